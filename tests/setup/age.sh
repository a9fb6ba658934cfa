#!/usr/bin/env bash
# The ordinary age tool: the machine's own, else Debian's package, unpacked into the cache. Prints its path.
source "$(dirname "$0")/lib.sh"
if command -v age >/dev/null; then command -v age; exit; fi
tools=$CACHE/age
if [ ! -x "$tools/usr/bin/age" ]; then
  command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || skip "neither age nor a Debian to get it from"
  mkdir -p "$tools"
  (cd "$tools" && { apt-get download -qq age || { apt-get update -qq && apt-get download -qq age; }; }) >&2 ||
    skip "the package age cannot be had here"
  dpkg-deb -x "$tools"/age_*.deb "$tools" >&2
fi
echo "$tools/usr/bin/age"
