#!/bin/bash
# Makes the pictures in docs/screenshots anew, from a made-up company in the program as it is now.
set -euo pipefail
cd "$(dirname "$0")/.."
export CRM_SCREENSHOTS=1
exec dotnet test tests/CrmWeb.Browser.Tests --filter "FullyQualifiedName~ScreenshotTests" "$@"
