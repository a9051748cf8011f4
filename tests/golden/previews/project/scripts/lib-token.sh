# shellcheck shell=bash disable=SC2034,SC2153,SC2154
# A Kubernetes token, read but never printed.

# token_part NUMBER FILE: header (1) or claims (2). base64url has no padding, base64 wants it.
token_part() {
  local part
  part=$(tr -d '\r\n' <"$2" | cut -d . -f "$1" | tr '_-' '/+')
  while [ $((${#part} % 4)) -ne 0 ]; do part="$part="; done
  printf '%s' "$part" | base64 --decode
}

# read_token FILE: its two parts as JSON in WORK, or the reason why it is no token.
read_token() {
  local dots
  need base64
  dots=$(tr -d -c '.' <"$1" | wc -c | tr -d ' ')
  if [ "$dots" != 2 ]; then die 1 "this is no JSON web token: it has $dots dots, not 2"; fi
  if ! token_part 1 "$1" >"$WORK/token-header.json" 2>/dev/null || ! json_flatten "$WORK/token-header.json" >/dev/null; then
    die 1 'this is no JSON web token: its header is not base64url of JSON'
  fi
  if ! token_part 2 "$1" >"$WORK/token-claims.json" 2>/dev/null || ! json_flatten "$WORK/token-claims.json" >/dev/null; then
    die 1 'this is no JSON web token: its claims are not base64url of JSON'
  fi
}

claim() { json_values "$1" "$WORK/token-claims.json"; }

# compare_claim NAME EXPECTED: one line; 1 when they differ.
compare_claim() {
  local found
  found=$(claim "$1" | tr '\n' ' ')
  found=${found% }
  if [ "$found" = "$2" ]; then
    say "$1  as expected: $found"
  else
    say "$1  expected: $2"
    say "$1  found:    ${found:-nothing}"
    return 1
  fi
}

# compare_claims ISSUER AUDIENCE SUBJECT: 1 when one of them differs.
compare_claims() {
  local different=0
  compare_claim iss "$1" || different=1
  compare_claim aud "$2" || different=1
  compare_claim sub "$3" || different=1
  if [ -n "$(claim iss)" ] && [ "$(claim aud)" = "$(claim iss)" ]; then
    warn "aud is the issuer: this is the automounted token for the Kubernetes API, not the projected one for AWS (/var/run/secrets/tokens/token)"
  fi
  return "$different"
}

# utc_time SECONDS: GNU date, then BSD date (macOS).
utc_time() { date -u -d "@$1" '+%Y-%m-%d %H:%M:%S UTC' 2>/dev/null || date -u -r "$1" '+%Y-%m-%d %H:%M:%S UTC'; }

# token_expired: 0 when it is over; says so either way.
token_expired() {
  local expires now
  expires=$(claim exp) now=$(date +%s)
  case $expires in
    '' | *[!0-9]*) say 'exp  found:    nothing'; return 0 ;;
  esac
  if [ "$expires" -le "$now" ]; then
    say "exp  over for $((now - expires)) seconds ($(utc_time "$expires"))"
    return 0
  fi
  say "exp  in $((expires - now)) seconds ($(utc_time "$expires"))"
  return 1
}
