#!/usr/bin/env bash
# Other people's readers of what Layby writes, in a Python of their own: icalendar (calendars), pyrage (age files).
# Prints that Python's path.
source "$(dirname "$0")/lib.sh"
venv=$CACHE/readers
wanted="icalendar==6.3.2 pyrage==1.3.0"
if [ "$(cat "$venv/holds" 2>/dev/null || true)" != "$wanted" ]; then
  command -v python3 >/dev/null || skip "there is no python3 here"
  rm -rf "$venv"
  python3 -m venv "$venv" >&2 || skip "python3 makes no virtual environment here"
  # shellcheck disable=SC2086
  "$venv/bin/pip" install --quiet $wanted >&2 || skip "pip cannot get $wanted here"
  echo "$wanted" > "$venv/holds"
fi
echo "$venv/bin/python"
