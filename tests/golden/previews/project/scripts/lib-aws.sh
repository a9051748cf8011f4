# shellcheck shell=bash disable=SC2034,SC2153,SC2154
# Calls to AWS IAM and STS, or to a server on this machine that plays them (AWS_ENDPOINT_URL).

# The service's own variable goes first, as in the AWS SDKs.
endpoint_of() {
  local all=${AWS_ENDPOINT_URL:-}
  case $1 in
    iam) printf '%s' "${AWS_ENDPOINT_URL_IAM:-$all}" ;;
    sts) printf '%s' "${AWS_ENDPOINT_URL_STS:-$all}" ;;
  esac
}

# on_loopback SERVICE: is the service played by this machine? A user name in the URL could hide another host.
on_loopback() {
  local host
  host=$(endpoint_of "$1")
  case $host in
    http://* | https://*) host=${host#*://} ;;
    *) return 1 ;;
  esac
  host=${host%%[/?#]*}
  case $host in
    '[::1]' | '[::1]':*) host=${host#'[::1]'} ;;
    127.0.0.1 | 127.0.0.1:*) host=${host#127.0.0.1} ;;
    localhost | localhost:*) host=${host#localhost} ;;
    *) return 1 ;;
  esac
  case ${host#:} in *[!0-9]*) return 1 ;; esac
}

# Stand-in values name other people's projects and accounts: they must not leave this machine.
require_real_values() {
  if [ -z "$STAND_INS" ]; then return 0; fi
  if on_loopback iam && on_loopback sts; then
    say "stand-in values in use ($STAND_INS): fine for $(endpoint_of iam)"
    return 0
  fi
  die 2 "stand-in values are still in use: $STAND_INS.
Write the real ones into federation.json, run 'gke-aws render', then run this again."
}

# aws_command SERVICE OPERATION ARGUMENT...: AWS_COMMAND. Older CLIs ignore AWS_ENDPOINT_URL, so it is an argument.
aws_command() {
  local endpoint
  endpoint=$(endpoint_of "$1")
  AWS_COMMAND=(aws "$@")
  if [ -n "$endpoint" ]; then AWS_COMMAND+=(--endpoint-url "$endpoint"); fi
}

# aws_try SERVICE OPERATION ARGUMENT...: the answer in AWS_OUTPUT; after a failure the service's error code in AWS_ERROR
# (empty when the service never answered) and the CLI's own words in AWS_MESSAGE.
aws_try() {
  AWS_ERROR='' AWS_MESSAGE='' AWS_CALL="$1 $2"
  aws_command "$@"
  if AWS_OUTPUT=$("${AWS_COMMAND[@]}" 2>"$WORK/aws-error"); then return 0; fi
  AWS_MESSAGE=$(sed '/^[[:space:]]*$/d' "$WORK/aws-error")
  AWS_ERROR=$(sed -n '/An error occurred (/{s/^.*An error occurred (\([^)]*\)).*$/\1/p;q;}' "$WORK/aws-error")
  return 1
}

# The CLI cannot read the error codes of Ceph 16.2 and calls each of them Unknown.
aws_unnamed_error() { [ "$AWS_ERROR" = Unknown ] && on_loopback "${AWS_CALL%% *}"; }
aws_absent() { [ "$AWS_ERROR" = NoSuchEntity ] || aws_unnamed_error; }

# After a failed aws_try: says why and ends. $1: what to look at.
aws_stop() {
  local code=1
  case $AWS_ERROR in
    Throttling* | ServiceFailure | ServiceUnavailable | InternalFailure | OpenIdIdpCommunicationError) code=4 ;;
    '') case $AWS_MESSAGE in *'alidation failed'* | *'aws: error'* | *'nknown options'*) code=1 ;; *) code=4 ;; esac ;;
  esac
  die "$code" "aws $AWS_CALL failed: $AWS_MESSAGE${1:+
$1}"
}

# aws_write SERVICE OPERATION ARGUMENT...: a call that changes something.
aws_write() {
  if [ -n "$OPTION_DRY_RUN" ]; then
    aws_command "$@"
    would_run "$(quoted "${AWS_COMMAND[@]}")"
  else
    aws_try "$@" || aws_stop ''
  fi
}

# Region, no pager, regional STS: CLI v1 would otherwise ask the global endpoint, which other partitions do not have.
aws_settings() {
  export AWS_REGION="$AWS_DEPLOY_REGION" AWS_DEFAULT_REGION="$AWS_DEPLOY_REGION"
  export AWS_STS_REGIONAL_ENDPOINTS=regional AWS_PAGER='' AWS_CLI_AUTO_PROMPT=off
}

# The credentials must belong to the account that the files name.
require_account() {
  require_real_values
  need aws
  aws_settings
  if aws_try sts get-caller-identity --query Account --output text; then
    if [ "$AWS_OUTPUT" != "$AWS_ACCOUNT" ]; then
      die 1 "these credentials belong to account $AWS_OUTPUT, but environment '$ENVIRONMENT' is account $AWS_ACCOUNT. Nothing was changed."
    fi
    return 0
  fi
  if [ -n "$AWS_ERROR" ] && on_loopback sts; then
    say "$(endpoint_of sts) does not know GetCallerIdentity ($AWS_ERROR): the account is not checked there"
    return 0
  fi
  aws_stop 'Are there credentials for the account (aws configure sso, AWS_PROFILE), and are they still valid?'
}

provider_arn() { printf 'arn:%s:iam::%s:oidc-provider/%s' "$AWS_PARTITION" "$AWS_ACCOUNT" "${1#https://}"; }

# read_provider ARN: PROVIDER_FILE holds it; 1 when there is none.
read_provider() {
  PROVIDER_FILE="$WORK/provider.json"
  if aws_try iam get-open-id-connect-provider --open-id-connect-provider-arn "$1" --output json; then
    printf '%s\n' "$AWS_OUTPUT" >"$PROVIDER_FILE"
    return 0
  fi
  if aws_absent; then return 1; fi
  aws_stop ''
}

# provider_marked FILE: has it the tag managed-by, wherever in the list?
provider_marked() {
  json_flatten "$1" 1 | awk -F '\t' -v "mark=$MARK" '
    { value[$1] = $2 }
    $1 ~ /^Tags\[[0-9]+\]\.Key$/ && $2 == "managed-by" { path = $1; sub(/Key$/, "Value", path); marked = path }
    END { exit marked != "" && value[marked] == mark ? 0 : 1 }'
}

# read_role NAME: ROLE_FILE holds its trust policy, ROLE_STATE is marked, adopted or foreign; 1 when there is none.
read_role() {
  ROLE_FILE="$WORK/role.json"
  if aws_try iam get-role --role-name "$1" --query 'Role.AssumeRolePolicyDocument' --output json; then
    printf '%s\n' "$AWS_OUTPUT" >"$ROLE_FILE"
    aws_try iam get-role --role-name "$1" --query 'Role.Description' --output text || aws_stop ''
    ROLE_DESCRIPTION=$AWS_OUTPUT
    ROLE_STATE=$(role_state "$ROLE_DESCRIPTION")
    return 0
  fi
  if aws_absent; then return 1; fi
  aws_stop ''
}

# Description of a role that these scripts made. IAM: at most 1000 characters, no typographic ones.
role_mark() { printf 'managed-by %s; environment %s' "$MARK" "$ENVIRONMENT"; }

# role_state DESCRIPTION: marked (made here), adopted (taken over with --adopt), or foreign.
role_state() {
  local mark
  mark=$(role_mark)
  case $1 in
    "$mark") printf 'marked' ;;
    "$mark; adopted"*) printf 'adopted' ;;
    *) printf 'foreign' ;;
  esac
}

# policy_name FILE: of the inline policy; its prefix tells ours from other people's.
policy_name() {
  local name=${1##*/}
  printf '%s-%s' "$MARK" "${name%.json}"
}
