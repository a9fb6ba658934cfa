#!/usr/bin/env bash
# Sees to veraPDF, the reference validator of PDF/UA, as Java libraries in the cache. Prints their folder.
source "$(dirname "$0")/lib.sh"
VERSION=1.26.1; folder=$CACHE/verapdf
for tool in java mvn; do command -v $tool >/dev/null || skip "veraPDF needs $tool"; done
if [ "$(cat "$folder/version" 2>/dev/null || true)" != "$VERSION" ]; then
  say "verapdf: fetching org.verapdf:validation-model $VERSION"
  mkdir -p "$folder"
  cat > "$folder/pom.xml" <<POM
<project><modelVersion>4.0.0</modelVersion><groupId>layby</groupId><artifactId>verapdf</artifactId><version>1</version>
<dependencies><dependency><groupId>org.verapdf</groupId><artifactId>validation-model</artifactId><version>$VERSION</version></dependency></dependencies></project>
POM
  mvn -q -B -ntp -f "$folder/pom.xml" dependency:copy-dependencies -DoutputDirectory="$folder/lib" >&2 || skip "Maven cannot fetch veraPDF"
  echo "$VERSION" > "$folder/version"
fi
echo "$folder/lib"
