#!/usr/bin/env bash
# A Rust compiler with the source of its standard library, so that the library can be checked for a phone's target
# (-Zbuild-std): Debian's rustc-web, unpacked beside everything else and not installed. Prints its folder.
source "$(dirname "$0")/lib.sh"
folder=$CACHE/rustc-web
if [ ! -e "$folder/.done" ]; then
  [ "$(uname -m)" = x86_64 ] && command -v apt-get > /dev/null && command -v dpkg-deb > /dev/null \
    || skip "no Debian packages of a Rust compiler with its library's source for this machine"
  rm -rf "$folder"; mkdir -p "$folder/debs" "$folder/root"; cd "$folder/debs"
  [ "$(id -u)" != 0 ] || apt-get update -qq > /dev/null 2>&1 || true
  apt-get download -qq rustc-web libstd-rust-web-dev rust-web-src > /dev/null 2>&1 \
    || skip "apt has no rustc-web with its library's source"
  # The shared libraries that this very compiler names: its standard library, and that one's LLVM.
  more() {
    local needs; needs=$(dpkg-deb -f "$1" Depends | grep -oE "$2" | head -1) || skip "$1 names no $2"
    apt-get download -qq "$needs" > /dev/null 2>&1 || skip "apt has no $needs"
  }
  more libstd-rust-web-dev_*.deb 'libstd-rust-web-[0-9.]+'
  more libstd-rust-web-1*.deb 'libllvm[0-9]+'
  for deb in *.deb; do dpkg-deb -x "$deb" "$folder/root"; done
  rm -rf "$folder/debs"; touch "$folder/.done"
fi
echo "$folder/root/usr"
