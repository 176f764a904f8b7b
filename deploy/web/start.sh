#!/bin/bash
# Starts nginx on its configuration, with this deployment's addresses filled in:
#   CHUNGTAY_PUBLIC_URL  what people see, such as https://chungtay.example.vn
#   WEB_LISTEN, WEB_ADMIN_LISTEN  address:port for everyone, and for Keycloak's console
#   WEB_SERVICE, WEB_KEYCLOAK     host:port of the two behind it
#   WEB_ROOT     folder of the built application    WEB_FOLDER  an empty folder that nginx may write to
set -euo pipefail
export LANG=C.UTF-8

public=${CHUNGTAY_PUBLIC_URL%/}
scheme=${public%%://*}
host=${public#*://}
case $host in
  *:*) port=${host##*:} ;;
  *) [[ $scheme == https ]] && port=443 || port=80 ;;
esac

configuration=$(<"$(dirname "$0")/nginx.conf")
fill() { configuration=${configuration//"@$1@"/$2}; }
fill LISTEN "$WEB_LISTEN"
fill ADMIN_LISTEN "$WEB_ADMIN_LISTEN"
fill SERVICE "$WEB_SERVICE"
fill KEYCLOAK "$WEB_KEYCLOAK"
fill ROOT "$WEB_ROOT"
fill FOLDER "$WEB_FOLDER"
fill SCHEME "$scheme"
fill HOST "${host%:*}"
fill PORT "$port"

printf '%s\n' "$configuration" >"$WEB_FOLDER/nginx.conf"
exec "${NGINX:-/usr/sbin/nginx}" -p "$WEB_FOLDER" -e stderr -c "$WEB_FOLDER/nginx.conf"
