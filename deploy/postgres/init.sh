#!/bin/bash
# Runs once, when the database's folder is empty: roles, databases and extensions, with the passwords from their files.
set -euo pipefail

folder=${CHUNGTAY_SQL:-/chungtay}
sql() { psql --no-psqlrc --quiet --set=ON_ERROR_STOP=1 --username="${POSTGRES_USER:-postgres}" "$@"; }

sql --dbname=postgres --file="$folder/cluster.sql"
for pair in chungtay_owner:DATABASE_OWNER chungtay_service:DATABASE_SERVICE keycloak:DATABASE_KEYCLOAK; do
  file=${pair#*:}_PASSWORD_FILE
  sql --dbname=postgres --set=role="${pair%%:*}" --set=password="$(<"${!file}")" <<<'ALTER ROLE :"role" PASSWORD :'"'password'"
done
sql --dbname=chungtay --file="$folder/chungtay.sql"
