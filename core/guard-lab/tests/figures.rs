//! What the guard reaches on the test set, which nobody tuned it on: with the shipped names, and with none of the
//! set's own. The floors stand a little under what was measured (docs/guard.md).

use std::path::{Path, PathBuf};

use layby_core::guard::Guard;
use layby_core::guard::lexicon::Lexicon;
use layby_core::guard::weighed::{QUESTIONS, Question};
use layby_guard_lab::pack::{Names, fresh_names, pack};
use layby_guard_lab::score::{Line, Score};
use layby_guard_lab::train::{held_out, teaching, weighed, weights};

fn lab() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_path_buf()
}

fn score(set: &str, names: Names) -> Score {
    let lexicon = Lexicon::from_bytes(pack(&lab().join("../packs/names/lists"), &names)).unwrap();
    let guard = Guard { own: None, lexicon: Some(&lexicon) };
    let lines = std::fs::read_to_string(lab().join("sets").join(set)).unwrap();
    let mut score = Score::default();
    for line in lines.lines() {
        let line: Line = serde_json::from_str(line).unwrap();
        score.add(&line, &layby_guard_lab::said(&guard, &line.text));
    }
    score
}

fn worst_origin(score: &Score) -> (String, f64) {
    let origins = score.by.iter().filter(|(key, _)| key.starts_with("origin "));
    let recalls = origins.map(|(key, tally)| (key.clone(), tally.recall()));
    recalls.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap()
}

#[test]
fn the_shipped_pack_is_made_of_the_lists() {
    let shipped = std::fs::read(lab().join("../packs/names/lexicon.fst")).unwrap();
    let made = pack(&lab().join("../packs/names/lists"), &Names::All);
    assert!(shipped == made, "run: cargo run -p layby-guard-lab --bin pack-names");
    assert!(shipped.len() < 1_500_000, "{} bytes", shipped.len());
}

/// What a script of the sets writes; nothing where there is no Python, which is said out loud.
fn written_by(script: &str) -> Option<String> {
    let text = std::env::temp_dir().join(format!("layby-{script}-{}.jsonl", std::process::id()));
    let run = std::process::Command::new("python3").arg(lab().join("sets").join(script)).arg(&text).status();
    let Ok(status) = run else {
        println!("SKIPPED weights that {script} teaches: no python3 on this machine");
        return None;
    };
    assert!(status.success());
    let read = std::fs::read_to_string(&text).unwrap();
    std::fs::remove_file(&text).unwrap();
    Some(read)
}

#[test]
fn the_shipped_weights_are_what_the_script_teaches() {
    let Some(text) = written_by("train.py") else { return };
    let taught = weights(&lab().join("../packs/names/lists"), &text);
    let shipped = std::fs::read(lab().join("../packs/names/strangers.weights")).unwrap();
    assert!(shipped == taught, "run: sets/train.py and train-strangers (core/packs/names/README.md)");
}

#[test]
fn the_weighed_questions_learnt_from_the_teaching_sets() {
    let Some(text) = written_by("weighed.py") else { return };
    let lines: Vec<Line> =
        teaching(&lab().join("sets"), &text).into_iter().flat_map(|(_, lines)| lines).collect();
    for question in QUESTIONS {
        let shipped = std::fs::read(lab().join("../packs/weights").join(question.file())).unwrap();
        let same = shipped == weighed(&lines, question);
        assert!(same, "{question:?}: run sets/weighed.py and train-weighed (core/packs/weights/README.md)");
    }
}

#[test]
fn unseen_templates_with_names_from_every_origin() {
    let score = score("test.jsonl", Names::All);
    println!("{}", score.table());
    assert!(score.of("structured").there > 450 && score.of("structured").recall() >= 0.99);
    assert!(score.of("structured").precision() >= 0.97);
    assert!(score.of("names").there > 1_200 && score.of("names").recall() >= 0.95);
    assert!(score.of("names").precision() >= 0.95);
    assert!(score.of("initials").recall() >= 0.85);
    assert!(score.of("names in small letters").recall() >= 0.95);
    let (origin, recall) = worst_origin(&score);
    assert!(recall >= 0.90, "{origin} {recall}");
    assert!(score.clean_words > 900 && score.flags_per_200() <= 1.0);
}

#[test]
fn names_that_no_list_has() {
    let score = score("test.jsonl", Names::WithoutHeldOut);
    println!("{}", score.table());
    assert!(score.of("names").recall() >= 0.94, "{}", score.of("names").recall());
    assert!(score.of("style typed").recall() >= 0.97);
    assert!(score.of("names in small letters").recall() >= 0.91);
    assert!(score.of("names").precision() >= 0.95 && score.flags_per_200() <= 1.0);
}

#[test]
fn the_fresh_set_and_the_lines_by_hand() {
    let fresh = score("fresh.jsonl", Names::All);
    println!("{}", fresh.table());
    assert!(fresh.of("structured").recall() >= 0.99 && fresh.of("structured").precision() >= 0.97);
    assert!(fresh.of("names").there > 1_400 && fresh.of("names").recall() >= 0.98);
    assert!(fresh.of("names").precision() >= 0.98 && fresh.flags_per_200() <= 1.0);
    assert!(fresh.of("initials").recall() >= 0.85);
    assert!(fresh.by.keys().filter(|key| key.starts_with("origin ")).count() > 15);
    let (origin, recall) = worst_origin(&fresh);
    assert!(recall >= 0.95, "{origin} {recall}");
    let by_hand = score("hand.jsonl", Names::All);
    println!("{}", by_hand.table());
    assert!(by_hand.of("names").recall() >= 0.97 && by_hand.of("names").precision() >= 0.97);

    let strangers = Names::Without(fresh_names(&lab().join("sets/names-fresh.txt")));
    let strangers = score("fresh.jsonl", strangers);
    println!("{}", strangers.table());
    assert!(strangers.of("names").recall() >= 0.95 && strangers.of("names").precision() >= 0.95);
    assert!(strangers.of("names in small letters").recall() >= 0.93);
}

/// The sets written blind (docs/guard.md): their first figures were lower; these hold what came of looking at them.
#[test]
fn notes_forms_and_prose_by_hand() {
    for (set, structured, names, initials, flags) in [
        ("notes.jsonl", 0.97, 0.95, 0.88, 0.5),
        ("forms.jsonl", 0.95, 0.95, 0.90, 1.0),
        ("prose.jsonl", 0.95, 0.95, 0.85, 2.0),
    ] {
        let score = score(set, Names::All);
        println!("{set}\n{}", score.table());
        assert!(
            score.of("structured").recall() >= structured && score.of("structured").precision() >= 0.97,
            "{set}"
        );
        assert!(score.of("names").recall() >= names && score.of("names").precision() >= 0.95, "{set}");
        assert!(score.of("names in small letters").recall() >= 0.93, "{set}");
        assert!(score.of("initials").recall() >= initials, "{set}");
        assert!(
            score.clean_words > 500 && score.flags_per_200() <= flags,
            "{set}: {}",
            score.flags_per_200()
        );
    }
    let notes = score("notes.jsonl", Names::All);
    assert!(notes.of("structured").there > 120 && notes.of("names").there > 290 && notes.clean_words > 2_500);
    let origins = notes.by.iter().filter(|(key, tally)| key.starts_with("origin ") && tally.there > 8);
    for (origin, tally) in origins {
        assert!(tally.recall() >= 0.90, "{origin} {}", tally.recall());
    }
}

/// Six more, each measured once before its misses were read (docs/guard.md), and prose about practice with nobody in it.
#[test]
fn names_identifiers_and_everyday_notes() {
    for (set, structured, names, small, initials, flags) in [
        ("names.jsonl", 0.99, 0.94, 0.91, 0.82, 0.5),
        ("identifiers.jsonl", 0.98, 0.96, 0.95, 0.80, 0.5),
        ("everyday.jsonl", 0.93, 0.97, 0.96, 0.84, 0.5),
        ("records.jsonl", 0.94, 0.94, 0.90, 0.75, 0.5),
        ("persons.jsonl", 0.99, 0.96, 0.96, 0.82, 1.0),
        ("visits.jsonl", 0.97, 0.96, 0.92, 0.85, 1.0),
    ] {
        let score = score(set, Names::All);
        println!("{set}\n{}", score.table());
        assert!(
            score.of("structured").recall() >= structured && score.of("structured").precision() >= 0.97,
            "{set}"
        );
        assert!(score.of("names").recall() >= names && score.of("names").precision() >= 0.95, "{set}");
        assert!(score.of("names in small letters").recall() >= small, "{set}");
        assert!(score.of("initials").recall() >= initials, "{set}");
        assert!(
            score.clean_words > 300 && score.flags_per_200() <= flags,
            "{set}: {}",
            score.flags_per_200()
        );
        let origins = score.by.iter().filter(|(key, tally)| key.starts_with("origin ") && tally.there > 9);
        for (origin, tally) in origins {
            assert!(tally.recall() >= 0.90, "{set} {origin} {}", tally.recall());
        }
    }
    let practice = score("practice.jsonl", Names::All);
    assert!(practice.clean_words > 2_000 && practice.flags_per_200() <= 1.0, "{}", practice.flags_per_200());
}

/// Four more, harder ones (docs/guard.md): letters is made of what misleads, haste of what is hardly English.
#[test]
fn mixed_places_letters_and_haste() {
    for (set, structured, names, initials, flags) in [
        ("mixed.jsonl", 0.96, 0.93, 0.78, 1.0),
        ("places.jsonl", 0.96, 0.97, 1.0, 1.0),
        ("letters.jsonl", 1.0, 0.94, 0.82, 3.2),
        ("haste.jsonl", 0.93, 0.90, 0.76, 2.6),
    ] {
        let score = score(set, Names::All);
        println!("{set}\n{}", score.table());
        assert!(score.of("structured").recall() >= structured, "{set}");
        assert!(score.of("structured").there == 0 || score.of("structured").precision() >= 0.97, "{set}");
        assert!(score.of("names").recall() >= names && score.of("names").precision() >= 0.93, "{set}");
        assert!(score.of("initials").recall() >= initials, "{set}");
        assert!(score.clean_words > 500 && score.flags_per_200() <= flags, "{set}");
    }
}

/// Eight more (docs/guard.md): ages in every build, what is pasted, where people are, what is said into a phone, a week
/// in children's services, weeks in mental health and on wards; what we wrote to try the rules; and three sets whose misses nobody has read and which never teach.
#[test]
fn numbers_forms_places_speech_and_whole_weeks() {
    for (set, structured, names, initials, flags) in [
        ("numbers.jsonl", 0.92, 0.85, 0.9, 1.2),
        ("templated.jsonl", 0.93, 0.94, 0.75, 1.9),
        ("wheres.jsonl", 0.88, 0.95, 1.0, 0.6),
        ("spoken.jsonl", 0.89, 0.95, 0.6, 1.0),
        ("children.jsonl", 0.91, 0.93, 0.8, 0.8),
        ("week.jsonl", 0.90, 0.95, 0.8, 1.0),
        ("adults.jsonl", 0.93, 0.94, 0.85, 1.0),
        ("placement.jsonl", 0.89, 0.92, 0.85, 1.0),
        ("wards.jsonl", 0.90, 0.95, 0.75, 1.0),
        ("own.jsonl", 0.90, 0.95, 0.8, 1.0),
    ] {
        let score = score(set, Names::All);
        println!("{set}\n{}", score.table());
        assert!(score.of("structured").recall() >= structured, "{set}");
        assert!(score.of("structured").precision() >= 0.96, "{set}");
        assert!(score.of("names").recall() >= names && score.of("names").precision() >= 0.88, "{set}");
        assert!(score.of("initials").there == 0 || score.of("initials").recall() >= initials, "{set}");
        assert!(score.clean_words > 200 && score.flags_per_200() <= flags, "{set}");
    }
}

/// What the others teach about a set that is left out, which none of its own lines can have taught.
#[test]
fn the_weighed_questions_answer_for_a_set_that_did_not_teach() {
    let sets = teaching(&lab().join("sets"), "");
    let (left_out, teaching): (Vec<_>, Vec<_>) = sets.into_iter().partition(|(name, _)| name == "records");
    let lines = |sets: Vec<(String, Vec<Line>)>| -> Vec<Line> {
        sets.into_iter().flat_map(|(_, lines)| lines).collect()
    };
    let (left_out, teaching) = (lines(left_out), lines(teaching));
    for (question, floor) in [(Question::Age, 60), (Question::Initials, 40), (Question::Place, 70)] {
        let seen = held_out(&teaching, &left_out, question);
        println!("{question:?}: {seen:?}");
        assert!(seen.there > 15 && seen.right * 100 >= seen.there * floor, "{question:?} {seen:?}");
        assert!(seen.wrong * 3 <= seen.right, "{question:?} {seen:?}");
    }
}

#[test]
fn the_sets_share_no_sentence_and_no_name() {
    let texts = |set: &str| -> Vec<Line> {
        let lines = std::fs::read_to_string(lab().join("sets").join(set)).unwrap();
        lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
    };
    let (dev, test) = (texts("dev.jsonl"), texts("test.jsonl"));
    assert!(dev.len() + test.len() >= 3_000);
    let first_names = |lines: &[Line]| -> std::collections::HashSet<String> {
        let gold = lines.iter().flat_map(|line| line.gold.iter().map(move |gold| (line, gold)));
        gold.filter(|(_, gold)| gold.kind == "person" && gold.origin != "initials")
            .map(|(line, gold)| {
                line.text.chars().skip(gold.start).take(gold.end - gold.start).collect::<String>()
            })
            .map(|name| layby_core::guard::lexicon::folded(name.split([' ', '-']).next().unwrap_or_default()))
            .filter(|name| !["mr", "mrs", "ms", "miss", "dr"].contains(&name.as_str()))
            .collect()
    };
    let shared: Vec<String> = first_names(&dev).intersection(&first_names(&test)).cloned().collect();
    assert!(shared.is_empty(), "{shared:?}");
}
