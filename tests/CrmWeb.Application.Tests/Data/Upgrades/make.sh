#!/bin/bash
# Writes the dump of the present schema with a little made-up data beside this file, named after the last migration. Run it once
# when a schema lands, and never again for that schema: the upgrade tests migrate every dump of this folder. Needs pg_dump (15).
set -euo pipefail
cd "$(dirname "$0")/../.."
export CRM_MAKE_DUMP=1
exec dotnet test . -c Release --filter "FullyQualifiedName~MakeDumpTests" "$@"
