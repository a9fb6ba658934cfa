//! Records as a Leap2A archive. The same records give the same bytes.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use chrono::{DateTime, NaiveTime, SecondsFormat, Utc};
use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::{ATOM, FEED, TERMS, VERSION};
use crate::accounts::Document;
use crate::accounts::documents::NotMade;
use crate::accounts::documents::paper::{Passed, date_of};
use crate::accounts::documents::plain::calm;
use crate::accounts::xapi::ids;
use crate::ids::{EntryId, RecordId};
use crate::packs::Language;
use crate::standards::pack::Standards;

/// A record on its way into an archive.
pub struct Part<'a> {
    /// Which.
    pub record: RecordId,
    /// When it was last changed.
    pub edited: DateTime<Utc>,
    /// It, through the door, with what goes along.
    pub passed: Passed<'a>,
    /// The ids of its chosen jottings, in their order.
    pub jottings: Vec<EntryId>,
}

/// Writes an archive with one feed in it: an entry for each record, one for each chosen jotting that it rests on,
/// and a journal that holds the records together.
pub fn write(
    parts: &[Part<'_>],
    language: Language,
    author: Option<&str>,
    pack: &Standards,
) -> Result<Document, NotMade> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    archive.start_file(FEED, options).or(Err(NotMade))?;
    archive.write_all(feed(parts, language, author, pack).as_bytes()).or(Err(NotMade))?;
    let contents = archive.finish().or(Err(NotMade))?.into_inner();
    Ok(Document {
        file_name: "cpd-portfolio-leap2a.zip".into(),
        media_type: "application/zip".into(),
        contents: contents.into(),
    })
}

fn feed(parts: &[Part<'_>], language: Language, author: Option<&str>, pack: &Standards) -> String {
    // When the newest record was changed: no clock goes into the bytes.
    let updated = parts.iter().map(|part| part.edited).max().unwrap_or(DateTime::UNIX_EPOCH);
    let records: Vec<&[u8]> = parts.iter().map(|part| part.record.0.as_bytes().as_slice()).collect();
    let (feed, journal) =
        (ids::statement_id(&records), ids::statement_id(&[&b"journal"[..], &records.concat()]));
    let language_code = if language == Language::Welsh { "cy" } else { "en" };
    let author = escape(author.unwrap_or("Practitioner").to_owned()).into_owned();
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"{ATOM}\" \
         xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" xmlns:leap2=\"{TERMS}\" \
         xmlns:categories=\"http://wiki.leapspecs.org/2A/categories/\" xml:lang=\"{language_code}\">\n\
         <leap2:version>{VERSION}</leap2:version>\n<id>{}</id>\n<title>CPD records</title>\n\
         <updated>{}</updated>\n<generator version=\"{}\">Layby</generator>\n<author><name>{author}</name></author>\n",
        feed.urn(),
        instant(updated),
        env!("CARGO_PKG_VERSION"),
    );
    for part in parts {
        record(&mut xml, part, language, pack);
    }
    let _ = write!(
        xml,
        "<entry>\n<title>CPD records</title>\n<id>{}</id>\n<updated>{}</updated>\n<content type=\"text\"></content>\n\
         <rdf:type rdf:resource=\"leap2:selection\"/>\n\
         <category term=\"Blog\" scheme=\"categories:selection_type#\"/>\n",
        journal.urn(),
        instant(updated)
    );
    for (order, part) in (1..).zip(parts) {
        let _ = writeln!(
            xml,
            "<link rel=\"leap2:has_part\" href=\"{}\" leap2:display_order=\"{order}\"/>",
            part.record.0.urn()
        );
    }
    xml.push_str("</entry>\n</feed>\n");
    xml
}

fn record(xml: &mut String, part: &Part<'_>, language: Language, pack: &Standards) {
    let (fields, rules) = (part.passed.checked.fields(), part.passed.checked.rules());
    let date = date_of(&part.passed);
    let kind = fields.get("type").map(|kind| one_line(kind.reveal())).filter(|kind| !kind.is_empty());
    let mut title = kind.unwrap_or_else(|| "CPD record".into());
    if let Some(date) = date {
        let _ = write!(title, ", {date}");
    }
    let mut body = String::new();
    for field in &rules.form {
        if let Some(words) = fields.get(&field.code).filter(|words| !words.is_blank()) {
            let _ = write!(body, "<h3>{}</h3>", escape(field.label.shown(language).words));
            paragraphs(&mut body, words.reveal());
        }
    }
    let published = date.and_then(|date| Some(date.and_time(NaiveTime::from_hms_opt(12, 0, 0)?).and_utc()));
    entry(xml, &title, part.record.0, published.unwrap_or(part.edited), part.edited, &body);
    if let Some(date) = date {
        let _ = writeln!(xml, "<leap2:date leap2:point=\"start\">{date}</leap2:date>");
    }
    for element in &part.passed.standards {
        let _ = writeln!(
            xml,
            "<category term=\"{0}\" scheme=\"{1}#standards/{2}\" label=\"{0}\"/>",
            escape(element.number.as_str()),
            ids::PROFILE,
            escape(pack.id.as_str())
        );
    }
    for jotting in &part.jottings {
        let _ = writeln!(xml, "<link rel=\"leap2:supported_by\" href=\"{}\"/>", jotting.0.urn());
    }
    xml.push_str("</entry>\n");
    for (id, jotting) in part.jottings.iter().zip(&part.passed.jottings) {
        let mut body = String::new();
        jotting.words().iter().for_each(|words| paragraphs(&mut body, words));
        let happened = jotting.happened().at;
        let title = format!("Note, {}", crate::moment::london_date(happened));
        entry(xml, &title, id.0, happened, happened, &body);
        let _ = writeln!(xml, "<link rel=\"leap2:reflects_on\" href=\"{}\"/>\n</entry>", part.record.0.urn());
    }
}

fn entry(
    xml: &mut String,
    title: &str,
    id: uuid::Uuid,
    published: DateTime<Utc>,
    updated: DateTime<Utc>,
    body: &str,
) {
    let _ = write!(
        xml,
        "<entry>\n<title>{}</title>\n<id>{}</id>\n<updated>{}</updated>\n<published>{}</published>\n\
         <content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\">{body}</div></content>\n\
         <rdf:type rdf:resource=\"leap2:entry\"/>\n",
        escape(title),
        id.urn(),
        instant(updated),
        instant(published),
    );
}

fn paragraphs(body: &mut String, words: &str) {
    for paragraph in calm(words).split("\n\n").filter(|paragraph| !paragraph.trim().is_empty()) {
        body.push_str("<p>");
        for (at, line) in paragraph.trim_matches('\n').split('\n').enumerate() {
            if at > 0 {
                body.push_str("<br/>");
            }
            body.push_str(&escape(line));
        }
        body.push_str("</p>");
    }
}

fn one_line(text: &str) -> String {
    calm(text).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn instant(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::Secs, true)
}
