# shellcheck shell=bash disable=SC2034,SC2153,SC2154
# What all scripts of this folder share; it is sourced, never run. bash 3.2 (macOS) and newer.

set -euo pipefail
umask 077
unset CDPATH

SCRIPT_NAME=${0##*/}
SCRIPTS_DIR=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
PROJECT_DIR=${SCRIPTS_DIR%/*}

# Tags of the provider, description of the role and a label of Kubernetes objects carry it.
MARK='gke-aws-federation'

OPTION_ADOPT='' OPTION_AWS_ONLY='' OPTION_CLUSTER='' OPTION_CREATE='' OPTION_DRY_RUN='' OPTION_FILE=''
OPTION_PEM='' OPTION_POD='' OPTION_TEST_ONLY='' OPTION_WORKLOAD='' OPTION_YES=''

step() { printf '== %s\n' "$*"; }
say() { printf '   %s\n' "$*"; }
warn() { printf '%s: warning: %s\n' "$SCRIPT_NAME" "$*" >&2; }

# 1 refused, denied or different; 2 wrong usage; 4 a tool is missing or something outside is unreachable.
die() {
  local code=$1
  shift
  printf '%s: %s\n' "$SCRIPT_NAME" "$*" >&2
  exit "$code"
}

usage_error() {
  printf '%s: %s\n\n%s\n' "$SCRIPT_NAME" "$1" "$USAGE" >&2
  exit 2
}

# WORK is private to this run and goes with it, whatever ends the run.
make_work_folder() {
  WORK=$(mktemp -d "${TMPDIR:-/tmp}/gke-aws.XXXXXX") || die 4 "no temporary folder in ${TMPDIR:-/tmp}"
  trap 'rm -rf "$WORK"' EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
}

how_to_get() {
  case $1 in
    aws) printf 'https://docs.aws.amazon.com/cli/latest/userguide/getting-started-install.html' ;;
    gcloud) printf 'https://cloud.google.com/sdk/docs/install' ;;
    kubectl) printf 'gcloud components install kubectl gke-gcloud-auth-plugin, or https://kubernetes.io/docs/tasks/tools/' ;;
    diff) printf 'the package diffutils of your system' ;;
    base64) printf 'the package coreutils of your system' ;;
    *) printf 'the package %s of your system' "$1" ;;
  esac
}

# need TOOL...: names every one that is missing, not only the first.
need() {
  local tool missing=''
  for tool in awk sed "$@"; do
    if ! command -v "$tool" >/dev/null 2>&1; then
      printf '%s: %s is missing. Get it: %s\n' "$SCRIPT_NAME" "$tool" "$(how_to_get "$tool")" >&2
      missing=1
    fi
  done
  if [ -n "$missing" ]; then exit 4; fi
}

# quoted WORD...: the words as they would be typed.
quoted() {
  local word line=''
  for word in "$@"; do
    case $word in
      '' | *[!A-Za-z0-9_./:=@%+,-]*) word="'$(printf '%s' "$word" | sed "s/'/'\\\\''/g")'" ;;
    esac
    line="$line $word"
  done
  printf '%s' "${line# }"
}

would_run() { printf 'would run: %s\n' "$*"; }

# run COMMAND...: a call that changes something.
run() {
  if [ -n "$OPTION_DRY_RUN" ]; then
    would_run "$(quoted "$@")"
  else
    "$@"
  fi
}

known_environments() {
  local file name list=''
  for file in "$PROJECT_DIR"/deploy/*/environment.sh; do
    [ -f "$file" ] || continue
    name=${file%/environment.sh}
    list="$list, ${name##*/}"
  done
  printf '%s' "${list#, }"
}

set_option() {
  local name
  name=$(printf '%s' "$1" | tr 'a-z-' 'A-Z_')
  printf -v "OPTION_$name" '%s' "$2"
}

# start "flag flag value=" "$@": reads ENVIRONMENT and the options, loads the environment's values.
start() {
  local known=" $1 " environment='' name
  shift
  while [ $# -gt 0 ]; do
    case $1 in
      -h | --help) printf '%s\n' "$USAGE"; exit 0 ;;
      --*=*)
        name=${1%%=*} name=${name#--}
        case $known in *" $name= "*) set_option "$name" "${1#*=}" ;; *) usage_error "unknown option --$name=" ;; esac
        ;;
      --*)
        name=${1#--}
        case $known in
          *" $name "*) set_option "$name" 1 ;;
          *" $name= "*)
            if [ $# -lt 2 ]; then usage_error "--$name wants a value"; fi
            set_option "$name" "$2"
            shift
            ;;
          *) usage_error "unknown option --$name" ;;
        esac
        ;;
      -*) usage_error "unknown option $1" ;;
      *)
        if [ -n "$environment" ]; then usage_error "one environment only: '$environment' or '$1'?"; fi
        environment=$1
        ;;
    esac
    shift
  done
  if [ -z "$environment" ]; then usage_error "which environment? There are: $(known_environments)"; fi
  load_environment "$environment"
  make_work_folder
}

load_environment() {
  case $1 in
    */* | .*) die 2 "'$1' is not an environment. There are: $(known_environments)" ;;
  esac
  DEPLOY_DIR="$PROJECT_DIR/deploy/$1"
  if [ ! -f "$DEPLOY_DIR/environment.sh" ]; then
    die 2 "there is no environment '$1'. There are: $(known_environments)"
  fi
  # shellcheck disable=SC1091
  . "$DEPLOY_DIR/environment.sh"
  if [ "$ENVIRONMENT" != "$1" ]; then
    die 2 "deploy/$1/environment.sh speaks of the environment '$ENVIRONMENT': write the environments into federation.json, then gke-aws render"
  fi
}

# split "a|b|c" VARIABLE...: the fields of one line of environment.sh.
split() {
  local IFS='|' line=$1
  shift
  # shellcheck disable=SC2229
  read -r "$@" <<<"$line"
}

for part in json aws kubernetes thumbprint token; do
  # shellcheck disable=SC1090
  . "$SCRIPTS_DIR/lib-$part.sh"
done
