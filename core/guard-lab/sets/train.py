#!/usr/bin/env python3
"""Writes the text that the model of strangers learns from: train.py OUT.jsonl   (seeded; not kept in the tree)

Names: those of the development set, in templates of its own (templates/train.txt). Words that are no names: clean text
of the development set and our own shorthand and prose (templates/clean-train.txt, prose-train.txt), with slips of the thumb and abbreviations put in; and villages made up out of syllables, where places stand.
"""
import json, random, re, sys
sys.dont_write_bytecode = True
from generate import HERE, Maker

r = random.Random(20)
maker = Maker("dev", 21)

def village():
    return r.choice("Marl Stan Wyn Hazel Scar Brock Ather Kel Dun Lang Mor Thorn Wester Pad Cop Hols Rad Bly Tad Nan Pen Tre Aber Llan Kirk Auch Inver Bal".split()) + r.choice("croft mere ford by ham ton ley thorpe wick stead combe dale well field worth den over stow pool gate bridge muir more kirk hurst".split())

def slipped(word):
    k = r.randrange(1, len(word) - 1)
    return r.choice([
        lambda: word[:k] + word[k + 1:],
        lambda: word[:k] + word[k + 1] + word[k] + word[k + 2:],
        lambda: word[:k] + word[k] + word[k:],
        lambda: word[:k] + r.choice("aeioustnr") + word[k + 1:],
    ])()

def shortened(word):
    return r.choice([
        lambda: word[0] + re.sub("[aeiou]", "", word[1:]),
        lambda: word[:r.randint(3, max(3, len(word) - 2))],
        lambda: word[:4] + word[-1],
        lambda: re.sub("[aeiou](?=[a-z]{2})", "", word[:1] + word[1:], count=1),
    ])()

def noisy(text, rate):
    def one(match):
        word = match[0]
        return word if r.random() > rate else r.choice([slipped, shortened])(word)
    return re.sub(r"\b[a-z]{5,}\b", one, text)

def lines():
    section = None
    for template in (HERE / "templates/train.txt").read_text().split("\n"):
        if template.startswith("["):
            section = template[1:-1]
        elif template:
            for n in range(70):
                filled = template.replace("{P}", village() if template[0].isupper() or r.random() < 0.3 else village().lower())
                style = section if section in ("typed", "dictated", "shorthand") else "typed"
                # The words around slip too, names do not.
                filled = "".join(p if p.startswith("{") else noisy(p, 0.06) for p in re.split(r"(\{\w+\})", filled))
                yield (*maker.sentence(filled, style), style)
    clean = (HERE / "templates/clean-dev.txt").read_text().replace("\n\n", " ")
    clean += " " + (HERE / "templates/prose-train.txt").read_text().replace("\n", " ")
    sentences = re.split(r"(?<=[.?!])\s+", clean) + (HERE / "templates/clean-train.txt").read_text().splitlines()
    for times in range(6):
        for sentence in sentences:
            if len(sentence) > 8:
                lower = sentence.lower().rstrip(".")
                yield (noisy(sentence, 0.1), [], "typed")
                yield (noisy(lower, 0.25), [], "dictated")
    short = (HERE / "templates/clean-train.txt").read_text().splitlines()
    for times in range(12):
        for sentence in short:
            pieces = [p for p in re.split(r"[,.:] ?", sentence) if p]
            yield (sentence, [], "shorthand")
            yield (", ".join(r.sample(pieces, len(pieces))), [], "shorthand")

with open(sys.argv[1], "w", encoding="utf-8") as out:
    for text, gold, style in lines():
        out.write(json.dumps({"id": "", "text": text, "style": style, "gold": gold}, ensure_ascii=False) + "\n")
