#!/usr/bin/env bash
# Checks the crates in Cargo.lock against deny.toml: licences, bans, sources. Builds cargo-deny into the cache the
# first time (three to five minutes). Advisories are not checked: their database is not a package of a registry.
source "$(dirname "$0")/lib.sh"
VERSION=0.20.2; tools=$CACHE/tools
command -v cargo >/dev/null || skip "cargo-deny needs cargo"
if [ "$("$tools/bin/cargo-deny" --version 2>/dev/null || true)" != "cargo-deny $VERSION" ]; then
  say "deny: building cargo-deny $VERSION (minutes, once)"
  (cd "$CACHE" && nice cargo install --quiet --locked --root "$tools" --target-dir "$CACHE/target-tools" "cargo-deny@=$VERSION") >&2 ||
    skip "cargo-deny $VERSION cannot be built here"
  rm -rf "$CACHE/target-tools"
fi
cd "$REPO"
"$tools/bin/cargo-deny" --locked check bans licenses sources
echo "advisories: skipped, their database is not fetched here"
