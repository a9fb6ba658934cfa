#!/usr/bin/env python3
"""counting.py BINDINGS OUT: writes OUT/app/layby/Counting.kt for the tests: the notebook's interface, every call
handed on and written down by name. Made from the generated bindings, so that no call can go uncounted."""
import pathlib
import re
import sys

bindings, out = (pathlib.Path(argument) for argument in sys.argv[1:3])
source = next(bindings.rglob("layby_core.kt")).read_text(encoding="utf-8")
interface = source[source.index("public interface NotebookInterface") :]
interface = interface[: interface.index("companion object")]
methods = re.findall(r"^\s*((?:suspend )?)fun `(\w+)`\((.*)\)(?:: (.*))?$", interface, re.M)
assert len(methods) > 30, "the bindings look different now"
lines = [
    "package app.layby",
    "",
    "import app.layby.core.*",
    "import java.util.concurrent.CopyOnWriteArrayList",
    "",
    "class Counting(private val real: NotebookInterface, val names: CopyOnWriteArrayList<String>) : NotebookInterface {",
]
for suspend, name, parameters, result in methods:
    names = ", ".join(re.findall(r"`(\w+)`:", parameters))
    arguments = ", ".join(f"`{n}`" for n in names.split(", ")) if names else ""
    parameters = re.sub(r" = [^,]+", "", parameters)
    lines.append(f"    override {suspend}fun `{name}`({parameters}){': ' + result if result else ''} {{")
    lines.append(f'        names += "{name}"')
    lines.append(f"        return real.`{name}`({arguments})")
    lines.append("    }")
lines.append("}")
target = out / "app/layby/Counting.kt"
target.parent.mkdir(parents=True, exist_ok=True)
target.write_text("\n".join(lines) + "\n", encoding="utf-8")
