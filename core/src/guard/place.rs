//! Named schools, nurseries and colleges; named wards, homes, hospitals, surgeries and centres.
//!
//! Source: the kinds of establishment in the Department for Education's register (GIAS) and in the CQC's list
//! of locations. The name needs its capitals: "the ward" and "a care home" are anywhere.

use super::establishment::{Type, type_at};
use super::text::Doc;
use super::words::{FUNCTION, GENERIC, any_of, has, nameable};
use super::{FindingKind, Found, Reason};

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if let Some(establishment) = type_at(doc, i) {
            before_type(doc, found, i, &establishment);
        }
        saint(doc, found, i);
        numbered_ward(doc, found, i);
        with_article(doc, found, i);
        prison(doc, found, i);
    }
}

/// Whether the capitalised word at `i` may be part of a name.
fn part_of_name(doc: &Doc, i: usize) -> bool {
    let raw = doc.raw(i);
    let initials = doc.shouted(i) && raw.len() <= 5 && doc.word(i) != "st";
    doc.capital(i)
        && !has(FUNCTION, doc.word(i))
        && (!initials || doc.shouted(i + 1))
        && raw.chars().count() > 1
}

/// "of" and "&" between capitals, a full stop behind "St", hyphens.
fn joins_name(doc: &Doc, k: usize) -> bool {
    let between = part_of_name(doc, k + 1) && k > 0 && part_of_name(doc, k - 1);
    // "Ashdown Infants and Ashdown Juniors" are two.
    let both = doc.word(k) == "and" && k.checked_sub(1).is_some_and(|before| type_at(doc, before).is_none());
    (between && (doc.is_punct(k, "-&") || both || matches!(doc.word(k), "of" | "the")))
        || (doc.is_punct(k, ".") && k > 0 && doc.word(k - 1) == "st")
}

/// Names that are common words at the head of a sentence, offices, or the profession's own institutions.
fn no_place(word: &str) -> bool {
    has(GENERIC, word)
        || has(FUNCTION, word)
        || any_of(
            word,
            &[
                "asye",
                "frontline",
                "police",
                "policing",
                "bowlby",
                "gibbs",
                "kolb",
                "munro",
                "freud",
                "winnicott",
                "nhs",
                "sure",
                "chicago",
                "regional",
                "central",
                "foundation",
                "excellence",
                "expert",
                "reflective",
                "recovery",
                "discharge",
                "visiting",
                "attend",
                "attended",
                "attending",
                "starting",
                "finding",
                "choosing",
                "changing",
                "missing",
                "leaving",
                "nurture",
                "restorative",
                "attachment",
                "trauma",
                "systemic",
                "christmas",
                "easter",
                "european",
                "polish",
                "irish",
                "french",
                "german",
                "somali",
                "hindu",
                "sikh",
                "roman",
                "anglican",
                "quaker",
                "steiner",
                "waldorf",
                "montessori",
                "lords",
                "commons",
                "children",
                "child",
                "family",
                "safety",
                "harvard",
                "oxford",
                "cambridge",
                "acute",
                "ward",
                "centre",
                "unit",
                "behavioural",
                "reception",
                "surgical",
                "trust",
                "minor",
                "day",
                "night",
                "parent",
                "parents",
                "education's",
                "ask",
                "tell",
                "support",
                "supporting",
                "whole",
                "elective",
                "every",
                "another",
                "mum",
                "dad",
                "mum's",
                "dad's",
                "today",
                "yesterday",
                "tomorrow",
                "today's",
                "apprenticeship",
                "foundations",
                "improvement",
                "authority",
                "authorities",
                "innovation",
                "policy",
                "children's",
                "children’s",
                "childrens",
                "civic",
                "contact",
                "resource",
                "king's",
                "imperial",
                "goldsmiths",
                "tavistock",
                "leisure",
                "sports",
                "call",
                "assessment",
                "sensory",
                "visitor",
                "town",
                "shopping",
                "job",
                "emergency",
                "intensive",
                "your",
            ],
        )
}

fn before_type(doc: &Doc, found: &mut Found, at: usize, establishment: &Type) {
    if doc.touched_left(at)
        || doc.touched_right(establishment.last)
        || policy_follows(doc, establishment.last)
    {
        return;
    }
    let mut name = at;
    for k in (at.saturating_sub(6)..at).rev() {
        if doc.line_before(k + 1) || !(part_of_name(doc, k) || joins_name(doc, k)) {
            break;
        }
        name = k;
    }
    // What opens the sentence or belongs to everybody is trimmed from the front.
    while name < at
        && (no_place(doc.word(name))
            || !doc.capital(name)
            || (doc.opens(name) && at > name + 1 && opener(doc.word(name))))
    {
        name += 1;
    }
    if name == at {
        small_letters(doc, found, at, establishment);
        bare(doc, found, at, establishment);
        return;
    }
    let capital_type = doc.capital(at);
    let own =
        (name..at).any(|k| doc.word(k).ends_with("'s") || doc.word(k).ends_with("’s") || doc.word(k) == "st");
    let directed = directed(doc, name);
    let opens = doc.opens(name);
    let word = doc.word(at);
    let lone = establishment.last == at;
    let sure = match word {
        // Surnames, first of all: "Rose Ward", "Alan House".
        "ward" if lone => {
            let admitted = |w: &str| {
                any_of(
                    w,
                    &[
                        "adm",
                        "admitted",
                        "d/c",
                        "discharged",
                        "transferred",
                        "trf",
                        "inpt",
                        "inpatient",
                        "moved",
                    ],
                )
            };
            capital_type
                && (directed
                    || opens
                    || at > name + 1
                    || doc.said_before(name, 3, admitted)
                    || nobodys(doc, name))
                && !cited(doc, at, name)
        }
        "house" | "lodge" | "manor" | "villa" | "home" | "unit" | "centre" | "estate" | "prison" if lone => {
            let lived = |w: &str| {
                any_of(
                    w,
                    &[
                        "placement",
                        "placed",
                        "residential",
                        "plcd",
                        "moved",
                        "lives",
                        "living",
                        "resident",
                        "stays",
                        "staying",
                        "bed",
                        "unit",
                        "hostel",
                        "supported",
                        "home",
                        "respite",
                    ],
                )
            };
            capital_type && (directed || doc.said_before(name, 5, lived)) && !cited(doc, at, name)
                || word == "estate"
                    && matches!(doc.word_before(name), "the")
                    && !opens
                    && doc.said_before(name, 3, |w| matches!(w, "on" | "around" | "across" | "off" | "near"))
        }
        // Sheltered housing: "from Bluebell Court". A court of law is a town's or a rank's.
        "court" => {
            let ranks = [
                "crown",
                "county",
                "family",
                "high",
                "youth",
                "magistrates",
                "magistrates'",
                "supreme",
                "appeal",
                "criminal",
                "drug",
                "sheriff",
                "coroner's",
                "tribunal",
                "hampton",
                "earls",
            ];
            let law = |k: usize| any_of(doc.word(k), &ranks) || doc.known(doc.word(k)).place();
            capital_type
                && lone
                && matches!(doc.word_before(name), "at" | "from" | "in" | "to")
                && !(name..at).any(law)
                && !doc.capital(at + 1)
                && !cited(doc, at, name)
        }
        "general" => {
            capital_type
                && directed
                && !any_of(
                    doc.word(at - 1),
                    &["attorney", "solicitor", "director", "secretary", "surgeon", "inspector", "registrar"],
                )
        }
        "clinic" if lone => capital_type || directed,
        // "Larkmoor high" is somebody's school; "Risk High" and "score high" are not.
        _ if establishment.weak => {
            capital_type && (directed || opens || own || lone_follows(doc, at))
                || ((directed || acts(doc, establishment.last))
                    && any_of(
                        word,
                        &["primary", "academy", "infants", "juniors", "nursery", "college", "high"],
                    )
                    && !capital_type
                    && (named_by_capital(doc, name, opens) || acts(doc, establishment.last)))
        }
        _ => {
            capital_type
                || own
                || named_by_capital(doc, name, opens)
                || at > name + 1
                || acts(doc, establishment.last)
        }
    };
    let person_of = matches!(doc.word(name), "professor" | "dr" | "mr" | "mrs" | "ms" | "miss")
        || matches!(doc.word_before(name), "professor" | "dr" | "mr" | "mrs" | "ms" | "miss");
    if !sure
        || person_of
        || (own && !capital_type && !doc.word(name).starts_with("st") && possessor(doc, name, at))
    {
        return;
    }
    let reason =
        if establishment.kind == FindingKind::School { Reason::SchoolWord } else { Reason::PlaceWord };
    let confidence = if capital_type && !establishment.weak { 90 } else { 72 };
    found.look(doc, (name, establishment.last), establishment.kind, reason, confidence);
}

/// Neither a first name nor a usual surname: "Harebell Ward" is a ward and no Miss Ward.
fn nobodys(doc: &Doc, name: usize) -> bool {
    let known = doc.known(doc.raw(name));
    known.first() + known.last() < 2
}

/// "Sam's school": the school of a person, not a school named so.
fn possessor(doc: &Doc, name: usize, at: usize) -> bool {
    let last = doc.word(at - 1);
    at == name + 1 && (last.ends_with("'s") || last.ends_with("’s"))
}

/// A capital inside a sentence makes a name; at its head it makes nothing.
fn named_by_capital(doc: &Doc, name: usize, opens: bool) -> bool {
    !opens && doc.capital(name)
}

/// "Larkmoor primary rang": only somebody in particular rings.
fn acts(doc: &Doc, last: usize) -> bool {
    let verbs = [
        "rang",
        "called",
        "phoned",
        "emailed",
        "said",
        "reported",
        "raised",
        "sent",
        "report",
        "confirmed",
        "told",
        "referred",
        "excluded",
    ];
    any_of(doc.word(last + 1), &verbs)
}

fn lone_follows(doc: &Doc, at: usize) -> bool {
    let rank = matches!(doc.word(at), "high" | "secondary");
    let adjective =
        ["care", "level", "court", "risk", "need", "needs", "trauma", "and", "of", "or", "prevention"];
    !rank && !any_of(doc.word(at + 1), &adjective)
}

fn directed(doc: &Doc, name: usize) -> bool {
    let before = if doc.word_before(name) == "the" { name.saturating_sub(1) } else { name };
    any_of(
        doc.word_before(before),
        &[
            "at",
            "to",
            "from",
            "in",
            "on",
            "of",
            "near",
            "with",
            "attend",
            "attends",
            "attended",
            "attending",
            "called",
            "rang",
            "visited",
            "visit",
            "off",
            "left",
            "joined",
            "into",
            "via",
            "outside",
            "started",
            "starts",
            "by",
            "phoned",
            "emailed",
            "for",
            "and",
            "moved",
            "between",
            "hmp",
            "contacted",
            "is",
            "was",
        ],
    )
}

fn opener(word: &str) -> bool {
    has(FUNCTION, word)
        || any_of(
            word,
            &[
                "visit",
                "contact",
                "spoke",
                "attended",
                "attends",
                "meeting",
                "call",
                "seen",
                "placed",
                "admitted",
                "discharged",
                "transferred",
                "mr",
                "mrs",
            ],
        )
}

/// An author, not a ward: "Ward (2011)", "Ward et al".
fn cited(doc: &Doc, at: usize, name: usize) -> bool {
    let after = doc.is_punct(at + 1, "(")
        || any_of(
            doc.word(at + 1),
            &["et", "argues", "says", "said", "writes", "suggests", "found", "notes"],
        );
    after
        || (doc.is_punct(at + 1, ",") && doc.digits(at + 2) == 4)
        || matches!(doc.word_before(name), "by" | "with" | "and" | "author" | "from")
            && doc.word(at) == "ward"
            && doc.word_before(name) != "from"
}

/// "Children's Homes Regulations", "Care Home Standards": a law about them all.
fn policy_follows(doc: &Doc, last: usize) -> bool {
    (doc.capital(last + 1)
        && any_of(
            doc.word(last + 1),
            &[
                "regulations",
                "act",
                "guidance",
                "standards",
                "policy",
                "bill",
                "improvement",
                "admissions",
                "exclusions",
                "of",
                "framework",
                "code",
                "week",
                "review",
                "inspection",
                "commission",
                "association",
            ],
        ))
        || (matches!(doc.word(last + 1), "of")
            && matches!(doc.word(last), "school" | "college" | "academy" | "ward" | "house"))
}

/// Dictated: "goes to larkmoor primary".
fn small_letters(doc: &Doc, found: &mut Found, at: usize, establishment: &Type) {
    let sayable = any_of(
        doc.word(establishment.last),
        &["primary", "school", "infants", "juniors", "academy", "surgery", "hospital"],
    ) && doc.word(at) != "school";
    let Some(name) = at.checked_sub(1).filter(|_| sayable && !doc.capital(at)) else { return };
    let word = doc.word(name);
    let said = matches!(doc.word_before(name), "at" | "attends" | "to" | "attending" | "st");
    let to = doc.word_before(name) != "to"
        || doc.said_before(name.saturating_sub(1), 3, |w| {
            any_of(w, &["goes", "go", "going", "went", "moved", "moving", "walks"])
        });
    let common = no_place(word)
        || word.ends_with("ing")
        || word.ends_with("ly")
        || word.ends_with("al")
        || word.ends_with("er")
        || word.ends_with("ent")
        || word.ends_with("ed")
        || any_of(
            word,
            &[
                "nearby",
                "single",
                "inner",
                "failing",
                "busy",
                "nearest",
                "girls'",
                "boys",
                "separate",
                "average",
                "attached",
                "home-school",
                "village",
                "infants",
                "welsh-medium",
                "medium",
                "outstanding",
                "current",
                "cosmetic",
                "plastic",
                "heart",
                "brain",
                "children's",
                "children’s",
                "both",
                "single-sex",
                "inadequate",
                "city",
                "fee-paying",
                "town",
                "weekly",
                "someone",
                "someone's",
                "sister",
                "sister's",
                "brother's",
                "mum's",
                "dad's",
                "his",
                "gp's",
            ],
        );
    let fits = said
        && to
        && !common
        && word.len() >= 5
        && doc.is_word(name)
        && !doc.glued(name)
        && !doc.capital(name)
        && !word.ends_with("'s")
        && !word.ends_with("’s");
    let care =
        matches!(doc.word(establishment.last + 1), "care" | "education" | "teachers" | "schools" | "age");
    if fits && !care {
        found.look(doc, (name, establishment.last), establishment.kind, Reason::SmallLetters, 45);
    }
}

/// "on kestrel ward", "back to ashdown lodge", "goes to holly park primary": in small letters a kind of place that has
/// neither article nor owner before its name is one place, because "a ward" and "the ward" need theirs.
fn bare(doc: &Doc, found: &mut Found, at: usize, establishment: &Type) {
    let last = establishment.last;
    let kind = doc.word(last);
    let sayable = any_of(
        kind,
        &[
            "ward", "lodge", "house", "unit", "hospice", "hospital", "surgery", "clinic", "hostel", "refuge",
            "manor", "villa", "home", "centre", "estate", "primary", "school", "infants", "juniors",
            "academy", "nursery", "college", "high", "pru", "hub",
        ],
    );
    if !sayable || doc.capital(at) || doc.capital(last) {
        return;
    }
    let named = |k: usize| {
        let word = doc.word(k);
        let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
        doc.is_word(k)
            && !doc.capital(k)
            && !doc.line_before(k + 1)
            && nameable(word)
            && !has(GENERIC, stem)
            && !no_place(word)
            && !any_of(stem, COMMON_BEFORE)
            && !doc.known(stem).trade()
            && word.len() > 1
            && !super::people::cues::kin(stem)
            && !super::people::cues::role(stem)
            && !["ing", "ly", "ed", "ic", "ive", "able", "ary", "ous"]
                .iter()
                .any(|end| stem.len() > 5 && stem.ends_with(end))
    };
    let article = |k: usize| k > 0 && doc.word(k - 1) == "the" && last > at;
    for length in 1..=3 {
        let Some(name) = at.checked_sub(length).filter(|&name| named(name)) else { return };
        let from = if article(name) { name - 1 } else { name };
        let before = doc.word_before(from);
        let led = any_of(
            before,
            &["at", "on", "into", "attends", "attending", "from", "off", "via", "near", "outside"],
        ) || matches!(before, "to" | "in")
            && (!matches!(kind, "school" | "home" | "college" | "nursery") || length > 1 || last > at)
            || matches!(
                before,
                "joined" | "started" | "adm" | "plcd" | "placed" | "visited" | "called" | "rang" | "sch"
            );
        // "off work at hospital", "to nursery": the kind alone is no name.
        let whole = length > 1 || !doc.known(doc.word(name)).trade();
        let goes_on = any_of(
            doc.word(last + 1),
            &[
                "manager",
                "managers",
                "rules",
                "staff",
                "round",
                "rounds",
                "work",
                "worker",
                "places",
                "fees",
                "hold",
                "visit",
                "visits",
                "prices",
                "care",
                "education",
                "placements",
                "placement",
                "hours",
                "time",
                "life",
                "based",
                "wide",
                "owner",
                "conditions",
                "prison",
            ],
        );
        if led && whole && !goes_on && !doc.touched_right(last) {
            let reason = Reason::SmallLetters;
            found.look(doc, (name, last), establishment.kind, reason, 50);
            return;
        }
    }
}

/// What a kind of place is, said before it in small letters: never its name.
#[rustfmt::skip]
const COMMON_BEFORE: &[&str] = &[
    "maternity", "paediatric", "children", "dementia", "stroke", "surgical", "orthopaedic", "cardiac", "oncology", "geriatric",
    "elderly", "acute", "mixed", "single", "sex", "locked", "rehab", "rehabilitation", "intermediate", "assisted", "halfway",
    "group", "shared", "temporary", "supported", "unsupported", "extra", "bail", "approved", "probation", "women", "men", "boys",
    "ladies", "mens", "womens", "tower", "council", "opposite", "empty", "crowded", "cold", "nice", "whole", "half", "bed", "care",
    "nursing", "foster", "carer", "funeral", "rest", "retirement", "nearest", "nearby", "local", "failing", "busy", "outstanding",
    "inadequate", "current", "old", "previous", "next", "first", "last", "new", "another", "drop", "walk", "family", "health",
    "medical", "gp", "dental", "vet", "vets", "doctor", "doctors", "village", "town", "city", "county", "area", "district",
    "boarding", "day", "night", "summer", "saturday", "sunday", "faith", "church", "private", "state", "junior", "senior", "infant",
    "middle", "lower", "upper", "grammar", "catholic", "language", "arabic", "ballet", "drama", "dance", "swimming", "art", "music",
    "film", "law", "business", "medicine", "agricultural", "technical", "technology", "sixth", "form", "further", "after", "before",
    "breakfast", "holiday", "work", "home", "house", "school", "nursery", "college", "hospital", "hospice", "prison", "court",
    "police", "fire", "station", "head", "call", "contact", "children's", "leisure", "sports", "shopping", "garden", "job",
    "community", "youth", "resource", "training", "conference", "data", "cost", "city", "test", "treatment", "assessment", "mother",
    "baby", "secure", "high", "dependency", "care", "intensive", "emergency", "trauma", "burns", "spinal", "eye", "chest", "ent",
    "memory", "pain", "sleep", "fracture", "outpatient", "outpatients", "antenatal", "postnatal", "post", "pre", "labour", "birth",
    "delivery", "burns", "renal", "respiratory", "gastro", "neuro", "surgery", "psychiatric", "forensic", "recovery", "eating",
    "disorder", "disorders", "detox", "drug", "alcohol", "homeless", "mental", "general", "university", "teaching", "cottage",
    "base", "big", "small", "little", "large", "tiny", "main", "good", "bad", "better", "best", "real", "proper", "own", "full",
    "part", "term", "time", "long", "short", "stay", "term", "front", "back", "top", "ground", "floor", "open", "closed", "safe",
    "white", "caravan", "housing", "winter", "daily", "point", "risk", "level", "record", "all", "too", "rather", "very", "quite",
    "science", "forest", "online", "virtual", "mainstream", "special", "independent", "comprehensive", "secondary", "primary",
    "inner", "rural", "urban", "attached", "separate", "sister", "brother", "wrong", "right", "same", "different", "any", "every",
    "said", "got", "dad", "mum", "someone", "nobody", "everyone", "me", "him", "her", "it", "them", "us", "arrival", "discharge",
    "admission", "monday", "tuesday", "wednesday", "thursday", "friday",
];

/// "St Brannoc's" alone: a school more often than not, always somewhere.
fn saint(doc: &Doc, found: &mut Found, i: usize) {
    if doc.word(i) != "st" && doc.word(i) != "saint" || doc.touched_left(i) {
        return;
    }
    let name = if doc.is_punct(i + 1, ".") { i + 2 } else { i + 1 };
    let word = doc.word(name);
    let own = word.ends_with("'s")
        || word.ends_with("’s")
        || (word.ends_with('s') && doc.is_punct(name + 1, "'’") && doc.glued(name + 1));
    let capital = doc.capital(name) && doc.capital(i);
    let said = matches!(doc.word_before(i), "at" | "to" | "from" | "attends");
    if own
        && (capital || said)
        && !doc.line_before(name)
        && !any_of(
            word,
            &["george's", "george’s", "patrick's", "david's", "andrew's", "patrick’s", "david’s", "andrew’s"],
        )
    {
        found.look(doc, (i, name), FindingKind::School, Reason::SaintName, if capital { 70 } else { 50 });
    }
}

/// "Ward 7", "ward 7b".
fn numbered_ward(doc: &Doc, found: &mut Found, i: usize) {
    let numbered = doc.word(i) == "ward"
        && (1..=2).contains(&doc.digits(i + 1))
        && !doc.glued(i + 1)
        && !doc.line_before(i + 1);
    let Some(code) = doc.code(i + 1).filter(|c| numbered && c.as_str().len() <= 3) else { return };
    let said = doc.capital(i) && !doc.opens(i) || matches!(doc.word_before(i), "on" | "to" | "from" | "of");
    if said
        && !any_of(
            doc.word(code.last + 1),
            &["beds", "rounds", "staff", "nurses", "patients", "days", "visits"],
        )
    {
        found.look(doc, (i, code.last), FindingKind::Place, Reason::PlaceWord, 60);
    }
}

/// "placed at The Willows": an article with its capital inside a sentence, where people live.
fn with_article(doc: &Doc, found: &mut Found, i: usize) {
    let article = doc.word(i) == "the"
        && doc.capital(i)
        && !doc.opens(i)
        && matches!(doc.word_before(i), "at" | "to" | "from");
    let lives = |w: &str| {
        any_of(
            w,
            &[
                "placed",
                "lives",
                "living",
                "lived",
                "moved",
                "moving",
                "moves",
                "resident",
                "stays",
                "staying",
                "placement",
                "admitted",
                "discharged",
            ],
        )
    };
    let name = i + 1;
    if article
        && part_of_name(doc, name)
        && !no_place(doc.word(name))
        && !doc.capital(name + 1)
        && doc.said_before(i, 4, lives)
    {
        found.look(doc, (i, name), FindingKind::Place, Reason::PlaceWord, 50);
    }
}

/// "HMP Larkmoor", "YOI Larkmoor".
fn prison(doc: &Doc, found: &mut Found, i: usize) {
    let service = matches!(doc.word(i), "hmp" | "hmyoi" | "yoi" | "stc");
    if service
        && doc.shouted(i)
        && doc.capital(i + 1)
        && !doc.shouted(i + 1)
        && !doc.line_before(i + 1)
        && !no_place(doc.word(i + 1))
    {
        found.look(doc, (i, i + 1), FindingKind::Place, Reason::PlaceWord, 80);
    }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::{Place, School};
    use super::super::tests::{found, found_any};

    #[test]
    fn schools() {
        for (text, school) in [
            ("at Larkmoor Primary School", "Larkmoor Primary School"),
            ("Larkmoor Primary rang", "Larkmoor Primary"),
            ("Larkmoor primary rang", "Larkmoor primary"),
            ("attends St Brannoc's", "St Brannoc's"),
            ("St Brannoc’s C of E Primary", "St Brannoc’s C of E Primary"),
            ("goes to Larkmoor High", "Larkmoor High"),
            ("the Larkmoor Academy", "Larkmoor Academy"),
            ("from Oakfield nursery", "Oakfield nursery"),
            ("at Larkmoor school", "Larkmoor school"),
            ("Larkmoor Sixth Form College", "Larkmoor Sixth Form College"),
            ("goes to larkmoor primary", "larkmoor primary"),
            ("at larkmoor primary school", "larkmoor primary school"),
            ("When Larkmoor College called", "Larkmoor College"),
            ("her son is at Rose Hill Infants", "Rose Hill Infants"),
            ("Our Larkmoor Junior School", "Larkmoor Junior School"),
            ("St. Brannoc's School", "St. Brannoc's School"),
        ] {
            assert_eq!(found(text, School), [school], "{text}");
        }
    }

    #[test]
    fn wards_homes_and_surgeries() {
        for (text, place) in [
            ("on Rose Ward", "Rose Ward"),
            ("at Hillcrest Care Home", "Hillcrest Care Home"),
            ("Oakfield Surgery rang", "Oakfield Surgery"),
            ("The Elms children's home", "Elms children's home"),
            ("Larkmoor General Hospital", "Larkmoor General Hospital"),
            ("at Larkmoor Family Centre", "Larkmoor Family Centre"),
            ("the Larkmoor Hospice", "Larkmoor Hospice"),
            ("Ward 7 of the hospital", ""),
            ("on ward 7b", "ward 7b"),
            ("moved to Larkmoor House", "Larkmoor House"),
            ("at Rose Hill Medical Centre", "Rose Hill Medical Centre"),
            ("from the Larkmoor estate", ""),
            ("at the Larkmoor Estate", "Larkmoor Estate"),
            ("St Brannoc's Hospital", "St Brannoc's Hospital"),
            ("placed at The Willows", "The Willows"),
            ("in HMP Larkmoor", "HMP Larkmoor"),
            ("at Larkmoor General", "Larkmoor General"),
            ("Hillcrest nursing home", ""),
            ("the Hillcrest nursing home", "Hillcrest nursing home"),
        ] {
            let expected: Vec<&str> = [place].into_iter().filter(|p| !p.is_empty()).collect();
            assert_eq!(found(text, Place), expected, "{text}");
        }
    }

    #[test]
    fn the_school_of_a_person_is_no_named_school() {
        assert_eq!(found("Sam's school", School), [""; 0]);
    }

    #[test]
    fn nowhere_in_particular() {
        for text in [
            "primary school",
            "the ward",
            "a care home",
            "Head of School",
            "Primary care",
            "secondary trauma",
            "School of Social Work",
            "College of Policing",
            "the Royal College of Nursing",
            "Children's Homes Regulations 2015",
            "Virtual School",
            "High risk",
            "A local primary school",
            "Mainstream school",
            "Ofsted school inspections",
            "the Staff College",
            "Risk High",
            "transition to senior school",
            "back to mainstream school",
            "at private nursery",
            "work by Harriet Ward (2011)",
            "Rose Ward, 2011",
            "the White House",
            "House of Lords",
            "home school agreement",
            "Milan School",
            "Monday school run",
            "the Teaching Academy",
            "at secondary school",
            "Care Home Standards",
            "hospital social work",
            "GP surgery",
            "an ASYE academy",
            "Every School Matters",
            "Family Court",
            "Sunday school",
            "Social Work Academy",
            "Mental Health Unit",
            "Primary Care Network",
        ] {
            assert!(found_any(text).is_empty(), "{text}: {:?}", found_any(text));
        }
    }
}
