#!/usr/bin/env python3
"""Writes the lists of the names pack (core/packs/names/lists) from the packages named in its README.

    collect.py --site-packages DIR --faker-js DIR --scowl DIR --out core/packs/names/lists

Deterministic: the same packages give the same files. Only Latin letters are kept; Ukrainian, Russian and Bulgarian are
transliterated letter by letter. Packages: Faker (PyPI), names (PyPI), @faker-js/faker (npm), scowl (Debian).
"""
import argparse, importlib, json, pathlib, re, subprocess, sys, unicodedata

FAKER = {
    "en_GB": "english", "en_IE": "irish", "ga_IE": "irish", "pl_PL": "polish", "ro_RO": "romanian", "en_IN": "indian",
    "en_PK": "pakistani", "yo_NG": "yoruba", "ig_NG": "igbo", "ha_NG": "hausa", "en_NG": "nigerian", "tw_GH": "ghanaian",
    "tr_TR": "turkish", "pt_PT": "portuguese", "pt_BR": "portuguese", "it_IT": "italian", "uk_UA": "ukrainian",
    "ru_RU": "russian", "bg_BG": "bulgarian", "lt_LT": "lithuanian", "lv_LV": "latvian", "vi_VN": "vietnamese",
    "zh_CN": "chinese", "es_ES": "spanish", "fr_FR": "french", "de_DE": "german", "hu_HU": "hungarian",
    "hr_HR": "croatian", "sk_SK": "slovak", "cs_CZ": "czech", "sw": "east_african", "en_KE": "east_african",
    "zu_ZA": "zulu", "en_NZ": "english",
}
FAKER_JS = {
    "en": "english", "en_AU": "english", "en_IN": "indian", "en_NG": "nigerian", "en_GH": "ghanaian",
    "yo_NG": "yoruba", "pl": "polish", "ro": "romanian", "tr": "turkish", "it": "italian", "pt_PT": "portuguese",
    "vi": "vietnamese", "lv": "latvian", "ku_kmr_latin": "kurdish", "hr": "croatian", "sk": "slovak", "fr": "french",
    "es": "spanish", "hu": "hungarian", "en_HK": "chinese", "en_NP": "nepali", "sr_RS_latin": "serbian",
}
CYRILLIC = dict(zip("абвгґдеєжзиіїйклмнопрстуфхцчшщьюяыэёъ",
    "a b v h g d e ie zh z y i i i k l m n o p r s t u f kh ts ch sh shch _ iu ia y e e _".split()))
NAME = re.compile(r"[^\W\d_]+(?:['’ʼ-][^\W\d_]+)*$")
LAST_NAMES_OF_CENSUS = 20000

def latin(name):
    if any("Ѐ" <= c <= "ӿ" for c in name):
        out = "".join(CYRILLIC.get(c, c).replace("_", "") for c in name.lower().replace("’", "").replace("'", ""))
        name = "-".join(p.capitalize() for p in out.split("-"))
    return name if all("LATIN" in unicodedata.name(c, "") or c in "'’ʼ- " for c in name) else None

def clean(names):
    out = set()
    for name in names:
        name = latin(unicodedata.normalize("NFC", str(name)).strip())
        for part in (name or "").split():
            if len(part) > 1 and NAME.match(part):
                out.add(part)
    return out

def values(value):
    if isinstance(value, dict):
        return list(value.keys())
    if isinstance(value, (list, tuple, set)):
        return [v for item in value for v in ([item] if isinstance(item, str) else
                [item[0]] if isinstance(item, tuple) and item and isinstance(item[0], str) else values(item))]
    return []

def faker(site):
    sys.path.insert(0, str(site))
    for locale, origin in FAKER.items():
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        first, last = [], []
        for key in dir(provider):
            if key.startswith("_") or "prefix" in key or "suffix" in key or "format" in key:
                continue
            value = getattr(provider, key)
            if callable(value):
                continue
            if "first" in key or "middle" in key:
                first += values(value)
            elif "last" in key or "surname" in key:
                last += values(value)
        yield origin, clean(first), clean(last)

def faker_js(package):
    code = """
      const m = await import(process.argv[1] + "/dist/index.js"); const out = {};
      for (const l of process.argv.slice(2)) { const p = m.allLocales[l].person ?? {};
        out[l] = [p.first_name, p.last_name].map(x => Object.values(x ?? {}).filter(Array.isArray).flat()); }
      console.log(JSON.stringify(out));"""
    got = subprocess.run(["node", "--input-type=module", "-e", code, str(package.resolve()), *FAKER_JS],
                         check=True, capture_output=True, text=True).stdout
    for locale, (first, last) in json.loads(got).items():
        yield FAKER_JS[locale], clean(first), clean(last)

def census(site):
    def read(file, limit=None):
        lines = (site / "names" / file).read_text().split("\n")
        return clean(line.split()[0].title() for line in lines[:limit] if line.strip())
    yield "united_states", read("dist.female.first") | read("dist.male.first"), read("dist.all.last", LAST_NAMES_OF_CENSUS)

def ours(path):
    first, last = {}, {}
    for line in path.read_text().split("\n"):
        head = re.match(r"(\w+) (first|last): (.*)", line)
        if head:
            (first if head[2] == "first" else last).setdefault(head[1], set()).update(clean(head[3].split()))
    for origin in sorted(set(first) | set(last)):
        yield origin, first.get(origin, set()), last.get(origin, set())

def words(scowl):
    tiers = {}
    for tier, sizes in enumerate([[10], [20], [35], [40], [50], [55, 60], [70]], start=1):
        for size in sizes:
            for kind in ("english-words", "british-words", "british_z-words"):
                path = scowl / f"{kind}.{size}"
                if path.exists():
                    for word in path.read_text("latin-1").split():
                        if not word.endswith("'s"):
                            tiers.setdefault(word, tier)
    upper = set()
    for size in (10, 20, 35, 40, 50, 55, 60):
        for kind in ("english-upper", "british-upper"):
            path = scowl / f"{kind}.{size}"
            if path.exists():
                upper.update(w for w in path.read_text("latin-1").split() if not w.endswith("'s") and len(w) > 2)
    return tiers, upper

def write(path, lines):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")

def main():
    ask = argparse.ArgumentParser()
    for flag in ("--site-packages", "--faker-js", "--scowl", "--out"):
        ask.add_argument(flag, type=pathlib.Path, required=True)
    given = ask.parse_args()
    here = pathlib.Path(__file__).parent
    for source, found in {"faker": faker(given.site_packages), "faker-js": faker_js(given.faker_js),
                          "census": census(given.site_packages), "ours": ours(here / "ours.txt")}.items():
        merged = {}
        for origin, first, last in found:
            one = merged.setdefault(origin, (set(), set()))
            one[0].update(first), one[1].update(last)
        for origin, (first, last) in merged.items():
            for role, names in (("first", first), ("last", last)):
                if names:
                    write(given.out / source / f"{origin}.{role}.txt", sorted(names))
    tiers, upper = words(given.scowl)
    for tier in range(1, 8):
        write(given.out / "scowl" / f"words-{tier}.txt", sorted(w for w, t in tiers.items() if t == tier))
    write(given.out / "scowl" / "capitalised.txt", sorted(upper))
    for name in ("places", "trade", "theorists"):
        lines = (here / f"{name}.txt").read_text().split("\n")
        found = {w for line in lines if not line.startswith("#") for w in line.split()}
        write(given.out / "ours" / f"{name}.txt", sorted(found))

main()
