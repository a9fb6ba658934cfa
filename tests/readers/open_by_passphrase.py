"""Opens an age file with the package pyrage: `open_by_passphrase.py FILE`, the passphrase on standard input."""

import sys

import pyrage

with open(sys.argv[1], "rb") as file:
    sys.stdout.buffer.write(pyrage.passphrase.decrypt(file.read(), sys.stdin.read()))
