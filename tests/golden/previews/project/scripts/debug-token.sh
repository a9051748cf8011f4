#!/usr/bin/env bash
# Shows what a workload's token says and what AWS expects. The token itself is never printed.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/debug-token.sh ENVIRONMENT [--workload NAME] [--cluster NAME] [--pod NAME | --create | --file FILE]

Without a source: the running pod aws-access-test, else a new token of the same shape.
  --workload NAME  compare with this workload (default: the first one)
  --cluster NAME   the cluster (NAME or PROJECT/LOCATION/NAME; with --file the default is the first one)
  --pod NAME       read /var/run/secrets/tokens/token in this running pod
  --create         ask the cluster for a token
  --file FILE      a saved token; - is standard input'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'workload= cluster= pod= create file=' "$@"
case "${OPTION_POD:+1}${OPTION_CREATE}${OPTION_FILE:+1}" in '' | 1) ;; *) usage_error 'one of --pod, --create and --file' ;; esac
require_choices

TOKEN_PATH=/var/run/secrets/tokens/token

chosen_workload() {
  local entry
  for entry in ${WORKLOADS[@]+"${WORKLOADS[@]}"}; do
    workload_fields "$entry"
    if workload_chosen; then return 0; fi
  done
}

chosen_cluster() {
  local entry
  for entry in ${CLUSTERS[@]+"${CLUSTERS[@]}"}; do
    cluster_fields "$entry"
    if cluster_chosen; then return 0; fi
  done
}

token_from_pod() {
  step "token in pod $WORKLOAD_NAMESPACE/$1, $TOKEN_PATH"
  kube exec "$1" --namespace "$WORKLOAD_NAMESPACE" -- cat "$TOKEN_PATH" >"$WORK/token" </dev/null
}

token_from_cluster() {
  step "new token of ServiceAccount $WORKLOAD_NAMESPACE/$WORKLOAD_ACCOUNT"
  kube create token "$WORKLOAD_ACCOUNT" --namespace "$WORKLOAD_NAMESPACE" --audience "$WORKLOAD_AUDIENCE" \
    --duration "${WORKLOAD_LIFETIME}s" >"$WORK/token"
}

running() {
  local phase
  phase=$(kubectl get pod "$1" --namespace "$WORKLOAD_NAMESPACE" --ignore-not-found -o 'jsonpath={.status.phase}' 2>/dev/null) || return 1
  [ "$phase" = Running ]
}

get_token() {
  if [ "$OPTION_FILE" = - ]; then
    step 'token on standard input'
    cat >"$WORK/token"
    return 0
  elif [ -n "$OPTION_FILE" ]; then
    step "token in $OPTION_FILE"
    if ! cat "$OPTION_FILE" >"$WORK/token" 2>/dev/null; then die 2 "--file $OPTION_FILE: no such file, or not readable"; fi
    return 0
  fi
  require_cluster
  if [ -n "$OPTION_POD" ]; then
    token_from_pod "$OPTION_POD"
  elif [ -z "$OPTION_CREATE" ] && running aws-access-test; then
    token_from_pod aws-access-test
  else
    token_from_cluster
  fi
}

chosen_cluster
chosen_workload
get_token
read_token "$WORK/token"

step 'header'
json_flatten "$WORK/token-header.json" 1 | sed 's/	/ = /; s/^/   /'
step 'claims'
json_flatten "$WORK/token-claims.json" 1 | sed 's/	/ = /; s/^/   /'
step "compared with workload $WORKLOAD_NAME on $CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME"
different=0
compare_claims "$CLUSTER_ISSUER" "$WORKLOAD_AUDIENCE" "$(workload_subject)" || different=1
if token_expired; then different=1; fi
exit "$different"
