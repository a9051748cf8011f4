#!/usr/bin/env bash
# Step 5: the manifests into the cluster, the test pod, then each workload once.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/5-deploy.sh ENVIRONMENT [--dry-run] [--workload NAME] [--cluster NAME] [--test-only] [--adopt]

Applies deploy/ENVIRONMENT/kubernetes, runs the test pod, then one job of each workload'\''s suspended CronJobs.
  --dry-run        print the commands that would run; change nothing
  --workload NAME  run this workload only
  --cluster NAME   kubectl must point to this cluster (NAME or PROJECT/LOCATION/NAME)
  --test-only      apply and run the test pod, no jobs (their images may not be pushed yet)
  --adopt          take over a ServiceAccount or a test pod that was there before'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'dry-run workload= cluster= test-only adopt' "$@"
require_choices
require_cluster

TEST_FILE="$DEPLOY_DIR/test/aws-access-test.yaml"
wait_seconds=${GKEAWS_WAIT_SECONDS:-180}
case $wait_seconds in '' | *[!0-9]*) die 2 "GKEAWS_WAIT_SECONDS is '$wait_seconds', not a number of seconds" ;; esac

# pod_phase NAMESPACE (NAME | -l SELECTOR): the phase, and why it waits; nothing while there is no pod.
pod_phase() {
  local namespace=$1 path=''
  shift
  if [ "$1" = -l ]; then path='.items[0]'; fi
  kubectl get pods "$@" --namespace "$namespace" --ignore-not-found \
    -o "jsonpath={$path.status.phase}|{$path.status.containerStatuses[0].state.waiting.reason}" 2>/dev/null || true
}

# follow NAMESPACE LOGS_TARGET WHAT...: waits until the pod has started, then shows its log to the end.
follow() {
  local namespace=$1 target=$2 phase='' began=$SECONDS
  shift 2
  while :; do
    phase=$(pod_phase "$namespace" "$@")
    case $phase in
      Running'|'* | Succeeded'|'* | Failed'|'*) break ;;
      *'|ErrImagePull' | *'|ImagePullBackOff' | *'|InvalidImageName')
        die 1 "$target does not start: ${phase#*|}. Is the image pushed, and may the nodes read it? $(quoted kubectl describe "$target" --namespace "$namespace")" ;;
      *'|CreateContainerConfigError') die 1 "$target does not start: ${phase#*|}. $(quoted kubectl get events --namespace "$namespace")" ;;
    esac
    if [ $((SECONDS - began)) -ge "$wait_seconds" ]; then
      die 1 "$target has not started in $wait_seconds s (${phase:-no pod yet}): $(quoted kubectl get events --namespace "$namespace" --sort-by .lastTimestamp)"
    fi
    sleep 1
  done
  kube logs --follow "$target" --namespace "$namespace" </dev/null
}

# succeeded NAMESPACE WHAT...: the log may end a moment before the phase does.
succeeded() {
  local began=$SECONDS phase
  while [ $((SECONDS - began)) -lt 30 ]; do
    phase=$(pod_phase "$@")
    case $phase in
      Succeeded'|'*) return 0 ;;
      Failed'|'*) return 1 ;;
    esac
    sleep 1
  done
  return 1
}

test_pod() {
  local index name namespace
  split_manifests "$TEST_FILE" "$WORK/test"
  index=$(sed -n '1p' "$WORK/test/index")
  split "$index" kind namespace name file
  step "test pod $namespace/$name"
  object_state pod "$namespace" "$name"
  if [ "$OBJECT_STATE" = foreign ] && [ -z "$OPTION_ADOPT" ]; then
    die 1 "pod $namespace/$name was not made by these scripts: --adopt replaces it"
  fi
  if [ -n "$OPTION_DRY_RUN" ]; then
    would_run "$(quoted kubectl label --local -f "$TEST_FILE" "$MARK=$ENVIRONMENT" -o yaml) | kubectl replace --force -f -"
    would_run "$(quoted kubectl logs --follow "pod/$name" --namespace "$namespace")"
    return 0
  fi
  kube label --local -f "$TEST_FILE" "$MARK=$ENVIRONMENT" -o yaml >"$WORK/test.yaml"
  # A pod cannot be changed once it is there.
  kube replace --force -f "$WORK/test.yaml"
  follow "$namespace" "pod/$name" "$name"
  if ! succeeded "$namespace" "$name"; then
    die 1 "the test pod failed: scripts/verify-trust.sh $ENVIRONMENT tells trust from permissions"
  fi
}

# run_once CRONJOB: job names hold at most 63 characters.
run_once() {
  local job="${1:0:48}"
  job="${job%-}-$(date +%m%d%H%M%S)"
  step "job $WORKLOAD_NAMESPACE/$job"
  run kubectl create job "$job" --from="cronjob/$1" --namespace "$WORKLOAD_NAMESPACE"
  if [ -n "$OPTION_DRY_RUN" ]; then
    would_run "$(quoted kubectl logs --follow "job/$job" --namespace "$WORKLOAD_NAMESPACE")"
    return 0
  fi
  follow "$WORKLOAD_NAMESPACE" "job/$job" -l "job-name=$job"
  if ! succeeded "$WORKLOAD_NAMESPACE" -l "job-name=$job"; then
    die 1 "$job failed: scripts/verify-trust.sh $ENVIRONMENT --workload $WORKLOAD_NAME tells trust from permissions"
  fi
}

step "deploy/$ENVIRONMENT/kubernetes into $CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME"
apply_objects
test_pod
if [ -n "$OPTION_TEST_ONLY" ]; then exit 0; fi
for entry in ${WORKLOADS[@]+"${WORKLOADS[@]}"}; do
  workload_fields "$entry"
  if ! workload_chosen; then continue; fi
  case ,$WORKLOAD_LANGUAGES, in *,csharp,*) run_once "$WORKLOAD_NAME" ;; esac
  case ,$WORKLOAD_LANGUAGES, in *,python,*) run_once "$WORKLOAD_NAME-python" ;; esac
done
