"""Runs Ralph, a learning record store, on loopback with its file back end: `start_store.py PORT [NTH]`.

Its file back end opens the statement file in create mode, so that every write after the first fails: append is the
one default that is overridden here. With NTH the process is killed in the middle of its NTH write; nothing else
differs.
"""

import os
import signal
import sys

from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend

FSDataBackend.default_operation_type = BaseOperationType.APPEND

if len(sys.argv) > 2:
    left = int(sys.argv[2])
    write = FSDataBackend._write_bytes

    def write_until_killed(self, data, target, *others):
        global left
        left -= 1
        if left > 0:
            return write(self, data, target, *others)
        whole = b"".join(data)
        write(self, [whole[: len(whole) // 2]], target, *others)
        os.kill(os.getpid(), signal.SIGKILL)

    FSDataBackend._write_bytes = write_until_killed

import uvicorn  # noqa: E402

uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
