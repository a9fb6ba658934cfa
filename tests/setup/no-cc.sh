#!/usr/bin/env bash
# Stands in for a C compiler where only Rust is checked and nothing is linked: it makes an empty object.
out=
while [ $# -gt 0 ]; do
  case $1 in
    -o) out=$2; shift ;;
    -E) echo clang; exit 0 ;;
    --version | -v) echo "clang version 17.0.0 (stands in, compiles nothing)"; exit 0 ;;
  esac
  shift
done
[ -z "$out" ] || : > "$out"
