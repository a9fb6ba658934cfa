# Sourced by the scripts beside it: where the caches are, and how a thing that cannot be had is said.
# Everything that is downloaded or built for the tests lies under $CACHE, never in the tree.
set -euo pipefail
trap 'echo "$0: failed at line $LINENO" >&2' ERR
SETUP=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
REPO=$(cd "$SETUP/../.." && pwd)
CACHE=${LAYBY_CACHE:-${XDG_CACHE_HOME:-$HOME/.cache}/layby}
mkdir -p "$CACHE"; CACHE=$(cd "$CACHE" && pwd)

say() { echo "$*" >&2; }
# 77: this machine cannot do it, which is not the same as a failure.
skip() { echo "SKIPPED: $*"; exit 77; }

# Build output of this checkout: a folder of its own, so that two checkouts never meet, gone when the checkout is.
build_folder() {
  local build; build=$CACHE/build/$(basename "$REPO")-$(printf %s "$REPO" | cksum | cut -d' ' -f1)
  for other in "$CACHE"/build/*/; do
    if [ -e "$other/of" ] && [ ! -d "$(cat "$other/of")" ]; then rm -rf "$other"; fi
  done
  mkdir -p "$build"; echo "$REPO" > "$build/of"; echo "$build"
}
