#!/usr/bin/env bash
# What the host build of the Android app needs and Maven alone does not give: AndroidX's classes in one jar and its
# resources compiled, Robolectric's Android, aapt2. Made once for each state of the catalogue, in the cache; prints
# the folder. The files in it are never changed afterwards.
source "$(dirname "$0")/lib.sh"
"$SETUP/jvm.sh" >&2 || exit
command -v python3 >/dev/null || skip "the Android host build reads its catalogue with python3"
python3 -c 'import tomllib' 2>/dev/null || skip "the Android host build needs python 3.11 or later"
[ "$(uname -sm)" = "Linux x86_64" ] || skip "the aapt2 at hand runs on Linux x86_64 only"
catalogue=$REPO/android/gradle/libs.versions.toml
stamp=$(cat "$catalogue" "$REPO/android/host/androidx.py" "$0" | cksum | cut -d' ' -f1)
made=$CACHE/android/$stamp
if [ -e "$made/complete" ]; then echo "$made"; exit; fi
version() { sed -n "s/^$1 = \"\(.*\)\"/\1/p" "$catalogue"; }
run=$(version android-run); compile=$(version android-compile); apktool=$(version apktool)
mvn() { command mvn -q -B -ntp "$@" >&2; }
DEPENDENCY=org.apache.maven.plugins:maven-dependency-plugin:3.8.1
fetch() { # fetch COORDINATES FOLDER, in a folder without a POM; kept beside the stamps, for it is large
  (cd "$CACHE/android" && mvn "$DEPENDENCY:copy" -Dartifact="$1" -DoutputDirectory="$2") || skip "Maven cannot get $1 here"
}

say "android: preparing AndroidX (a minute or two, once)"
work=$CACHE/android/$stamp.tmp; rm -rf "$work"; mkdir -p "$work/classes" "$work/aar" "$work/flat" "$CACHE/android/robolectric"
python3 "$REPO/android/host/androidx.py" "$catalogue" > "$work/pom.xml"
(cd "$work" && mvn "$DEPENDENCY:copy-dependencies" -DoutputDirectory="$work/libs") || skip "Maven cannot get AndroidX here"
for archive in "$work"/libs/*.aar; do
  unpacked=$work/aar/$(basename "$archive" .aar); mkdir "$unpacked"; unzip -qo "$archive" -d "$unpacked"
  for jar in "$unpacked"/classes.jar "$unpacked"/libs/*.jar; do
    if [ -f "$jar" ]; then unzip -qo "$jar" -d "$work/classes"; fi
  done
done
for jar in "$work"/libs/*.jar; do unzip -qo "$jar" -d "$work/classes"; done
(cd "$work/classes" && zip -q -r -0 "$work/androidx.jar" .)

robo=$CACHE/android/robolectric
[ -e "$robo/android-all-instrumented-$run-i7.jar" ] || fetch "org.robolectric:android-all-instrumented:$run-i7" "$robo"
[ -e "$robo/android-all-$run.jar" ] || fetch "org.robolectric:android-all:$run" "$robo"
[ -e "$robo/android-all-$compile.jar" ] || fetch "org.robolectric:android-all:$compile" "$robo"
fetch "org.apktool:apktool-lib:$apktool" "$work/tools"
unzip -qoj "$work/tools/apktool-lib-$apktool.jar" prebuilt/linux/aapt2 -d "$work"; chmod +x "$work/aapt2"
(cd "$work" && unzip -qo "$robo/android-all-$compile.jar" AndroidManifest.xml resources.arsc && zip -q -0 framework.apk AndroidManifest.xml resources.arsc)

# The AARs' resources, compiled; and the names of the packages that want an R class.
for unpacked in "$work"/aar/*; do
  if [ -n "$(ls -A "$unpacked/res" 2>/dev/null)" ]; then
    "$work/aapt2" compile --dir "$unpacked/res" -o "$work/flat/$(basename "$unpacked").zip" >&2
  fi
  if [ -s "$unpacked/R.txt" ]; then sed -n 's/.*package="\([^"]*\)".*/\1/p' "$unpacked/AndroidManifest.xml" | head -1; fi
done | sort -u > "$work/packages"
rm -rf "$work/classes" "$work/libs" "$work/tools" "$work/pom.xml"
touch "$work/complete"; rm -rf "$made"; mv "$work" "$made"
for other in "$CACHE"/android/[0-9]*; do [ "$other" = "$made" ] || find "$other" -maxdepth 0 -mtime +14 -exec rm -rf {} +; done
echo "$made"
