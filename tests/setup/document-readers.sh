#!/usr/bin/env bash
# Sees to readers of documents that are not ours: poppler (apt), and pypdf, PyMuPDF, python-docx and fonttools in a
# Python of their own under the cache. Prints the folder of that Python's programs.
source "$(dirname "$0")/lib.sh"
if ! command -v pdftotext >/dev/null; then
  if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then skip "poppler-utils is missing, and only root with apt can install it"; fi
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends poppler-utils; } >&2 || skip "apt cannot install poppler-utils"
fi
command -v python3 >/dev/null || skip "python3 is missing"
readers=$CACHE/document-readers
if ! "$readers/bin/python" -c 'import pypdf, pymupdf, docx, fontTools' 2>/dev/null; then
  say "readers: installing pypdf, PyMuPDF, python-docx, fonttools"
  { python3 -m venv "$readers" && "$readers/bin/pip" install -q pypdf==7.1.0 pymupdf==2.0 python-docx==1.2.0 fonttools==4.68.0 brotli==1.2.1; } >&2 || skip "pip cannot install the readers"
fi
echo "$readers/bin"
