//! `form`, `first`, `promises`: the words of a screen, from the packs. Read while the notebook is shut, too.

use layby_core::api::Notebook;
use layby_core::entries::{EntryKind, Wording};
use layby_core::forms::{CareWords, FieldWords, FirstEntryWords};
use layby_core::packs::{Language, ShownText};
use serde::Serialize;

use crate::args::{self, FormKind};
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::output::View;

/// A form, as it is, and its questions for a person.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Form {
    form: serde_json::Value,
    #[serde(skip)]
    lines: Vec<String>,
}

/// What is asked before the first entry.
#[derive(Serialize)]
#[serde(transparent)]
pub struct First(FirstEntryWords);

/// What Layby can promise, and what it cannot.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Promises(CareWords);

/// `layby form`.
pub fn form(desk: &Desk, args: &args::Form) -> Result<Form, Failure> {
    let shut = desk.shut()?;
    let language = args.language.into();
    match args.kind {
        FormKind::Reflection => {
            let form = shut.reflection_form(language)?;
            let mut lines = Vec::new();
            for frame in &form.frames {
                lines.push(marked(&frame.title));
                lines.extend(frame.prompts.iter().map(|prompt| format!("  {}", marked(&prompt.question))));
            }
            shown(&form, lines)
        }
        FormKind::Feedback => {
            let form = shut.feedback_form(language)?;
            let fields = [
                &form.their_words,
                &form.from_role,
                &form.channel,
                &form.tone,
                &form.what_it_told_me,
                &form.what_i_will_do,
            ];
            let mut lines = asked(&fields);
            lines.extend(form.safety.iter().map(|safety| marked(&safety.line)));
            shown(&form, lines)
        }
        FormKind::HandOver => {
            let form = shut.hand_over_form(language)?;
            let mut lines: Vec<String> = form.opening.iter().map(|line| marked(&line.text)).collect();
            lines.extend(form.questions.iter().map(|question| format!("  {}", marked(&question.question))));
            lines.extend(form.closing.iter().map(|line| marked(&line.text)));
            shown(&form, lines)
        }
        FormKind::Supervision => {
            let form =
                shut.checklist_form(args.wording.unwrap_or(Wording::AnySetting), args.due, language)?;
            let mut lines: Vec<String> = Vec::new();
            for question in &form.questions {
                lines.push(marked(&question.words));
                lines.push(format!("  {}", marked(&form.but_why.question)));
            }
            let fields = [
                &form.label,
                &form.due,
                &form.confidence_before,
                &form.decision,
                &form.rationale,
                &form.evidence,
                &form.actions,
                &form.confidence_after,
            ];
            lines.extend(asked(&fields));
            lines.extend(form.labels.iter().map(|label| format!("  {}", marked(label))));
            lines.push(marked(&form.fills_peer_reflection));
            lines.extend(form.safety.iter().map(|safety| marked(&safety.line)));
            shown(&form, lines)
        }
        FormKind::Peer => {
            let form = shut.peer_form(language)?;
            let fields = [
                &form.topic,
                &form.ground_rules,
                &form.no_managers,
                &form.method,
                &form.minutes,
                &form.take_away,
            ];
            let mut lines = asked(&fields);
            lines.extend(form.ground_rule_ideas.iter().map(|idea| format!("  {}", marked(&idea.text))));
            shown(&form, lines)
        }
        FormKind::Activity => {
            let form = shut.activity_form(language)?;
            let fields = [&form.activity, &form.title, &form.minutes, &form.amhp, &form.what, &form.so_what];
            shown(&form, asked(&fields))
        }
        FormKind::Details => details(&shut, language),
    }
}

fn details(shut: &Notebook, language: Language) -> Result<Form, Failure> {
    let now = layby_core::moment::Clock::now(&layby_core::moment::SystemClock);
    let form = shut.details_form(EntryKind::Reflection, now, language)?;
    let mut lines = asked(&[&form.happened, &form.theme]);
    lines.extend(form.themes.iter().map(|theme| format!("  {}  {}", theme.code, marked(&theme.name))));
    lines.extend(asked(&[&form.theory, &form.standards, &form.confidence_before, &form.confidence_after]));
    for framework in &form.frameworks {
        lines.push(marked(&framework.name));
        lines.extend(framework.capabilities.iter().map(|c| format!("  {}  {}", c.code, marked(&c.title))));
    }
    lines.extend(asked(&[&form.keep_until]));
    lines.extend(
        form.retention.choices.iter().map(|choice| format!("  {}  {}", choice.code, marked(&choice.text))),
    );
    shown(&form, lines)
}

/// `layby first`.
pub fn first(desk: &Desk, args: &args::First) -> Result<First, Failure> {
    let open = desk.open()?;
    if let Some(answer) = args.employer {
        open.answer_first_entry(answer)?;
    }
    Ok(First(open.first_entry_words(args.language.into())?))
}

/// `layby promises`.
pub fn promises(desk: &Desk, args: &args::Promises) -> Result<Promises, Failure> {
    Ok(Promises(desk.shut()?.care_words(args.language.into())?))
}

fn shown(form: &impl Serialize, lines: Vec<String>) -> Result<Form, Failure> {
    let form = serde_json::to_value(form).map_err(|_| Trouble::Fault)?;
    Ok(Form { form, lines })
}

fn asked(fields: &[&FieldWords]) -> Vec<String> {
    fields.iter().map(|field| marked(&field.question)).collect()
}

/// Words nobody has reviewed say so.
fn marked(text: &ShownText) -> String {
    match text.unreviewed {
        true => format!("{}  (unreviewed)", text.words),
        false => text.words.clone(),
    }
}

impl View for Form {
    fn page(&self) -> String {
        self.lines.iter().map(|line| format!("{line}\n")).collect()
    }
}

impl View for First {
    fn page(&self) -> String {
        let First(words) = self;
        let mut page = format!("{}\n{}\n", marked(&words.employer_question), marked(&words.employer_help));
        for choice in &words.employer_answers {
            let code = serde_json::to_value(choice.answer).unwrap_or_default();
            page +=
                &format!("  --employer {}  {}\n", code.as_str().unwrap_or_default(), marked(&choice.text));
        }
        page += &format!("\n{}\n{}\n", marked(&words.disclosure_title), marked(&words.disclosure));
        if let Some(answered) = &words.answered {
            let reply = words.employer_answers.iter().find(|choice| choice.answer == answered.employer);
            let reply = reply.map(|choice| marked(&choice.reply)).unwrap_or_default();
            page += &format!("\nAnswered on {}. {reply}\n", answered.on);
        }
        page
    }
}

impl View for Promises {
    fn page(&self) -> String {
        let Promises(words) = self;
        let mut page = format!("{}\n\n", marked(&words.promises_title));
        for line in &words.can {
            page += &format!("  {}\n", marked(&line.text));
        }
        page.push('\n');
        for line in &words.cannot {
            page += &format!("  {}\n", marked(&line.text));
        }
        page
    }
}
