#!/usr/bin/env bash
# Takes away what these scripts made, and nothing else.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/clean-up.sh ENVIRONMENT [--dry-run] [--yes] [--aws-only]

Lists what these scripts made for the environment and asks before it deletes. It leaves alone: what has no mark, what was
adopted, a provider that another role still trusts, a namespace that was there before or holds other objects.
  --dry-run    list and print the commands that would run; change nothing
  --yes        do not ask
  --aws-only   leave the cluster alone (it may be gone already)'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'dry-run yes aws-only' "$@"
require_choices
require_account
. "$SCRIPTS_DIR/lib-clean-up.sh"

# One line for each thing in the order of deletion: kind|namespace or path|name|more.
PLAN=()

step "looking for what was made for environment '$ENVIRONMENT'"
if [ -z "$OPTION_AWS_ONLY" ]; then
  require_cluster
  plan_kubernetes
  plan_google
fi
plan_roles
plan_providers

if [ ${#PLAN[@]} -eq 0 ]; then
  say 'nothing to delete'
  exit 0
fi
step 'to be deleted'
for entry in "${PLAN[@]}"; do
  split "$entry" kind where name
  say "$kind ${where:+$where/}$name"
done

if [ -z "$OPTION_DRY_RUN" ] && [ -z "$OPTION_YES" ]; then
  if [ ! -t 0 ]; then die 1 'there is no terminal to ask: --yes deletes without a question. Nothing was deleted.'; fi
  printf 'Delete these %s things? [y/N] ' "${#PLAN[@]}"
  read -r answer || answer=''
  case $answer in y | Y | yes) ;; *) die 1 'nothing was deleted' ;; esac
fi

step 'deleting'
for entry in "${PLAN[@]}"; do
  split "$entry" kind where name
  delete_planned
done
