#!/usr/bin/env python3
"""Writes, beside the sets, what the weighed questions learn from: weighed.py OUT.jsonl   (seeded; not kept in the tree)

Templates (templates/weighed.txt) with their slots filled, a name of the development set where one belongs.
"""
import json, random, re, sys
sys.dont_write_bytecode = True
from generate import HERE, Maker

TIMES = 6
r = random.Random(31)
maker = Maker("dev", 32)
WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen".split()
WORD_NAMES = '''will mark grace hope may joy bill dawn frank rob miles faith rose jack dean summer victor sue pat nick art ray guy penny ivy
    holly olive amber ruby pearl daisy lily poppy violet iris heather hazel april june eve carol angel blessing precious patience mercy
    charity constance chance chase hunter mason drew grant wade lance reed clay cliff dale glen lane brook sky star storm christian
    major justice trinity destiny harmony melody royal king prince duke earl bishop sandy rusty buddy harry gay basil colt'''.split()
MONTHS = "January February March April May June July August September October November December".split()
TRADE = sorted({w.upper() for line in (HERE / "../lists/trade.txt").read_text().splitlines() if not line.startswith("#") for w in line.split() if re.fullmatch("[a-z]{2,3}", w)})

HALVES = ("rose lark oak birch ash thorn haw hazel brook fern crag stone cliff mill moor spring summer green north west white black red heath fair high "
    "sunny wind ivy holly elm beech alder larch otter swan kirk abbey priory south east long broad hill meadow silver fox badger raven").split(), (
    "bank side field wood lea leigh view mead dale croft haven holme mount hurst ways gate wick lands acre fold brook ridge thwaite garth").split()
PLANTS = '''larches beeches elms cedars willows hollies firs poplars limes laurels oaks rowans pines orchards gables spinney copse hawthorns
    sycamores chestnuts birches lindens acacias spindles brambles maples magnolias'''.split()
CALLED = '''kingfisher kestrel heron osprey lapwing skylark curlew jasmine primrose bluebell magnolia foxglove ladybirds bumblebees acorns
    rainbows sunbeams maple willow juniper hawthorn lavender sandpiper avocet buttercups saplings ducklings otters dolphins harebell'''.split()
FIRSTS = "little tiny busy happy first rising bright sunny".split()
SECONDS = "acorns steps bees feet faces stars sparks explorers treasures footsteps dragons learners".split()

def house(style):
    called = r.choice(["".join(map(r.choice, HALVES)), "".join(map(r.choice, HALVES)), "".join(map(r.choice, HALVES)), r.choice(CALLED), r.choice(FIRSTS) + " " + r.choice(SECONDS)])
    return called if style == "small" else called.title()

def person(style, full=False):
    slot = "full" if full else "first"
    origin = r.choice(maker.origins)
    of = maker.names[origin]
    name = r.choice(of["first"]) + (" " + r.choice(of.get("last") or maker.lasts) if full else "")
    return name.lower() if style == "dictated" else name

def date(years, style):
    day, month, year = r.randint(1, 28), r.randint(1, 12), r.choice(years)
    th = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd"}.get(day, "th")
    name = MONTHS[month - 1]
    if style == "dictated":
        return r.choice([f"{day}{th} of {name.lower()} {year}", f"the {day}{th} of {name.lower()} {year}", f"{day} {month} {year}"])
    if style == "shorthand":
        return r.choice([f"{day}/{month}/{year % 100:02}", f"{day}.{month}.{year % 100:02}", f"{day:02}/{month:02}/{year}", f"{day} {name[:3]} {year % 100:02}"])
    return r.choice([f"{day:02}/{month:02}/{year}", f"{day:02}.{month:02}.{year}", f"{day} {name} {year}", f"{day}{th} {name} {year}", f"{year}-{month:02}-{day:02}", f"{day}/{month}/{year % 100:02}", f"{day:02}-{month:02}-{year}", f"{day} {name[:3]} {year}"])

def fill(style):
    def one(match):
        slot = match[1]
        return {
            "d": lambda: str(r.randint(1, 17)), "w": lambda: r.choice(WORDS[1:]), "m": lambda: str(r.randint(2, 20)),
            "x": lambda: str(r.randint(1, 17)), "y": lambda: r.choice(WORDS),
            "N": lambda: person("typed"), "n": lambda: person("dictated"), "F": lambda: person(style, True),
            "I": lambda: "".join(r.choice("ABCDEFGHJKLMNOPRSTW") for _ in range(2 if r.random() < 0.9 else 3)),
            "i": lambda: "".join(r.choice("bcdfghjklmnprstw") for _ in range(2)),
            "k": lambda: r.choice("bcdfghjklmnprstw"), "v": lambda: r.choice(WORD_NAMES), "V": lambda: r.choice(WORD_NAMES).capitalize(),
            "h": lambda: house("small"), "H": lambda: house("typed"), "p": lambda: r.choice(PLANTS), "P": lambda: r.choice(PLANTS).capitalize(),
            "K": lambda: r.choice("ABCDEFGHJKLMNPRSTWZ"), "U": lambda: r.choice(TRADE),
            "B": lambda: date(list(range(2004, 2026)) * 2 + list(range(1930, 2004)), style),
            "E": lambda: date([2019, 2022, 2023, 2024, 2025, 2025, 2026, 2026, 2027], style),
        }[slot]()
    return one

def lines():
    for line in (HERE / "templates/weighed.txt").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        style, _, template = line.partition("\t")
        for _ in range(TIMES if "{" in template else 1):
            marked = re.sub(r"\{(\w)\}", fill(style), template.replace("⏎", "\n"))
            text, gold = "", []
            for piece in re.split(r"(\[\w+:[^\]]+\])", marked):
                found = re.fullmatch(r"\[(\w+):([^\]]+)\]", piece)
                if found:
                    kind, origin = ("person", "initials") if found[1] == "i" else (found[1], "english" if found[1] == "person" else "")
                    gold.append({"start": len(text), "end": len(text) + len(found[2]), "kind": kind, "origin": origin})
                text += found[2] if found else piece
            yield {"id": "", "text": text, "style": style, "gold": gold}
    for name in ("clean-train", "prose-train", "clean-dev", "clean-tests"):
        for line in (HERE / f"templates/{name}.txt").read_text().splitlines() * (3 if name == "clean-tests" else 1):
            if line:
                yield {"id": "", "text": line.replace("⏎", "\n"), "style": "clean", "gold": []}

with open(sys.argv[1], "w", encoding="utf-8") as out:
    out.writelines(json.dumps(line, ensure_ascii=False) + "\n" for line in lines())
