"""What readers of other makers see in a document, as JSON: pypdf and PyMuPDF for PDF, python-docx for Word, Python's own
reader for a spreadsheet."""

import csv
import json
import sys
import zipfile


def pdf(path):
    import pymupdf
    import pypdf

    reader = pypdf.PdfReader(path, strict=True)
    root = reader.trailer["/Root"]

    def titles(items):
        return [titles(item) if isinstance(item, list) else item.title for item in items]

    document = pymupdf.open(path)
    fonts = {}
    for page in document:
        for font in page.get_fonts(full=True):
            fonts[font[3]] = bool(document.extract_font(font[0])[3])
    return {
        "pages": len(reader.pages),
        "pypdf": [page.extract_text() for page in reader.pages],
        "mupdf": [page.get_text() for page in document],
        "language": root.get("/Lang"),
        "marked": bool(root["/MarkInfo"]["/Marked"]),
        "title": reader.metadata.title,
        "author": reader.metadata.author,
        "outline": titles(reader.outline),
        "links": [sum(1 for _ in page.links()) for page in document],
        "fonts": fonts,
        "xmp": document.get_xml_metadata(),
        "active": sorted({key for key in ("/OpenAction", "/AA", "/AcroForm", "/Names") if key in root}),
    }


def docx(path):
    import docx as python_docx

    document = python_docx.Document(path)
    properties = document.core_properties
    return {
        "headings": [
            [p.style.name, p.text] for p in document.paragraphs if p.style.name.lower().startswith(("heading", "title"))
        ],
        "text": [p.text for p in document.paragraphs],
        "title": properties.title,
        "author": properties.author,
        "language": properties.language,
        "parts": zipfile.ZipFile(path).namelist(),
    }


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file, strict=True))


path = sys.argv[1]
print(json.dumps({"pdf": pdf, "docx": docx, "csv": table}[path.rsplit(".", 1)[-1]](path)))
