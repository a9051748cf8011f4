# shellcheck shell=bash disable=SC2034
# Shared by the stand-ins: they keep their state in STAND_IN_STATE and record every call in STAND_IN_STATE/log.
set -eu
S=$STAND_IN_STATE
PROGRAM=${0##*/}
ARGUMENTS=("$@")

{
  printf '%s' "$PROGRAM"
  printf '\t%s' "$@"
  printf '\n'
} >>"$S/log"

# option NAME: the word after it; nothing when the call has no such option.
option() {
  local index
  for ((index = 0; index < ${#ARGUMENTS[@]}; index++)); do
    if [ "${ARGUMENTS[index]}" = "$1" ]; then
      printf '%s' "${ARGUMENTS[index + 1]}"
      return 0
    fi
  done
}

has() {
  local word
  for word in "${ARGUMENTS[@]}"; do
    if [ "$word" = "$1" ]; then return 0; fi
  done
  return 1
}

unknown() {
  printf 'stand-in %s: unexpected call: %s\n' "$PROGRAM" "${ARGUMENTS[*]}" >&2
  exit 99
}

# key TEXT: as a file name.
key() { printf '%s' "$1" | tr '/:[] ' '_____'; }

# stop_here NAME WHEN: ends the script that calls us, as a user or the system may at any moment.
stop_here() {
  if [ -f "$S/stop-$2" ] && [ "$(cat "$S/stop-$2")" = "$1" ]; then
    rm "$S/stop-$2"
    kill "-$(cat "$S/stop-signal")" "$(cat "$S/pid")"
    sleep 0.2
    exit 1
  fi
}
