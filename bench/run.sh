#!/bin/bash
# Measures CrmWeb as it is published: pages a second, time and CPU per request, memory, bytes, start. Writes docs/performance.md.
# usage: ./bench/run.sh [--contacts 100000] [--seconds 4] [--data FOLDER] [--only "record contact"] [--note "..."]
# A folder that holds generated records already is used again. Needs Linux (/proc) and nothing but the SDK, Node and PostgreSQL.
set -euo pipefail
cd "$(dirname "$0")/.."
export UseSharedCompilation=true MSBUILDDISABLENODEREUSE=1 DOTNET_NOLOGO=1
[ "${CRM_BENCH_APP:-}" ] || { ./publish.sh bench/bin/app >&2; CRM_BENCH_APP=$PWD/bench/bin/app; }
exec dotnet run --project bench -c Release -v q -- --app "$CRM_BENCH_APP" "$@"
