//! What holds of any text.

use proptest::prelude::*;

use super::super::digits::mod_11_holds;
use super::super::text::STEPS;
use super::super::*;

/// Pieces that meet in case notes, so that random text comes close to every detector.
const PIECES: &[&str] = &[
    "NHS number",
    "999 000 0018",
    "9990000018",
    "NHS",
    "CHI",
    "0102900013",
    "QQ 12 34 56 C",
    "NI",
    "NR99 2AB",
    "nr99",
    "07700 900123",
    "+44",
    "(0)",
    "0113 496 0123",
    "oh seven seven double oh nine hundred one two three",
    "tel:",
    "jo.smith@example.com",
    "@",
    "@moon_fox",
    "jo dot smith at example dot com",
    "https://www.example.com/jo",
    "www.",
    "example.org",
    "dob",
    "12/03/2011",
    "born on",
    "12 March 2011",
    "aged",
    "14",
    "14yo",
    "7-year-old boy",
    "14 Larkmoor Road",
    "Flat 3b,",
    "lives at",
    "22 Ashdown",
    "AB12 CDE",
    "reg",
    "A123 BCD",
    "Mosaic",
    "1234567",
    "case no",
    "ref",
    "AB/1234/24",
    "ZE24C00123",
    "log 123 of 12/03",
    "42/12345/24",
    "A123456789012",
    "insta:",
    "Larkmoor Primary",
    "Amara Okafor",
    "Kieran's mum",
    "Mrs K",
    "JB",
    "spoke to kieran",
    "called",
    "Grace",
    "twins",
    "in Fakenham",
    "drowned",
    "Rose Ward",
    "St Brannoc's",
    "and",
    "-",
    ".",
    ",",
    "/",
    "(",
    ")",
    "\n",
    "1",
    "12",
    "0",
    "é",
    "Zoe\u{308}",
    "👩‍👧",
    "\u{202e}",
    "\u{200b}",
    "\0",
    "the",
    "is",
    "on",
    "£",
    "twelve",
    "double",
];

fn notes() -> impl Strategy<Value = String> {
    let joint = prop_oneof![6 => Just(" "), 1 => Just(""), 1 => Just("  "), 1 => Just("\u{a0}")];
    let piece =
        (proptest::sample::select(PIECES), joint).prop_map(|(piece, joint)| format!("{piece}{joint}"));
    proptest::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

fn sound(text: &str) {
    let all = find(text);
    for f in &all {
        assert!(f.span.start < f.span.end && text.get(f.span.start..f.span.end).is_some(), "{text:?} {f:?}");
        assert!(f.confidence <= 100);
    }
    assert!(all.windows(2).all(|w| w[0].span.end <= w[1].span.start), "{text:?} {all:?}");
}

fn without_findings(text: &str) -> String {
    let (mut out, mut at) = (String::new(), 0);
    for f in find(text) {
        out.push_str(&text[at..f.span.start]);
        // A word in its place, apart from letters and digits that touched it.
        let touched = |c: Option<char>| if c.is_some_and(char::is_alphanumeric) { " " } else { "" };
        let (left, right) = (touched(out.chars().next_back()), touched(text[f.span.end..].chars().next()));
        out.push_str(&format!("{left}someone{right}"));
        at = f.span.end;
    }
    out + &text[at..]
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1500, ..ProptestConfig::default() })]

    #[test]
    fn any_string_is_taken(text in any::<String>()) {
        sound(&text);
    }

    #[test]
    fn any_notes_are_taken(text in notes()) {
        sound(&text);
    }

    #[test]
    fn nothing_that_stops_stays_behind(text in notes()) {
        let rest = without_findings(&text);
        let left: Vec<_> = find(&rest).into_iter().filter(|f| f.level == Level::Stop).collect();
        prop_assert!(left.is_empty(), "{text:?}\n{rest:?}\n{left:?}");
    }

    #[test]
    fn better_words_leave_none_behind(text in notes()) {
        // Every round of answers takes at least one finding away, until there is none: better words, and less
        // detail where there are none.
        let mut text = text;
        for round in 0.. {
            let found = find(&text);
            if found.is_empty() {
                break;
            }
            prop_assert!(round < 12, "{text:?} {found:?}");
            let wording = better::Wording::shipped().unwrap();
            let (mut out, mut at) = (String::new(), 0);
            for better in better::better(&text, &found) {
                out.push_str(&text[at..better.span.start]);
                out.push_str(&wording.words(&text, &better).unwrap_or_else(|| "something".into()));
                at = better.span.end;
            }
            text = out + &text[at..];
        }
    }

    #[test]
    fn every_nhs_number_in_threes_and_four_is_found(nine in 100_000_000u64..1_000_000_000) {
        if let Some(value) = (0..10).map(|d| nine * 10 + d).find(|v| mod_11_holds(*v)) {
            let digits = value.to_string();
            let text = format!("Noted {} {} {} today.", &digits[..3], &digits[3..6], &digits[6..]);
            prop_assert!(find(&text).iter().any(|f| f.kind == FindingKind::Nhs && f.span.start == 6 && f.span.end == 18), "{text}");
        }
    }

    #[test]
    fn every_mobile_number_is_found_however_grouped(last in 0u32..1000, cuts in proptest::collection::vec(1usize..5, 4)) {
        let digits = format!("07700900{last:03}");
        let (mut shown, mut at) = (String::new(), 5);
        shown.push_str(&digits[..5]);
        for cut in cuts {
            let to = (at + cut).min(11);
            if to > at {
                shown.push(' ');
                shown.push_str(&digits[at..to]);
            }
            at = to;
        }
        shown.push_str(&digits[at..]);
        let text = format!("ring {shown} later");
        let all = find(&text);
        prop_assert!(all.len() == 1 && all[0].kind == FindingKind::Phone && all[0].span.end == 5 + shown.len(), "{text} {all:?}");
    }

    #[test]
    fn sentences_around_a_finding_do_not_hide_it(before in "[a-z ]{0,30}", after in "[a-z ]{0,30}") {
        let text = format!("{before} . 👩‍👧 jo.smith@example.com . {after}");
        prop_assert!(find(&text).iter().any(|f| f.kind == FindingKind::Email), "{text}");
    }
}

const HOSTILE: &[&str] = &[
    "1",
    "a",
    "1 ",
    "a ",
    "@",
    "a@",
    "a.",
    "1/",
    "(",
    "-",
    "A1",
    "one ",
    "double ",
    "oh seven ",
    "\u{301}",
    "\u{202e}",
    "👩‍👧",
    "\0",
    "\n",
    "Road ",
    "A Road ",
    "Larkmoor ",
    "1 Larkmoor ",
    "dob ",
    "dob 1/1/11 ",
    "Mosaic ",
    "Mosaic 1234567 ",
    "aged 7 ",
    "St ",
    "http://",
    "a/",
    "at ",
    "dot ",
    "a dot ",
    "0",
    "07700 ",
    "07700 900123 ",
    "Flat 3b, ",
    "12/03/",
    "Primary ",
    "Ward ",
    "insta: ",
    "and ",
    "'",
    "a'",
    "1.",
    "+",
    "\u{200b}",
    "AB12 ",
    "St Brannoc's ",
    "born ",
];

fn steps(text: &str) -> u64 {
    STEPS.with(|steps| steps.set(0));
    sound(text);
    STEPS.with(std::cell::Cell::get)
}

#[test]
fn hostile_repetition_takes_steps_in_proportion() {
    for piece in HOSTILE {
        let (short, long) =
            (steps(&piece.repeat(4_000 / piece.len())), steps(&piece.repeat(16_000 / piece.len())));
        assert!(long <= short * 9 / 2 + 2_000, "{piece:?}: {short} steps, then {long}");
        assert!(long <= 16_000 * 1_000, "{piece:?}: {long} steps");
    }
}

#[test]
fn a_megabyte_of_one_character_is_taken() {
    for piece in ["1", "a", "\0", "\u{301}", "\u{202e}", "👩‍👧"] {
        sound(&piece.repeat(1_000_000 / piece.len()));
    }
}

#[test]
fn twice_the_text_is_twice_the_findings() {
    let note =
        "DOB 12/03/2011, NHS number 999 000 0018, ring 07700 900123 or jo@example.com. Saw the ward.\n";
    let one = find(note).len();
    assert_eq!(find(&note.repeat(500)).len(), one * 500);
}
