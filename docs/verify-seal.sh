#!/bin/sh
# Verifies the integrity of a sealed FaceCert package with nothing but openssl and the usual tools:
# signature, manifest, every file, none missing, none added. It trusts no part of FaceCert.
#   verify-seal.sh PACKAGE-FOLDER PUBLIC-KEY.pem        exit code 0 when all of it holds, else 1
# What it does not do: derive the verdicts anew, verify time stamps and certificates (docs/sealing.md says how).
set -eu
export LC_ALL=C
fail() { echo "FAULT: $*" >&2; exit 1; }
[ $# -eq 2 ] && [ -d "$1" ] && [ -f "$2" ] || { echo "usage: $0 PACKAGE-FOLDER PUBLIC-KEY.pem" >&2; exit 64; }
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
cp -- "$2" "$work/key.pem"
cd -- "$1"

# one envelope (DSSE): its three parts are taken out of the one line that a seal writes
open_envelope() { # FILE: writes $work/payload, $work/sig, $work/pae
  [ -f "$1" ] && [ ! -L "$1" ] || fail "$1 is missing"
  [ "$(wc -l <"$1")" -eq 1 ] || fail "$1 has another form"
  line='^{"payloadType":"application/vnd.in-toto+json","payload":"\([A-Za-z0-9+/=]*\)","signatures":\[\({"keyid":"[0-9a-f]*","sig":"\([A-Za-z0-9+/=]*\)"}\)\{0,1\}\]}$'
  grep -q "$line" "$1" || fail "$1 has another form"
  sed "s|$line|\1|" "$1" | base64 -d >"$work/payload"
  sed "s|$line|\3|" "$1" | base64 -d >"$work/sig"
  { printf 'DSSEv1 28 application/vnd.in-toto+json %d ' "$(wc -c <"$work/payload")"; cat "$work/payload"; } >"$work/pae"
}

# 1. the signature, by the key that was named on the command line and not by the one in the package
open_envelope seal.intoto.json
if openssl pkey -pubin -in "$work/key.pem" -noout -text | grep -qi ed25519; then
  openssl pkeyutl -verify -pubin -inkey "$work/key.pem" -rawin -in "$work/pae" -sigfile "$work/sig" >/dev/null 2>&1 ||
    fail "seal.intoto.json is not signed by that key"
else
  openssl dgst -sha256 -verify "$work/key.pem" -signature "$work/sig" "$work/pae" >/dev/null 2>&1 ||
    fail "seal.intoto.json is not signed by that key"
fi

# 2. the statement is on this manifest and on nothing else
manifest=$(sha256sum <manifest.json | cut -d' ' -f1)
case $(cat "$work/payload") in
  '{"_type":"https://in-toto.io/Statement/v1","subject":[{"name":"manifest.json","digest":{"sha256":"'"$manifest"'"}}],"predicateType":"https://facecert.org/attestation/sealed-evaluation/v1",'*) ;;
  *) fail "manifest.json was changed, or the statement is on something else" ;;
esac

# 3. what the manifest lists, one file a line: "sha256  path"
entry='^{"path":"\([A-Za-z0-9_+@./-]*\)","size":[0-9]*,"sha256":"\([0-9a-f]*\)"},\{0,1\}$'
sed -n "s|$entry|\2  \1|p" manifest.json >"$work/listed"
[ "$(grep -c '"path"' manifest.json)" -eq "$(wc -l <"$work/listed")" ] || fail "manifest.json has another form"
grep -Eq '  /|  (.*/)?\.\.?(/|$)' "$work/listed" && fail "manifest.json leads out of the package"

# 4. what was removed on purpose: named with its digest by a chain of statements that begins at the seal
previous=$(sha256sum <seal.intoto.json | cut -d' ' -f1); : >"$work/removed"; : >"$work/own"
for one in redactions/*.intoto.json; do
  [ -f "$one" ] || continue
  open_envelope "$one"
  grep -q '"previous":"'"$previous"'"' "$work/payload" || fail "$one does not follow from what is before it"
  previous=$(sha256sum <"$one" | cut -d' ' -f1)
  sed 's|.*"subject":\[\(.*\)\],"predicateType".*|\1|; s|{"name":"|\n|g' "$work/payload" |
    sed -n 's|^\([A-Za-z0-9_+@./-]*\)","digest":{"sha256":"\([0-9a-f]*\)"}},\{0,1\}$|\2  \1|p' >>"$work/removed"
  printf '%s\n%s\n' "$one" "$(echo "$one" | sed 's|\.intoto\.json|-key.pem|')" >>"$work/own"
  echo "removed: $(sed 's|.*"by":"\([^"]*\)","reason":"\([^"]*\)".*|by \1: \2|' "$work/payload") ($one, whose signature is not verified here)"
done
sort -o "$work/removed" "$work/removed"; sort "$work/listed" >"$work/sorted"
[ -z "$(comm -23 "$work/removed" "$work/sorted")" ] || fail "something was removed that was never sealed like that"
comm -13 "$work/removed" "$work/sorted" >"$work/there"

# 5. every byte of every file, none missing, none added, no links
sha256sum --check --strict --quiet "$work/there" >&2 || fail "files were changed or are missing (named above)"
odd=$(find . ! -type f ! -type d); [ -z "$odd" ] || fail "neither file nor folder: $odd"
{ cut -c67- "$work/there"; cat "$work/own"; printf '%s\n' manifest.json seal.intoto.json seal-key.pem seal-certificates.pem seal.tst; } | sort >"$work/may"
added=$(find . -type f | cut -c3- | sort | comm -13 "$work/may" -); [ -z "$added" ] || fail "added: $added"
echo "whole: $(wc -l <"$work/there") files, $(wc -l <"$work/removed") removed; signed by the key that was named"
