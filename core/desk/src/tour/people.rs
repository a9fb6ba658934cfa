//! Two colleagues over a hearing that is due, and what is said about keeping notes.

use layby_core::api::Notebook;
use layby_core::entries::EntryContent;
use layby_core::ids::EntryId;
use layby_core::packs::Language;

use super::telling::Telling;
use crate::failure::{Failure, Trouble};

/// Reads a checklist back: the question, its answer, and every "but why?" under it, each a step further in.
pub fn checklist(tell: &mut Telling, notebook: &Notebook, id: EntryId) -> Result<(), Failure> {
    let (supervision, form) =
        tell.step("checklist", "Two colleagues, a hearing due, and \"but why?\"", || {
            let EntryContent::InformalSupervision { supervision } = notebook.entry(id)?.content else {
                return Err(Trouble::Fault.into());
            };
            let form = notebook.checklist_form(supervision.wording, supervision.due, Language::English)?;
            Ok((supervision, form))
        })?;
    let due = supervision.due.map(|due| format!(", due {due}")).unwrap_or_default();
    tell.line(&format!("{}{due}", supervision.label.reveal()))?;
    let deepest = supervision.answers.iter().max_by_key(|answer| answer.but_why.len());
    if let Some(answer) = deepest {
        let asked = form.questions.iter().find(|question| question.question == answer.question);
        tell.say(asked.map(|question| question.words.words.as_str()).unwrap_or_default())?;
        tell.quote(answer.words.reveal())?;
        for why in &answer.but_why {
            tell.say(&form.but_why.question.words)?;
            tell.quote(why.reveal())?;
        }
    }
    tell.say("The decision:")?;
    tell.quote(supervision.decision.reveal())?;
    let sure = |value: Option<u8>| value.map(|value| value.to_string()).unwrap_or_default();
    tell.say(&format!(
        "How sure, from 1 to 5: {} before the talk, {} after it.",
        sure(supervision.confidence_before),
        sure(supervision.confidence_after)
    ))?;
    tell.say(form.safety.as_ref().map(|safety| safety.line.words.as_str()).unwrap_or_default())
}

/// How long it is all proposed to be kept.
pub fn retention(tell: &mut Telling, notebook: &Notebook, id: EntryId) -> Result<(), Failure> {
    let (view, until) = tell.step("retention", "Look how long it is kept", || {
        Ok((notebook.retention(Language::English)?, notebook.entry(id)?.details.keep_until))
    })?;
    let until = until.map(|until| format!("This one until {until}. ")).unwrap_or_default();
    let lines: Vec<&str> = view.options.lines.iter().map(|line| line.text.words.as_str()).collect();
    let due = if view.due.is_empty() { "Nothing has reached its date yet. " } else { "" };
    tell.say(&format!("{until}{due}{}", lines.join(" ")))
}
