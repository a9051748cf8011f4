#!/usr/bin/env bash
# Step 1: is this the right cluster, and do its tokens name the issuer that AWS will be told to trust? Changes nothing.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/1-check-cluster.sh ENVIRONMENT [--cluster NAME]

Checks the cluster of kubectl'\''s current context: its issuer is one of the environment'\''s, and it has a workload pool.
  --cluster NAME   it must be this one (NAME or PROJECT/LOCATION/NAME)
  --dry-run        the same: this step only reads'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'cluster= dry-run' "$@"
require_choices
require_real_values
need kubectl gcloud

step "issuer of kubectl's current context"
require_cluster
say "$CLUSTER_ISSUER: as expected"

step "workload pool of $CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME"
expected="$CLUSTER_PROJECT.svc.id.goog"
if ! found=$(gcloud container clusters describe "$CLUSTER_NAME" --location "$CLUSTER_LOCATION" --project "$CLUSTER_PROJECT" \
  --format 'value(workloadIdentityConfig.workloadPool)' 2>"$WORK/gcloud-error"); then
  die 4 "gcloud cannot describe the cluster: $(cat "$WORK/gcloud-error")"
fi
if [ "$found" != "$expected" ]; then
  die 1 "the workload pool is '${found:-not set}', expected '$expected'. Workload Identity is switched on with:
  $(quoted gcloud container clusters update "$CLUSTER_NAME" --location "$CLUSTER_LOCATION" --project "$CLUSTER_PROJECT" --workload-pool "$expected")"
fi
say "$found: as expected"

for entry in ${CLUSTERS[@]+"${CLUSTERS[@]}"}; do
  cluster_fields "$entry"
  if [ "$(json_values issuer "$WORK/cluster.json")" != "$CLUSTER_ISSUER" ] && cluster_chosen; then
    say "not checked, since kubectl points elsewhere: $CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME"
  fi
done
