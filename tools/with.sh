#!/bin/sh
# Runs a command with the JDK, the Node and the locale this project needs; says in one sentence what is missing.
set -eu

fail() {
  echo "$1" >&2
  exit 1
}

# The release file says the version without starting a JVM.
is_jdk_25() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
  [ "${version:-0}" -ge 25 ]
}

find_jdk() {
  javac=$(command -v javac || true)
  [ -z "$javac" ] || javac=$(dirname "$(dirname "$(readlink -f "$javac")")")
  for home in "${JAVA_HOME:-}" "$javac" /usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$home" ] && is_jdk_25 "$home"; then
      echo "$home"
      return
    fi
  done
}

jdk=$(find_jdk)
[ -n "$jdk" ] || fail "No JDK 25 was found: install one (for example Temurin 25) and set JAVA_HOME to its folder."

node=$(command -v node || true)
[ -n "$node" ] || fail "Node was not found: install Node 20 or newer."
major=$(node --version | sed 's/^v\([0-9]*\).*/\1/')
[ "$major" -ge 20 ] || fail "Node $(node --version) is too old: install Node 20 or newer."
command -v npm >/dev/null || fail "npm was not found: install the npm that belongs to Node 20."
command -v mvn >/dev/null || fail "Maven was not found: install Maven 3.8 or newer."

JAVA_HOME=$jdk
PATH=$jdk/bin:$PATH
LANG=C.UTF-8
LC_ALL=C.UTF-8
CHUNGTAY_TOOLS=1
export JAVA_HOME PATH LANG LC_ALL CHUNGTAY_TOOLS
exec "$@"
