#!/usr/bin/env bash
# mirror.sh FROM TO: makes folder TO hold exactly FROM's files, and leaves those alone that are the same already.
set -euo pipefail
from=$1; to=$2; mkdir -p "$to"
(cd "$to" && find . -type f) | while read -r file; do [ -e "$from/$file" ] || rm "$to/$file"; done
(cd "$from" && find . -type f) | while read -r file; do
  cmp -s "$from/$file" "$to/$file" || { mkdir -p "$(dirname "$to/$file")"; cp "$from/$file" "$to/$file"; }
done
