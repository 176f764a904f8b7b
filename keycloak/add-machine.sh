#!/bin/bash
# Lets a machine call the API, by client credentials: add-machine.sh NAME ORGANISATION ROLE…
# NAME is its client id, ORGANISATION the code of whom it acts for, ROLE one or more of the realm's. Prints the secret that Keycloak made.
set -euo pipefail

if (($# < 3)); then
  echo 'Which machine? add-machine.sh NAME ORGANISATION ROLE…, for example: add-machine.sh city-loader HN administrator department' >&2
  exit 1
fi
name=$1 organisation=$2
shift 2

configuration=$(mktemp)
trap 'rm -f "$configuration"' EXIT
kcadm() { "${KEYCLOAK_HOME:-/opt/keycloak}/bin/kcadm.sh" "$@" --config "$configuration"; }
plain=(--format csv --noquotes)

kcadm config credentials --server "$KEYCLOAK_URL" --realm master --client chungtay-setup --secret "$KEYCLOAK_SETUP_SECRET"

client=$(kcadm create clients --target-realm chungtay --id --set "clientId=$name" --set enabled=true --set protocol=openid-connect \
  --set publicClient=false --set serviceAccountsEnabled=true --set standardFlowEnabled=false --set implicitFlowEnabled=false \
  --set directAccessGrantsEnabled=false --set fullScopeAllowed=false --set 'defaultClientScopes=["basic","service_account"]')

# Audience, groups and roles stand in its tokens just as in those of the browser's client.
web=$(kcadm get clients --target-realm chungtay --query clientId=chungtay-web --fields id "${plain[@]}")
mappers=
while IFS= read -r line || [[ -n $line ]]; do
  [[ $line == *'"id" : '* ]] || mappers+=$line$'\n'
done < <(kcadm get "clients/$web/protocol-mappers/models" --target-realm chungtay)
kcadm create "clients/$client/protocol-mappers/add-models" --target-realm chungtay --file - <<<"$mappers"

for role in "$@"; do
  kcadm create "clients/$client/scope-mappings/realm" --target-realm chungtay --file - \
    <<<"[$(kcadm get "roles/$role" --target-realm chungtay --fields id,name)]"
  kcadm add-roles --target-realm chungtay --uusername "service-account-$name" --rolename "$role"
done

group=$(kcadm get groups --target-realm chungtay --query "search=$organisation" --query exact=true --fields id "${plain[@]}")
[[ -n $group ]] || group=$(kcadm create groups --target-realm chungtay --id --set "name=$organisation")
account=$(kcadm get "clients/$client/service-account-user" --target-realm chungtay --fields id "${plain[@]}")
kcadm update "users/$account/groups/$group" --target-realm chungtay --no-merge --set "groupId=$group" --set "userId=$account"

echo "$name acts for $organisation as $*; its secret: $(kcadm get "clients/$client/client-secret" --target-realm chungtay --fields value "${plain[@]}")"
