//! `export --as pdf|docx|json|leap2a|xapi` and `import`: files that other people's programs open, or wrote.

use layby_core::accounts::Document;
use layby_core::accounts::documents::{DocumentFormat, DocumentOptions, DocumentScope};
use layby_core::accounts::xapi::StatementActor;
use layby_core::api::Notebook;
use layby_core::packs::Language;
use serde::Serialize;

use crate::args;
use crate::desk::Desk;
use crate::failure::{Failure, Trouble};
use crate::find_id;
use crate::output::{View, say};
use crate::words;

/// The file of a format that is for other programs.
pub fn document(open: &Notebook, args: &args::Export) -> Result<Document, Failure> {
    let scope = scope(open, args)?;
    Ok(match args.format {
        args::Format::Pdf => made(open, scope, DocumentFormat::Pdf, args)?,
        args::Format::Docx => made(open, scope, DocumentFormat::Word, args)?,
        args::Format::Json => open.records_json(scope, options(open, args)?)?,
        args::Format::Leap2a => open.leap2a(scope, options(open, args)?)?,
        args::Format::Xapi => {
            let home_page = args.home_page.as_deref().ok_or(Trouble::Usage)?;
            let name = args.name.as_deref().ok_or(Trouble::Usage)?;
            let actor = StatementActor { home_page: home_page.into(), name: name.into() };
            open.statements(scope, actor, language(args))?
        }
        args::Format::Md => made(open, scope, DocumentFormat::Markdown, args)?,
        args::Format::Txt | args::Format::Csv => return Err(Trouble::Usage.into()),
    })
}

/// Whether the kind of file has a place for everything that was asked for: nothing is left out in silence.
pub fn fits(args: &args::Export) -> bool {
    let page = args.home_page.is_none();
    let form = args.registration.is_none();
    let all = args.jotting.is_empty() && !args.without_standards;
    match args.format {
        args::Format::Pdf | args::Format::Docx | args::Format::Md | args::Format::Json => page,
        args::Format::Leap2a => page && form,
        args::Format::Xapi => form && all,
        args::Format::Txt | args::Format::Csv => plain(args),
    }
}

/// Whether nothing was asked for beside the record.
pub fn plain(args: &args::Export) -> bool {
    args.home_page.is_none()
        && args.name.is_none()
        && args.registration.is_none()
        && args.jotting.is_empty()
        && !args.without_standards
        && !args.welsh
}

fn made(
    open: &Notebook,
    scope: DocumentScope,
    format: DocumentFormat,
    args: &args::Export,
) -> Result<Document, Failure> {
    let made = open.document(scope, format, options(open, args)?)?;
    if made.undated > 0 {
        say(&words::undated(made.undated));
    }
    if made.replaced_characters > 0 {
        say(&words::replaced(made.replaced_characters));
    }
    Ok(made.document)
}

fn scope(open: &Notebook, args: &args::Export) -> Result<DocumentScope, Failure> {
    match (args.id.as_slice(), args.year) {
        ([], Some(holding)) => Ok(DocumentScope::Year { holding }),
        ([_, ..], None) => {
            let records = args.id.iter().map(|typed| find_id::record(open, typed));
            Ok(DocumentScope::Chosen { records: records.collect::<Result<_, _>>()? })
        }
        _ => Err(Trouble::Usage.into()),
    }
}

fn options(open: &Notebook, args: &args::Export) -> Result<DocumentOptions, Failure> {
    let jottings = args.jotting.iter().map(|typed| find_id::entry(open, typed));
    Ok(DocumentOptions {
        language: language(args),
        name: args.name.as_deref().map(Into::into),
        registration_number: args.registration.as_deref().map(Into::into),
        standards: !args.without_standards,
        jottings: jottings.collect::<Result<_, _>>()?,
    })
}

fn language(args: &args::Export) -> Language {
    if args.welsh { Language::Welsh } else { Language::English }
}

/// What an import did.
#[derive(Serialize)]
pub struct Imported {
    drafts: u32,
    already: u32,
    others: u32,
}

/// `layby import`.
pub fn import(desk: &Desk, args: &args::Import) -> Result<Imported, Failure> {
    let bytes = std::fs::read(&args.file).map_err(Failure::reading)?;
    let view = desk.open()?.import_leap2a(&bytes)?;
    Ok(Imported { drafts: view.drafts, already: view.already, others: view.others })
}

impl View for Imported {
    fn page(&self) -> String {
        let mut page = match self.drafts {
            0 => "Nothing new in it.\n".to_owned(),
            drafts => format!(
                "{} now: nothing of it is kept before you say so. layby list shows what was kept.\n",
                words::many(drafts, "draft", "drafts")
            ),
        };
        if self.already > 0 {
            page += &format!(
                "{} came in before and stayed as it is.\n",
                words::many(self.already, "entry", "entries")
            );
        }
        if self.others > 0 {
            page += &format!(
                "{} (a journal, a person, a file) that Layby has no place for.\n",
                words::many(self.others, "other part", "other parts")
            );
        }
        page
    }
}
