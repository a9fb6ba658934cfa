#!/usr/bin/env python3
"""Writes dev.jsonl, the sentences the guard is tuned on, and test.jsonl, fresh.jsonl and those by hand, those it is measured on.

    generate.py            (seeded: the same lists and templates give the same files)

Split by template (templates/dev.txt, templates/test.txt share none) and by name: dev draws on the lists of Faker, of the
census and on half of our own; test on those of @faker-js and on the other half, none of them in dev. fresh has templates
(templates/fresh.txt) and names (names-fresh.txt) of its own, written before anything was tuned on anything; whatever is a
first name in dev is left out. hand.txt, notes.txt, forms.txt and prose.txt are sentences written one by one, names and all. All numbers are reserved or cannot exist: NHS 999..., Ofcom's numbers for drama, postcodes of district 99, example.org.
"""
import json, pathlib, random, re, unicodedata

HERE = pathlib.Path(__file__).parent
LISTS = HERE / "../../packs/names/lists"
ORIGINS = {
    "english", "irish", "scottish", "welsh", "polish", "romanian", "indian", "pakistani", "bengali", "tamil", "somali",
    "arabic", "turkish", "kurdish", "iranian", "afghan", "chinese", "vietnamese", "filipino", "caribbean", "jewish",
    "yoruba", "igbo", "nigerian", "ghanaian", "zimbabwean", "eritrean", "albanian", "portuguese", "italian", "ukrainian",
    "lithuanian", "latvian", "hungarian", "slovak", "spanish", "french", "nepali", "bulgarian",
}
# Sets whose authors marked the style of every line: a line with nobody in it is clean text.
CLEAN_IF_EMPTY = {"mixed", "places", "letters", "spoken", "haste", "ages", "templated", "numbers", "wheres", "children", "week", "adults", "own", "wards", "placement"}
# Words that no writer would give as a name without a capital: two letters, or as common as "so" and "long".
TIERS = {w for n in (1, 2) for w in (LISTS / f"scowl/words-{n}.txt").read_text().split()}

def plain(word):
    folded = unicodedata.normalize("NFKD", word.replace("ł", "l").replace("Ł", "L").replace("ø", "o").replace("đ", "d").replace("Đ", "D").replace("ı", "i"))
    return "".join(c for c in folded if not unicodedata.combining(c))

def held_out(name):
    total = 7
    for byte in name.encode():
        total = (total * 31 + byte) % 2**32
    return total % 2 == 1

def fresh_names():
    found = {}
    for line in (HERE / "names-fresh.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            head, _, names = line.partition(": ")
            origin, role = head.split()
            found.setdefault(origin, {})[role] = set(names.split())
    return found

def names(part):
    found = fresh_names() if part == "fresh" else listed_names(part)
    if part != "dev":
        known = {plain(n).lower() for o in names("dev").values() for r in o.values() for n in r}
        clear = (lambda n: plain(n.split("-")[0] if part == "fresh" else n).lower() not in known)
        found = {o: {r: {n for n in ns if clear(n) or (part == "fresh" and r == "last")} for r, ns in rs.items()} for o, rs in found.items()}
    return {o: {r: sorted(ns) for r, ns in rs.items()} for o, rs in found.items()}

def listed_names(part):
    found = {}
    for path in sorted(LISTS.glob("*/*.txt")):
        origin, _, role = path.name[:-4].partition(".")
        source = path.parent.name
        if origin not in ORIGINS or role not in ("first", "last"):
            continue
        for name in path.read_text().split():
            mine = source == "faker-js" or (source == "ours" and held_out(name))
            if (part == "test") == mine and len(name) > 2 and name[0].isupper() and not name.isupper():
                found.setdefault(origin, {}).setdefault(role, set()).add(name)
    return found

class Maker:
    def __init__(self, part, seed):
        self.part, self.rng = part, random.Random(seed)
        self.names = names(part)
        self.origins = sorted(o for o, r in self.names.items() if len(r.get("first", [])) > (3 if part == "fresh" else 9))
        self.lasts = sorted(n for o in self.names.values() for n in o.get("last", []))
        self.turn = 0

    def person(self, slot, style):
        r, origin = self.rng, self.origins[self.turn % len(self.origins)]
        self.turn += 1
        of = self.names[origin]
        first, last = r.choice(of["first"]), r.choice(of.get("last") or self.lasts)
        small = style == "dictated" or (style == "shorthand" and r.random() < 0.6)
        if small and first.lower() in TIERS and r.random() < 0.9:
            return self.person(slot, style)
        letters = [c for c in "BCDFGHJKLMNRSTW"]
        title = r.choice(["Mrs", "Mr", "Ms", "Miss", "Dr"] if not small else ["mrs", "mr", "ms", "dr"])
        pair = r.choice(["JB", "KT", "RW", "TB", "NK", "SJ", "LB", "RJ", "BK", "TJ", "KL", "MJ"])
        text, who = {
            "F": (first, origin), "FL": (f"{first} {last}", origin), "T": (f"{title} {last}", origin),
            "FAM": (last, origin), "I": (pair, "initials"), "i": (pair.lower(), "initials"),
            "K": (r.choice(letters), "initials"), "MK": (f"{title.capitalize()} {r.choice(letters)}", "initials"),
            "mk": (f"{title.lower()} {r.choice(letters).lower()}", "initials"), "FI": (f"{first} {r.choice(letters)}", origin),
        }[slot]
        if small and slot not in ("I", "K", "MK"):
            text = text.lower() if r.random() < 0.3 else plain(text).lower()
        return text, "person", who

    def digits(self, n):
        return "".join(self.rng.choice("0123456789") for _ in range(n))

    def nhs(self):
        while True:
            d = "999" + self.digits(6)
            check = 11 - sum(int(c) * w for c, w in zip(d, range(10, 1, -1))) % 11
            if check != 10:
                d += str(check % 11)
                return self.rng.choice([d, f"{d[:3]} {d[3:6]} {d[6:]}", f"{d[:3]}-{d[3:6]}-{d[6:]}"])

    def phone(self):
        n = self.digits(3)
        return self.rng.choice([f"07700 900{n}", f"07700900{n}", f"07700 900 {n}", f"+44 7700 900{n}", f"0113 496 0{n}", f"020 7946 0{n}", f"(0113) 496 0{n}", f"01632 960{n}", f"0044 7700 900{n}", f"07700-900-{n}"])

    def thing(self, slot, style):
        if slot == "four":
            return "four", "age", ""
        r = self.rng
        said = dict(zip("0123456789", "oh one two three four five six seven eight nine".split()))
        place = r.choice(["Larkmoor", "Ashdown", "Oakfield", "Hillcrest", "Rose Hill", "Thornby", "Millbrook", "Fernlea", "Westerdale", "Holly Bank"] if self.part == "dev" else ["Marlcroft", "Stanmere", "Birchwood", "Elm Rise", "Kestrel", "Wynford", "Hazelmere", "Priory Vale", "Scarfield", "Bramley"])
        def date():
            d, m, y = r.randint(1, 28), r.randint(1, 12), r.randint(2006, 2022)
            month = "January February March April May June July August September October November December".split()[m - 1]
            return r.choice([f"{d:02}/{m:02}/{y}", f"{d}.{m}.{y % 100:02}", f"{d} {month} {y}", f"{d:02}-{m:02}-{y}", f"{d}th of {month} {y}" if d > 3 and d < 21 else f"{d} {month[:3]} {y}", f"{d}/{m}/{y % 100:02}"])
        made = {
            "nhs": lambda: (self.nhs(), "nhs"),
            "nino": lambda: (r.choice(["QQ{} {} {} C", "QQ{}{}{}C", "QQ {} {} {} A"]).format(self.digits(2), self.digits(2), self.digits(2)), "nino"),
            "pc": lambda: (f"{r.choice(['NR', 'LS', 'B', 'M', 'EX', 'SE', 'PE'])}99 {r.randint(1, 9)}{r.choice(['AB', 'XY', 'QT', 'ZZ'])}", "postcode"),
            "phone": lambda: (self.phone(), "phone"),
            "spphone": lambda: (" ".join(said[c] for c in f"07700900{self.digits(3)}"), "phone"),
            "email": lambda: (r.choice(["{}.{}@example.org", "{}{}@example.com", "{}_{}@example.org.uk"]).format(r.choice(["jo", "sam", "k", "family"]), r.choice(["home", "x1", "larkmoor", "2012"])), "email"),
            "url": lambda: (r.choice(["https://www.facebook.com/{}", "www.example.com/people/{}", "instagram.com/{}", "https://example.org/u/{}"]).format(r.choice(["moonfox12", "jo.k.12", "larkmoorkid"])), "url"),
            "handle": lambda: ("@" + r.choice(["moon_fox", "lark.boy12", "zz_top_girl", "skater_k09"]), "handle"),
            "dob": lambda: (date(), "date_of_birth"),
            "age": lambda: (str(r.randint(3, 16)), "age"),
            "ageyo": lambda: (r.choice(["{}-year-old", "{} year old", "{}yo", "{} yr old"]).format(r.randint(3, 16)), "age"),
            "addr": lambda: (r.choice(["{} {} Road", "{} {} Close", "{}a {} Street", "Flat 3, {} {} Avenue", "{} {} Lane"]).format(r.randint(2, 240), place), "address"),
            "plate": lambda: (r.choice(["AB12 CDE", "YT99 ZZZ", "LK70 XYZ", "AB12CDE", "YT19 ZZZ"]), "vehicle"),
            "case": lambda: (r.choice([self.digits(7), self.digits(6), "1" + self.digits(7)]), "case_number"),
            "court": lambda: (f"ZE{r.randint(21, 26)}{r.choice('CP')}{self.digits(5)}", "case_number"),
            "plog": lambda: (f"{r.randint(100, 999)} of {r.randint(1, 28)}/{r.randint(1, 12):02}/{r.randint(2023, 2026)}", "case_number"),
            "crime": lambda: (f"42/{self.digits(5)}/{r.randint(22, 26)}", "case_number"),
            "school": lambda: (r.choice(["{} Primary School", "{} Academy", "{} High School", "St Brannoc's Primary", "{} Infants", "{} Special School"]).format(place), "school"),
            "ward": lambda: (r.choice(["{} Ward", "{} Ward", "Ward 7"]).format(place), "place"),
            "home": lambda: (r.choice(["{} Care Home", "{} Children's Home", "{} House", "{} Nursing Home"]).format(place), "place"),
            "surgery": lambda: (r.choice(["{} Surgery", "{} Medical Centre", "{} Health Centre"]).format(place), "place"),
        }[slot]()
        small = style == "dictated" and made[1] in ("address",)
        return (made[0].lower() if small else made[0]), made[1], ""

    def sentence(self, template, style):
        out, gold = "", []
        for piece in re.split(r"(\{\w+\})", template):
            if not piece.startswith("{"):
                out += piece
                continue
            slot = piece[1:-1]
            text, kind, origin = self.person(slot, style) if slot in ("F", "FL", "T", "FAM", "I", "i", "K", "MK", "mk", "FI") else self.thing(slot, style)
            gold.append({"start": len(out), "end": len(out) + len(text), "kind": kind, "origin": origin})
            out += text
        return out, gold

def write(part, seed, times):
    maker, section, lines = Maker(part, seed), None, []
    for template in (HERE / f"templates/{part}.txt").read_text().split("\n"):
        if template.startswith("["):
            section = template[1:-1]
            continue
        if not template:
            continue
        for n in range(times.get(section, 1) if "{" in template else 1):
            style = section if section in ("typed", "dictated", "shorthand") else ("typed" if template[0].isupper() or template[0] == "{" else "dictated")
            text, gold = maker.sentence(template, style)
            lines.append({"id": f"{section}-{len(lines)}", "text": text, "style": style, "gold": gold})
    for n, paragraph in enumerate((HERE / f"templates/clean-{part}.txt").read_text().split("\n\n")):
        lines.append({"id": f"clean-{n}", "text": paragraph.strip(), "style": "clean", "gold": []})
    with open(HERE / f"{part}.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    print(part, len(lines), "lines")

def write_by_hand(name):
    """[Ann] and [polish/Ewa] are names, [i:jb] initials, [phone:...] another kind; ⏎ a new line."""
    lines = []
    for n, line in enumerate(l for l in (HERE / f"{name}.txt").read_text().splitlines() if l and not l.startswith("#")):
        style, _, marked = line.partition("\t")
        out, gold = "", []
        for piece in re.split(r"(\[[^\]]+\])", marked.replace("⏎", "\n")):
            found = re.fullmatch(r"\[(?:([a-z_ ]+)([:/]))?([^\]]+)\]", piece)
            if not found:
                out += piece
                continue
            what, mark, text = found.groups()
            kind, origin = ("person", what or "hand") if mark != ":" else ("person", "initials") if what == "i" else (what, "")
            gold.append({"start": len(out), "end": len(out) + len(text), "kind": kind, "origin": origin})
            out += text
        if name in CLEAN_IF_EMPTY and not gold:
            style = "clean"
        lines.append({"id": f"{name}-{n}", "text": out, "style": style, "gold": gold})
    with open(HERE / f"{name}.jsonl", "w", encoding="utf-8") as out:
        out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    print(name, len(lines), "lines")

if __name__ == "__main__":
    write("dev", 8, {"typed": 16, "dictated": 18, "shorthand": 14, "structured": 12})
    write("test", 47, {"typed": 16, "dictated": 18, "shorthand": 14, "structured": 12})
    write("fresh", 83, {"typed": 14, "dictated": 16, "shorthand": 14, "structured": 10})
    for name in ("hand", "notes", "forms", "prose", "names", "practice", "identifiers", "everyday", "records", "persons", "visits",
        "mixed", "places", "letters", "haste", "numbers", "templated", "wheres",
        "spoken", "children", "week", "adults", "own", "wards", "placement"):
        write_by_hand(name)
