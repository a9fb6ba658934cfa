//! What a store's answer means. Nothing but a store's own JSON with our own ids counts as done: a portal answers
//! 200 to everything.

use std::time::Duration;

use serde_json::Value;
use uuid::Uuid;

use super::{Item, Refusal};
use crate::accounts::xapi::same::same;

/// What came back. No `Debug`: a body may quote what a person wrote.
#[derive(Clone)]
pub enum Answer {
    /// An HTTP answer.
    Http {
        /// Its status.
        status: u16,
        /// How long it asks to wait.
        retry_after: Option<Duration>,
        /// Its body.
        body: Body,
    },
    /// None: no connection, a time-out, a connection that broke, an answer without an end.
    None,
}

/// A body.
#[derive(Clone)]
pub enum Body {
    /// JSON, and said to be.
    Json(Value),
    /// Anything else.
    Other,
}

/// What follows from an answer for every statement that was sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The store has it.
    Delivered,
    /// The store may have it: ask.
    Ask,
    /// Later, not before what the store asked for.
    Later(Option<Duration>),
    /// The store has another one under this id.
    Conflict,
    /// The store does not have it: send it again, by itself.
    NotThere,
    /// In smaller requests.
    Split,
    /// The credentials do not hold.
    Pause,
    /// The store will not take it.
    Refused(Refusal),
}

/// After sending.
pub fn after_sending(sent: &[Uuid], answer: &Answer) -> Verdict {
    let Answer::Http { status, retry_after, body } = answer else { return Verdict::Later(None) };
    match status {
        200 if echoes(sent, body) => Verdict::Delivered,
        // The same again is 204 to some stores and 409 to others; any other success proves nothing.
        200..=299 | 409 => Verdict::Ask,
        401 | 403 => Verdict::Pause,
        408 | 425 | 429 | 500..=599 => Verdict::Later(*retry_after),
        // Not followed: the token never meets another host. Portals redirect, and go away.
        100..=199 | 300..=399 => Verdict::Later(None),
        _ if sent.len() > 1 => Verdict::Split,
        413 => Verdict::Refused(Refusal::TooLarge),
        status => Verdict::Refused(Refusal::Status { status: *status }),
    }
}

/// After asking for one statement.
pub fn after_asking(item: &Item, answer: &Answer) -> Verdict {
    let Answer::Http { status, retry_after, body } = answer else { return Verdict::Later(None) };
    match (status, body) {
        _ if not_found(answer) => Verdict::NotThere,
        (200, Body::Json(given)) => {
            let given = only(given).unwrap_or(given);
            let id = given.get("id").and_then(Value::as_str).and_then(|id| Uuid::parse_str(id).ok());
            let sent: Option<Value> = serde_json::from_slice(&item.body).ok();
            match (id == Some(item.id), sent) {
                (true, Some(sent)) if same(&sent, given) => Verdict::Delivered,
                (true, Some(_)) => Verdict::Conflict,
                // Some other statement, or several: not an answer to what was asked.
                _ => Verdict::Later(*retry_after),
            }
        }
        (401 | 403, _) => Verdict::Pause,
        _ => Verdict::Later(*retry_after),
    }
}

/// The store says that it has no such statement. The specification wants 404; Ralph answers with an empty list.
pub fn not_found(answer: &Answer) -> bool {
    match answer {
        Answer::Http { status: 404, .. } => true,
        Answer::Http { status: 200, body: Body::Json(given), .. } => {
            list(given).is_some_and(<[Value]>::is_empty)
        }
        _ => false,
    }
}

/// Whether the question for a voided statement, asked after the plain one found nothing, says anything: it found
/// the statement, or the store could not say now. Ralph does not know that question and answers it with everything
/// it holds.
pub fn says_something(voided: &Answer, id: Uuid) -> bool {
    match voided {
        Answer::None => true,
        Answer::Http { status: 200, body: Body::Json(given), .. } => {
            let given = only(given).unwrap_or(given).get("id").and_then(Value::as_str);
            given.and_then(|given| Uuid::parse_str(given).ok()) == Some(id)
        }
        Answer::Http { status, .. } => matches!(status, 408 | 425 | 429 | 500..=599),
    }
}

/// The one statement of a list of one, as Ralph gives it where the specification wants it bare.
fn only(given: &Value) -> Option<&Value> {
    match list(given)? {
        [one] => Some(one),
        _ => None,
    }
}

fn list(given: &Value) -> Option<&[Value]> {
    given.get("statements")?.as_array().map(Vec::as_slice)
}

/// Exactly the ids that were sent, in their order.
fn echoes(sent: &[Uuid], body: &Body) -> bool {
    let Body::Json(Value::Array(ids)) = body else { return false };
    let ids: Option<Vec<Uuid>> = ids.iter().map(|id| Uuid::parse_str(id.as_str()?).ok()).collect();
    ids.is_some_and(|ids| ids == sent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn http(status: u16, body: Option<Value>) -> Answer {
        let body = body.map_or(Body::Other, Body::Json);
        Answer::Http { status, retry_after: Some(Duration::from_secs(9)), body }
    }

    #[test]
    fn only_our_own_ids_in_json_are_a_delivery() {
        let (a, b) = (Uuid::from_u128(1), Uuid::from_u128(2));
        assert_eq!(after_sending(&[a, b], &http(200, Some(json!([a, b])))), Verdict::Delivered);
        for lie in [json!([a]), json!([b, a]), json!([a, b, a]), json!({}), json!([a, 2]), json!("ok")] {
            assert_eq!(after_sending(&[a, b], &http(200, Some(lie))), Verdict::Ask);
        }
        assert_eq!(after_sending(&[a], &http(200, None)), Verdict::Ask);
        assert_eq!(after_sending(&[a], &http(204, None)), Verdict::Ask);
    }

    #[test]
    fn every_status_has_its_meaning() {
        let one = [Uuid::from_u128(1)];
        let two = [Uuid::from_u128(1), Uuid::from_u128(2)];
        let soon = Verdict::Later(Some(Duration::from_secs(9)));
        for status in [408, 425, 429, 500, 502, 503, 504] {
            assert_eq!(after_sending(&one, &http(status, None)), soon, "{status}");
        }
        for status in [301, 302, 307, 308] {
            assert_eq!(after_sending(&one, &http(status, None)), Verdict::Later(None), "{status}");
        }
        for status in [401, 403] {
            assert_eq!(after_sending(&two, &http(status, None)), Verdict::Pause, "{status}");
        }
        assert_eq!(after_sending(&two, &http(413, None)), Verdict::Split);
        assert_eq!(after_sending(&one, &http(413, None)), Verdict::Refused(Refusal::TooLarge));
        assert_eq!(after_sending(&two, &http(400, None)), Verdict::Split);
        let refused = Verdict::Refused(Refusal::Status { status: 400 });
        assert_eq!(after_sending(&one, &http(400, None)), refused);
        assert_eq!(after_sending(&one, &Answer::None), Verdict::Later(None));
    }

    #[test]
    fn what_a_store_gives_back_is_compared() {
        let id = Uuid::from_u128(1);
        let body = json!({ "id": id, "result": { "response": "to wait" } });
        let item = Item {
            sequence: 1,
            id,
            record: crate::ids::RecordId(id),
            voids: None,
            body: body.to_string().into_bytes(),
            state: super::super::State::Unsure,
            attempts: 1,
            not_before: 0,
            together: 1,
        };
        assert_eq!(after_asking(&item, &http(200, Some(body))), Verdict::Delivered);
        let other = json!({ "id": id, "result": { "response": "to rush" } });
        assert_eq!(after_asking(&item, &http(200, Some(other))), Verdict::Conflict);
        let lie = json!({ "id": Uuid::from_u128(2), "result": { "response": "to wait" } });
        assert_eq!(after_asking(&item, &http(200, Some(lie))), Verdict::Later(Some(Duration::from_secs(9))));
        assert_eq!(after_asking(&item, &http(200, None)), Verdict::Later(Some(Duration::from_secs(9))));
        assert_eq!(after_asking(&item, &http(404, None)), Verdict::NotThere);
        let everything = json!({ "statements": [{ "id": Uuid::from_u128(2) }] });
        assert!(!says_something(&http(200, Some(everything)), id));
        assert!(!says_something(&http(400, None), id) && says_something(&http(503, None), id));
        assert!(
            says_something(&http(200, Some(json!({ "id": id }))), id) && says_something(&Answer::None, id)
        );
        // As Ralph answers.
        let list = |statements: Value| http(200, Some(json!({ "statements": statements })));
        assert_eq!(after_asking(&item, &list(json!([]))), Verdict::NotThere);
        let ours = json!({ "id": id, "result": { "response": "to wait" }, "stored": "x" });
        assert_eq!(after_asking(&item, &list(json!([ours]))), Verdict::Delivered);
        assert_eq!(
            after_asking(&item, &list(json!([ours, ours]))),
            Verdict::Later(Some(Duration::from_secs(9)))
        );
    }
}
