#!/bin/bash
# Closes the password grant of the realm `master`, which no realm file describes, and protects its sign-in from guessing.
# The same again at every start; it changes nothing then.
set -euo pipefail

kcadm() { "${KEYCLOAK_HOME:-/opt/keycloak}/bin/kcadm.sh" "$@" --config /tmp/kcadm.config; }

kcadm config credentials --server "$KEYCLOAK_URL" --realm master --client chungtay-setup --secret "$KEYCLOAK_SETUP_SECRET"
kcadm update realms/master --set bruteForceProtected=true
client=$(kcadm get clients --target-realm master --query clientId=admin-cli --fields id --format csv --noquotes)
kcadm update "clients/$client" --target-realm master --set directAccessGrantsEnabled=false
echo 'The realm master takes no passwords but on its own pages.'
