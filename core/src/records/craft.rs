//! Crafting: entries become a record that is already half written.

use super::cpd_year::CpdYear;
use super::model::{Answers, RecordBox, RecordHint};
use super::rules::{NotTaken, PackUnreadable, Rules};
use crate::entries::EntryContent;
use crate::moment::{Moment, london_date};
use crate::personal::PersonalText;

/// What a new record says first: its type and date by the first entry, and every entry's own words as the
/// description, to be cut down and made unrecognisable by the person.
pub fn prefill(rules: &Rules, entries: &[(EntryContent, Moment)]) -> Answers {
    let mut fields = Answers::new();
    if let Some((content, happened)) = entries.first() {
        if let Some(label) = rules.type_for_kind.get(content.kind().code()) {
            fields.insert("type".into(), label.en.as_str().into());
        }
        fields.insert("date".into(), london_date(happened.at).to_string().into());
    }
    let words: Vec<&str> = entries
        .iter()
        .flat_map(|(content, _)| content.texts())
        .map(|text| text.reveal().trim())
        .filter(|text| !text.is_empty())
        .collect();
    if !words.is_empty() {
        fields.insert("description".into(), words.join("\n\n").into());
    }
    fields
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

/// What is worth a look in a record today.
pub fn hints(rules: &Rules, fields: &Answers, now: Moment) -> Result<Vec<RecordHint>, PackUnreadable> {
    let mut hints = Vec::new();
    let year = CpdYear::of(london_date(now.at), &rules.year).ok_or(PackUnreadable)?;
    let date = fields.get("date").and_then(|date| date.reveal().trim().parse().ok());
    if date.is_some_and(|date| !year.contains(date)) {
        hints.push(RecordHint::DateOutsideYear);
    }
    if RecordBox::fill(rules, fields).iter().any(RecordBox::over_limit) {
        hints.push(RecordHint::OverLimit);
    }
    Ok(hints)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::{DateTime, Utc};

    fn moment(text: &str) -> Moment {
        let at: DateTime<Utc> = DateTime::parse_from_rfc3339(text).unwrap().to_utc();
        Moment { at, offset_seconds: 0 }
    }

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
    fn a_date_outside_the_year_is_hinted_at() {
        let rules = Rules::england().unwrap();
        let now = moment("2026-11-22T12:00:00Z");
        let mut fields = Answers::new();
        for (date, outside) in
            [("2025-11-30", true), ("2025-12-01", false), ("2026-11-30", false), ("2026-12-01", true)]
        {
            answer(rules, &mut fields, "date", date.into()).unwrap();
            let expected: &[RecordHint] = if outside { &[RecordHint::DateOutsideYear] } else { &[] };
            assert_eq!(hints(rules, &fields, now).unwrap(), expected, "{date}");
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
