//! The guard as a whole: properties, clean prose, and the vectors the shells replay too.

// clippy.toml lets tests index; for text slices there is no such setting.
#![allow(clippy::string_slice)]

use super::*;

/// What was found of one kind, as text.
pub(super) fn found(text: &str, kind: FindingKind) -> Vec<&str> {
    find(text).into_iter().filter(|f| f.kind == kind).map(|f| &text[f.span.start..f.span.end]).collect()
}

/// Everything that was found, as text.
pub(super) fn found_any(text: &str) -> Vec<(&str, FindingKind)> {
    find(text).into_iter().map(|f| (&text[f.span.start..f.span.end], f.kind)).collect()
}

/// Sentences from training notes, policy and podcasts about practice, in public vocabulary: nothing to find.
const CLEAN: &[&str] = &[
    "Section 47 of the Children Act 1989 places a duty on the local authority to make enquiries within 15 working days.",
    "Under s17 and s47, and the S20 guidance of 2020, thresholds differ between authorities.",
    "Working Together to Safeguard Children 2023 replaced the 2018 edition; see chapter 3, pages 45-52.",
    "The Care Act 2014, the Mental Capacity Act 2005 and the Human Rights Act 1998 (Article 8) all apply.",
    "Regulation 44 visits happen monthly under the Children's Homes Regulations 2015.",
    "SI 2014/1234 came into force on 1 April 2015, and [2014] UKSC 19 changed the acid test.",
    "Re B (Children) [2013] UKSC 33 and P v Cheshire West [2014] UKSC 19, at paragraph 49.",
    "Standard 3.12 says I use assessment skills; standard 4.1 is feedback from people with lived experience.",
    "Kolb (1984) and Gibbs (1988) offer cycles; Schön (1983) wrote of the reflective practitioner, pp. 68-69.",
    "Bowlby was born in 1907 and published Attachment in 1969.",
    "The session ran from 9.30am to 12.45pm, with a 15 minute break at 11:00.",
    "I gained 2.5 hours of CPD on 12 March 2024 and another 3 hours on 14/05/2024.",
    "About 45% of respondents (504 of 1,120) said they had no time; 60% wanted protected time.",
    "The budget was £1,234,567 in 2022/23 and £1.4m the year after, a 13.5% rise.",
    "Age UK and Mind run groups for people aged 16 to 25 and for the over 65s.",
    "Under 5s and 16 and 17 year olds are treated differently in the guidance.",
    "Children aged 5 to 11 learn best through play, and a typical two-year-old may bite.",
    "The age of criminal responsibility is 10 in England; Scotland raised it to 12.",
    "Call 999 in an emergency, 101 for the police or NHS 111; Samaritans are on 116 123.",
    "The adult social care line is 0300 123 4567 and Childline is 0800 1111.",
    "More at www.socialworkengland.org.uk, gov.uk and https://www.scie.org.uk/mca/introduction.",
    "See https://www.legislation.gov.uk/ukpga/1989/41/section/47 for the current text.",
    "We met at school, then in court on Tuesday, and it went the right way in the end.",
    "The Family Court and the Court of Protection sit in different places.",
    "I felt close to tears but I drove home, had a walk and slept on it.",
    "Primary care networks, secondary trauma and tertiary prevention were on the slide.",
    "The ward, the care home and the primary school all sent reports.",
    "The Head of School and the School of Social Work at the university agreed.",
    "The Royal College of Nursing and the College of Policing published joint guidance.",
    "A local primary school and a mainstream secondary school took part in the study.",
    "KCSIE 2024, part 5, sets out what colleges must do; paragraph 449 onwards.",
    "The podcast, series 2 episode 14, lasts 38 minutes and 20 seconds.",
    "BASW's code of ethics (2021) and the PCF (2018) have nine domains at 9 levels.",
    "Renewal is from 1 September to 30 November; the deadline is 11.59pm on 30 November 2026.",
    "AMHPs need 18 hours a year; ASYE year 1 needs protected time of 10%.",
    "I used Signs of Safety, scaled 0 to 10, and the scale moved from 3 to 7.",
    "As a first-year student I had 70 days in placement 1 and 100 days in placement 2.",
    "Version 2.1 of the form, dated 03.04.24, has 12 questions on 4 pages.",
    "IPCC, CQC, HCPC and Ofsted (2023) reached the same view in 3 of 4 reviews.",
    "Intervision takes 6 steps and 60 minutes; the group has 8 members.",
    "What matters is how, why and when: the so what? of Driscoll (2007) and Rolfe et al. (2001).",
    "The domestic abuse statistics for 2019 2020 2021 show 1 in 5 adults.",
    "In Ward (2011) and Harriet Ward's later work, placements drift; Brandon et al, 2020.",
    "ISBN 0306406152, DOI 10.1093/bjsw/bcaa123, vol. 50(3), 812-830.",
    "A mother told me that I had listened. I asked: but why? She said it was the first time.",
    "My manager and I agreed that supervision will be monthly, for 90 minutes.",
    "Facebook: risks and benefits for adopted young people was the title of the seminar.",
    "She is 12 weeks pregnant and the review is in 3 weeks.",
    "My confidence went from 4 before to 8 after, out of 10.",
    "Met mum @ school, then @home; agreed 3 actions, all due by 12/03.",
    "The legal remit: s31, s38(6), s20, Part 3 Schedule 2 paragraph 10.",
    "Looked after children, CIN, CP and EHCP reviews all take time; the IRO chairs.",
    "Community Care, The Guardian and the Munro review (2011) are on my list.",
    "We looked at the National Referral Mechanism and the 45-day reflection period.",
    "From the 2nd floor of the council house I could see the car park.",
    "Black Lives Matter shaped the 4 Ds: disproportionality, discrimination, difference and dialogue.",
    "I attended the Practice Week event with 1,200 colleagues from 32 boroughs.",
    "The judge gave judgment at 2pm on day 3 of a 5 day hearing.",
    "MCA section 4 checklist; IMCA instructed; best interests at 10am in Room 4; 28 days, s117 aftercare.",
    "In our Intervision group of 8 we spent 20 minutes each; 4 present, 2 online.",
    "Home visits take place in the house, close to the door, along the street: walking, driving, waiting.",
    "We debated thresholds at Level 3 and Level 4, tier 2, band 6.",
    "The child of 5 in the video; a 10-year study; 5-year plans; a 3 year old policy.",
    "The Nursery nurse and the School nurse attended; the Hospital was represented by a Ward Manager.",
    "Early Years, Primary and Secondary Schools were invited; College tutors and Academy trusts too.",
    "Youth Court and Crown Court; the Magistrates; a Family Court Advisor from Cafcass.",
    "My confidence rating: 3 -> 4 of 5; Q1 2024/25; Key Stage 4 pupils at school.",
    "The Way Forward; A Place to Call Home; The Right Way; Closing the Gap.",
    "SDQ 17; PHQ-9 12; GAD-7 8; ICD-10 F84.0 and DSM-5; Section 12 doctor; Form A3.",
    "I worked with a man of 34 and a woman in her 80s; colleagues were aged between 22 and 60.",
    "MASH rang at 4 and CAMHS at 5; EDT took over at 17:30; call back in 20 mins.",
    "EHCP review 12/03; LAC 14/03; CP conf 20/3; CGM 9.30.",
    "Person 1 said; Person 2; Participant 12 (female); Case 4; Family 7; File 12; Log 3.",
    "See ref 45, references 1-20, [12]; PMID 12345678, ISSN 0045-3102, HC 1234; https://doi.org/10.1093/bjsw/bcaa123",
    "I kept the slides on Google Drive; the green light, a hill to climb, a square peg, a park bench at 10.",
];

/// Said, shortened and half written, as notes are: one case for each rule that needs more than a shape.
#[test]
fn as_notes_are_said_and_shortened() {
    use FindingKind::{Address, Age, CaseNumber, DateOfBirth, Handle, Place, Postcode, School, Url, Vehicle};
    for (kind, text, there) in [
        (Place, "mum is an inpatient on kestrel ward", "kestrel ward"),
        (Place, "he went back to ashdown lodge until monday", "ashdown lodge"),
        (Place, "wrote a carer from Bluebell Court, which I keep", "Bluebell Court"),
        (Place, "there is trouble on the Penbury estate again", "Penbury estate"),
        (School, "she has been excluded from holly park primary", "holly park primary"),
        (School, "excl Beacon Acad, 2 days", "Beacon Acad"),
        (Address, "they live just off mill lane behind the shop", "mill lane"),
        (Address, "went to 118 st annes road", "118 st annes road"),
        (Address, "the address is number nine the crescent", "nine the crescent"),
        (Address, "they moved to flat 3 collier house", "flat 3 collier house"),
        (Address, "61a bridge st, top floor", "61a bridge st"),
        (Postcode, "it is m ninety nine four b d", "m ninety nine four b d"),
        (Vehicle, "car reg l x ninety nine o o b", "l x ninety nine o o b"),
        (
            CaseNumber,
            "liquid logic number four four one nine oh two seven",
            "four four one nine oh two seven",
        ),
        (CaseNumber, "Crime reference 14*550123*26 was given", "14*550123*26"),
        (CaseNumber, "I rang Liquidlogic about the duplicate for 2210765", "2210765"),
        (Url, "it is all on example dot org slash our story", "example dot org slash our story"),
        (Handle, "his gamer tag is shadowwolf2011", "shadowwolf2011"),
        (Handle, "somebody calling himself mr.k_official", "mr.k_official"),
        (DateOfBirth, "b. 19/8/2013, reg w GP", "19/8/2013"),
        (DateOfBirth, "Filip, 30-06-14, came with two bags", "30-06-14"),
        (Age, "yp 16y, nfa", "16y"),
        (Age, "bby 10/12, wt static", "10/12"),
        (Age, "maisie is eight now", "eight"),
        (Age, "Mother Kirsten, 16, in foster care", "16"),
        (Age, "F 14, excl", "14"),
        (Age, "she gave 15 as her age", "15"),
    ] {
        assert_eq!(found(text, kind), [there], "{text}");
    }
}

#[test]
fn a_kind_of_place_is_no_place() {
    for text in [
        "on the acute ward",
        "she worked on a locked ward",
        "back to primary school",
        "in supported house shares",
        "down memory lane",
        "the bus goes along high street and main road",
        "works at head office",
        "at team meeting we agreed",
        "the Family Court at Preston Crown Court",
        "form_v2.docx",
        "peer_session, anything_else",
        "reg is a word",
        "visits 3/12 apart",
        "option b, section 3",
        "an eleven year study",
    ] {
        assert!(found_any(text).is_empty(), "{text}: {:?}", found_any(text));
    }
}

#[test]
fn professional_prose_raises_nothing() {
    for text in CLEAN {
        assert!(find(text).is_empty(), "{text}\n{:?}", found_any(text));
    }
    assert!(find(&CLEAN.join(" ")).is_empty(), "{:?}", found_any(&CLEAN.join(" ")));
}

mod properties {

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
            assert!(
                f.span.start < f.span.end && text.get(f.span.start..f.span.end).is_some(),
                "{text:?} {f:?}"
            );
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
            let (left, right) =
                (touched(out.chars().next_back()), touched(text[f.span.end..].chars().next()));
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
}

mod vectors {
    use super::super::*;

    #[derive(serde::Deserialize)]
    struct Case {
        name: String,
        text: String,
        findings: Vec<Expected>,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    struct Expected {
        kind: FindingKind,
        start_utf16: usize,
        end_utf16: usize,
        start_cp: usize,
        end_cp: usize,
    }

    /// The same file is replayed from Kotlin and Swift, which count in other units than bytes.
    #[test]
    fn the_shared_cases_hold() {
        let cases: Vec<Case> =
            serde_json::from_str(include_str!("../../../tests/vectors/guard.json")).unwrap();
        assert!(cases.len() >= 40);
        for case in cases {
            let utf16 = |at: usize| case.text[..at].encode_utf16().count();
            let points = |at: usize| case.text[..at].chars().count();
            let all: Vec<Expected> = find(&case.text)
                .into_iter()
                .map(|f| Expected {
                    kind: f.kind,
                    start_utf16: utf16(f.span.start),
                    end_utf16: utf16(f.span.end),
                    start_cp: points(f.span.start),
                    end_cp: points(f.span.end),
                })
                .collect();
            assert_eq!(all, case.findings, "{}", case.name);
        }
    }
}
