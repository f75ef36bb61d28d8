#!/usr/bin/env bash
# A certificate whose only purpose is document signing (RFC 9336, 1.3.6.1.5.5.7.3.36, made for just that) is refused by NSS,
# which asks for e-mail protection where somebody signed. pdfsig (poppler), built on it, calls a PDF signed with such a
# certificate valid and signed as a whole, trusts the authority above it, and then says "Certificate Validation: Unknown
# issue with Certificate or corrupted data." With e-mail protection beside it the certificate is trusted.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir nss; certutil -N -d sql:nss --empty-password
openssl ecparam -name prime256v1 -genkey -noout -out ca.key
openssl req -x509 -new -key ca.key -subj /CN=CA -days 30 -addext keyUsage=keyCertSign -out ca.pem 2>/dev/null
certutil -A -d sql:nss -n ca -t CT,C,C -i ca.pem
asked() { # name purposes
  openssl ecparam -name prime256v1 -genkey -noout -out "$1.key"
  openssl req -new -key "$1.key" -subj "/CN=$1" -out "$1.csr"
  printf 'keyUsage=critical,digitalSignature\nextendedKeyUsage=%s\n' "$2" >"$1.ext"
  openssl x509 -req -in "$1.csr" -CA ca.pem -CAkey ca.key -CAcreateserial -days 30 -extfile "$1.ext" -out "$1.pem" 2>/dev/null
  certutil -A -d sql:nss -n "$1" -t ,, -i "$1.pem"
  certutil -V -d sql:nss -n "$1" -u S 2>&1 || true
}
document=$(asked document 1.3.6.1.5.5.7.3.36)
both=$(asked both 1.3.6.1.5.5.7.3.36,emailProtection)
echo "document signing: $document"; echo "and e-mail protection: $both"
grep -q 'not approved for application' <<<"$document"
grep -q 'certificate is valid' <<<"$both"
# Seen: libnss3-tools 3.87.1 (Debian 12); certutil: certificate is invalid: Certificate type not approved for application.
