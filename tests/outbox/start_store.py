"""Runs Ralph, a learning record store, on loopback with its file back end.

Its file back end opens the statement file in create mode, so that every write after the first fails: append is the
one default that is overridden here. Nothing else is.
"""

import sys

from ralph.backends.data.base import BaseOperationType
from ralph.backends.data.fs import FSDataBackend

FSDataBackend.default_operation_type = BaseOperationType.APPEND

import uvicorn  # noqa: E402

uvicorn.run("ralph.api:app", host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
