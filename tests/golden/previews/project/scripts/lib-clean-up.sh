# shellcheck shell=bash disable=SC2034,SC2153,SC2154
# What clean-up finds (plan_*) and how each kind goes (delete_planned).

plan() { PLAN+=("$1|$2|$3"); }

plan_kubernetes() {
  local kind namespace name more namespaces='' index entry
  kube kustomize "$DEPLOY_DIR/kubernetes" >"$WORK/all.yaml"
  split_manifests "$WORK/all.yaml" "$WORK/objects"
  split_manifests "$DEPLOY_DIR/test/aws-access-test.yaml" "$WORK/test"
  index=$(cat "$WORK/test/index" "$WORK/objects/index")
  # Kubernetes names hold no white space.
  for entry in $index; do
    split "$entry" kind namespace name more
    object_state "$kind" "$namespace" "$name"
    case $OBJECT_STATE in
      absent) ;;
      foreign) say "kept: $kind ${namespace:+$namespace/}$name, which has no mark of these scripts" ;;
      marked) if [ "$kind" = Namespace ]; then namespaces="$namespaces $name"; else plan "$kind" "$namespace" "$name"; fi ;;
    esac
  done
  for name in $namespaces; do
    others_in "$name"
    if [ -n "$OTHERS" ]; then
      say "kept: Namespace $name, which holds other objects: $OTHERS"
    else
      plan Namespace '' "$name"
    fi
  done
}

# others_in NAMESPACE: OTHERS names objects that neither these scripts nor Kubernetes itself made. What has an owner goes
# with its owner.
others_in() {
  local kinds found item owner mark
  OTHERS=''
  kinds=$(kubectl api-resources --namespaced --verbs=list,delete -o name 2>/dev/null | grep -v -E '^(events|events\.events\.k8s\.io)$' | paste -s -d , -) || kinds=''
  if [ -z "$kinds" ]; then OTHERS='unknown, since kubectl api-resources failed'; return 0; fi
  if ! found=$(kubectl get "$kinds" --namespace "$1" --ignore-not-found \
    -o "jsonpath={range .items[*]}{.kind}/{.metadata.name}|{.metadata.ownerReferences[0].name}|{.metadata.labels.$MARK}{\"\n\"}{end}" 2>"$WORK/kubectl-error"); then
    OTHERS="unknown: $(sed -n '1p' "$WORK/kubectl-error")"
    return 0
  fi
  while IFS='|' read -r item owner mark; do
    case $item in '' | / | ServiceAccount/default | ConfigMap/kube-root-ca.crt) continue ;; esac
    if [ -z "$owner" ] && [ "$mark" != "$ENVIRONMENT" ]; then OTHERS="$OTHERS $item"; fi
  done <<EOF_FOUND
$found
EOF_FOUND
  OTHERS=${OTHERS# }
}

plan_google() {
  local entry project=${CLUSTERS[0]%%|*} email description
  for entry in ${WORKLOADS[@]+"${WORKLOADS[@]}"}; do
    workload_fields "$entry"
    if [ -z "$WORKLOAD_GOOGLE" ]; then continue; fi
    need gcloud
    email=$(google_email "$WORKLOAD_GOOGLE")
    if ! description=$(gcloud iam service-accounts list --project "$project" --filter "email=$email" --format 'value(description)' 2>"$WORK/gcloud-error"); then
      die 4 "gcloud iam service-accounts list failed: $(cat "$WORK/gcloud-error")"
    fi
    case $description in
      "$(role_mark)") case " ${PLAN[*]-} " in *"|$email "*) ;; *) plan GoogleServiceAccount "$project" "$email" ;; esac ;;
      '') ;;
      *) say "kept: Google service account $email, which has no mark of these scripts" ;;
    esac
  done
}

plan_roles() {
  local entry name arn policies policy attached
  ROLES_TO_DELETE=' '
  for entry in ${ROLES[@]+"${ROLES[@]}"}; do
    split "$entry" name arn
    if ! read_role "$name"; then continue; fi
    case $ROLE_STATE in
      foreign) say "kept: role $name, which has no mark of these scripts for environment '$ENVIRONMENT'"; continue ;;
      adopted) say "kept: role $name, which was there before and was taken over with --adopt"; continue ;;
    esac
    aws_try iam list-role-policies --role-name "$name" --query PolicyNames --output text || aws_stop ''
    policies=$AWS_OUTPUT
    aws_try iam list-attached-role-policies --role-name "$name" --query 'AttachedPolicies[].PolicyArn' --output text || aws_unnamed_error || aws_stop ''
    attached=${AWS_OUTPUT#None}
    for policy in $policies; do
      case $policy in "$MARK"-* | None) ;; *) attached="$attached $policy" ;; esac
    done
    attached=${attached# }
    if [ -n "$attached" ]; then
      say "kept: role $name, to which others gave policies: $attached"
      continue
    fi
    for policy in $policies; do
      if [ "$policy" != None ]; then plan RolePolicy "$name" "$policy"; fi
    done
    plan Role '' "$name"
    ROLES_TO_DELETE="$ROLES_TO_DELETE$name "
  done
}

plan_providers() {
  local entry arn name others
  for entry in ${CLUSTERS[@]+"${CLUSTERS[@]}"}; do
    cluster_fields "$entry"
    arn=$(provider_arn "$CLUSTER_ISSUER")
    if ! read_provider "$arn"; then continue; fi
    if ! provider_marked "$PROVIDER_FILE"; then
      say "kept: provider $arn, which was there before"
      continue
    fi
    if ! aws_try iam list-roles --query "Roles[?contains(to_string(AssumeRolePolicyDocument), '\"$arn\"')].RoleName" --output text; then
      say "kept: provider $arn; whether another role trusts it is not known ($AWS_MESSAGE)"
      continue
    fi
    others=''
    for name in $AWS_OUTPUT; do
      case $ROLES_TO_DELETE in *" $name "*) ;; *) if [ "$name" != None ]; then others="$others $name"; fi ;; esac
    done
    if [ -n "$others" ]; then
      say "kept: provider $arn, which other roles trust:$others"
      continue
    fi
    plan Provider '' "$arn"
  done
}

# gone: a deletion of something that went meanwhile is no failure, so that an interrupted clean-up can be run again.
aws_delete() {
  if [ -n "$OPTION_DRY_RUN" ]; then
    aws_write "$@"
  elif ! aws_try "$@" && ! aws_absent; then
    aws_stop ''
  fi
}

delete_planned() {
  if [ -z "$OPTION_DRY_RUN" ]; then say "$kind ${where:+$where/}$name"; fi
  case $kind in
    RolePolicy) aws_delete iam delete-role-policy --role-name "$where" --policy-name "$name" ;;
    Role) aws_delete iam delete-role --role-name "$name" ;;
    Provider) aws_delete iam delete-open-id-connect-provider --open-id-connect-provider-arn "$name" ;;
    GoogleServiceAccount) run gcloud iam service-accounts delete "$name" --project "$where" --quiet ;;
    Namespace) delete_namespace ;;
    *) run kubectl delete "$kind" "$name" --namespace "$where" --ignore-not-found ;;
  esac
}

# Somebody may have put something there while the question was open.
delete_namespace() {
  if [ -z "$OPTION_DRY_RUN" ]; then
    others_in "$name"
    if [ -n "$OTHERS" ]; then
      say "kept: Namespace $name, which now holds other objects: $OTHERS"
      return 0
    fi
  fi
  run kubectl delete namespace "$name" --ignore-not-found
}
