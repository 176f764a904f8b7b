#!/bin/bash
# Whether a port of this machine answers an address with 200: healthy.sh PORT PATH. Bash alone: the images bring no curl.
set -euo pipefail
exec 3<>"/dev/tcp/127.0.0.1/$1"
printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3
read -r -t 4 status <&3
[[ $status == *' 200 '* ]]
