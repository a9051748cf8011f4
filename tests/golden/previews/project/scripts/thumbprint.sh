#!/usr/bin/env bash
# The thumbprint of each cluster's issuer. AWS needs none (it checks the issuer with its own list of authorities);
# old CLIs and some servers demand one. A subject or issuer you do not expect is a proxy that opens TLS connections.
# shellcheck disable=SC1091,SC2034,SC2153,SC2154
USAGE='usage: scripts/thumbprint.sh ENVIRONMENT [--cluster NAME] [--pem FILE]

Prints SHA-1 of the last certificate in the chain of the host that has the issuer'\''s keys (jwks_uri), on standard output;
subject, issuer and end of that certificate go to standard error.
  --cluster NAME   this cluster only (NAME or PROJECT/LOCATION/NAME)
  --pem FILE       a saved certificate chain instead of the network'
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
start 'cluster= pem=' "$@"
require_choices

show_thumbprint() {
  find_thumbprint "$1"
  printf '%s\n' "$THUMBPRINT_ABOUT" >&2
  printf '%s\n' "$THUMBPRINT"
}

if [ -n "$OPTION_PEM" ]; then
  show_thumbprint ''
  exit 0
fi
require_real_values
for entry in ${CLUSTERS[@]+"${CLUSTERS[@]}"}; do
  cluster_fields "$entry"
  if ! cluster_chosen; then continue; fi
  step "$CLUSTER_ISSUER" >&2
  show_thumbprint "$CLUSTER_ISSUER"
done
