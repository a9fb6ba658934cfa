"""Validates JSON values against a JSON schema: {"schema": ..., "values": [...]} on standard input."""

import json
import sys

import jsonschema

given = json.load(sys.stdin)
validator = jsonschema.Draft202012Validator(given["schema"])
validator.check_schema(given["schema"])
print(json.dumps([[error.message[:200] for error in validator.iter_errors(value)] for value in given["values"]]))
