#!/usr/bin/env bash
# Proves the trust without a pod: a token of the workload's ServiceAccount, exchanged at AWS STS. The call is not signed,
# so no AWS credentials are needed, and those that come back are not even read.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/verify-trust.sh ENVIRONMENT [--dry-run] [--workload NAME] [--cluster NAME]

For each workload: a token from the cluster of kubectl'\''s current context, then AssumeRoleWithWebIdentity.
A refusal is tried again for 60 seconds (GKEAWS_RETRY_SECONDS), since changes in IAM take a while to be seen.
  --dry-run        print the commands that would run
  --workload NAME  this workload only
  --cluster NAME   kubectl must point to this cluster (NAME or PROJECT/LOCATION/NAME)'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'dry-run workload= cluster=' "$@"
require_choices
need kubectl aws base64
require_cluster
aws_settings

retry_seconds=${GKEAWS_RETRY_SECONDS:-60}
case $retry_seconds in '' | *[!0-9]*) die 2 "GKEAWS_RETRY_SECONDS is '$retry_seconds', not a number of seconds" ;; esac

role_arn() {
  local entry name arn
  for entry in ${ROLES[@]+"${ROLES[@]}"}; do
    split "$entry" name arn
    if [ "$name" = "$1" ]; then printf '%s' "$arn"; return 0; fi
  done
  die 2 "environment.sh has no role '$1'"
}

# may_pass_soon: refusals that IAM gives while a change spreads. IDPCommunicationError is AWS's own 'try again'.
may_pass_soon() {
  case $AWS_ERROR in AccessDenied | InvalidIdentityToken | IDPCommunicationError) return 0 ;; esac
  aws_unnamed_error
}

what_to_check() {
  case $AWS_MESSAGE in
    *'No OpenIDConnect provider found'*) printf 'The provider is missing in account %s, or its URL differs by a character: scripts/3-provider.sh %s' "$AWS_ACCOUNT" "$ENVIRONMENT" ;;
    *'Incorrect token audience'*) printf "The audience is not among the provider's client ids: scripts/3-provider.sh %s" "$ENVIRONMENT" ;;
    *'Not authorized to perform'*) printf "The role is missing, names another provider, or its conditions on aud and sub do not match: scripts/4-role.sh %s --dry-run" "$ENVIRONMENT" ;;
    *'match configured thumbprint'*) printf "The provider's thumbprint is not the one of the issuer's keys: scripts/thumbprint.sh %s" "$ENVIRONMENT" ;;
    *'retrieve verification key'*) printf "AWS cannot read the issuer's keys, or the cluster was made anew and has other ones" ;;
    *) case $AWS_ERROR in
      ExpiredTokenException) printf "The token is too old for AWS: is the clock of this cluster right?" ;;
      RegionDisabledException) printf 'STS is switched off in %s for account %s' "$AWS_DEPLOY_REGION" "$AWS_ACCOUNT" ;;
      '') printf 'STS did not answer: is there a network to it?' ;;
      *) printf 'scripts/3-provider.sh %s and scripts/4-role.sh %s show with --dry-run what differs' "$ENVIRONMENT" "$ENVIRONMENT" ;;
    esac ;;
  esac
}

explain_refusal() {
  local token
  token=$(cat "$WORK/token")
  printf '%s\n' "${AWS_MESSAGE//"$token"/(the token)}" >&2
  say 'the token says:'
  compare_claims "$CLUSTER_ISSUER" "$WORKLOAD_AUDIENCE" "$(workload_subject)" || true
  token_expired || true
  if [ -z "$AWS_ERROR" ]; then die 4 "$(what_to_check)"; fi
  die 1 "AWS refused workload $WORKLOAD_NAME ($AWS_ERROR). $(what_to_check)"
}

assume() {
  local began=$SECONDS wait=1
  until aws_try sts assume-role-with-web-identity --no-sign-request --role-arn "$1" \
    --role-session-name "gke-aws-verify-$(date +%s)" --web-identity-token "file://$WORK/token" --duration-seconds 900 \
    --query AssumedRoleUser.Arn --output text; do
    if ! may_pass_soon || [ $((SECONDS - began + wait)) -gt "$retry_seconds" ]; then explain_refusal; fi
    say "refused ($AWS_ERROR), again in $wait s: IAM may not have spread the change yet"
    sleep "$wait"
    if [ "$wait" -lt 8 ]; then wait=$((wait * 2)); fi
  done
  say "AWS gave a session: $AWS_OUTPUT"
}

verify() {
  local arn ask
  arn=$(role_arn "$WORKLOAD_ROLE") || exit
  ask=(kubectl create token "$WORKLOAD_ACCOUNT" --namespace "$WORKLOAD_NAMESPACE" --audience "$WORKLOAD_AUDIENCE" --duration "${WORKLOAD_LIFETIME}s")
  if [ -n "$OPTION_DRY_RUN" ]; then
    would_run "$(quoted "${ask[@]}") > TOKEN_FILE"
    aws_command sts assume-role-with-web-identity --no-sign-request --role-arn "$arn" \
      --role-session-name gke-aws-verify --web-identity-token file://TOKEN_FILE --duration-seconds 900 --query AssumedRoleUser.Arn --output text
    would_run "$(quoted "${AWS_COMMAND[@]}")"
    return 0
  fi
  kube "${ask[@]:1}" >"$WORK/answer"
  tr -d '\r\n' <"$WORK/answer" >"$WORK/token"
  read_token "$WORK/token"
  if ! compare_claims "$CLUSTER_ISSUER" "$WORKLOAD_AUDIENCE" "$(workload_subject)"; then
    die 1 "the cluster's token is not what AWS expects: AWS was not asked"
  fi
  assume "$arn"
}

for entry in ${WORKLOADS[@]+"${WORKLOADS[@]}"}; do
  workload_fields "$entry"
  if ! workload_chosen; then continue; fi
  step "trust of workload $WORKLOAD_NAME on $CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME"
  verify
done
