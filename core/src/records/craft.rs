//! Crafting: entries become a record that is already half written.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::cpd_year::CpdYear;
use super::model::{Answers, Question, RecordBox, RecordHint, date_of};
use super::rules::{DATE, DESCRIPTION, Field, IMPACT, LEARNT, NotTaken, PEER, Rules, TYPE};
use crate::entries::{EntryContent, Prompt};
use crate::moment::{Moment, london_date};
use crate::personal::PersonalText;

/// What a new record says first: its type and date by the first entry, and every entry's own words under the box
/// they speak to, to be cut down and made unrecognisable by the person. Into the peer box go only talks that were
/// ticked for it.
pub fn prefill(rules: &Rules, entries: &[(EntryContent, Moment)]) -> Answers {
    let mut fields = Answers::new();
    if let Some((content, happened)) = entries.first() {
        if let Some(label) = rules.type_for_kind.get(content.kind().code()).filter(|_| rules.has_box(TYPE)) {
            fields.insert(TYPE.into(), label.en.as_str().into());
        }
        if rules.has_box(DATE) {
            fields.insert(DATE.into(), london_date(happened.at).to_string().into());
        }
    }
    let mut boxes: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (code, text) in entries.iter().flat_map(|(content, _)| parts(content)) {
        let words = text.reveal().trim();
        if !words.is_empty() {
            // A form without such a box keeps the words where it says what happened.
            boxes.entry(if rules.has_box(code) { code } else { DESCRIPTION }).or_default().push(words);
        }
    }
    fields.extend(boxes.into_iter().map(|(code, words)| (code.to_owned(), words.join("\n\n").into())));
    let ticked = entries.iter().filter(|(content, _)| rules.has_box(PEER) && is_ticked(content));
    for talk in ticked.filter_map(|(content, _)| peer_words(content)).filter(|talk| !talk.is_blank()) {
        let with = with_talk(fields.get(PEER), &talk);
        fields.insert(PEER.into(), with);
    }
    fields
}

/// Every text of an entry with the box it speaks to. Ours: what happened describes; what it told me or meant was
/// learnt; what I will do is what it changes.
fn parts(content: &EntryContent) -> Vec<(&'static str, &PersonalText)> {
    match content {
        EntryContent::Reflection { reflection } => {
            reflection.answers.iter().map(|answer| (box_of(answer.prompt), &answer.words)).collect()
        }
        EntryContent::Feedback { feedback } => {
            let theirs = feedback.hand_over.iter().map(|answer| (DESCRIPTION, &answer.words));
            let mine = [(LEARNT, &feedback.what_it_told_me), (IMPACT, &feedback.what_i_will_do)];
            std::iter::once((DESCRIPTION, &feedback.their_words)).chain(theirs).chain(mine).collect()
        }
        EntryContent::PeerSession { session } => {
            let rules = session.ground_rules.iter().map(|rule| (DESCRIPTION, rule));
            let said = [(DESCRIPTION, &session.topic), (DESCRIPTION, &session.minutes)];
            said.into_iter().chain(rules).chain([(LEARNT, &session.take_away)]).collect()
        }
        EntryContent::Activity { activity } => {
            vec![(DESCRIPTION, &activity.title), (DESCRIPTION, &activity.what), (LEARNT, &activity.so_what)]
        }
        EntryContent::InformalSupervision { .. } => {
            content.texts().into_iter().map(|text| (DESCRIPTION, text)).collect()
        }
    }
}

/// The person ticked that this talk may fill the peer reflection.
fn is_ticked(content: &EntryContent) -> bool {
    matches!(content, EntryContent::InformalSupervision { supervision } if supervision.fills_peer_reflection)
}

fn box_of(prompt: Prompt) -> &'static str {
    match prompt {
        Prompt::Free | Prompt::Description | Prompt::Feelings | Prompt::What => DESCRIPTION,
        Prompt::Evaluation | Prompt::Analysis | Prompt::SoWhat => LEARNT,
        Prompt::Conclusion | Prompt::ActionPlan | Prompt::NowWhat => IMPACT,
    }
}

/// What an entry tells of a talk with a peer; none for an entry that is no such talk.
pub fn peer_words(content: &EntryContent) -> Option<PersonalText> {
    let texts: Vec<&PersonalText> = match content {
        EntryContent::PeerSession { session } => vec![&session.take_away, &session.minutes],
        EntryContent::InformalSupervision { supervision } => {
            let answers = supervision
                .answers
                .iter()
                .flat_map(|answer| std::iter::once(&answer.words).chain(&answer.but_why));
            answers.chain([&supervision.decision, &supervision.rationale, &supervision.evidence]).collect()
        }
        _ => return None,
    };
    let words: Vec<&str> =
        texts.into_iter().map(|text| text.reveal().trim()).filter(|text| !text.is_empty()).collect();
    Some(words.join("\n\n").into())
}

/// The peer box with a talk's words in it: what was written there stays, and a talk goes in once.
pub fn with_talk(now: Option<&PersonalText>, talk: &PersonalText) -> PersonalText {
    match now.filter(|now| !now.is_blank()) {
        None => talk.clone(),
        Some(now) if now.reveal().contains(talk.reveal()) => now.clone(),
        Some(now) => format!("{}\n\n{}", now.reveal().trim_end(), talk.reveal()).into(),
    }
}

/// The box to go on with: the first without words from where the person stopped, round to the beginning. Boxes
/// the form does not ask for come too; they may be left empty by going on to another.
pub fn question(rules: &Rules, fields: &Answers, stopped: Option<&str>) -> Option<Question> {
    let at = stopped.and_then(|code| rules.form.iter().position(|field| field.code == code)).unwrap_or(0);
    let open = |field: &Field| fields.get(&field.code).is_none_or(|words| words.is_blank());
    let round = rules.form.iter().enumerate().cycle().skip(at).take(rules.form.len());
    let (place, field) = round.into_iter().find(|(_, field)| open(field))?;
    let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
    Some(Question {
        field: field.code.clone(),
        number: number(place + 1),
        total: number(rules.form.len()),
        required: field.required,
    })
}

/// Writes one box. An empty answer empties it.
pub fn answer(rules: &Rules, fields: &mut Answers, code: &str, words: PersonalText) -> Result<(), NotTaken> {
    rules.takes(code, words.reveal())?;
    if words.is_blank() {
        fields.remove(code);
    } else {
        fields.insert(code.to_owned(), words);
    }
    Ok(())
}

/// What lies around a record, for its hints.
#[derive(Debug, Clone, Copy)]
pub struct Around {
    /// Today, in London.
    pub today: NaiveDate,
    /// Another record says the same, or nearly.
    pub same: bool,
    /// The peer reflection that the year asks for is in another record, or the rules ask for none.
    pub peer_met: bool,
}

/// What is worth a look in a record.
pub fn hints(rules: &Rules, fields: &Answers, around: Around) -> Vec<RecordHint> {
    let has = |code: &str| fields.get(code).is_some_and(|words| !words.is_blank());
    let date = date_of(fields);
    let year = CpdYear::of(around.today, &rules.year).filter(|_| rules.year.known);
    let outside = date.zip(year).is_some_and(|(date, year)| !year.contains(date));
    let over = RecordBox::fill(rules, fields).iter().any(RecordBox::over_limit);
    let only = has(DESCRIPTION) && !has(LEARNT) && !has(IMPACT);
    [
        (outside, RecordHint::DateOutsideYear),
        (over, RecordHint::OverLimit),
        (only, RecordHint::OnlyDescription),
        (!only && !has(IMPACT) && rules.has_box(IMPACT), RecordHint::NoImpact),
        (!has(PEER) && !around.peer_met && rules.has_box(PEER), RecordHint::PeerOpen),
        (around.same, RecordHint::SameAsAnother),
    ]
    .into_iter()
    .filter_map(|(holds, hint)| holds.then_some(hint))
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entries::{Feedback, InformalSupervision, PeerSession, PromptAnswer, Reflection};
    use chrono::{DateTime, Utc};
    use proptest::prelude::*;

    fn moment(text: &str) -> Moment {
        let at: DateTime<Utc> = DateTime::parse_from_rfc3339(text).unwrap().to_utc();
        Moment { at, offset_seconds: 0 }
    }

    const CALM: Around =
        Around { today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(), same: false, peer_met: true };

    #[test]
    fn entries_fill_type_date_and_description() {
        let rules = Rules::england().unwrap();
        let entries = [
            (EntryContent::reflection("waited on the step\n"), moment("2026-06-30T23:30:00Z")),
            (EntryContent::reflection("and again"), moment("2026-07-03T09:00:00Z")),
        ];
        let fields = prefill(rules, &entries);
        assert_eq!(fields["date"].reveal(), "2026-07-01");
        assert_eq!(fields["description"].reveal(), "waited on the step\n\nand again");
        assert_eq!(rules.missing(&fields), ["learnt", "impact"]);
    }

    #[test]
    fn what_was_thought_through_already_lies_in_its_box() {
        let rules = Rules::england().unwrap();
        let step = |prompt, words: &str| PromptAnswer { prompt, words: words.into() };
        let reflection = EntryContent::Reflection {
            reflection: Reflection {
                answers: vec![
                    step(Prompt::What, "she would not sit"),
                    step(Prompt::SoWhat, "I stood too"),
                    step(Prompt::NowWhat, "I sit first"),
                ],
                ..Reflection::default()
            },
        };
        let feedback = EntryContent::Feedback {
            feedback: Feedback {
                their_words: "you listened".into(),
                what_it_told_me: "silence helps".into(),
                what_i_will_do: "wait longer".into(),
                ..Feedback::default()
            },
        };
        let at = moment("2026-07-03T09:00:00Z");
        let fields = prefill(rules, &[(reflection, at), (feedback, at)]);
        assert_eq!(fields["description"].reveal(), "she would not sit\n\nyou listened");
        assert_eq!(fields["learnt"].reveal(), "I stood too\n\nsilence helps");
        assert_eq!(fields["impact"].reveal(), "I sit first\n\nwait longer");
        assert!(rules.missing(&fields).is_empty());
    }

    #[test]
    fn a_talk_that_was_ticked_fills_the_peer_box_and_no_other_does() {
        let rules = Rules::england().unwrap();
        let talk = |fills_peer_reflection| {
            let supervision = InformalSupervision {
                decision: "two plans, not one".into(),
                fills_peer_reflection,
                ..InformalSupervision::default()
            };
            (EntryContent::InformalSupervision { supervision }, moment("2026-07-03T09:00:00Z"))
        };
        assert!(!prefill(rules, &[talk(false)]).contains_key(PEER));
        let fields = prefill(rules, &[talk(false), talk(true), talk(true)]);
        assert_eq!(fields[PEER].reveal(), "two plans, not one", "once");
    }

    #[test]
    fn a_talk_never_fills_the_peer_box_by_itself_and_once_when_told() {
        let rules = Rules::england().unwrap();
        let session = PeerSession {
            topic: "endings".into(),
            minutes: "six of us".into(),
            take_away: "say goodbye early".into(),
            ..PeerSession::default()
        };
        let session = EntryContent::PeerSession { session };
        assert!(!prefill(rules, &[(session.clone(), moment("2026-07-03T09:00:00Z"))]).contains_key(PEER));
        let talk = peer_words(&session).unwrap();
        assert_eq!(talk.reveal(), "say goodbye early\n\nsix of us");
        let once = with_talk(Some(&"With a nurse.".into()), &talk);
        assert_eq!(once.reveal(), "With a nurse.\n\nsay goodbye early\n\nsix of us");
        assert_eq!(with_talk(Some(&once), &talk), once);
        let supervision = InformalSupervision { decision: "ask for time".into(), ..Default::default() };
        let supervision = EntryContent::InformalSupervision { supervision };
        assert_eq!(peer_words(&supervision).unwrap().reveal(), "ask for time");
        assert!(peer_words(&EntryContent::reflection("alone")).is_none());
    }

    #[test]
    fn one_question_at_a_time_from_where_i_stopped() {
        let rules = Rules::england().unwrap();
        let mut fields =
            prefill(rules, &[(EntryContent::reflection("a visit"), moment("2026-07-03T09:00:00Z"))]);
        let next = |fields: &Answers, stopped| question(rules, fields, stopped).map(|q| (q.field, q.number));
        assert_eq!(next(&fields, None), Some(("learnt".into(), 4)));
        assert_eq!(next(&fields, Some("impact")), Some(("impact".into(), 5)));
        answer(rules, &mut fields, "impact", "I wait".into()).unwrap();
        assert_eq!(next(&fields, Some("impact")), Some(("peer".into(), 6)));
        answer(rules, &mut fields, "peer", "with a nurse".into()).unwrap();
        assert_eq!(next(&fields, Some("impact")), Some(("learnt".into(), 4)), "round to the beginning");
        answer(rules, &mut fields, "learnt", "to wait".into()).unwrap();
        assert_eq!(next(&fields, Some("learnt")), None);
    }

    #[test]
    fn a_date_outside_the_year_is_hinted_at() {
        let rules = Rules::england().unwrap();
        let mut fields = Answers::new();
        answer(rules, &mut fields, "impact", "I wait".into()).unwrap();
        for (date, outside) in
            [("2025-11-30", true), ("2025-12-01", false), ("2026-11-30", false), ("2026-12-01", true)]
        {
            answer(rules, &mut fields, "date", date.into()).unwrap();
            let expected: &[RecordHint] = if outside { &[RecordHint::DateOutsideYear] } else { &[] };
            assert_eq!(hints(rules, &fields, CALM), expected, "{date}");
        }
        let unknown = Rules::all().unwrap().iter().find(|rules| !rules.year.known).unwrap();
        assert_eq!(hints(unknown, &fields, CALM), [], "nobody knows where that year ends");
    }

    #[test]
    fn hints_ask_for_learning_impact_and_a_peer() {
        let rules = Rules::england().unwrap();
        let mut fields = Answers::new();
        answer(rules, &mut fields, "description", "a visit".into()).unwrap();
        assert_eq!(hints(rules, &fields, CALM), [RecordHint::OnlyDescription]);
        answer(rules, &mut fields, "learnt", "to wait".into()).unwrap();
        assert_eq!(hints(rules, &fields, CALM), [RecordHint::NoImpact]);
        answer(rules, &mut fields, "impact", "doors open".into()).unwrap();
        let around = Around { same: true, peer_met: false, ..CALM };
        assert_eq!(hints(rules, &fields, around), [RecordHint::PeerOpen, RecordHint::SameAsAnother]);
        answer(rules, &mut fields, "peer", "a nurse".into()).unwrap();
        assert_eq!(hints(rules, &fields, CALM), []);
        let limits = BTreeMap::from([("impact".to_owned(), 9)]);
        assert_eq!(hints(&rules.with_limits(&limits), &fields, CALM), [RecordHint::OverLimit]);
    }

    proptest! {
        #[test]
        fn any_text_in_any_box_is_hinted_at_without_panic(
            texts in prop::collection::vec(".{0,40}|\\PC{0,40}", 6), same: bool, peer_met: bool, limit in 0u32..50
        ) {
            let rules = Rules::england().unwrap();
            let codes = rules.form.iter().map(|field| field.code.clone());
            let fields: Answers = codes.clone().zip(texts.into_iter().map(PersonalText::from)).collect();
            let limits = codes.map(|code| (code, limit)).collect();
            let limited = rules.with_limits(&limits);
            let found = hints(&limited, &fields, Around { same, peer_met, ..CALM });
            prop_assert_eq!(found.contains(&RecordHint::SameAsAnother), same);
            let longest = fields.values().map(|words| super::super::characters(words.reveal())).max().unwrap();
            prop_assert_eq!(found.contains(&RecordHint::OverLimit), longest > limit);
            let open = fields.values().filter(|words| words.is_blank()).count();
            prop_assert_eq!(question(rules, &fields, Some("learnt")).is_some(), open > 0);
        }

        #[test]
        fn not_a_word_is_lost_on_the_way_into_the_boxes(texts in prop::collection::vec("\\PC{0,20}", 3)) {
            let rules = Rules::england().unwrap();
            let session = PeerSession {
                topic: texts[0].as_str().into(), minutes: texts[1].as_str().into(),
                take_away: texts[2].as_str().into(), ..PeerSession::default()
            };
            let fields = prefill(rules, &[(EntryContent::PeerSession { session }, moment("2026-07-03T09:00:00Z"))]);
            for text in texts {
                prop_assert!(fields.values().any(|words| words.reveal().contains(text.trim())));
            }
        }
    }

    #[test]
    fn an_empty_answer_empties_the_box() {
        let rules = Rules::england().unwrap();
        let mut fields = Answers::new();
        answer(rules, &mut fields, "learnt", "to wait".into()).unwrap();
        answer(rules, &mut fields, "learnt", "  ".into()).unwrap();
        assert!(fields.is_empty());
    }
}
