#!/bin/bash
# Starts a program with its secrets: for every variable …PASSWORD_FILE or …SECRET_FILE, the variable without _FILE becomes what
# that file holds. Bash alone, since the images bring little else.
set -euo pipefail

while IFS= read -r variable; do
  [[ $variable =~ (PASSWORD|SECRET)_FILE$ ]] || continue
  file=${!variable}
  if [[ ! -r $file ]]; then
    echo "$variable names $file, which cannot be read here: see deploy/README.md." >&2
    exit 1
  fi
  export "${variable%_FILE}=$(<"$file")"
  unset "$variable"
done < <(compgen -e)

exec "$@"
