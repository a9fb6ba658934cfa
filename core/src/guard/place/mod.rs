//! Named schools, nurseries and colleges; named wards, homes, hospitals, surgeries and centres.
//!
//! Source: the kinds of establishment in the Department for Education's register (GIAS) and in the CQC's list
//! of locations. The name needs its capitals: "the ward" and "a care home" are anywhere.

mod called;
mod field;
mod named;
mod old;
mod pupil;
mod small;
#[cfg(test)]
mod tests;
mod words;

use super::establishment::type_at;
use super::text::Doc;
use super::words::{any_of, has};
use super::{FindingKind, Found, Reason};
pub(super) use called::calls;
use named::part_of_name;
use words::no_place;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        if let Some(establishment) = type_at(doc, i) {
            named::before_type(doc, found, i, &establishment);
        }
        field::field(doc, found, i);
        field::apposed(doc, found, i);
        saint(doc, found, i);
        numbered_ward(doc, found, i);
        with_article(doc, found, i);
        prison(doc, found, i);
        the_willows(doc, found, i);
        before_its_name(doc, found, i);
        beeches(doc, found, i);
        landform(doc, found, i);
        is_called(doc, found, i);
        pupil::detect(doc, found, i);
        old::detect(doc, found, i);
    }
}

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
    let said = matches!(doc.word_before(i), "at" | "to" | "from" | "attends" | "for" | "by" | "with");
    // "st marks", "St Marys"
    let apostle = word.strip_suffix('s').is_some_and(|stem| {
        stem.len() > 2 && (doc.known(stem).first() > 1 || matches!(doc.word_before(i), "at" | "to"))
    });
    let town = any_of(
        word,
        &["albans", "davids", "ives", "neots", "helens", "andrews", "agnes", "asaph", "helier", "james's"],
    );
    let typed = type_at(doc, name + 1).is_some() && doc.word(name + 1) != "court";
    let said = said || typed;
    if (own || apostle && !town && (said || doc.opens(i) || doc.capital(i)))
        && (capital || said)
        && !doc.line_before(name)
        && !any_of(
            word,
            &[
                "george's",
                "george’s",
                "mungo's",
                "mungo’s",
                "mungos",
                "patrick's",
                "david's",
                "andrew's",
                "patrick’s",
                "david’s",
                "andrew’s",
            ],
        )
    {
        found.look(doc, (i, name), FindingKind::School, Reason::SaintName, if capital { 70 } else { 50 });
    }
}

/// "Ward 7", "ward 7b".
fn numbered_ward(doc: &Doc, found: &mut Found, i: usize) {
    // "on ward seven b"
    if doc.word(i) == "ward"
        && matches!(doc.word_before(i), "on" | "to" | "from" | "of" | "in")
        && let Some((_, last)) = super::digits::small_number(doc, i + 1).filter(|(value, _)| *value > 0)
        && doc.is_word(i + 1)
        && !matches!(
            doc.word(last + 1),
            "beds" | "rounds" | "staff" | "nurses" | "patients" | "days" | "visits" | "of" | "or"
        )
    {
        let letter = doc.is_word(last + 1)
            && doc.raw(last + 1).len() == 1
            && !matches!(doc.word(last + 1), "i")
            && !doc.line_before(last + 1);
        found.look(doc, (i, last + usize::from(letter)), FindingKind::Place, Reason::PlaceWord, 55);
    }
    let numbered = matches!(doc.word(i), "ward" | "wd" | "wrd")
        && (1..=2).contains(&doc.digits(i + 1))
        && !doc.glued(i + 1)
        && !doc.line_before(i + 1);
    let Some(code) = doc.code(i + 1).filter(|c| numbered && c.as_str().len() <= 3) else { return };
    let said = doc.capital(i)
        && (!doc.opens(i) || doc.is_word(code.last + 1) && doc.word(code.last + 1) != "of")
        || matches!(doc.word_before(i), "on" | "to" | "from" | "of");
    if said
        && !any_of(
            doc.word(code.last + 1),
            &["beds", "rounds", "staff", "nurses", "patients", "days", "visits"],
        )
    {
        // "Ward 6, Strathgarvie General"
        let hospital = (code.last + 2..code.last + 6)
            .take_while(|&k| doc.is_punct(code.last + 1, ",") && doc.capital(k) && !doc.line_before(k))
            .find(|&k| matches!(doc.word(k), "general" | "hospital" | "infirmary" | "royal"));
        found.look(doc, (i, hospital.unwrap_or(code.last)), FindingKind::Place, Reason::PlaceWord, 60);
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
    // "in hmp fernside till june"
    let small = service
        && !doc.capital(i)
        && doc.is_word(i + 1)
        && !doc.capital(i + 1)
        && super::words::nameable(doc.word(i + 1));
    if small && !no_place(doc.word(i + 1)) && !doc.line_before(i + 1) && !doc.known(doc.word(i + 1)).trade() {
        found.look(doc, (i, i + 1), FindingKind::Place, Reason::SmallLetters, 60);
    }
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

/// "moved to the Willows", "at the Red Lion", "she was placed at the beeches".
fn the_willows(doc: &Doc, found: &mut Found, i: usize) {
    if doc.word(i) != "the" || doc.line_before(i + 1) {
        return;
    }
    let (name, led) = (
        i + 1,
        matches!(
            doc.word_before(i),
            "at" | "to" | "from" | "in" | "into" | "of" | "called" | "left" | "visited"
        ) || i > 0 && doc.is_punct(i - 1, "@"),
    );
    let (word, next) = (doc.word(name), doc.word(name + 1));
    let sign = |w: &str| {
        matches!(
            w,
            "lion"
                | "horse"
                | "hart"
                | "bull"
                | "swan"
                | "bear"
                | "dragon"
                | "stag"
                | "fox"
                | "cow"
                | "boar"
                | "oak"
                | "fleece"
                | "eagle"
        )
    };
    let colour = matches!(
        word,
        "red"
            | "white"
            | "black"
            | "golden"
            | "green"
            | "royal"
            | "blue"
            | "brown"
            | "spread"
            | "old"
            | "running"
    );
    let head = matches!(
        word,
        "king's" | "queen's" | "king’s" | "queen’s" | "kings" | "queens" | "nag's" | "nags" | "duke's"
    ) && matches!(next, "head" | "arms");
    let inn = (colour && sign(next) || head) && doc.capital(name) && doc.capital(name + 1);
    if inn && !doc.capital(name + 2) {
        found.look(doc, (name, name + 1), FindingKind::Place, Reason::PlaceWord, 60);
        return;
    }
    let several = word.ends_with('s') && word != "steps" && word != "trees" && word != "stones";
    let tree = has(called::CALLED, word) && doc.known(word).last() < 3;
    let ends = matches!(
        next,
        "til"
            | "till"
            | "fri"
            | "mon"
            | "today"
            | "tomorrow"
            | "since"
            | "last"
            | "say"
            | "said"
            | "rang"
            | "won't"
            | "staff"
            | "manager"
            | "again"
    ) || doc.is_punct(name + 1, ".,;:)!?")
        || name + 1 >= doc.len()
        || doc.line_before(name + 1)
        || super::words::has(super::words::FUNCTION, next);
    let housed = |w: &str| {
        any_of(
            w,
            &[
                "placed",
                "lives",
                "living",
                "lived",
                "moved",
                "resident",
                "staying",
                "placement",
                "admitted",
                "discharged",
                "home",
                "manager",
                "respite",
                "worker",
                "service",
                "place",
                "ward",
                "stay",
                "stayed",
            ],
        )
    };
    let capital = doc.capital(name) && !doc.opens(name) && (several || doc.said_before(i, 6, housed));
    let small = !doc.capital(name) && several && doc.said_before(i, 4, housed);
    if led && tree && ends && (capital || small) {
        found.look(doc, (name, name), FindingKind::Place, Reason::PlaceWord, 55);
    }
}

/// "Masjid Al-Falah", "Ysgol Bryn Glas", "Hotel Larkmoor": the kind first.
fn before_its_name(doc: &Doc, found: &mut Found, i: usize) {
    let kind = match doc.word(i) {
        "ysgol" | "coleg" => FindingKind::School,
        "masjid" | "gurdwara" | "mandir" | "darul" | "capel" | "eglwys" | "ysbyty" | "meithrinfa" => {
            FindingKind::Place
        }
        _ => return,
    };
    let named = |k: usize| doc.is_word(k) && doc.capital(k) && !doc.line_before(k) && doc.raw(k).len() > 1;
    let mut last = i;
    for _ in 0..3 {
        let hyphen = doc.is_punct(last + 1, "-") && doc.glued(last + 1);
        let next = if hyphen { last + 2 } else { last + 1 };
        if !named(next) {
            break;
        }
        last = next;
    }
    if last > i {
        found.look(doc, (i, last), kind, Reason::PlaceWord, 70);
    }
}

/// "Copper Beeches", "Twin Oaks": two capitals, and trees.
fn beeches(doc: &Doc, found: &mut Found, i: usize) {
    let tree = doc.capital(i)
        && doc.word(i).ends_with('s')
        && has(called::CALLED, doc.word(i))
        && doc.known(doc.word(i)).last() < 2;
    let before =
        i > 0 && doc.capital(i - 1) && !doc.line_before(i) && part_of_name(doc, i - 1) && !doc.capital(i + 1);
    if tree
        && before
        && !(doc.opens(i - 1) && no_place(doc.word(i - 1)))
        && (i < 2 || !doc.capital(i - 2) || doc.opens(i - 1))
    {
        found.look(doc, (i - 1, i), FindingKind::Place, Reason::PlaceWord, 50);
    }
}

/// "The placement at Oak View", "a taxi to Sandhill View", "i rang ivy bank": no street, and a name.
fn landform(doc: &Doc, found: &mut Found, i: usize) {
    let land = any_of(
        doc.word(i),
        &[
            "bank", "view", "croft", "mount", "dene", "grange", "mead", "meadows", "heights", "vale", "lea",
            "garth", "brow", "ridge", "acre", "acres", "fields", "nook", "gables", "rise", "oaks", "tree",
            "trees", "brook", "side",
        ],
    );
    let Some(name) =
        i.checked_sub(1).filter(|&k| land && !doc.line_before(i) && doc.capital(k) == doc.capital(i))
    else {
        return;
    };
    let led = any_of(
        doc.word_before(name),
        &["at", "to", "from", "rang", "visited", "left", "of", "called", "by", "phoned", "emailed"],
    ) || doc.is_punct(name.wrapping_sub(1), ",") && doc.capital(i);
    let money = any_of(
        doc.word(name),
        &[
            "barclays", "lloyds", "world", "food", "natwest", "hsbc", "west", "south", "time", "blood",
            "river", "family", "apple",
        ],
    );
    let known = has(called::CALLED, doc.word(name)) || doc.capital(i) && called::calls(doc, name);
    if led && known && !money && !doc.capital(i + 1) && !doc.touched_right(i) {
        found.look(doc, (name, i), FindingKind::Place, Reason::PlaceWord, 50);
    }
}

/// "his nursery is little explorers", "a ward called Foxglove", "respite at Summerfields": said what it is, then its name.
fn is_called(doc: &Doc, found: &mut Found, i: usize) {
    let sort = |w: &str| {
        matches!(
            w,
            "nursery"
                | "school"
                | "ward"
                | "placement"
                | "playgroup"
                | "hostel"
                | "respite"
                | "surgery"
                | "college"
                | "unit"
                | "bed"
                | "refuge"
                | "childminder's"
                | "resident"
        )
    };
    let is = matches!(doc.word(i), "is" | "called" | "was")
        && (sort(doc.word_before(i)) || matches!(doc.word_before(i), "is" | "place" | "one"));
    let at = matches!(doc.word(i), "at" | "in" | "to")
        && doc.said_before(i, 3, |w| {
            sort(w)
                || matches!(
                    w,
                    "resides"
                        | "residing"
                        | "lives"
                        | "living"
                        | "discharged"
                        | "admitted"
                        | "transferred"
                        | "placed"
                        | "tfr"
                        | "adm"
                        | "stepdown"
                )
        })
        && !matches!(doc.word(i + 1), "school");
    if !is && !at {
        return;
    }
    let first = i + 1;
    let begun = usize::from(called::begins_name(doc.word(first)));
    let last = first + begun;
    let same = doc.capital(first) == doc.capital(last) && !doc.line_before(first) && !doc.line_before(last);
    let known = doc.known(doc.raw(last));
    let person = known.first() > 1 && begun == 0;
    let listed = has(called::CALLED, doc.word(last));
    let named = if doc.capital(last) {
        called::calls(doc, last) && !person || listed
    } else {
        listed && (is || begun > 0)
    };
    let whole =
        doc.capital(last + 1) && doc.capital(last) && !doc.line_before(last + 1) && !doc.shouted(last + 1);
    let last = if whole { last + 1 } else { last };
    if named
        && same
        && (listed || !known.place())
        && !doc.touched_right(last)
        && !super::dates::is_month(doc.word(first))
    {
        found.look(doc, (first, last), FindingKind::Place, Reason::PlaceWord, 50);
    }
}
