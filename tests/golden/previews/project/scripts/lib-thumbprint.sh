# shellcheck shell=bash disable=SC2034,SC2153,SC2154
# The thumbprint of an issuer: SHA-1 of the last certificate in the chain of the jwks_uri host. The first one would be
# the host's own certificate, which changes at every renewal.

# last_certificate FILE: the last PEM block.
last_certificate() {
  awk '
    /-----BEGIN CERTIFICATE-----/ { block = ""; inside = 1 }
    inside { block = block $0 "\n" }
    /-----END CERTIFICATE-----/ { inside = 0; last = block; count++ }
    END { printf "%s", last; exit count ? 0 : 1 }' "$1"
}

# jwks_host ISSUER: where the issuer's keys are. IAM pins that host, not the issuer's.
jwks_host() {
  local uri
  if ! curl --fail --silent --show-error --location --max-time 20 "$1/.well-known/openid-configuration" >"$WORK/discovery.json"; then
    die 4 "the discovery document of $1 cannot be read: are project, location and cluster name right, is there a network? --pem FILE works without one"
  fi
  uri=$(json_values jwks_uri "$WORK/discovery.json") || uri=''
  case $uri in
    https://*) ;;
    *) die 1 "the discovery document of $1 has no https jwks_uri" ;;
  esac
  uri=${uri#https://}
  JWKS_HOST=${uri%%[/?#]*}
}

# chain_of HOST[:PORT] FILE. Standard input is closed, so that s_client ends.
chain_of() {
  local address=$1
  case $address in *:*) ;; *) address="$address:443" ;; esac
  if ! openssl s_client -servername "${1%%:*}" -showcerts -connect "$address" </dev/null >"$2" 2>"$WORK/openssl-error"; then
    die 4 "no TLS connection to $address: $(sed -n '1p' "$WORK/openssl-error")
openssl uses no proxy settings. Save the chain where the host is reachable and pass it with --pem FILE."
  fi
}

# find_thumbprint ISSUER: THUMBPRINT, and in THUMBPRINT_ABOUT the certificate it stands for; from --pem when given.
find_thumbprint() {
  local source=$OPTION_PEM
  need openssl
  if [ -n "$source" ]; then
    if [ ! -r "$source" ]; then die 2 "--pem $source: no such file, or not readable"; fi
  else
    need curl
    jwks_host "$1"
    source="$WORK/chain.pem"
    chain_of "$JWKS_HOST" "$source"
  fi
  if ! last_certificate "$source" >"$WORK/last.pem"; then die 1 "there is no certificate in ${OPTION_PEM:-the answer of $JWKS_HOST}"; fi
  if ! THUMBPRINT=$(openssl x509 -in "$WORK/last.pem" -noout -fingerprint -sha1 2>"$WORK/openssl-error"); then
    die 1 "the last certificate of ${OPTION_PEM:-$JWKS_HOST} cannot be read: $(sed -n '1p' "$WORK/openssl-error")"
  fi
  THUMBPRINT=$(printf '%s' "${THUMBPRINT##*=}" | tr -d ':' | tr 'A-F' 'a-f')
  case $THUMBPRINT in
    *[!0-9a-f]* | '') die 1 "openssl gave no fingerprint but '$THUMBPRINT'" ;;
  esac
  THUMBPRINT_ABOUT=$(openssl x509 -in "$WORK/last.pem" -noout -subject -issuer -enddate)
}
