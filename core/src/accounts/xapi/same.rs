//! Whether a statement that a store gives back is the one that was sent.

use chrono::DateTime;
use serde_json::Value;

/// The same statement. A store adds members of its own (`stored`, `authority`, `version`), and may keep its own
/// names and descriptions of verbs and activities; the specification does not count those (Data, 2.3.1 and
/// 2.4.4). All else that was sent has to be there, unchanged.
pub fn same(sent: &Value, given: &Value) -> bool {
    match (sent, given) {
        (Value::Object(sent), Value::Object(given)) => sent.iter().all(|(name, ours)| {
            if matches!(name.as_str(), "display" | "definition") {
                return true;
            }
            // Said by default.
            if name == "objectType" && !given.contains_key(name) {
                return ours == "Activity" || ours == "Agent";
            }
            match given.get(name) {
                Some(theirs) if name == "timestamp" => same_instant(ours, theirs),
                Some(theirs) => same(ours, theirs),
                None => false,
            }
        }),
        (Value::Array(sent), Value::Array(given)) => {
            sent.len() == given.len() && sent.iter().zip(given).all(|(ours, theirs)| same(ours, theirs))
        }
        (Value::String(sent), Value::String(given)) if is_uuid(sent) => sent.eq_ignore_ascii_case(given),
        (sent, given) => sent == given,
    }
}

fn is_uuid(text: &str) -> bool {
    text.len() == 36 && uuid::Uuid::parse_str(text).is_ok()
}

fn same_instant(ours: &Value, theirs: &Value) -> bool {
    let instant = |value: &Value| DateTime::parse_from_rfc3339(value.as_str()?).ok();
    match (instant(ours), instant(theirs)) {
        (Some(ours), Some(theirs)) => ours.timestamp_millis() == theirs.timestamp_millis(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_a_store_adds_does_not_count_and_what_it_changes_does() {
        let sent = json!({
            "id": "6f0d1c1e-5b8a-4f0e-9c55-3a1f0c8e7d21",
            "verb": { "id": "v", "display": { "en": "completed" } },
            "object": { "objectType": "Activity", "id": "o", "definition": { "name": { "en": "ours" } } },
            "result": { "response": "to wait" },
            "timestamp": "2026-03-12T12:00:00.000Z",
        });
        let given = json!({
            "id": "6F0D1C1E-5b8a-4f0e-9c55-3a1f0c8e7d21",
            "verb": { "id": "v" },
            "object": { "id": "o", "definition": { "name": { "en": "theirs" } } },
            "result": { "response": "to wait" },
            "timestamp": "2026-03-12T13:00:00+01:00",
            "stored": "2026-03-12T14:00:00Z", "authority": {}, "version": "1.0.3",
        });
        assert!(same(&sent, &given));
        for (pointer, changed) in [
            ("/result/response", json!("to rush")),
            ("/verb/id", json!("w")),
            ("/timestamp", json!("2026-03-12T12:00:01Z")),
            ("/object/id", json!("p")),
        ] {
            let mut other = given.clone();
            *other.pointer_mut(pointer).unwrap() = changed;
            assert!(!same(&sent, &other), "{pointer}");
        }
        let mut less = given;
        less.as_object_mut().unwrap().remove("result");
        assert!(!same(&sent, &less));
    }
}
