#!/usr/bin/env bash
# Step 3: the IAM OIDC provider of each cluster, by which AWS accepts the cluster's tokens.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/3-provider.sh ENVIRONMENT [--dry-run] [--cluster NAME] [--pem FILE]

Creates what is missing and adds missing client ids to a provider that is there. Nothing is taken away.
  --dry-run        print the commands that would run; change nothing
  --cluster NAME   this cluster only (NAME or PROJECT/LOCATION/NAME)
  --pem FILE       certificate chain, for the case that a thumbprint is demanded and there is no network'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'dry-run cluster= pem=' "$@"
require_choices
require_account

# thumbprint_demanded: CLIs from before July 2024 refuse a call without one, Ceph's IAM refuses the request.
thumbprint_demanded() {
  case $AWS_ERROR in
    '') case $AWS_MESSAGE in *ThumbprintList* | *thumbprint-list*) return 0 ;; esac ;;
    InvalidInput) on_loopback iam && return 0 ;;
    *) aws_unnamed_error && return 0 ;;
  esac
  return 1
}

explain_creation() {
  case $AWS_ERROR in
    OpenIdIdpCommunicationError) aws_stop "IAM cannot read $CLUSTER_ISSUER: are project, location and cluster name right?" ;;
    LimitExceeded) aws_stop 'An account holds 100 OIDC providers: one for each cluster.' ;;
    *) aws_stop '' ;;
  esac
}

create_provider() {
  local document
  document=$(json_minified "$PROJECT_DIR/deploy/$ENVIRONMENT/$CLUSTER_PROVIDER")
  if [ -n "$OPTION_DRY_RUN" ]; then
    aws_write iam create-open-id-connect-provider --cli-input-json "$document"
    return 0
  fi
  if aws_try iam create-open-id-connect-provider --cli-input-json "$document"; then
    say 'created, without a thumbprint: AWS checks the issuer with its own list of authorities'
    return 0
  fi
  if thumbprint_demanded; then
    say 'a thumbprint is demanded (by a CLI from before July 2024, or by this server): it is computed'
    find_thumbprint "$CLUSTER_ISSUER"
    say "thumbprint $THUMBPRINT of"
    printf '%s\n' "$THUMBPRINT_ABOUT" | sed 's/^/     /'
    if aws_try iam create-open-id-connect-provider --cli-input-json "$document" --thumbprint-list "$THUMBPRINT"; then
      say 'created, with this thumbprint'
      return 0
    fi
  fi
  # Somebody else, or an earlier run that was interrupted, was faster.
  if [ "$AWS_ERROR" = EntityAlreadyExists ] && read_provider "$PROVIDER_ARN"; then
    adopt_provider
    return 0
  fi
  explain_creation
}

adopt_provider() {
  local wanted present audience missing='' document
  document="$PROJECT_DIR/deploy/$ENVIRONMENT/$CLUSTER_PROVIDER"
  if provider_marked "$PROVIDER_FILE"; then say 'is there, made here'; else say 'was there before: adopted, clean-up will leave it'; fi
  wanted=$(json_values ClientIDList "$document")
  present=$(json_values ClientIDList "$PROVIDER_FILE")
  while IFS= read -r audience; do
    if [ -z "$audience" ] || printf '%s\n' "$present" | grep -F -x -- "$audience" >/dev/null; then continue; fi
    missing=1
    add_client_id "$audience" </dev/null
  done <<EOF_WANTED
$wanted
EOF_WANTED
  if [ -z "$missing" ]; then say 'has every client id it needs'; fi
  printf '%s\n' "$present" | while IFS= read -r audience; do
    if [ -n "$audience" ] && ! printf '%s\n' "$wanted" | grep -F -x -- "$audience" >/dev/null; then
      say "also has client id $audience, which is left alone"
    fi
  done
}

# JSON, because CLI v1 would fetch a client id that looks like a URL.
add_client_id() {
  local input="{\"OpenIDConnectProviderArn\":\"$PROVIDER_ARN\",\"ClientID\":\"$1\"}"
  say "client id $1 is missing"
  if [ -n "$OPTION_DRY_RUN" ]; then
    aws_write iam add-client-id-to-open-id-connect-provider --cli-input-json "$input"
  elif aws_try iam add-client-id-to-open-id-connect-provider --cli-input-json "$input"; then
    say "client id $1 added"
  elif aws_unnamed_error; then
    die 1 "$(endpoint_of iam) cannot add a client id (Ceph 16.2 does not offer the call): delete the provider there and run this again"
  else
    aws_stop ''
  fi
}

for entry in ${CLUSTERS[@]+"${CLUSTERS[@]}"}; do
  cluster_fields "$entry"
  if ! cluster_chosen; then continue; fi
  PROVIDER_ARN=$(provider_arn "$CLUSTER_ISSUER")
  step "provider for $CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME"
  say "$PROVIDER_ARN"
  require_json "$PROJECT_DIR/deploy/$ENVIRONMENT/$CLUSTER_PROVIDER"
  if read_provider "$PROVIDER_ARN"; then adopt_provider; else create_provider; fi
done
