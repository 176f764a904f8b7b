#!/bin/bash
# Makes the secrets that do not exist yet, by chance, each in a file of its own below deploy/secrets. Says nothing of their content.
set -euo pipefail
cd "$(dirname "$0")"

mkdir -p secrets
# The folder is closed to others; the files are not, since the accounts inside the containers are not yours.
chmod 0700 secrets
for name in database-superuser database-owner database-service database-keycloak keycloak-admin keycloak-setup web-client service-client session-cookie; do
  [[ -e secrets/$name ]] || (umask 0222 && head -c 36 /dev/urandom | base64 --wrap=0 | tr '+/' '-_' >"secrets/$name")
done
echo 'The secrets are in deploy/secrets.'
