# shellcheck shell=bash disable=SC2034,SC2153,SC2154
# The cluster of kubectl's current context and its objects. What these scripts create there has the label MARK=ENVIRONMENT.
# The label is never part of a manifest: a later `kubectl apply -k` neither takes it away nor puts it on others' objects.

# cluster_chosen: is the cluster in CLUSTER_* meant by --cluster? NAME or PROJECT/LOCATION/NAME; without the option every one is.
cluster_chosen() {
  case $OPTION_CLUSTER in
    '' | "$CLUSTER_NAME" | "$CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME") return 0 ;;
  esac
  return 1
}

cluster_fields() { split "$1" CLUSTER_PROJECT CLUSTER_LOCATION CLUSTER_NAME CLUSTER_ISSUER CLUSTER_PROVIDER; }
workload_fields() { split "$1" WORKLOAD_NAME WORKLOAD_NAMESPACE WORKLOAD_ACCOUNT WORKLOAD_ROLE WORKLOAD_AUDIENCE WORKLOAD_LIFETIME WORKLOAD_LANGUAGES WORKLOAD_GOOGLE; }
workload_chosen() { [ -z "$OPTION_WORKLOAD" ] || [ "$OPTION_WORKLOAD" = "$WORKLOAD_NAME" ]; }
workload_subject() { printf 'system:serviceaccount:%s:%s' "$WORKLOAD_NAMESPACE" "$WORKLOAD_ACCOUNT"; }

# google_email ID: a domain-scoped project example.com:name is name.example.com in an e-mail address.
google_email() {
  local entry="${CLUSTERS[0]}" project
  case $1 in *@*) printf '%s' "$1"; return 0 ;; esac
  project=${entry%%|*}
  case $project in *:*) project="${project#*:}.${project%%:*}" ;; esac
  printf '%s@%s.iam.gserviceaccount.com' "$1" "$project"
}

# require_choices: --cluster and --workload must name something that is there.
require_choices() {
  local entry names='' found=''
  for entry in ${CLUSTERS[@]+"${CLUSTERS[@]}"}; do
    cluster_fields "$entry"
    names="$names $CLUSTER_PROJECT/$CLUSTER_LOCATION/$CLUSTER_NAME"
    if cluster_chosen; then found=1; fi
  done
  if [ -z "$found" ]; then usage_error "no such cluster: '$OPTION_CLUSTER'. There are:$names"; fi
  names='' found=''
  for entry in ${WORKLOADS[@]+"${WORKLOADS[@]}"}; do
    workload_fields "$entry"
    names="$names $WORKLOAD_NAME"
    if workload_chosen; then found=1; fi
  done
  if [ -z "$found" ]; then usage_error "no such workload: '$OPTION_WORKLOAD'. There are:$names"; fi
}

# require_cluster: kubectl's context must point to a cluster of this environment; CLUSTER_* are its values. The issuer is
# the proof, not the context's name: it is what the tokens carry.
require_cluster() {
  local entry issuer expected=''
  require_real_values
  need kubectl
  if ! kubectl get --raw /.well-known/openid-configuration >"$WORK/cluster.json" 2>"$WORK/kubectl-error"; then
    die 4 "the cluster of kubectl's current context does not give its issuer: $(sed -n '$p' "$WORK/kubectl-error")
Point kubectl to it with: $(credentials_commands)"
  fi
  issuer=$(json_values issuer "$WORK/cluster.json") || issuer=''
  for entry in ${CLUSTERS[@]+"${CLUSTERS[@]}"}; do
    cluster_fields "$entry"
    if ! cluster_chosen; then continue; fi
    if [ "$issuer" = "$CLUSTER_ISSUER" ]; then return 0; fi
    expected="$expected
  expected: $CLUSTER_ISSUER"
  done
  die 1 "kubectl's current context ($(kubectl config current-context 2>/dev/null || printf 'none')) is no cluster of environment '$ENVIRONMENT'${OPTION_CLUSTER:+ that --cluster $OPTION_CLUSTER names}.$expected
  found:    ${issuer:-no issuer}
Point kubectl to the right one with: $(credentials_commands)"
}

credentials_commands() {
  local entry
  for entry in ${CLUSTERS[@]+"${CLUSTERS[@]}"}; do
    cluster_fields "$entry"
    if ! cluster_chosen; then continue; fi
    printf '\n  %s' "$(quoted gcloud container clusters get-credentials "$CLUSTER_NAME" --location "$CLUSTER_LOCATION" --project "$CLUSTER_PROJECT")"
  done
}

# kube ARGUMENT...: a kubectl call that must work; its output goes through.
kube() {
  if ! kubectl "$@" 2>"$WORK/kubectl-error"; then
    die "$(kube_code)" "kubectl $1 failed: $(cat "$WORK/kubectl-error")"
  fi
  cat "$WORK/kubectl-error" >&2
}

kube_code() {
  if grep -E -q 'Forbidden|forbidden|denied|Invalid|invalid|Conflict|AlreadyExists' "$WORK/kubectl-error"; then printf 1; else printf 4; fi
}

# object_state KIND NAMESPACE NAME: OBJECT_STATE is absent, marked or foreign. The namespace of a Namespace is empty.
object_state() {
  local found
  if ! found=$(kubectl get "$1" "$3" ${2:+--namespace "$2"} --ignore-not-found \
    -o "jsonpath={.metadata.name}|{.metadata.labels.$MARK}" 2>"$WORK/kubectl-error"); then
    if grep -q 'NotFound' "$WORK/kubectl-error"; then OBJECT_STATE=absent; return 0; fi
    die "$(kube_code)" "kubectl get $1 $3 failed: $(cat "$WORK/kubectl-error")"
  fi
  case $found in
    '') OBJECT_STATE=absent ;;
    *"|$ENVIRONMENT") OBJECT_STATE=marked ;;
    *) OBJECT_STATE=foreign ;;
  esac
}

# split_manifests YAML FOLDER: a file per object and FOLDER/index with "kind|namespace|name|file name". kustomize writes
# top-level keys at the line's start and metadata's at two spaces.
split_manifests() {
  if [ ! -r "$1" ]; then die 2 "$1 is not there or not readable: gke-aws render writes it"; fi
  rm -rf "$2"
  mkdir -p "$2"
  (cd "$2" && : >index && awk '
    function finish() {
      if (kind == "") return
      printf "%s|%s|%s|%s\n", kind, namespace, name, file >"index"
      close(file)
    }
    function begin() { number++; file = number ".yaml"; kind = ""; name = ""; namespace = ""; metadata = 0 }
    function text(s) { sub(/^[^:]*: */, "", s); gsub(/["\047]/, "", s); return s }
    BEGIN { begin() }
    /^---/ { finish(); begin(); next }
    { print >file }
    /^[^ #]/ { metadata = /^metadata:/ }
    /^kind: / { kind = text($0) }
    metadata && /^  name: / { name = text($0) }
    metadata && /^  namespace: / { namespace = text($0) }
    END { finish() }') <"$1"
}

# create_marked FILE: an object that is not there yet. The label comes with the creation, so that no interruption can
# leave an object of ours without it; set-last-applied spares the next apply its warning.
create_marked() {
  if [ -n "$OPTION_DRY_RUN" ]; then
    would_run "$(quoted kubectl label --local -f "$2" "$MARK=$ENVIRONMENT" -o yaml) | kubectl create -f -   # $1"
    return 0
  fi
  kube label --local -f "$2" "$MARK=$ENVIRONMENT" -o yaml >"$WORK/marked.yaml"
  kube create -f "$WORK/marked.yaml"
  kube apply set-last-applied --create-annotation=true -f "$2" >/dev/null
}

# apply_objects KIND...: brings the kustomization's objects of these kinds (none given: all) into the cluster.
apply_objects() {
  local kinds=" $* " kind namespace name file skipped='' entries=() files=() entry
  local folder="$DEPLOY_DIR/kubernetes"
  kube kustomize "$folder" >"$WORK/all.yaml"
  split_manifests "$WORK/all.yaml" "$WORK/objects"
  # Namespaces first, then accounts: what stands in them is refused before.
  awk -F '|' '{ print ($1 == "Namespace" ? 1 : $1 == "ServiceAccount" ? 2 : 3) "|" NR "|" $0 }' "$WORK/objects/index" |
    LC_ALL=C sort -t '|' -k 1,1n -k 2,2n | cut -d '|' -f 3- >"$WORK/order"
  while IFS= read -r entry; do entries+=("$entry"); done <"$WORK/order"
  for entry in ${entries[@]+"${entries[@]}"}; do
    split "$entry" kind namespace name file
    file="$WORK/objects/$file"
    case $kinds in '  ' | *" $kind "*) ;; *) skipped=1; continue ;; esac
    object_state "$kind" "$namespace" "$name"
    case $OBJECT_STATE in
      absent)
        say "$kind ${namespace:+$namespace/}$name: new"
        create_marked "$kind $name" "$file"
        ;;
      marked) say "$kind ${namespace:+$namespace/}$name: is there, made here" ;;
      foreign)
        if foreign_object "$kind" "$namespace" "$name"; then skipped=1; continue; fi
        ;;
    esac
    files+=(-f "$file")
  done
  if [ ${#files[@]} -eq 0 ]; then return 0; fi
  if [ -z "$skipped" ]; then
    if [ -n "$OPTION_DRY_RUN" ]; then run kubectl apply -k "$folder"; else kube apply -k "$folder"; fi
  elif [ -n "$OPTION_DRY_RUN" ]; then
    would_run "kubectl apply of the $((${#files[@]} / 2)) objects above that are not left alone"
  else
    kube apply "${files[@]}"
  fi
}

# foreign_object KIND NAMESPACE NAME: 0 when an object that was there before is to be left alone.
foreign_object() {
  case $1 in
    Namespace)
      say "Namespace $3: was there before; it is not relabelled, and clean-up will leave it"
      return 0
      ;;
    ServiceAccount)
      if [ -z "$OPTION_ADOPT" ]; then
        say "ServiceAccount $2/$3: was there before and is left as it is (--adopt takes it over)"
        return 0
      fi
      say "ServiceAccount $2/$3: taken over"
      run kubectl label serviceaccount "$3" --namespace "$2" --overwrite "$MARK=$ENVIRONMENT"
      ;;
    *) say "$1 ${2:+$2/}$3: was there before; it is updated, and clean-up will leave it" ;;
  esac
  return 1
}
