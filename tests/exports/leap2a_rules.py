"""Checks a Leap2A archive against the rules of the specification and of Mahara's importer, as far as they are known:
the file's name, the version to the letter, Atom's required elements, entry types, the journal and its parts."""

import json
import sys
import zipfile
from xml.etree import ElementTree

ATOM, LEAP = "{http://www.w3.org/2005/Atom}", "{http://terms.leapspecs.org/}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"

archive = zipfile.ZipFile(sys.argv[1])
assert archive.testzip() is None and archive.namelist() == ["leap2a.xml"], archive.namelist()
text = archive.read("leap2a.xml").decode()
# CURIEs are resolved by the prefixes of the feed.
for prefix in (
    'xmlns:leap2="http://terms.leapspecs.org/"',
    'xmlns:categories="http://wiki.leapspecs.org/2A/categories/"',
    'xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
):
    assert prefix in text, prefix
feed = ElementTree.fromstring(text)
assert feed.tag == ATOM + "feed"
assert feed.findtext(LEAP + "version") == "http://www.leapspecs.org/2010-07/2A/"
for required in ("id", "title", "updated"):
    assert feed.findtext(ATOM + required), required
assert feed.find(ATOM + "author").findtext(ATOM + "name")
entries = {}
for entry in feed.findall(ATOM + "entry"):
    for required in ("id", "title", "updated"):
        assert entry.findtext(ATOM + required), required
    assert len(entry.findall(ATOM + "content")) == 1
    entries[entry.findtext(ATOM + "id")] = entry
kind = {id: entry.find(RDF + "type").get(RDF + "resource") for id, entry in entries.items()}
assert set(kind.values()) == {"leap2:entry", "leap2:selection"}, kind
(journal,) = [entries[id] for id in entries if kind[id] == "leap2:selection"]
category = journal.find(ATOM + "category")
assert (category.get("term"), category.get("scheme")) == ("Blog", "categories:selection_type#")
parts = [link.get("href") for link in journal.findall(ATOM + "link") if link.get("rel") == "leap2:has_part"]
assert parts and all(kind[part] == "leap2:entry" for part in parts)
for entry in entries.values():
    for link in entry.findall(ATOM + "link"):
        assert link.get("href") in entries, "a link that leads nowhere"
standards = [c.get("term") for id in parts for c in entries[id].findall(ATOM + "category")]
assert standards and all(c[0].isdigit() for c in standards)
print(json.dumps({"records": len(parts), "standards": len(standards)}))
