#!/usr/bin/env bash
# Sees to an independent validator of xAPI statements: npm's @learninglocker/xapi-validation, in the cache. Prints its
# folder.
source "$(dirname "$0")/lib.sh"
VERSION=3.0.0; folder=$CACHE/xapi
for tool in node npm; do command -v $tool >/dev/null || skip "the validator of statements needs $tool"; done
if [ ! -d "$folder/node_modules/@learninglocker/xapi-validation" ]; then
  say "xapi: installing @learninglocker/xapi-validation $VERSION"
  mkdir -p "$folder"; echo '{ "private": true }' > "$folder/package.json"
  (cd "$folder" && npm install --silent --no-fund --no-audit "@learninglocker/xapi-validation@$VERSION") >&2 || skip "npm cannot install the validator"
fi
echo "$folder"
