#!/usr/bin/env bash
# Stands in for a C compiler where only Rust is checked and nothing is linked: it makes an empty object.
out= only=
for word in "$@"; do
  # What openssl-sys asks a preprocessor: which OpenSSL it will find. The one that a phone's build makes from source.
  case $word in *expando.c) echo RUST_VERSION_NEW_OPENSSL_3_5_0; exit 0 ;; esac
done
while [ $# -gt 0 ]; do
  case $1 in
    -o) out=$2; shift ;;
    -E) only=preprocess ;;
    --version | -v) echo "clang version 17.0.0 (stands in, compiles nothing)"; exit 0 ;;
  esac
  shift
done
if [ "$only" = preprocess ]; then echo clang; exit 0; fi
[ -z "$out" ] || : > "$out"
