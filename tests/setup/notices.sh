#!/usr/bin/env bash
# The licences that the app shows are those of the crates in Cargo.lock.
source "$(dirname "$0")/lib.sh"
command -v python3 >/dev/null || skip "the list of licences is compared by python3"
"$REPO/core/licences/collect.py" --check
