#!/usr/bin/env bash
# Step 4: the IAM roles with their trust policies and permissions.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/4-role.sh ENVIRONMENT [--dry-run] [--workload NAME] [--adopt]

Creates the roles, or updates those that these scripts made; differences are shown first.
A role that was there before and trusts somebody else is refused.
  --dry-run        show the differences and the commands that would run; change nothing
  --workload NAME  only the role of this workload
  --adopt          take over a role that was there before: its trust policy is replaced'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'dry-run workload= adopt' "$@"
need diff
require_choices
require_account

role_chosen() {
  local entry
  if [ -z "$OPTION_WORKLOAD" ]; then return 0; fi
  for entry in ${WORKLOADS[@]+"${WORKLOADS[@]}"}; do
    workload_fields "$entry"
    if workload_chosen && [ "$WORKLOAD_ROLE" = "$1" ]; then return 0; fi
  done
  return 1
}

create_role() {
  local name=$1 trust=$2
  say 'new'
  if [ -n "$OPTION_DRY_RUN" ]; then
    aws_write iam create-role --role-name "$name" --assume-role-policy-document "$(json_minified "$trust")" --description "$(role_mark)"
    return 0
  fi
  if aws_try iam create-role --role-name "$name" --assume-role-policy-document "$(json_minified "$trust")" \
    --description "$(role_mark)" --query Role.Description --output text; then
    say 'created'
    if [ "$AWS_OUTPUT" != "$(role_mark)" ]; then
      say "this server keeps no descriptions: later changes of the trust policy will want --adopt, and clean-up will leave the role"
    fi
    return 0
  fi
  # An earlier run that was interrupted, or somebody else, was faster.
  if [ "$AWS_ERROR" = EntityAlreadyExists ] && read_role "$name"; then
    update_role "$name" "$trust"
    return 0
  fi
  aws_stop ''
}

role_origin() {
  case $ROLE_STATE in
    marked) printf 'made here' ;;
    adopted) printf 'taken over with --adopt' ;;
    *) printf 'without a mark of these scripts: clean-up will leave it' ;;
  esac
}

# update_role NAME TRUST: ROLE_* hold what is there.
update_role() {
  local name=$1 trust=$2
  if json_difference "$name in AWS" "$ROLE_FILE" "${trust#"$PROJECT_DIR"/}" "$trust"; then
    say "is there ($(role_origin)), trust policy as in the file"
    return 0
  fi
  if [ "$ROLE_STATE" = foreign ]; then
    if [ -z "$OPTION_ADOPT" ]; then
      die 1 "role $name was not made by these scripts for environment '$ENVIRONMENT' (its description: $ROLE_DESCRIPTION) and trusts somebody else, see the difference above.
Nothing was changed in it. Choose another role name in federation.json, or take the role over with --adopt."
    fi
    say 'taken over (--adopt)'
    mark_adopted_role "$name"
  fi
  say 'trust policy updated to the file'
  aws_write iam update-assume-role-policy --role-name "$name" --policy-document "$(json_minified "$trust")"
}

# The mark comes before the trust policy: after an interruption in between, the next run updates without --adopt.
mark_adopted_role() {
  local description
  description="$(role_mark); adopted"
  case $ROLE_DESCRIPTION in '' | None) ;; *) description="$description; before: $ROLE_DESCRIPTION" ;; esac
  description=${description:0:1000}
  if [ -n "$OPTION_DRY_RUN" ]; then
    aws_write iam update-role-description --role-name "$1" --description "$description"
  elif ! aws_try iam update-role-description --role-name "$1" --description "$description"; then
    if ! aws_unnamed_error; then aws_stop ''; fi
    say 'this server keeps no descriptions: the role stays without mark'
  fi
}

# put_policy ROLE FILE
put_policy() {
  local role=$1 file=$2 name
  name=$(policy_name "$file")
  if [ -n "$ROLE_EXISTS" ] && aws_try iam get-role-policy --role-name "$role" --policy-name "$name" --query PolicyDocument --output json; then
    printf '%s\n' "$AWS_OUTPUT" >"$WORK/policy.json"
    if json_difference "$name in AWS" "$WORK/policy.json" "$file" "$PROJECT_DIR/$file"; then
      say "policy $name is as in the file"
      return 0
    fi
    say "policy $name updated to the file"
  else
    if [ -n "$ROLE_EXISTS" ] && ! aws_absent; then aws_stop ''; fi
    say "policy $name: new"
  fi
  aws_write iam put-role-policy --role-name "$role" --policy-name "$name" --policy-document "$(json_minified "$PROJECT_DIR/$file")"
}

# A policy that federation.json no longer has must not go on giving access. Only names with our prefix are ours.
remove_stale_policies() {
  local role=$1 wanted=$2 name names
  aws_try iam list-role-policies --role-name "$role" --query PolicyNames --output text || aws_stop ''
  names=$AWS_OUTPUT
  for name in $names; do
    case $wanted in *" $name "*) continue ;; esac
    case $name in
      "$MARK"-*)
        say "policy $name is no longer in the files: removed"
        aws_write iam delete-role-policy --role-name "$role" --policy-name "$name"
        ;;
      None) ;;
      *) say "policy $name was not made here: left as it is, it gives access too" ;;
    esac
  done
}

# Before the first change: every document is there, and no two have one name. An inline policy has the name of its file, so that
# two files of one name would overwrite each other.
check_documents() {
  local role arn file other seen='|'
  for entry in ${ROLES[@]+"${ROLES[@]}"}; do
    split "$entry" role arn
    if role_chosen "$role"; then require_json "$DEPLOY_DIR/aws/roles/$role/trust-policy.json"; fi
  done
  for entry in ${POLICIES[@]+"${POLICIES[@]}"}; do
    split "$entry" role file
    if role_chosen "$role"; then require_json "$PROJECT_DIR/$file"; fi
    other="$role $(policy_name "$file")"
    case $seen in *"|$other|"*) die 2 "two policies of role $role are called ${file##*/}: rename one" ;; esac
    seen="$seen$other|"
  done
}

ensure_role() {
  local name=$1 trust="$DEPLOY_DIR/aws/roles/$1/trust-policy.json" entry role file wanted=' '
  ROLE_EXISTS=1
  if read_role "$name"; then
    update_role "$name" "$trust"
  else
    if [ -n "$OPTION_DRY_RUN" ]; then ROLE_EXISTS=''; fi
    create_role "$name" "$trust"
  fi
  for entry in ${POLICIES[@]+"${POLICIES[@]}"}; do
    split "$entry" role file
    if [ "$role" != "$name" ]; then continue; fi
    wanted="$wanted$(policy_name "$file") "
    put_policy "$name" "$file"
  done
  if [ -n "$ROLE_EXISTS" ]; then remove_stale_policies "$name" "$wanted"; fi
}

check_documents
for entry in ${ROLES[@]+"${ROLES[@]}"}; do
  split "$entry" ROLE_NAME ROLE_ARN
  if ! role_chosen "$ROLE_NAME"; then continue; fi
  step "role $ROLE_ARN"
  ensure_role "$ROLE_NAME"
done
