//! `reflect`, `feedback`, `supervision`, `peer`, `activity`: an entry of any kind. Choices are flags, in codes;
//! a person's words come by standard input or a file, where no shell history keeps them.

use layby_core::api::{Notebook, NotebookError};
use layby_core::entries::{
    Activity, ChecklistAnswer, ChecklistQuestion, EntryContent, Feedback, InformalSupervision, PeerSession,
    PromptAnswer, Reflection,
};
use layby_core::ids::{EntryId, UndoToken};
use layby_core::packs::Language;
use layby_core::personal::PersonalText;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use crate::args;
use crate::desk::{Desk, Open};
use crate::failure::{Failure, Trouble};
use crate::find_id::{self, short};
use crate::input;
use crate::output::{Notice, View};

/// What became of it.
#[derive(Serialize)]
pub struct Written {
    id: EntryId,
    state: State,
    undo: Option<UndoToken>,
    /// Is someone at risk? On what concerns people, and never in the way.
    #[serde(skip_serializing_if = "Option::is_none")]
    safety: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Kept,
    Draft,
}

/// Fields by their codes: a JSON object, or plain words for the one field that comes first.
type Fields = Map<String, Value>;

/// `layby reflect`.
pub fn reflection(desk: &Desk, args: &args::Reflect) -> Result<Written, Failure> {
    let open = desk.open()?;
    let (id, before) = place(&open, args.write.entry.as_deref())?;
    let mut reflection = match before {
        None => Reflection { frame: args.frame.unwrap_or_default(), ..Reflection::default() },
        Some(EntryContent::Reflection { reflection }) => match args.frame {
            Some(frame) => reflection.in_frame(frame),
            None => reflection,
        },
        Some(_) => return Err(NotebookError::NotAReflection.into()),
    };
    let first = reflection.frame.prompts().first().map(code).transpose()?.unwrap_or_default();
    let mut fields = fields(&args.write, &first)?;
    for prompt in reflection.frame.prompts() {
        let Some(words) = fields.remove(&code(prompt)?).map(typed).transpose()? else { continue };
        reflection.answers.retain(|answer| answer.prompt != *prompt);
        reflection.answers.push(PromptAnswer { prompt: *prompt, words });
    }
    all_taken(&fields)?;
    let order = reflection.frame.prompts();
    reflection.answers.sort_by_key(|answer| order.iter().position(|prompt| *prompt == answer.prompt));
    write(desk, &open, id, EntryContent::Reflection { reflection }, &args.write, None)
}

/// `layby feedback`.
pub fn feedback(desk: &Desk, args: &args::Feedback) -> Result<Written, Failure> {
    let open = desk.open()?;
    let (id, before) = place(&open, args.write.entry.as_deref())?;
    let before = match before {
        None => Feedback::default(),
        Some(EntryContent::Feedback { feedback }) => feedback,
        Some(_) => return Err(Trouble::AnotherKind.into()),
    };
    let own = ["their_words", "what_it_told_me", "what_i_will_do"];
    let mut feedback: Feedback = over(&before, fields(&args.write, "their_words")?, &own)?;
    feedback.from_role = args.role.clone().or(feedback.from_role);
    feedback.channel = args.channel.clone().or(feedback.channel);
    feedback.tone = args.tone.or(feedback.tone);
    let safety = open.feedback_form(Language::English)?.safety;
    write(desk, &open, id, EntryContent::Feedback { feedback }, &args.write, safety.map(|s| s.line.words))
}

/// `layby supervision`.
pub fn supervision(desk: &Desk, args: &args::Supervision) -> Result<Written, Failure> {
    let open = desk.open()?;
    let (id, before) = place(&open, args.write.entry.as_deref())?;
    let mut before = match before {
        None => InformalSupervision::default(),
        Some(EntryContent::InformalSupervision { supervision }) => supervision,
        Some(_) => return Err(Trouble::AnotherKind.into()),
    };
    let mut fields = fields(&args.write, "decision")?;
    for question in ChecklistQuestion::ALL {
        let Some(answer) = fields.remove(&code(&question)?) else { continue };
        // An answer, or an answer and every "but why?" under it.
        let mut thread = match answer {
            Value::Array(thread) => thread.into_iter().map(typed).collect::<Result<Vec<_>, _>>()?.into_iter(),
            answer => vec![typed(answer)?].into_iter(),
        };
        let words = thread.next().unwrap_or_default();
        before.answers.retain(|answer| answer.question != question);
        before.answers.push(ChecklistAnswer { question, words, but_why: thread.collect() });
    }
    before.answers.sort_by_key(|answer| answer.question);
    if let Some(Value::Array(actions)) = fields.get_mut("actions") {
        for action in actions.iter_mut().filter(|action| action.is_string()) {
            *action = json!({ "words": action.take(), "done": false });
        }
    }
    let own = ["label", "decision", "rationale", "evidence", "actions"];
    let mut supervision: InformalSupervision = over(&before, fields, &own)?;
    supervision.wording = args.wording.unwrap_or(supervision.wording);
    supervision.due = args.due.or(supervision.due);
    supervision.confidence_before = args.before.or(supervision.confidence_before);
    supervision.confidence_after = args.after.or(supervision.confidence_after);
    supervision.fills_peer_reflection |= args.peer_reflection;
    let form = open.checklist_form(supervision.wording, supervision.due, Language::English)?;
    let content = EntryContent::InformalSupervision { supervision };
    write(desk, &open, id, content, &args.write, form.safety.map(|s| s.line.words))
}

/// `layby peer`.
pub fn peer(desk: &Desk, args: &args::Peer) -> Result<Written, Failure> {
    let open = desk.open()?;
    let (id, before) = place(&open, args.write.entry.as_deref())?;
    let before = match before {
        None => PeerSession::default(),
        Some(EntryContent::PeerSession { session }) => session,
        Some(_) => return Err(Trouble::AnotherKind.into()),
    };
    let own = ["topic", "ground_rules", "minutes", "take_away"];
    let mut session: PeerSession = over(&before, fields(&args.write, "minutes")?, &own)?;
    session.method = args.method.or(session.method);
    session.no_managers |= args.no_managers;
    write(desk, &open, id, EntryContent::PeerSession { session }, &args.write, None)
}

/// `layby activity`.
pub fn activity(desk: &Desk, args: &args::Activity) -> Result<Written, Failure> {
    let open = desk.open()?;
    let (id, before) = place(&open, args.write.entry.as_deref())?;
    let before = match (before, args.kind) {
        (None, None) => return Err(Trouble::NoActivityKind.into()),
        (None, Some(activity)) => {
            let nothing = PersonalText::default;
            Activity {
                activity,
                title: nothing(),
                minutes: None,
                amhp: false,
                what: nothing(),
                so_what: nothing(),
            }
        }
        (Some(EntryContent::Activity { activity }), _) => activity,
        (Some(_), _) => return Err(Trouble::AnotherKind.into()),
    };
    let mut activity: Activity = over(&before, fields(&args.write, "what")?, &["title", "what", "so_what"])?;
    activity.activity = args.kind.unwrap_or(activity.activity);
    activity.minutes = args.minutes.or(activity.minutes);
    activity.amhp |= args.amhp;
    write(desk, &open, id, EntryContent::Activity { activity }, &args.write, None)
}

/// `layby keep`.
pub fn keep(desk: &Desk, typed: &str) -> Result<Written, Failure> {
    let open = desk.open()?;
    let id = find_id::entry(&open, typed)?;
    let undo = open.keep(id)?.undo;
    said_before_the_first(desk, &open)?;
    Ok(Written { id, state: State::Kept, undo, safety: None })
}

/// The entry that is meant, with what it holds; or a new one.
fn place(open: &Open, typed: Option<&str>) -> Result<(EntryId, Option<EntryContent>), Failure> {
    match typed {
        None => Ok((open.mint_id().parse().map_err(|_| NotebookError::NotAnId)?, None)),
        Some(typed) => {
            let id = find_id::entry(open, typed)?;
            Ok((id, Some(open.entry(id)?.content)))
        }
    }
}

fn write(
    desk: &Desk,
    open: &Open,
    id: EntryId,
    content: EntryContent,
    args: &args::Write,
    safety: Option<String>,
) -> Result<Written, Failure> {
    if content.is_blank() {
        return Err(NotebookError::NothingWritten.into());
    }
    let mut undo = open.save_draft(id, content)?.undo;
    if !args.draft {
        undo = open.keep(id)?.undo;
        said_before_the_first(desk, open)?;
    }
    Ok(Written { id, state: if args.draft { State::Draft } else { State::Kept }, undo, safety })
}

/// After the first entry is safe, and until it is answered: may I keep these, and who may get to read them?
pub fn said_before_the_first(desk: &Desk, open: &Notebook) -> Result<(), Failure> {
    if open.first_entry_words(Language::English)?.answered.is_none() {
        desk.notice(Notice::FirstEntry);
    }
    Ok(())
}

/// The fields that were given; plain words are the field that comes first.
fn fields(args: &args::Write, first: &str) -> Result<Fields, Failure> {
    let given = match &args.file {
        Some(path) if path.as_os_str() != "-" => input::file(path)?,
        _ => input::standard_input()?,
    };
    let text = given.reveal();
    if text.trim_start().starts_with('{') {
        return serde_json::from_str(text).map_err(|_| Trouble::NotTheseFields.into());
    }
    let mut fields = Fields::new();
    if !given.is_blank() {
        fields.insert(first.to_owned(), Value::String(text.to_owned()));
    }
    Ok(fields)
}

/// What was there, with the fields that were given laid over it; `own` are the ones that may be.
fn over<T: Serialize + DeserializeOwned>(before: &T, fields: Fields, own: &[&str]) -> Result<T, Failure> {
    let fault = |_| Failure::from(Trouble::Fault);
    let Value::Object(mut whole) = serde_json::to_value(before).map_err(fault)? else {
        return Err(Trouble::Fault.into());
    };
    for (field, value) in fields {
        if !own.contains(&field.as_str()) {
            return Err(Trouble::NotTheseFields.into());
        }
        whole.insert(field, value);
    }
    serde_json::from_value(Value::Object(whole)).map_err(|_| Trouble::NotTheseFields.into())
}

fn all_taken(fields: &Fields) -> Result<(), Failure> {
    if fields.is_empty() { Ok(()) } else { Err(Trouble::NotTheseFields.into()) }
}

fn typed(value: Value) -> Result<PersonalText, Failure> {
    serde_json::from_value(value).map_err(|_| Trouble::NotTheseFields.into())
}

/// The code of a variant.
fn code(variant: &impl Serialize) -> Result<String, Failure> {
    let value = serde_json::to_value(variant).map_err(|_| Trouble::Fault)?;
    value.as_str().map(str::to_owned).ok_or(Trouble::Fault.into())
}

impl View for Written {
    fn page(&self) -> String {
        let mut page = match self.state {
            State::Kept => format!("Kept.  {}\n", short(self.id)),
            State::Draft => format!("A draft.  {0}\nKeep it: layby keep {0}\n", short(self.id)),
        };
        if let Some(safety) = &self.safety {
            page += &format!("{safety}\n");
        }
        if let Some(undo) = &self.undo {
            page += &format!("Take it back: layby undo {undo}\n");
        }
        page
    }
}
