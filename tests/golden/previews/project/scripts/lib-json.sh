# shellcheck shell=bash disable=SC2034,SC2153,SC2154
# JSON with nothing but awk: a machine needs neither jq nor python3 for these scripts.

# Prints one line "path<TAB>value" for each scalar. Lists of scalars have no index: for a policy one value, a list of
# one value and another order are the same. Texts are quoted unless raw=1. Exit code 3: not JSON.
# shellcheck disable=SC2016
JSON_FLATTEN='
function peek() { return substr(text, at, 1) }
function skip() { while (index(" \t\r\n", peek()) && at <= size) at++ }
function bad() { failed = 1; exit 3 }
function hex(digits,   i, n) {
  n = 0
  for (i = 1; i <= 4; i++) n = n * 16 + index("0123456789abcdef", tolower(substr(digits, i, 1))) - 1
  return n
}
function character(   code) {
  code = hex(substr(text, at + 2, 4))
  if (code < 32 || code > 2047 || code == 34 || code == 92) return substr(text, at, 6)
  if (code < 128) return sprintf("%c", code)
  return sprintf("%c%c", 192 + int(code / 64), 128 + code % 64)
}
function string(   c, out) {
  out = ""
  for (at++; at <= size; at++) {
    c = peek()
    if (c == "\"") { at++; return out }
    if (c != "\\") { out = out c; continue }
    c = substr(text, at, 2)
    if (c == "\\u") { out = out character(); at += 5; continue }
    if (c == "\\/") c = "/"
    else if (raw && c == "\\\"") c = "\""
    else if (raw && c == "\\\\") c = "\\"
    out = out c; at++
  }
  bad()
}
function emit(path, value) { print path "\t" value }
function object(path,   key, first) {
  at++; skip(); first = 1
  if (peek() == "}") { at++; emit(path, "{}"); return }
  while (1) {
    skip(); if (peek() != "\"") bad()
    key = string(); skip(); if (peek() != ":") bad()
    at++; value((path == "" ? "" : path ".") key, key == "Statement"); skip()
    if (peek() == ",") { at++; continue }
    if (peek() == "}") { at++; return }
    bad()
  }
}
function list(path,   n) {
  at++; skip(); n = 0
  if (peek() == "]") { at++; emit(path, "[]"); return }
  while (1) {
    n++; skip()
    value((peek() == "{" || peek() == "[") ? path "[" n "]" : path, 0); skip()
    if (peek() == ",") { at++; continue }
    if (peek() == "]") { at++; return }
    bad()
  }
}
function value(path, listed,   c, word) {
  skip(); c = peek()
  if (c == "{") object(listed ? path "[1]" : path)
  else if (c == "[") list(path)
  else if (c == "\"") { word = string(); emit(path, raw ? word : "\"" word "\"") }
  else {
    word = ""
    while (at <= size && index("-+.0123456789truefalsnE", peek())) { word = word peek(); at++ }
    if (word == "") bad()
    emit(path, word)
  }
}
{ text = text $0 "\n" }
END {
  if (failed) exit 3
  size = length(text); at = 1
  value("", 0); skip()
  if (at <= size) exit 3
}'

# json_flatten FILE [1 for raw texts]
json_flatten() { LC_ALL=C awk -v "raw=${2:-}" "$JSON_FLATTEN" "$1"; }

# json_values PATH FILE: the value, or each value of the list, one per line; nothing when there is none.
json_values() { json_flatten "$2" 1 | LC_ALL=C awk -F '\t' -v "path=$1" '$1 == path { print substr($0, length($1) + 2) }'; }

require_json() {
  if [ ! -r "$1" ]; then
    case $1 in
      "$DEPLOY_DIR"/*) die 2 "$1 is not there or not readable: gke-aws render writes it" ;;
      *) die 2 "$1 is not there or not readable: it is a policy of your own that federation.json names under additionalPolicies; write it, or take it out there and run gke-aws render" ;;
    esac
  fi
  if ! json_flatten "$1" >/dev/null; then die 2 "$1 is not JSON"; fi
}

# json_minified FILE: without white space outside of texts, since Ceph 16.2 refuses policies with spaces.
json_minified() {
  LC_ALL=C awk '
    {
      for (i = 1; i <= length($0); i++) {
        c = substr($0, i, 1)
        if (!inside && index(" \t\r", c)) continue
        printf "%s", c
        if (escaped) escaped = 0
        else if (inside && c == "\\") escaped = 1
        else if (c == "\"") inside = !inside
      }
    }' "$1"
}

# json_difference "there" FILE "here" FILE: 0 when the documents say the same, else 1 and a unified diff on stdout.
json_difference() {
  json_flatten "$2" | LC_ALL=C sort -u | sed 's/	/ = /' >"$WORK/there.flat" || die 1 "not JSON: $1"
  json_flatten "$4" | LC_ALL=C sort -u | sed 's/	/ = /' >"$WORK/here.flat" || die 2 "not JSON: $3"
  diff -U 2 -L "$1" -L "$3" "$WORK/there.flat" "$WORK/here.flat"
}
