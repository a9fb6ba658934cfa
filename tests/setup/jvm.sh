#!/usr/bin/env bash
# Sees to JDK 17 or later, Maven, unzip and zip: by apt, only when one is missing. Libraries are Maven's business.
source "$(dirname "$0")/lib.sh"
# 8 for Java 1.8, else the major version; 0 where there is none.
release() { local v; v=$(java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java.specification.version = //p'); v=${v#1.}; echo "${v:-0}"; }
missing=()
if ! command -v javac >/dev/null || [ "$(release)" -lt 17 ]; then missing+=(openjdk-17-jdk-headless); fi
for tool in unzip zip; do command -v $tool >/dev/null || missing+=($tool); done
command -v mvn >/dev/null || missing+=(maven)
if [ ${#missing[@]} -gt 0 ]; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then skip "missing ${missing[*]}, and only root with apt can install them"; fi
  say "jvm: installing ${missing[*]}"
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2 || skip "apt cannot install ${missing[*]}"
fi
