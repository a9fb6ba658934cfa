#!/usr/bin/env python3
"""Collects what the app is made of, under which licences, and whose notices have to go with it.

core/licences/collect.py           writes licences.json anew, from Cargo.lock, the crates' own files and texts/
core/licences/collect.py --check   says whether it would be another one (tests/run, and after every update of a crate)

A crate under several licences is taken under the first of PREFERRED. What no lock file knows is in OTHERS.
"""

import json
import re
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
OUT = HERE / "licences.json"
PHONES = ["aarch64-linux-android", "aarch64-apple-ios"]
PREFERRED = ["MIT", "Apache-2.0", "BSD-3-Clause", "BSD-2-Clause", "ISC", "Zlib", "Unicode-3.0", "MPL-2.0", "CDLA-Permissive-2.0"]
# Sources that a crate brings along: the crate, what it is called, licence, and whose.
BROUGHT = {
    "openssl-src": ("OpenSSL", "Apache-2.0", ["Copyright 1995-2025 The OpenSSL Project Authors. All Rights Reserved."]),
    "sqlcipher-src": ("SQLCipher", "BSD-3-Clause", ["Copyright (c) 2025, ZETETIC LLC. All rights reserved."]),
}
# What is in no lock file: Rust's own library, fonts in documents, the lists behind the check's names
# (core/packs/names/README.md), and the Android app's parts (android/gradle/libs.versions.toml).
OTHERS = [
    ("AndroidX and Jetpack Compose", "", "Apache-2.0", ["Copyright The Android Open Source Project"]),
    ("Faker", "40.54.0", "MIT", ["Copyright (c) 2012 Daniele Faraglia"]),
    ("Faker (@faker-js/faker)", "10.6.0", "MIT", ["Faker - Copyright (c) 2022-2025"]),
    ("Java Native Access", "", "Apache-2.0", ["Copyright (c) Timothy Wall and others"]),
    ("Kotlin and kotlinx.coroutines", "", "Apache-2.0", ["Copyright JetBrains s.r.o. and contributors"]),
    ("Material Symbols", "", "Apache-2.0", ["Copyright Google LLC"]),
    ("names", "0.3.0", "MIT", ["Trey Hunner"]),
    ("Noto Sans", "", "OFL-1.1", ["Copyright 2022 The Noto Project Authors"]),
    ("Rust's standard library", "", "MIT", ["The Rust Project contributors"]),
    ("SCOWL", "2020.12.07", "SCOWL", ["Copyright 2000-2011 by Kevin Atkinson"]),
    ("SQLite", "", "blessing", ["The authors of SQLite gave it to everybody: no copyright"]),
]
NOTICE = re.compile(r"^[\s/*#;.-]*((?:portions )?(?:copyright|©|\(c\) ?\d).*)$", re.I)
# A licence's own words about copyright, and a form's empty places: nobody's notice.
NOBODY = re.compile(r"\[yyyy\]|\{yyyy\}|copyright (?:notice|owner|holder|law|license|interest|statement|and license|and permission|in the work|disclaimer)|copyright$|<year>", re.I)


def cargo(*arguments):
    return subprocess.run(["cargo", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout


def graph():
    """Every crate that is linked into a phone's library, with the sources that some bring along."""
    linked = set()
    for phone in PHONES:
        # Not what the whole workspace would need: what the core needs, on this phone.
        said = cargo("tree", "--locked", "--package", "layby-core", "--edges", "normal,no-proc-macro", "--target", phone, "--prefix", "none", "--format", "{p}")
        linked.update(tuple(line.split()[:2]) for line in said.splitlines() if line)
    packages = json.loads(cargo("metadata", "--locked", "--format-version", "1"))["packages"]
    return [
        package for package in packages
        if package["name"] in BROUGHT or (package["source"] and (package["name"], "v" + package["version"]) in linked)
    ]


def chosen(expression):
    """One way through an expression of licences: of alternatives, the one that is preferred."""
    every = []
    for part in re.split(r"\s+AND\s+", expression.replace("/", " OR ")):
        ways = [way.strip("() ") for way in re.split(r"\s+OR\s+", part)]
        ways = [way.removesuffix(" WITH LLVM-exception") for way in ways]
        for licence in PREFERRED:
            if licence in ways:
                every.append(licence)
                break
        else:
            raise SystemExit(f"no licence of ours in {expression!r}")
    return sorted(set(every))


def notices(package):
    """Whose copyright its own licence files name; its authors where they name nobody."""
    lines = []
    for path in sorted(Path(package["manifest_path"]).parent.iterdir()):
        if path.is_file() and re.match(r"(licen[cs]e|copying|copyright|notice)", path.name, re.I):
            for line in path.read_text(errors="replace").splitlines():
                hit = NOTICE.match(line)
                if hit and not NOBODY.search(line) and len(hit[1]) < 200 and hit[1].strip() not in lines:
                    lines.append(hit[1].strip())
    authors = [re.sub(r"\s*<[^>]*>", "", author) for author in package["authors"]]
    return lines or ([", ".join(author for author in authors if author)] if any(authors) else [])


def collect():
    parts, used = [], set()

    def part(name, version, licences, lines):
        used.update(licences)
        parts.append({"name": name, "version": version, "licences": licences, "notices": lines})

    for package in graph():
        name, version = package["name"], package["version"]
        if name in BROUGHT:
            called, licence, lines = BROUGHT[name]
            part(called, version.partition("+")[2] or version, [licence], lines)
        else:
            part(name, version, chosen(package["license"]), notices(package))
    for called, version, licence, lines in OTHERS:
        part(called, version, [licence], lines)
    parts.sort(key=lambda each: (each["name"].lower(), each["version"]))
    texts = []
    for licence in sorted(used):
        text = HERE / "texts" / f"{licence}.txt"
        if not text.exists():
            raise SystemExit(f"the text of {licence} is missing: {text}")
        # A paragraph a line: a phone breaks lines by itself.
        paragraphs = [" ".join(paragraph.split()) for paragraph in re.split(r"\n\s*\n", text.read_text().strip())]
        texts.append({"id": licence, "words": "\n\n".join(paragraphs)})
    return json.dumps({"parts": parts, "texts": texts}, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    made = collect()
    if "--check" in sys.argv:
        if OUT.read_text() != made:
            raise SystemExit(f"{OUT} is not what the lock file says: run core/licences/collect.py")
        print(f"{OUT.name} is what the lock file says")
    else:
        OUT.write_text(made)
        print(f"{OUT}: {len(json.loads(made)['parts'])} parts, {len(made)} bytes")
