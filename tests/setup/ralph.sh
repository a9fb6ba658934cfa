#!/usr/bin/env bash
# Sees to a real learning record store: Ralph, from PyPI, in a Python of its own under the cache. Prints the folder of
# its programs.
source "$(dirname "$0")/lib.sh"
VERSION=5.1.0; folder=$CACHE/ralph
command -v python3 >/dev/null || skip "the record store needs python3"
if ! "$folder/bin/python" -c 'import ralph.api, uvicorn' 2>/dev/null; then
  say "ralph: installing ralph-malph $VERSION"
  { python3 -m venv "$folder" && "$folder/bin/pip" install -q "ralph-malph[full]==$VERSION"; } >&2 || skip "pip cannot install ralph-malph"
  "$folder/bin/python" -c 'import uvicorn' || skip "Ralph does not run here"
fi
echo "$folder/bin"
