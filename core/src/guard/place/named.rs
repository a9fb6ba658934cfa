//! A name with its capitals before a word for a kind of establishment: "Rose Ward", "Larkmoor Primary".

use super::super::establishment::{Type, type_at};
use super::super::text::Doc;
use super::super::words::{FUNCTION, any_of, has};
use super::super::{FindingKind, Found, Reason};
use super::called::{CALLED, calls};
use super::small;
use super::words::{no_place, opener};

/// Whether the capitalised word at `i` may be part of a name.
pub(super) fn part_of_name(doc: &Doc, i: usize) -> bool {
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

pub(super) fn before_type(doc: &Doc, found: &mut Found, at: usize, establishment: &Type) {
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
        small::small_letters(doc, found, at, establishment);
        small::bare(doc, found, at, establishment);
        small::called_so(doc, found, at, establishment);
        return;
    }
    let capital_type = doc.capital(at);
    let own =
        (name..at).any(|k| doc.word(k).ends_with("'s") || doc.word(k).ends_with("’s") || doc.word(k) == "st");
    let directed = directed(doc, name);
    let opens = doc.opens(name);
    let word = doc.word(at);
    let lone = establishment.last == at;
    #[rustfmt::skip]
    let lived = |w: &str| {
        any_of(w, &[
            "placement", "placed", "residential", "plcd", "moved", "lives", "living", "resident", "stays", "staying", "bed", "unit",
            "hostel", "supported", "home", "respite", "refuge", "adm", "admitted", "discharged", "d", "inpt", "unit", "plays", "attends",
        ])
    };
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
            (capital_type
                && (directed
                    || opens
                    || at > name + 1
                    || doc.said_before(name, 3, admitted)
                    || nobodys(doc, name))
                || calls(doc, name) && (!opens || has(CALLED, doc.word(name))))
                && !cited(doc, at, name)
        }
        "house" | "lodge" | "manor" | "villa" | "home" | "unit" | "centre" | "estate" | "prison" if lone => {
            capital_type
                && (directed || doc.said_before(name, 5, lived) || place_name(doc, name, at))
                && !cited(doc, at, name)
                && !civic(doc, at)
                || word == "estate" && matches!(doc.word_before(name), "the") && calls(doc, name)
                || matches!(word, "unit" | "lodge") && !opens && calls(doc, name)
        }
        // "Larkmoor Hall", "Rose Cottage", "Northgate Boxing Club"
        _ if establishment.loose && lone => {
            capital_type
                && (directed || doc.said_before(name, 5, lived) || place_name(doc, name, at))
                && !cited(doc, at, name)
                && !doc.capital(at + 1)
                && !civic(doc, at)
                || word == "hse" && capital_type
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
                && (matches!(doc.word_before(name), "at" | "from" | "in" | "to" | "outside" | "of" | "for")
                    || doc.opens(name) && calls(doc, at - 1))
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
        "police" | "fire" => calls(doc, name) && !doc.known(doc.raw(name)).place(),
        // "Larkmoor high" is somebody's school; "Risk High" and "score high" are not.
        _ if establishment.weak => {
            capital_type && (directed || opens || own || calls(doc, name) || lone_follows(doc, at))
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
                || calls(doc, name)
                || named_by_capital(doc, name, opens)
                || at > name + 1
                || acts(doc, establishment.last)
        }
    };
    let titled = |w: &str| matches!(w, "professor" | "dr" | "mr" | "mrs" | "ms" | "miss");
    // "Dr Malik's surgery" is called so.
    let doctors = word == "surgery" || word == "practice" && own;
    let name = if doctors && titled(doc.word_before(name)) { name - 1 } else { name };
    let person_of = !doctors && (titled(doc.word(name)) || titled(doc.word_before(name)));
    // "the Anna Freud Centre"
    let thinkers =
        (name..at).any(|k| doc.known(doc.raw(k)).theorist()) && doc.known(doc.raw(at - 1)).first() < 2;
    if !sure
        || person_of
        || thinkers
        || (own && !capital_type && !doctors && !doc.word(name).starts_with("st") && possessor(doc, name, at))
    {
        return;
    }
    let reason =
        if establishment.kind == FindingKind::School { Reason::SchoolWord } else { Reason::PlaceWord };
    let confidence = if capital_type && !establishment.weak { 90 } else { 72 };
    found.look(doc, (name, establishment.last), establishment.kind, reason, confidence);
}

/// A capital that names a place and no Mr House: "Kingfisher House", "Elmwood Unit".
fn place_name(doc: &Doc, name: usize, at: usize) -> bool {
    let first = doc.known(doc.raw(name)).first();
    calls(doc, at - 1) && (at > name + 1 || first < 2 || has(CALLED, doc.word(name)))
}

/// Known to everybody, or every town has one: "Town Hall", "Albert Hall", "Central Library".
fn civic(doc: &Doc, at: usize) -> bool {
    let before = doc.word(at - 1);
    match doc.word(at) {
        "hall" => matches!(
            before,
            "town"
                | "city"
                | "county"
                | "village"
                | "albert"
                | "church"
                | "carnegie"
                | "guild"
                | "shire"
                | "conway"
        ),
        "park" => matches!(
            before,
            "hyde"
                | "regents"
                | "national"
                | "jurassic"
                | "south"
                | "theme"
                | "car"
                | "business"
                | "retail"
                | "science"
        ),
        "house" => matches!(before, "meeting" | "full" | "open" | "public" | "opera" | "art"),
        "inn" => matches!(before, "premier" | "lincoln's" | "gray's" | "holiday"),
        "club" => {
            matches!(before, "book" | "film" | "country" | "journal" | "reading" | "fight" | "breakfast")
        }
        "library" | "practice" | "medical" => !calls(doc, at - 1),
        "cc" | "fc" => !(at.saturating_sub(2)..at).any(|k| calls(doc, k)),
        _ => false,
    }
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
            "nr",
            "@",
            "past",
            "behind",
            "is",
            "was",
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
