//! Homes and schools by a name that is a word, where the words around say so.

use super::super::text::Doc;
use super::super::words::{any_of, has};
use super::super::{FindingKind, Found, Reason};
use super::called;
use super::named::part_of_name;
use super::words::no_place;

/// "moved to the Willows", "at the Red Lion", "she was placed at the beeches".
pub(super) fn the_willows(doc: &Doc, found: &mut Found, i: usize) {
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
        || has(super::super::words::FUNCTION, next);
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
pub(super) fn before_its_name(doc: &Doc, found: &mut Found, i: usize) {
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
pub(super) fn beeches(doc: &Doc, found: &mut Found, i: usize) {
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
pub(super) fn landform(doc: &Doc, found: &mut Found, i: usize) {
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
pub(super) fn is_called(doc: &Doc, found: &mut Found, i: usize) {
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
        && !super::super::dates::is_month(doc.word(first))
    {
        found.look(doc, (first, last), FindingKind::Place, Reason::PlaceWord, 50);
    }
}
