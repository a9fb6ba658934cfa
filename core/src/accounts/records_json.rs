//! Records as one JSON document, for a program that a person or their employer writes themselves
//! (`docs/records-format.md`).

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::Document;
use super::documents::paper::Passed;
use super::documents::plain::calm;
use super::documents::{DocumentOptions, NotMade};
use crate::ids::RecordId;
use crate::moment::london_date;
use crate::records::{RecordCard, RecordState};
use crate::standards::Provenance;

/// The version of the format; a change that a reader would trip over counts it up.
const VERSION: u32 = 1;

/// The document. `cards` say how far each record is; the words come from what passed the door.
pub fn write(
    cards: &[RecordCard],
    passed: &[Passed<'_>],
    options: &DocumentOptions,
    made: NaiveDate,
) -> Result<Document, NotMade> {
    let records: Vec<Value> = cards
        .iter()
        .zip(passed)
        .map(|(card, passed)| record(card.id, &card.state, passed, options))
        .collect();
    let mut document = json!({
        "format": "layby-records",
        "version": VERSION,
        "made": made.to_string(),
        "records": records,
    });
    let asked = [("name", &options.name), ("registration_number", &options.registration_number)];
    for (code, words) in asked {
        let words = words.as_ref().map(|words| calm(words.reveal())).filter(|words| !words.is_empty());
        if let (Some(words), Some(document)) = (words, document.as_object_mut()) {
            document.insert(code.into(), words.into());
        }
    }
    let mut contents = serde_json::to_vec_pretty(&document).or(Err(NotMade))?;
    contents.push(b'\n');
    Ok(Document {
        file_name: "cpd-records.json".into(),
        media_type: "application/json".into(),
        contents: contents.into(),
    })
}

fn record(id: RecordId, state: &RecordState, passed: &Passed<'_>, options: &DocumentOptions) -> Value {
    let fields = passed.checked.fields();
    let boxes: Vec<Value> = passed
        .checked
        .rules()
        .form
        .iter()
        .map(|field| {
            let words = fields.get(&field.code).map(|words| calm(words.reveal())).unwrap_or_default();
            json!({
                "code": field.code,
                "label": field.label.shown(options.language).words,
                "words": words,
            })
        })
        .collect();
    let standards: Vec<Value> = passed
        .standards
        .iter()
        .map(|element| {
            // Unverified wording is nobody's official wording: then the number stands alone.
            let verified = matches!(element.provenance, Provenance::Seen | Provenance::VerifiedByYou { .. });
            let wording = element.official.as_ref().filter(|_| verified).map(|words| calm(words.reveal()));
            json!({ "number": element.number, "lead_in": element.lead_in.words, "wording": wording })
        })
        .collect();
    let jottings: Vec<Value> = passed
        .jottings
        .iter()
        .map(|jotting| {
            let words: Vec<String> = jotting.words().iter().map(|words| calm(words)).collect();
            json!({ "date": london_date(jotting.happened().at).to_string(), "words": words })
        })
        .collect();
    json!({
        "id": id.to_string(),
        "state": state,
        "boxes": boxes,
        "standards": standards,
        "jottings": jottings,
    })
}
