#!/usr/bin/env python3
"""manifests.py SRC AARS OUT CATALOGUE: merges the app's manifest with each flavour's and with every AAR's.

SRC holds main/, offline/ and connected/ as Gradle knows them. Writes OUT/merged-offline.xml and
OUT/merged-connected.xml (what the package manager would see of permissions and components) and
OUT/AndroidManifest.xml, the offline app's own one with the package that Gradle would put in. Gradle's merger knows
far more; this one errs towards keeping: every permission and component of every AAR ends up in the result.
"""
import pathlib
import re
import sys
import xml.etree.ElementTree as xml

ANDROID = "{http://schemas.android.com/apk/res/android}"
TOOLS = "{http://schemas.android.com/tools}"
PACKAGE = "app.layby"
xml.register_namespace("android", ANDROID[1:-1])

src, aars, out, catalogue = (pathlib.Path(argument) for argument in sys.argv[1:5])


def parse(path):
    root = xml.fromstring(re.sub(r"\$\{applicationId\}", PACKAGE, path.read_text(encoding="utf-8")))
    return root


def without_tools(root):
    for element in root.iter():
        for name in [name for name in element.attrib if name.startswith(TOOLS)]:
            del element.attrib[name]
    return root


def removals(root):
    """What the app's manifest takes out of an AAR's: tools:node="remove"."""
    return {
        (element.tag, element.get(ANDROID + "name"))
        for element in root.iter()
        if element.get(TOOLS + "node") == "remove"
    }


def merge(into, other, taken_out):
    application = into.find("application")
    for child in other:
        if child.tag == "application":
            for component in child:
                if (component.tag, component.get(ANDROID + "name")) not in taken_out:
                    application.append(component)
        elif child.tag != "uses-sdk" and (child.tag, child.get(ANDROID + "name")) not in taken_out:
            into.append(child)


def drop(root, taken_out):
    for parent in list(root.iter()):
        for child in list(parent):
            if (child.tag, child.get(ANDROID + "name")) in taken_out:
                parent.remove(child)


def app(flavour):
    root = parse(src / "main/AndroidManifest.xml")
    overlay = src / flavour / "AndroidManifest.xml"
    if overlay.exists():
        merge(root, parse(overlay), set())
    root.set("package", PACKAGE)
    return root


for flavour in ("offline", "connected"):
    root = app(flavour)
    taken_out = removals(root)
    drop(root, taken_out)
    for manifest in sorted(aars.glob("*/AndroidManifest.xml")):
        # What only the tests bring.
        if re.match(r"(ui-test|espresso|monitor|runner|storage|core-1\.7|junit)", manifest.parent.name):
            continue
        merge(root, parse(manifest), taken_out)
    xml.ElementTree(without_tools(root)).write(out / f"merged-{flavour}.xml", encoding="utf-8", xml_declaration=True)

own = app("offline")
drop(own, removals(own))
# Compose's test rule starts an empty activity of this name.
empty = xml.SubElement(own.find("application"), "activity")
empty.set(ANDROID + "name", "androidx.activity.ComponentActivity")
empty.set(ANDROID + "exported", "true")
for name, value in (("versionCode", "1"), ("versionName", "0.1.0")):
    own.set(ANDROID + name, value)
xml.ElementTree(without_tools(own)).write(out / "AndroidManifest.xml", encoding="utf-8", xml_declaration=True)
