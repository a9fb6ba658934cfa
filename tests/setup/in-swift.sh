#!/usr/bin/env bash
# in-swift.sh CMD...: runs CMD in the Swift root that swift.sh made, in the current folder. The repository and
# the cache are there at their own paths, read and write; so are the folders of LAYBY_CORE_LIBDIR and
# LAYBY_VECTORS. Everything else of this machine is out of sight, and the mounts vanish with the process.
source "$(dirname "$0")/lib.sh"
root=${LAYBY_SWIFT_ROOT:-$CACHE/swift/root}
[ -d "$root" ] || { say "in-swift: run tests/setup/swift.sh first"; exit 1; }
case $PWD/ in "$REPO"/*|"$CACHE"/*) at=$PWD ;; *) at=$REPO ;; esac

# Root needs no more; others get their own user namespace, where the kernel allows it.
flags=(--mount --fork --pid --mount-proc=/proc)
[ "$(id -u)" = 0 ] || flags=(--user --map-root-user "${flags[@]}")
unshare "${flags[@]}" true 2>/dev/null || skip "this machine does not allow a mount namespace, which Swift's root needs"

binds=("$REPO" "$CACHE")
for folder in "${LAYBY_CORE_LIBDIR:-}" "${LAYBY_VECTORS:-}"; do
  if [ -n "$folder" ]; then binds+=("$(realpath "$folder")"); fi
done
mkdir -p "$root/proc" "$root/dev" "$root/tmp" "${binds[@]/#/$root}"
find "$root/tmp" -maxdepth 1 -name 'TemporaryDirectory.*' -mmin +60 -exec rm -rf {} + || true # SwiftPM's, at every run
exec unshare "${flags[@]}" bash -c '
  set -e; root=$1; at=$2; count=$3; shift 3
  while [ "$count" -gt 0 ]; do mount --bind "$1" "$root$1"; shift; count=$((count - 1)); done
  mount -t proc proc "$root/proc"; mount --rbind /dev "$root/dev"
  exec chroot "$root" /usr/bin/env -i HOME=/root PATH=/usr/libexec/swift/bin:/usr/bin:/bin LANG=C.UTF-8 \
    LAYBY_CORE_LIBDIR="${LAYBY_CORE_LIBDIR:-}" LD_LIBRARY_PATH="${LD_LIBRARY_PATH:-}" LAYBY_VECTORS="${LAYBY_VECTORS:-}" \
    /bin/bash -c "cd \"\$0\" && exec \"\$@\"" "$at" "$@"' _ "$root" "$at" "${#binds[@]}" "${binds[@]}" "$@"
