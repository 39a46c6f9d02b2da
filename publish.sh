#!/bin/bash
# The one way CrmWeb is published; the CI and the Dockerfile both use it.  usage: ./publish.sh [FOLDER]
set -euo pipefail
mkdir -p "${1:-publish}"
out=$(cd "${1:-publish}" && pwd)
cd "$(dirname "$0")"
rid=$(dotnet --info | awk '$1 == "RID:" { print $2; exit }')
# the lock files are kept for all platforms: a publish for one platform has a lock of its own
# style and analyzers are the build's concern
exec dotnet publish src/CrmWeb.Web -c Release -r "$rid" --no-self-contained -o "$out" \
  -p:PublishReadyToRun=true -p:NuGetLockFilePath=obj/publish.lock.json \
  -p:RunAnalyzersDuringBuild=false -p:EnforceCodeStyleInBuild=false
