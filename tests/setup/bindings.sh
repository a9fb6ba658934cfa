#!/usr/bin/env bash
# bindings.sh OUT: builds the core for this machine (release) and generates OUT/kotlin and OUT/swift from the built
# library. Prints three lines: kotlin=, swift= and lib= (the folder of liblayby_core.so and .a). Never committed.
source "$(dirname "$0")/lib.sh"
[ $# = 1 ] || { say "usage: bindings.sh OUT"; exit 2; }
mkdir -p "$1"; out=$(cd "$1" && pwd)
bins=$("$SETUP/bindgen.sh") || { status=$?; echo "$bins"; exit $status; }

# The system's libcrypto where its headers are: minutes less than OpenSSL from source.
if [ -e /usr/include/openssl/crypto.h ]; then export OPENSSL_NO_VENDOR=${OPENSSL_NO_VENDOR:-1}; fi
target=$(realpath -m "${CARGO_TARGET_DIR:-$REPO/target}"); export CARGO_TARGET_DIR=$target
cd "$REPO/core" # the generators ask cargo which crate is where, and find uniffi.toml beside its Cargo.toml
cargo build --quiet --locked --release -p layby-core >&2
lib=$(cd "$target/release" && pwd)
so=$lib/liblayby_core.so; [ -e "$so" ] || so=$lib/liblayby_core.dylib

# Into a new folder, then each file only where it differs: an unchanged file is not compiled again.
new=$out/.new; rm -rf "$new"; mkdir -p "$new/kotlin" "$new"/swift/{sources,layby_coreFFI}
"$bins/kotlin-bindings" generate --language kotlin --no-format --metadata-no-deps --out-dir "$new/kotlin" "$so"
"$bins/swift-bindings" --swift-sources --metadata-no-deps "$so" "$new/swift/sources"
"$bins/swift-bindings" --headers --modulemap --module-name layby_coreFFI --modulemap-filename module.modulemap \
  --metadata-no-deps "$so" "$new/swift/layby_coreFFI"
for language in kotlin swift; do "$SETUP/mirror.sh" "$new/$language" "$out/$language"; done
rm -rf "$new"
printf 'kotlin=%s\nswift=%s\nlib=%s\n' "$out/kotlin" "$out/swift" "$lib"
