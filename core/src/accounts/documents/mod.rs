//! Documents for people: chosen records, or a year of them, as PDF, as a Word file, or as Markdown.
//!
//! [`paper`] says what is on the page, once for every format, and is only made of records that passed the door.
//! [`pdf`], [`word`] and [`markdown`] set it; [`plain`] makes sure that what a person wrote can do nothing but be read.

pub mod jotting;
pub mod markdown;
pub mod paper;
pub mod pdf;
pub mod plain;
pub mod word;
pub mod words;

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Document;
use crate::ids::{EntryId, RecordId};
use crate::packs::Language;
use crate::personal::PersonalText;

/// Which records a document holds.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Enum)]
pub enum DocumentScope {
    /// These, in this order.
    Chosen {
        /// Their ids.
        records: Vec<RecordId>,
    },
    /// Every record whose date lies in a registration year, by date.
    Year {
        /// Any day of that year (ISO 8601).
        holding: chrono::NaiveDate,
    },
}

/// A document's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum DocumentFormat {
    /// PDF, tagged for screen readers (PDF/UA-1).
    Pdf,
    /// A Word file (.docx) with real heading styles.
    Word,
    /// Markdown (CommonMark): plain text with headings.
    Markdown,
}

/// What a document says beside the records. Nothing here is on unless it is asked for.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct DocumentOptions {
    /// The language of headings and of the form.
    pub language: Language,
    /// The person's name, to be printed and written into the file's properties.
    pub name: Option<PersonalText>,
    /// Their registration number, to be printed.
    pub registration_number: Option<PersonalText>,
    /// Whether to list the standards that the records' entries speak to.
    pub standards: bool,
    /// Raw jottings to print, chosen one by one. Each must belong to one of the records, and passes the check.
    pub jottings: Vec<EntryId>,
}

/// A document, and what a person should know about it before handing it on.
#[derive(Debug, Clone, PartialEq, Eq, uniffi::Record)]
pub struct MadeDocument {
    /// The document.
    pub document: Document,
    /// How many records are in it.
    pub records: u32,
    /// Records without a date: no year holds them, so they are not in a year's document.
    pub undated: u32,
    /// Characters no font of ours has; they stand in the PDF by name or number. A Word file holds them as they
    /// are.
    pub replaced_characters: u32,
}

/// Why a document could not be made: a fault of ours, without a word of what was to be in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub struct NotMade;

impl fmt::Display for NotMade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("document not made")
    }
}

/// Sets a paper in a format.
pub fn write(paper: &paper::Paper, format: DocumentFormat) -> Result<(Document, u32), NotMade> {
    let (ending, media_type, contents, replaced) = match format {
        DocumentFormat::Pdf => {
            let (contents, replaced) = pdf::write(paper)?;
            ("pdf", "application/pdf", contents, replaced)
        }
        DocumentFormat::Word => ("docx", word::MEDIA_TYPE, word::write(paper)?, 0),
        DocumentFormat::Markdown => ("md", markdown::MEDIA_TYPE, markdown::write(paper), 0),
    };
    let document = Document {
        file_name: format!("{}.{ending}", paper.file_stem),
        media_type: media_type.into(),
        contents: contents.into(),
    };
    Ok((document, replaced))
}
