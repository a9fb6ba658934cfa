#!/usr/bin/env python3
"""androidx.py CATALOGUE: prints a Maven POM that lists the catalogue's bundles host-aar and host-jar flat.

Maven cannot consume AARs and resolves AndroidX only by exact versions, so nothing transitive is followed.
"""
import sys
import tomllib

with open(sys.argv[1], "rb") as file:
    catalogue = tomllib.load(file)


def dependency(alias, kind):
    library = catalogue["libraries"][alias]
    group, artifact = library["module"].split(":")
    version = catalogue["versions"][library["version"]["ref"]]
    return (
        f"<dependency><groupId>{group}</groupId><artifactId>{artifact}</artifactId><version>{version}</version>"
        f"<type>{kind}</type><exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion>"
        f"</exclusions></dependency>"
    )


print('<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>')
print("<groupId>app.layby</groupId><artifactId>androidx</artifactId><version>1</version><packaging>pom</packaging>")
print("<dependencies>")
for kind in ("aar", "jar"):
    for alias in catalogue["bundles"][f"host-{kind}"]:
        print(dependency(alias, kind))
print("</dependencies></project>")
