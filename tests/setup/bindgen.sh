#!/usr/bin/env bash
# Builds the generators of the Kotlin and Swift bindings once for each version of UniFFI, in a target folder of
# their own (their features would otherwise leak into the core's build), and prints the folder that holds them.
source "$(dirname "$0")/lib.sh"
command -v cargo >/dev/null || skip "the generators need cargo"
version=$(awk '$1 == "name" { name = $3 } $1 == "version" && name == "\"uniffi\"" { gsub(/"/, "", $3); v = $3 } END { print v }' "$REPO/Cargo.lock")
[ -n "$version" ] || { say "bindgen: Cargo.lock names no uniffi"; exit 1; }
bins=$CACHE/bindgen/$version
if [ ! -x "$bins/kotlin-bindings" ] || [ ! -x "$bins/swift-bindings" ]; then
  say "bindgen: building the generators of UniFFI $version (minutes, once)"
  cargo build --quiet --locked --release --manifest-path "$REPO/Cargo.toml" -p layby-bindgen --target-dir "$CACHE/target-bindgen"
  mkdir -p "$bins"
  for bin in swift-bindings kotlin-bindings; do
    cp "$CACHE/target-bindgen/release/$bin" "$bins/$bin.tmp"; mv "$bins/$bin.tmp" "$bins/$bin"
  done
fi
echo "$bins"
