//! Statements: one for a record, one that voids it.

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use super::actor::StatementActor;
use super::ids;
use crate::accounts::documents::plain::calm;
use crate::accounts::door::Checked;
use crate::ids::RecordId;
use crate::packs::Language;
use crate::standards::ElementView;
use crate::standards::pack::Standards;

/// What a statement says beside the record's own words.
pub struct Saying<'a> {
    /// Whose record it is.
    pub actor: &'a StatementActor,
    /// The language the record is written in, as the person set it.
    pub language: Language,
    /// When the statement is made: no statement says that something happened later.
    pub now: DateTime<Utc>,
}

/// The statement of a record, as frozen bytes.
pub fn record(
    id: Uuid,
    record: RecordId,
    checked: Checked<'_>,
    standards: &[ElementView],
    pack: &Standards,
    saying: &Saying<'_>,
) -> Vec<u8> {
    let words = |field: &str| {
        let words = checked.fields().get(field).map(|words| calm(words.reveal()));
        words.filter(|words| !words.is_empty())
    };
    let language = match saying.language {
        Language::English => "en-GB",
        Language::Welsh => "cy-GB",
    };
    let mut definition = json!({ "type": ids::PERFORMANCE });
    put(&mut definition, "name", words("type").map(|words| json!({ language: words })));
    put(&mut definition, "description", words("description").map(|words| json!({ language: words })));
    let mut said = Map::new();
    for (field, name) in [("impact", "impact"), ("peer", "peer-reflection"), ("date", "date")] {
        if let Some(words) = words(field) {
            said.insert(ids::extension(name), words.into());
        }
    }
    let mut result = json!({ "completion": true, "extensions": said });
    put(&mut result, "response", words("learnt").map(Value::from));
    let spoken: Vec<Value> = standards.iter().map(|element| standard(pack, element)).collect();
    let mut activities = json!({
        "category": [{
            "objectType": "Activity",
            "id": ids::PROFILE,
            "definition": { "type": ids::PROFILE_TYPE },
        }],
    });
    put(&mut activities, "other", (!spoken.is_empty()).then_some(Value::Array(spoken)));
    let date = words("date").and_then(|date| date.trim().parse().ok());
    let statement = json!({
        "id": id.to_string(),
        "actor": saying.actor.json(),
        "verb": { "id": ids::COMPLETED, "display": { "en": "completed", "cy": "cwblhau" } },
        "object": {
            "objectType": "Activity",
            "id": ids::activity(record.0),
            "definition": definition,
        },
        "result": result,
        "context": {
            "platform": format!("Layby {}", env!("CARGO_PKG_VERSION")),
            "language": language,
            "contextActivities": activities,
            "extensions": {
                (ids::extension("version")): env!("CARGO_PKG_VERSION"),
                (ids::extension("rules")): checked.rules().id,
            },
        },
        "timestamp": when(date, saying.now),
    });
    statement.to_string().into_bytes()
}

/// The statement that voids another, as frozen bytes.
pub fn voiding(id: Uuid, voids: Uuid, actor: &StatementActor, now: DateTime<Utc>) -> Vec<u8> {
    let statement = json!({
        "id": id.to_string(),
        "actor": actor.json(),
        "verb": { "id": ids::VOIDED, "display": { "en": "voided", "cy": "dirymu" } },
        "object": { "objectType": "StatementRef", "id": voids.to_string() },
        "timestamp": now.to_rfc3339_opts(SecondsFormat::Millis, true),
    });
    statement.to_string().into_bytes()
}

/// By id and number. The official wording only where it was seen or verified: an unverified one is nobody's.
fn standard(pack: &Standards, element: &ElementView) -> Value {
    let mut definition = json!({
        "type": ids::OBJECTIVE,
        "name": { "en-GB": element.number },
        "moreInfo": pack.source_page,
    });
    let official = element.official.as_ref().map(|official| official.reveal().trim());
    let sentence = official.map(|official| format!("{} {official}", element.lead_in.words));
    put(&mut definition, "description", sentence.map(|sentence| json!({ "en-GB": sentence })));
    json!({
        "objectType": "Activity",
        "id": ids::standard(&pack.id, &element.number),
        "definition": definition,
    })
}

fn put(object: &mut Value, name: &str, value: Option<Value>) {
    if let (Some(object), Some(value)) = (object.as_object_mut(), value) {
        object.insert(name.to_owned(), value);
    }
}

/// Noon of the record's date (it has no time of day), but never later than now: stores may refuse the future.
fn when(date: Option<NaiveDate>, now: DateTime<Utc>) -> String {
    let noon = date.and_then(|date| Some(date.and_time(NaiveTime::from_hms_opt(12, 0, 0)?).and_utc()));
    let at = noon.filter(|noon| *noon < now).unwrap_or(now);
    at.to_rfc3339_opts(SecondsFormat::Millis, true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::accounts::door;
    use crate::records::Answers;
    use crate::records::rules::Rules;

    #[test]
    fn a_statement_is_the_same_bytes_for_the_same_record_and_holds_its_boxes() {
        let rules = Rules::england().unwrap();
        let fields = Answers::from([
            ("type".to_owned(), "Peer group".into()),
            ("description".to_owned(), "what\u{202e} it was\0".into()),
            ("date".to_owned(), "2026-03-12".into()),
            ("learnt".to_owned(), "to wait".into()),
            ("impact".to_owned(), "they open".into()),
        ]);
        let actor = StatementActor { home_page: "https://example.org/".into(), name: "4417".into() };
        let now = "2026-11-22T12:00:00Z".parse().unwrap();
        let saying = Saying { actor: &actor, language: Language::English, now };
        let pack = Standards::england().unwrap();
        let (standard, element) = pack.element("3.11").unwrap();
        let elements = [ElementView::new(standard, element, &Default::default(), Language::English).unwrap()];
        let (id, record_id) = (Uuid::from_u128(7), RecordId(Uuid::from_u128(8)));
        let make = || {
            let checked = door::pass(rules, &fields, &[]).unwrap();
            record(id, record_id, checked, &elements, pack, &saying)
        };
        assert_eq!(make(), make());
        let value: Value = serde_json::from_slice(&make()).unwrap();
        assert_eq!(value["object"]["definition"]["description"]["en-GB"], "what it was");
        assert_eq!(value["result"]["response"], "to wait");
        assert_eq!(value["result"]["extensions"][ids::extension("impact")], "they open");
        assert_eq!(value["result"]["extensions"].get(ids::extension("peer-reflection")), None);
        assert_eq!(value["timestamp"], "2026-03-12T12:00:00.000Z");
        let spoken = &value["context"]["contextActivities"]["other"][0];
        assert_eq!(spoken["id"], ids::standard("social-work-england-2019", "3.11"));
        // Its wording was not seen.
        assert_eq!(spoken["definition"].get("description"), None);
        assert_eq!(value["actor"].get("mbox"), None);
    }

    #[test]
    fn nothing_happens_in_the_future() {
        let now: DateTime<Utc> = "2026-11-22T09:00:00Z".parse().unwrap();
        assert_eq!(when(Some("2026-11-22".parse().unwrap()), now), "2026-11-22T09:00:00.000Z");
        assert_eq!(when(Some("2026-11-21".parse().unwrap()), now), "2026-11-21T12:00:00.000Z");
        assert_eq!(when(None, now), "2026-11-22T09:00:00.000Z");
    }
}
