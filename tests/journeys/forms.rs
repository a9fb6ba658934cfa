//! The words of every screen, in one call, open or shut, in both languages.

use layby_core::api::{Missing, NotebookError};
use layby_core::entries::{
    EntryContent, EntryDetails, EntryKind, Feedback, Frame, HandOverAnswer, InformalSupervision, Wording,
};
use layby_core::packs::{Language, ShownText};
use layby_tests::{Phone, entry_id, jot, words};
use serde::Serialize;
use serde_json::Value;

/// Every string of a form, found by its shape.
fn strings(form: &impl Serialize) -> Vec<ShownText> {
    fn walk(value: &Value, found: &mut Vec<ShownText>) {
        match value {
            Value::Object(fields) if fields.contains_key("unreviewed") => found.push(ShownText {
                words: fields["words"].as_str().unwrap().to_owned(),
                language: match fields["language"].as_str().unwrap() {
                    "welsh" => Language::Welsh,
                    _ => Language::English,
                },
                unreviewed: fields["unreviewed"].as_bool().unwrap(),
            }),
            Value::Object(fields) => fields.values().for_each(|value| walk(value, found)),
            Value::Array(all) => all.iter().for_each(|value| walk(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&serde_json::to_value(form).unwrap(), &mut found);
    found
}

#[test]
fn every_screen_has_its_words_while_shut_and_welsh_says_that_nobody_reviewed_it() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let now = notebook.entry(jot(&notebook, "a word")).unwrap().happened;
    notebook.lock();
    let all = |language| {
        [
            strings(&notebook.reflection_form(language).unwrap()),
            strings(&notebook.feedback_form(language).unwrap()),
            strings(&notebook.hand_over_form(language).unwrap()),
            strings(&notebook.checklist_form(Wording::AnySetting, None, language).unwrap()),
            strings(&notebook.peer_form(language).unwrap()),
            strings(&notebook.activity_form(language).unwrap()),
            strings(&notebook.details_form(EntryKind::Activity, now, language).unwrap()),
            strings(&notebook.care_words(language).unwrap()),
            strings(&notebook.first_entry_words(language).unwrap()),
        ]
    };
    for (english, welsh) in all(Language::English).iter().zip(all(Language::Welsh)) {
        assert!(english.len() >= 9 && english.len() == welsh.len());
        assert!(english.iter().all(|text| text.language == Language::English && !text.unreviewed));
        for (english, welsh) in english.iter().zip(&welsh) {
            // Titles that belong to another body stay English, and say so; all else is Welsh, and says that
            // nobody has reviewed it.
            assert_eq!(welsh.unreviewed, welsh.language == Language::Welsh, "{}", welsh.words);
            assert!(welsh.language == Language::Welsh || welsh.words == english.words);
        }
        assert!(welsh.iter().any(|text| text.unreviewed));
    }
}

#[test]
fn a_form_asks_in_the_order_and_with_the_choices_that_an_entry_takes() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let frames = notebook.reflection_form(Language::English).unwrap().frames;
    let gibbs = frames.iter().find(|form| form.frame == Frame::Gibbs).unwrap();
    let steps: Vec<_> = gibbs.prompts.iter().map(|prompt| prompt.prompt).collect();
    assert_eq!(steps, Frame::Gibbs.prompts());

    let form = notebook.feedback_form(Language::English).unwrap();
    for role in &form.roles {
        for channel in &form.channels {
            let feedback = Feedback {
                from_role: Some(role.code.clone()),
                channel: Some(channel.code.clone()),
                tone: Some(form.tones[0].tone),
                their_words: "You came back.".into(),
                ..Feedback::default()
            };
            notebook.save_draft(entry_id(&notebook), EntryContent::Feedback { feedback }).unwrap();
        }
    }
    let id = jot(&notebook, "a word");
    let happened = notebook.entry(id).unwrap().happened;
    let form = notebook.details_form(EntryKind::Reflection, happened, Language::English).unwrap();
    for theme in &form.themes {
        let details = EntryDetails { theme: Some(theme.code.clone()), ..EntryDetails::default() };
        notebook.save_details(id, details).unwrap();
    }
    assert_eq!(form.frameworks.iter().map(|framework| framework.capabilities.len()).sum::<usize>(), 11);
    let hearing = Some("2026-11-17".parse().unwrap());
    let form = notebook.checklist_form(Wording::ChildrensHearing, hearing, Language::English).unwrap();
    assert_eq!(form.questions[0].words.words, "Why do we have a compulsory supervision order?");
    assert_eq!(form.labels[0].words, "Tuesday hearing");
    assert!(form.labels.iter().any(|label| label.words == "Next review"), "and some without a day");
    let undated = notebook.checklist_form(Wording::ChildrensHearing, None, Language::English).unwrap();
    assert!(undated.labels.iter().all(|label| !label.words.contains("Tuesday")));
}

#[test]
fn a_framework_whose_last_day_has_passed_is_not_offered() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let now = notebook.entry(jot(&notebook, "a word")).unwrap().happened;
    let offered = || {
        let form = notebook.details_form(EntryKind::Reflection, now, Language::English).unwrap();
        form.frameworks.iter().any(|f| f.capabilities[0].code == "kss_child_and_family:whole")
    };
    // 31 March 2027, 23:30 in London, which is summer time; then half an hour later.
    phone.clock.set_wall(1_806_532_200_000);
    assert!(offered());
    phone.clock.set_wall(1_806_534_000_000);
    assert!(!offered());
}

#[test]
fn codes_and_ratings_nobody_knows_are_refused_and_the_words_stay() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = jot(&notebook, "a visit");
    let code = Err(NotebookError::NotFound { what: Missing::Code });
    let feedback = |role: &str, question: &str| EntryContent::Feedback {
        feedback: Feedback {
            from_role: Some(role.into()),
            hand_over: vec![HandOverAnswer { question: question.into(), words: "fine".into() }],
            ..Feedback::default()
        },
    };
    let other = entry_id(&notebook);
    notebook.save_draft(other, feedback("parent", "how_was_it")).unwrap();
    assert_eq!(notebook.save_draft(other, feedback("Mrs Okonjo", "how_was_it")), code);
    assert_eq!(notebook.entry(other).unwrap().content, feedback("parent", "how_was_it"));
    let sealed = notebook.seal_entry(entry_id(&notebook), 1, feedback("parent", "who_are_you"));
    assert_eq!(sealed, Err(NotebookError::NotFound { what: Missing::Code }));
    let details = |theme: &str, standard: &str| EntryDetails {
        theme: Some(theme.into()),
        standards: vec![standard.into()],
        ..EntryDetails::default()
    };
    assert_eq!(notebook.save_details(id, details("weather", "2.5")), code);
    let standard = Err(NotebookError::NotFound { what: Missing::Standard });
    assert_eq!(notebook.save_details(id, details("court", "2.9")), standard);
    let sure = InformalSupervision {
        decision: "wait".into(),
        confidence_after: Some(6),
        ..InformalSupervision::default()
    };
    let sure = EntryContent::InformalSupervision { supervision: sure };
    let off = Err(NotebookError::OffTheScale { least: 1, most: 5 });
    assert_eq!(notebook.save_draft(entry_id(&notebook), sure), off);
}

#[test]
fn only_a_reflection_has_a_frame() {
    let phone = Phone::new();
    let notebook = phone.begun();
    let id = entry_id(&notebook);
    let feedback = Feedback { their_words: "You came back.".into(), ..Feedback::default() };
    notebook.save_draft(id, EntryContent::Feedback { feedback }).unwrap();
    notebook.keep(id).unwrap();
    assert_eq!(notebook.change_frame(id, Frame::Gibbs), Err(NotebookError::NotAReflection));
    assert!(!notebook.entry(id).unwrap().draft, "and no draft was begun");
    notebook.save_draft(id, words("You came back.")).unwrap();
    notebook.change_frame(id, Frame::Gibbs).unwrap();
}
