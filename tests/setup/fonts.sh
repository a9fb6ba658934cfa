#!/usr/bin/env bash
# Makes core/fonts/ again: Noto Sans out of its npm package, cut down by fonttools. Only needed to change which
# characters exported documents can print; the result is committed.
source "$(dirname "$0")/lib.sh"
PACKAGE=@expo-google-fonts/noto-sans VERSION=0.4.2
# Latin with Welsh, Greek, Cyrillic, combining marks, punctuation, money, fractions, a few signs of arithmetic.
CHARACTERS=U+0020-007E,U+00A0-024F,U+0259,U+02BB-02BC,U+02C6-02C7,U+02D8-02DD,U+0300-036F,U+0370-03FF,U+0400-045F,U+0490-0491,U+1E00-1EFF,U+2010-2027,U+202F-2030,U+2032-203A,U+203E,U+2044,U+205F,U+2070,U+2074-208E,U+20A0-20BF,U+2116,U+2122,U+2150-215E,U+2190-2193,U+2212,U+2215,U+2248,U+2260,U+2264-2265,U+FB01-FB02,U+FFFD,U+25CC
command -v npm >/dev/null || skip "fonts need npm"
"$SETUP/document-readers.sh" >/dev/null || skip "fonts need fonttools"
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent "$PACKAGE@$VERSION" >/dev/null && tar xzf ./*.tgz) || skip "npm cannot fetch $PACKAGE"
for weight in 400Regular:Regular 700Bold:Bold; do
  "$CACHE/document-readers/bin/pyftsubset" "$work/package/${weight%:*}/NotoSans_${weight%:*}.ttf" --unicodes=$CHARACTERS \
    --layout-features=kern,mark,mkmk,ccmp,locl,liga --no-hinting --desubroutinize '--name-IDs=*' \
    --output-file="$REPO/core/fonts/NotoSans-${weight#*:}.ttf"
done
cp "$work/package/LICENSE_FONT" "$REPO/core/fonts/OFL.txt"
wc -c "$REPO"/core/fonts/*.ttf
