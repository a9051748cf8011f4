#!/usr/bin/env bash
# Step 2: namespaces and Kubernetes ServiceAccounts; with a Google service account also that one, bound to them.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/2-service-accounts.sh ENVIRONMENT [--dry-run] [--cluster NAME] [--adopt]

Creates the namespaces and Kubernetes ServiceAccounts of the environment in the cluster of kubectl'\''s current context.
What was there before is left as it is.
  --dry-run        print the commands that would run; change nothing
  --cluster NAME   kubectl must point to this cluster (NAME or PROJECT/LOCATION/NAME)
  --adopt          take over ServiceAccounts that were there before'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'dry-run cluster= adopt' "$@"
require_choices
require_cluster

gcloud_read() {
  if ! GCLOUD_OUTPUT=$(gcloud "$@" 2>"$WORK/gcloud-error"); then
    die 4 "gcloud $1 $2 $3 failed: $(cat "$WORK/gcloud-error")"
  fi
}

ensure_google_account() {
  local email=$1 project=${CLUSTERS[0]%%|*} member
  gcloud_read iam service-accounts list --project "$project" --filter "email=$email" --format 'value(email)'
  if [ -n "$GCLOUD_OUTPUT" ]; then
    say "$email is there"
  else
    run gcloud iam service-accounts create "${email%%@*}" --project "$project" \
      --display-name 'GKE workload' --description "managed-by $MARK; environment $ENVIRONMENT"
  fi
  member="serviceAccount:$CLUSTER_PROJECT.svc.id.goog[$WORKLOAD_NAMESPACE/$WORKLOAD_ACCOUNT]"
  if [ -n "$GCLOUD_OUTPUT" ]; then
    gcloud_read iam service-accounts get-iam-policy "$email" --project "$project" --flatten 'bindings[].members' \
      --filter 'bindings.role=roles/iam.workloadIdentityUser' --format 'value(bindings.members)'
    if printf '%s\n' "$GCLOUD_OUTPUT" | grep -F -x -- "$member" >/dev/null; then
      say "$member may use it already"
      return 0
    fi
  fi
  run gcloud iam service-accounts add-iam-policy-binding "$email" --project "$project" \
    --role roles/iam.workloadIdentityUser --member "$member" --condition None
}

step "namespaces and Kubernetes ServiceAccounts in $CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME"
apply_objects Namespace ServiceAccount

for entry in ${WORKLOADS[@]+"${WORKLOADS[@]}"}; do
  workload_fields "$entry"
  if [ -z "$WORKLOAD_GOOGLE" ]; then continue; fi
  need gcloud
  email=$(google_email "$WORKLOAD_GOOGLE")
  step "Google service account $email for workload $WORKLOAD_NAME"
  say 'needed only for calls to Google APIs: the way to AWS does not use it'
  ensure_google_account "$email"
  object_state serviceaccount "$WORKLOAD_NAMESPACE" "$WORKLOAD_ACCOUNT"
  if [ "$OBJECT_STATE" = foreign ]; then
    run kubectl annotate serviceaccount "$WORKLOAD_ACCOUNT" --namespace "$WORKLOAD_NAMESPACE" "iam.gke.io/gcp-service-account=$email"
  fi
done
