//! Vehicle registrations.
//!
//! Source: DVLA INF104, "Vehicle registration numbers": two letters, two digits, three letters since 2001
//! (no I, Q or Z to begin with, no I or Q at the end); before that a letter, up to three digits and three
//! letters, or the reverse. The older shapes also fit room numbers and grades: they need a vehicle word.

#[cfg(test)]
mod tests;

use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Vehicle;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        said(doc, found, i);
        part(doc, found, i);
        let Some(code) = doc.code(i) else { continue };
        let (text, last) = (code.as_str(), code.last);
        if code.is("aa99aaa") && (current(text) || doc.all_capitals(i, last) && vehicle_near(doc, i, last)) {
            found.stop(doc, (i, last), KIND, Reason::CurrentPlate, 92);
            continue;
        }
        // "the number plate began FY17"
        let begun =
            |w: &str| matches!(w, "plate" | "plates" | "numberplate" | "reg" | "registration" | "vrm");
        if code.is("aa99")
            && doc.all_capitals(i, last)
            && doc.said_before(i, 3, begun)
            && doc.code(last + 1).is_none_or(|c| !c.is("aaa"))
        {
            let more = usize::from(
                doc.code(last + 1)
                    .is_some_and(|c| (c.is("a") || c.is("aa")) && doc.all_capitals(last + 1, last + 1)),
            );
            found.stop(doc, (i, last + more), KIND, Reason::PlateBesideVehicleWord, 65);
            continue;
        }
        // "a blue Astra FX17, no more seen": the car at once before it.
        let seen = code.is("aa99")
            && doc.all_capitals(i, last)
            && i > 0
            && (vehicle_word(doc.word(i - 1))
                || matches!(doc.word(i - 1), "with" | "on")
                || matches!(doc.raw(i - 1), "," | "(") && vehicle_word(doc.word_before(i - 1)))
            && !doc.touched_right(last)
            && doc.code(last + 1).is_none_or(|c| !c.is("aaa"));
        if seen {
            found.look(doc, (i, last), KIND, Reason::PlateBesideVehicleWord, 55);
            continue;
        }
        // "NQ-19 IZZ"
        let hyphen = code.is("aa")
            && doc.is_punct(last + 1, "-")
            && doc.digits(last + 2) == 2
            && doc.glued(last + 2)
            && doc.code(last + 3).is_some_and(|c| c.is("aaa") && doc.all_capitals(i, c.last));
        if hyphen && vehicle_near(doc, i, last + 3) {
            found.stop(doc, (i, last + 3), KIND, Reason::PlateBesideVehicleWord, 75);
            continue;
        }
        let next = doc.code(last + 1).filter(|_| !doc.line_before(last + 1));
        if let Some(next) = next {
            let whole = format!("{text}{}", next.as_str());
            let shown = doc.all_capitals(i, next.last) && vehicle_near(doc, i, next.last);
            if code.is("aa99") && next.is("aaa") && (current(&whole) || shown) {
                let capitals = doc.all_capitals(i, next.last);
                let common = common_three(next.as_str());
                if vehicle_near(doc, i, next.last) {
                    found.stop(doc, (i, next.last), KIND, Reason::CurrentPlate, 97);
                } else if capitals && !common {
                    found.stop(doc, (i, next.last), KIND, Reason::CurrentPlate, 90);
                }
                continue;
            }
            let shapes = [
                ("a9", "aaa"),
                ("a99", "aaa"),
                ("a999", "aaa"),
                ("aaa", "9a"),
                ("aaa", "99a"),
                ("aaa", "999a"),
            ];
            let older = shapes.iter().any(|(a, b)| code.is(a) && next.is(b))
                && !common_three(text)
                && !common_three(next.as_str());
            // "YK70 ZZD + M25 OXB": beside another.
            let beside = i > 1
                && doc.is_punct(i - 1, "+&,")
                && doc.all_capitals(i, next.last)
                && (i.saturating_sub(5)..i - 1)
                    .any(|k| doc.code(k).is_some_and(|c| c.is("aa99aaa") || c.is("aa99")));
            // "the neighbour took down the number, P417 QXD"
            let noted = doc.all_capitals(i, next.last)
                && doc.said_before(i, 3, |w| w == "number")
                && doc.said_before(i, 7, |w| any_of(w, &["took", "wrote", "noted", "got", "jotted", "gave"]));
            if older && (vehicle_near(doc, i, next.last) || beside || noted) {
                found.stop(doc, (i, next.last), KIND, Reason::PlateBesideVehicleWord, 85);
                continue;
            }
            let third =
                doc.code(next.last + 1).filter(|third| code.is("aa") && next.is("99") && third.is("aaa"));
            if let Some(third) = third
                && vehicle_near(doc, i, third.last)
                && current(&format!("{whole}{}", third.as_str()))
                && !common_three(third.as_str())
            {
                found.stop(doc, (i, third.last), KIND, Reason::PlateBesideVehicleWord, 85);
                continue;
            }
            // "R 99 KYS", "BX19 0LT" with a nought for an O
            let apart = doc.code(next.last + 1).filter(|third| {
                code.is("a") && (next.is("99") || next.is("9") || next.is("999")) && third.is("aaa")
            });
            if let Some(third) = apart
                && vehicle_near(doc, i, third.last)
                && doc.all_capitals(i, third.last)
                && !common_three(third.as_str())
            {
                found.stop(doc, (i, third.last), KIND, Reason::PlateBesideVehicleWord, 75);
                continue;
            }
            if code.is("aa99")
                && next.is("9aa")
                && doc.all_capitals(i, next.last)
                && doc.said_before(i, 6, |w| matches!(w, "van" | "car" | "plate" | "reg" | "vehicle"))
            {
                found.stop(doc, (i, next.last), KIND, Reason::PlateBesideVehicleWord, 65);
                continue;
            }
            let dateless = [("aaa", "9999"), ("aaa", "999"), ("9999", "aaa"), ("aaa", "99")];
            // Northern Ireland's have an I or a Z.
            let irish = text.contains(['i', 'z'])
                && doc.all_capitals(i, i)
                && code.is("aaa")
                && (vehicle_near(doc, i, next.last) || doc.said_before(i, 14, vehicle_word));
            if dateless.iter().any(|(a, b)| code.is(a) && next.is(b)) && (plate_word_before(doc, i) || irish)
            {
                found.stop(doc, (i, next.last), KIND, Reason::PlateBesideVehicleWord, 75);
                continue;
            }
        }
        let glued = ["a9aaa", "a99aaa", "a999aaa", "aaa9a", "aaa99a", "aaa999a", "aaa9999"];
        if glued.iter().any(|shape| code.is(shape))
            && (vehicle_near(doc, i, last) || plate_word_before(doc, i))
        {
            found.stop(doc, (i, last), KIND, Reason::PlateBesideVehicleWord, 85);
        }
    }
}

/// "reg l x ninety nine o o b": a current plate said letter by letter, behind a word for vehicles.
fn said(doc: &Doc, found: &mut Found, i: usize) {
    let letter = |k: usize| {
        doc.word(k).len() == 1 && !doc.glued(k)
            || matches!(doc.word(k), "oh" | "zee" | "zed")
            || super::case_number::radio_letter(doc.word(k))
    };
    if letter(i) && !letter(i + 1) && !(i > 0 && letter(i - 1)) && vehicle_near(doc, i, i) {
        prefix_said(doc, found, i, &letter);
    }
    if !letter(i) || !letter(i + 1) || !vehicle_near(doc, i, i + 1) {
        return;
    }
    // "x ray", "x-ray" are one letter.
    let d = match (doc.word(i + 1), doc.word(i + 2), doc.word(i + 3)) {
        ("x", "ray", _) => i + 3,
        ("x", _, "ray") if doc.is_punct(i + 2, "-") => i + 4,
        _ => i + 2,
    };
    let pair = super::digits::small_number(doc, d).filter(|(value, _)| *value > 1).map(|(_, last)| last);
    let two = |k: usize| {
        super::digits::small_number(doc, k).filter(|(value, last)| *value < 10 && *last == k).map(|_| k)
    };
    let typed = (doc.digits(d) == 2).then_some(d);
    let last =
        typed.or(pair.filter(|&last| last > d || two(d + 1).is_none())).or_else(|| two(d).and(two(d + 1)));
    let Some(last) = last else { return };
    // Three letters more; "x-ray" and "x ray" are one.
    let mut end = last;
    for _ in 0..3 {
        let k = end + 1;
        let hyphen = doc.word(k) == "x" && doc.is_punct(k + 1, "-") && doc.word(k + 2) == "ray";
        let ray = doc.word(k) == "x" && doc.word(k + 1) == "ray";
        if !letter(k) || doc.line_before(k) {
            return;
        }
        end = k + if hyphen { 2 } else { usize::from(ray) };
    }
    found.stop(doc, (i, end), KIND, Reason::PlateBesideVehicleWord, 80);
}

/// "k two one nine d o w": an older plate, the letter first.
fn prefix_said(doc: &Doc, found: &mut Found, i: usize, letter: &impl Fn(usize) -> bool) {
    let (mut k, mut digits) = (i + 1, 0);
    while digits < 3 {
        let at = doc.units.binary_search_by_key(&k, |unit| unit.first).ok();
        let Some(unit) = at.and_then(|at| doc.units.get(at)) else { break };
        (digits, k) = (digits + unit.len, unit.last + 1);
    }
    if (1..=3).contains(&digits) && (k..k + 3).all(letter) && !letter(k + 3) {
        found.stop(doc, (i, k + 2), KIND, Reason::PlateBesideVehicleWord, 75);
    }
}

/// "plate ends WLD", "reg ending in 47 ZGA", "beginning BV9", "it ended in h v x", "a silver Astra, **34 BLN": what a
/// witness has of a plate.
fn part(doc: &Doc, found: &mut Found, i: usize) {
    let begun = |w: &str| {
        any_of(
            w,
            &[
                "plate",
                "plates",
                "numberplate",
                "reg",
                "registration",
                "vrm",
                "vrn",
                "index",
                "vehicle",
                "veh",
                "car",
                "van",
            ],
        )
    };
    let says = |w: &str| {
        any_of(
            w,
            &[
                "ends",
                "ending",
                "ended",
                "finishing",
                "finished",
                "last",
                "end",
                "begins",
                "beginning",
                "began",
                "begun",
                "starts",
                "starting",
                "started",
                "start",
                "partial",
                "first",
                "part",
            ],
        )
    };
    if doc.touched_left(i) || !(doc.is_word(i) || doc.is_number(i)) {
        return;
    }
    // Most words of a text can be no part of a plate.
    let word = doc.word(i);
    let apart = |word: &str| matches!(word.len(), 1 | 2) || super::case_number::radio_letter(word);
    if !doc.is_number(i) && !doc.capital(i) && !apart(word) && !apart(doc.word(i + 1)) {
        return;
    }
    let starred = i > 2 && doc.digits(i - 1) == 2 && doc.is_punct(i - 2, "*?") && doc.glued(i - 1);
    if starred && doc.raw(i).len() == 3 && doc.shouted(i) && vehicle_near(doc, i, i) {
        let first = if i > 3 && doc.is_punct(i - 3, "*?") { i - 3 } else { i - 2 };
        found.stop(doc, (first, i), KIND, Reason::PlateBesideVehicleWord, 70);
        return;
    }
    // "the plate was y k ninety nine something"
    let was = doc.word(i).len() == 1
        && matches!(doc.word_before(i), "was" | "is" | "says" | "said")
        && i > 1
        && matches!(doc.word(i - 2), "plate" | "reg" | "registration" | "numberplate");
    // "a red clio m t ninety nine and then he couldn't see"
    let was = was
        || doc.word(i).len() == 1
            && vehicle_word(doc.word_before(i))
            && doc.word(i + 1).len() == 1
            && super::digits::small_number(doc, i + 2).is_some();
    // "a blue corsa bx ninety nine something"
    let was = was
        || doc.word(i).len() == 2
            && doc.is_word(i)
            && vehicle_word(doc.word_before(i))
            && super::digits::small_number(doc, i + 1).is_some_and(|(value, _)| value > 9);
    let said = was
        || (i.saturating_sub(5)..i).rev().take_while(|&k| !doc.is_punct(k, ",;.")).any(|k| says(doc.word(k)));
    if !said {
        return;
    }
    let near = doc.said_before(i, 14, begun) || doc.said_before(i, 14, vehicle_word);
    let pair = (doc.word(i).len() == 2 && doc.is_word(i)).then(|| {
        super::digits::small_number(doc, i + 1).filter(|(value, _)| *value > 9).map(|(_, last)| last)
    });
    let part = typed_part(doc, i).or_else(|| spelled_part(doc, i)).or_else(|| pair.flatten());
    let Some(last) = part else { return };
    if near && !doc.touched_right(last) {
        found.stop(doc, (i, last), KIND, Reason::PlateBesideVehicleWord, 60);
    }
}

/// "WLD", "7KX", "BV9", "FY17", "47 ZGA": its last token.
fn typed_part(doc: &Doc, i: usize) -> Option<usize> {
    let code = doc.code(i)?;
    let capitals = doc.all_capitals(i, code.last);
    let shapes = ["aaa", "9aa", "99aaa", "9aaa", "aa9", "aa99", "a99", "a9", "a999", "aa"];
    if capitals && shapes.iter().any(|shape| code.is(shape)) && !common_three(code.as_str()) {
        let more =
            doc.code(code.last + 1).filter(|next| next.is("aaa") && doc.all_capitals(next.last, next.last));
        return match more {
            Some(next) if code.digits() > 0 => Some(next.last),
            _ if code.is("aa")
                && !doc.said_before(i, 2, |w| {
                    matches!(w, "with" | "in" | "letters" | "beginning" | "ending")
                }) =>
            {
                None
            }
            _ => Some(code.last),
        };
    }
    let next = doc.code(i + 1).filter(|next| next.is("aaa") && doc.all_capitals(i + 1, next.last))?;
    ((1..=2).contains(&doc.digits(i)) && !common_three(next.as_str())).then_some(next.last)
}

/// "h v x", "e a nine three", "kilo golf": two signs at least, each said by itself.
fn spelled_part(doc: &Doc, i: usize) -> Option<usize> {
    let letter = |k: usize| {
        doc.is_word(k)
            && !doc.line_before(k)
            && (doc.word(k).len() == 1 && !matches!(doc.word(k), "a" | "i")
                || super::case_number::radio_letter(doc.word(k)))
    };
    let figure = |k: usize| doc.units.binary_search_by_key(&k, |unit| unit.first).ok();
    let (mut k, mut letters, mut figures) = (i, 0, 0);
    while k < i + 6 {
        // "e a nine": an a between others is one of them.
        let among = doc.word(k) == "a" && k > i && (letter(k + 1) || figure(k + 1).is_some());
        if letter(k) || among {
            (letters, k) = (letters + 1, k + 1);
        } else if let Some(unit) = figure(k).and_then(|at| doc.units.get(at)) {
            (figures, k) = (figures + 1, unit.last + 1);
        } else {
            break;
        }
    }
    (letters >= 2 && letters + figures >= 3 || letters == 1 && figures >= 1 && letter(i)).then(|| k - 1)
}

/// Letters the current pattern allows; the digits are never 00 or 01.
fn current(plate: &str) -> bool {
    let barred_first = plate.bytes().next().is_none_or(|c| matches!(c, b'i' | b'q' | b'z'));
    let barred_last = plate.bytes().skip(4).any(|c| matches!(c, b'i' | b'q'));
    let age = plate.get(2..4).unwrap_or("00");
    plate.len() == 7 && !barred_first && !barred_last && !matches!(age, "00" | "01")
}

/// Three letters that are a word or an abbreviation of the trade far more often than a plate.
fn common_three(word: &str) -> bool {
    any_of(
        word,
        &[
            "the", "and", "for", "was", "has", "his", "her", "not", "but", "you", "all", "can", "are", "had",
            "who", "she", "our", "out", "now", "due", "did", "may", "one", "two", "six", "ten", "day", "way",
            "old", "new", "its", "per", "via", "yet", "too", "any", "how", "why", "see", "saw", "met", "say",
            "mum", "dad", "boy", "man", "son", "gp", "cin", "cpp", "lac", "cla", "ehc", "sen", "iro", "cpd",
            "lps", "mca", "dol", "fgc", "plo", "rcp", "nhs", "cqc", "kss", "pcf", "ypa", "jan", "feb", "mar",
            "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "age", "aged", "am", "hrs", "min", "yrs",
            "mon", "tue", "wed", "thu", "fri", "sat", "sun", "swe", "eng", "dfe", "ofs", "van", "car", "reg",
            "log", "ref", "urn", "upn", "cad", "lcs", "rio", "no", "tel", "dob", "ext", "yes", "got", "let",
            "yot", "dbs", "wks", "mth", "pts", "tms", "hrs", "mls", "kgs", "lbs", "asd",
        ],
    )
}

fn vehicle_word(word: &str) -> bool {
    let word = word.strip_suffix("'s").unwrap_or(word);
    any_of(
        word,
        &[
            "car",
            "van",
            "reg",
            "registration",
            "vehicle",
            "plate",
            "plates",
            "numberplate",
            "drove",
            "driving",
            "driver",
            "drives",
            "parked",
            "fiesta",
            "corsa",
            "golf",
            "astra",
            "bmw",
            "audi",
            "ford",
            "vauxhall",
            "toyota",
            "honda",
            "nissan",
            "transit",
            "motorbike",
            "moped",
            "taxi",
            "minibus",
            "lorry",
            "mini",
            "peugeot",
            "renault",
            "mercedes",
            "corolla",
            "polo",
            "clio",
            "focus",
            "vrm",
            "vrn",
            "index",
            "motor",
            "jeep",
            "4x4",
            "rover",
            "kia",
            "hyundai",
            "vw",
            "skoda",
            "volvo",
            "mazda",
            "fiat",
            "seat",
            "suzuki",
            "tesla",
            "scooter",
            "pickup",
            "camper",
            "mot",
            "micra",
            "qashqai",
            "yaris",
            "zafira",
            "insignia",
            "veh",
            "parking",
            "dvla",
            "sorn",
            "speeding",
            "insured",
            "uninsured",
            "vivaro",
            "ka",
            "berlingo",
            "sprinter",
            "cab",
            "citroen",
            "quad",
            "bike",
            "juke",
            "passat",
            "mondeo",
            "megane",
            "picasso",
            "kuga",
            "puma",
            "civic",
            "jazz",
            "octavia",
            "fabia",
            "ibiza",
            "leon",
            "tiguan",
            "transporter",
            "trafic",
            "aygo",
            "punto",
            "panda",
            "sandero",
            "duster",
            "vehicles",
            "cars",
            "vans",
            "saloon",
            "hatchback",
            "estate",
            "mokka",
            "auris",
            "prius",
            "rav4",
            "picanto",
            "sportage",
            "tucson",
            "i10",
            "i20",
            "i30",
            "caddy",
            "lupo",
            "touran",
            "sharan",
            "countryman",
            "scenic",
            "captur",
            "twingo",
            "kangoo",
            "saxo",
            "xsara",
            "c1",
            "c3",
            "206",
            "207",
            "208",
            "308",
            "boxer",
            "yeti",
            "alhambra",
            "ateca",
            "doblo",
            "ducato",
            "defender",
            "freelander",
            "evoque",
            "x5",
            "adam",
            "viva",
            "meriva",
            "movano",
            "kadett",
            "cougar",
            "mustang",
            "navara",
            "hilux",
            "l200",
            "amarok",
            "crafter",
            "daewoo",
            "chevrolet",
            "dacia",
            "ssangyong",
            "jaguar",
            "lexus",
            "porsche",
            "subaru",
        ],
    )
}

fn vehicle_near(doc: &Doc, first: usize, last: usize) -> bool {
    doc.said_before(first, 7, vehicle_word) || doc.said_after(last, 6, vehicle_word)
}

fn plate_word_before(doc: &Doc, i: usize) -> bool {
    let filler = |w: &str| matches!(w, "is" | "was" | "number" | "no" | "of");
    doc.label(i, 4, filler).is_some_and(|k| {
        matches!(
            doc.word(k),
            "reg" | "registration" | "plate" | "numberplate" | "plates" | "vrm" | "vrn" | "index"
        )
    })
}
