//! Entries of a Leap2A archive, as another portfolio exported it. The archive is a stranger's: nothing in it is
//! unpacked anywhere, no path in it is used, and nothing in it is asked for from anywhere else.

use std::io::{Cursor, Read};

use chrono::{DateTime, Utc};
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use serde::Serialize;
use zip::ZipArchive;

use super::text::{self, Gathered};
use super::{FEED, TERMS, VERSION};
use crate::accounts::documents::plain::calm;
use crate::entries::LONGEST_TEXT;

/// The largest archive, in bytes.
pub const LARGEST_ARCHIVE: usize = 64 * 1024 * 1024;
/// The largest feed, unpacked, in bytes.
pub const LARGEST_FEED: u64 = 32 * 1024 * 1024;
/// The most a feed may shrink in its archive: text shrinks to a tenth, a bomb to a thousandth.
pub const STEEPEST: u64 = 100;
/// The most files in an archive.
pub const MOST_FILES: usize = 10_000;
/// The most entries in a feed.
pub const MOST_ENTRIES: usize = 5_000;
const DEEPEST: usize = 64;

/// Why an archive was not taken. Nothing was changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum ImportFault {
    /// Not a zip archive, or a damaged one.
    #[error("not an archive")]
    NotAnArchive,
    /// There is no Leap2A feed in it.
    #[error("no portfolio")]
    NoPortfolio,
    /// Larger, or with more in it, than any portfolio is; or packed like a bomb.
    #[error("too large")]
    TooLarge,
    /// The feed is no well-formed XML, or no feed.
    #[error("not a feed")]
    NotAFeed,
    /// The feed brings a document type or entities of its own: only an attack does.
    #[error("hostile")]
    Hostile,
    /// Another version of Leap2A.
    #[error("other version")]
    OtherVersion,
}

/// An entry as it came.
#[derive(Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its id in the other portfolio.
    pub id: String,
    /// Its title and its text.
    pub words: String,
    /// When it was published, or last changed.
    pub at: Option<DateTime<Utc>>,
}

/// What was in an archive.
#[derive(Default)]
pub struct Portfolio {
    /// What a person wrote.
    pub entries: Vec<Entry>,
    /// Parts that are no writing: journals, people, files.
    pub others: u32,
}

/// Reads an archive.
pub fn archive(bytes: &[u8]) -> Result<Portfolio, ImportFault> {
    if bytes.len() > LARGEST_ARCHIVE {
        return Err(ImportFault::TooLarge);
    }
    let mut archive = ZipArchive::new(Cursor::new(bytes)).or(Err(ImportFault::NotAnArchive))?;
    if archive.len() > MOST_FILES {
        return Err(ImportFault::TooLarge);
    }
    // By name in the list of contents; `leap2.xml` and `leap.xml` are what older exports call it. The first in that
    // order, in the top folder or one below.
    let names: Vec<String> = archive.file_names().flatten().map(|name| name.into_owned()).collect();
    let found = [FEED, "leap2.xml", "leap.xml"].iter().find_map(|feed| {
        names
            .iter()
            .find(|name| name == feed)
            .or_else(|| names.iter().find(|name| name.split_once('/').is_some_and(|(_, rest)| rest == *feed)))
    });
    let name = found.ok_or(ImportFault::NoPortfolio)?;
    let file = archive.by_name(name).or(Err(ImportFault::NotAnArchive))?;
    // What the archive says of itself is checked first, and not believed after.
    let limit = file.compressed_size().saturating_mul(STEEPEST).saturating_add(64 * 1024).min(LARGEST_FEED);
    if file.size() > limit {
        return Err(ImportFault::TooLarge);
    }
    let mut xml = Vec::new();
    file.take(limit + 1).read_to_end(&mut xml).or(Err(ImportFault::NotAnArchive))?;
    if xml.len() as u64 > limit {
        return Err(ImportFault::TooLarge);
    }
    feed(std::str::from_utf8(&xml).or(Err(ImportFault::NotAFeed))?)
}

/// An entry while it is read.
#[derive(Default)]
struct Open {
    id: String,
    title: String,
    content: Gathered,
    html: bool,
    published: String,
    updated: String,
    kind: String,
}

/// Reads a feed.
pub fn feed(xml: &str) -> Result<Portfolio, ImportFault> {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    let mut portfolio = Portfolio::default();
    let mut path: Vec<String> = Vec::new();
    let mut open: Option<Open> = None;
    let (mut version, mut terms) = (String::new(), false);
    loop {
        match reader.read_event().or(Err(ImportFault::NotAFeed))? {
            Event::DocType(_) => return Err(ImportFault::Hostile),
            Event::Start(tag) => {
                let name = name(&tag);
                terms |= path.is_empty() && declares_terms(&tag);
                begin(&path, &name, &tag, &mut open);
                path.push(name);
                if path.len() > DEEPEST {
                    return Err(ImportFault::TooLarge);
                }
            }
            Event::Empty(tag) => {
                let name = name(&tag);
                begin(&path, &name, &tag, &mut open);
                if let (true, Some(open)) = (in_content(&path), &mut open) {
                    open.content.end(&name);
                }
            }
            Event::End(_) => {
                let name = path.pop().ok_or(ImportFault::NotAFeed)?;
                if let (true, Some(open)) = (in_content(&path), &mut open) {
                    open.content.end(&name);
                }
                if path.len() == 1 && name == "entry" {
                    close(open.take().unwrap_or_default(), &mut portfolio)?;
                }
            }
            Event::Text(text) => say(&path, &text, &mut open, &mut version),
            Event::CData(text) => say(&path, &text, &mut open, &mut version),
            Event::GeneralRef(entity) => {
                // The five that XML has, and characters by number. Any other would be the feed's own.
                let c = text::entity(&entity).filter(|_| {
                    entity.starts_with('#') || matches!(&*entity, "amp" | "lt" | "gt" | "quot" | "apos")
                });
                let c = c.ok_or(ImportFault::Hostile)?;
                say(&path, c.encode_utf8(&mut [0; 4]), &mut open, &mut version);
            }
            Event::Eof if path.is_empty() => break,
            Event::Eof => return Err(ImportFault::NotAFeed),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    match version.trim() {
        VERSION if terms => Ok(portfolio),
        "" => Err(ImportFault::NoPortfolio),
        _ => Err(ImportFault::OtherVersion),
    }
}

fn name(tag: &BytesStart<'_>) -> String {
    tag.local_name().as_ref().to_ascii_lowercase()
}

fn declares_terms(tag: &BytesStart<'_>) -> bool {
    tag.attributes().flatten().any(|attribute| *attribute.value == *TERMS)
}

fn attribute(tag: &BytesStart<'_>, wanted: &str) -> Option<String> {
    let found = tag.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == wanted)?;
    Some(found.value.to_string())
}

/// Within an entry's content, at any depth.
fn in_content(path: &[String]) -> bool {
    path.len() >= 3
        && path.get(1).is_some_and(|name| name == "entry")
        && path.get(2).is_some_and(|name| name == "content")
}

fn begin(path: &[String], name: &str, tag: &BytesStart<'_>, open: &mut Option<Open>) {
    if path.len() == 1 && name == "entry" {
        *open = Some(Open::default());
    }
    let Some(open) = open else { return };
    if in_content(path) {
        open.content.begin(name);
    } else if path.len() == 2 && name == "content" {
        open.html = attribute(tag, "type").is_some_and(|kind| kind == "html");
    } else if path.len() == 2 && name == "type" {
        open.kind = attribute(tag, "resource").unwrap_or_default();
    }
}

fn say(path: &[String], text: &str, open: &mut Option<Open>, version: &mut String) {
    if path.len() == 2 && path.get(1).is_some_and(|name| name == "version") {
        version.push_str(text);
    }
    let Some(open) = open else { return };
    if in_content(path) {
        open.content.push(text);
        return;
    }
    match (path.len(), path.get(2).map(String::as_str)) {
        (3, Some("id")) => open.id.push_str(text),
        (3, Some("title")) => open.title.push_str(text),
        (3, Some("published")) => open.published.push_str(text),
        (3, Some("updated")) => open.updated.push_str(text),
        _ => {}
    }
}

fn close(open: Open, portfolio: &mut Portfolio) -> Result<(), ImportFault> {
    if portfolio.entries.len() + portfolio.others as usize >= MOST_ENTRIES {
        return Err(ImportFault::TooLarge);
    }
    let kind = open.kind.rsplit([':', '/', '#']).next().unwrap_or_default();
    let writing = !matches!(kind, "selection" | "person" | "organization" | "resource");
    let content = open.content.finish();
    let content = if open.html { text::of_html(&content) } else { content };
    let (title, content) = (calm(&open.title), calm(&content));
    let words = match (title.as_str(), content.as_str()) {
        (title, content) if content.is_empty() || content.starts_with(title) => {
            if content.is_empty() {
                title.to_owned()
            } else {
                content.to_owned()
            }
        }
        (title, content) => format!("{title}\n\n{content}"),
    };
    if !writing || words.trim().is_empty() || open.id.trim().is_empty() {
        portfolio.others += 1;
        return Ok(());
    }
    if words.len() > LONGEST_TEXT {
        return Err(ImportFault::TooLarge);
    }
    let instant = |text: &str| DateTime::parse_from_rfc3339(text.trim()).ok().map(|at| at.to_utc());
    let at = instant(&open.published).or_else(|| instant(&open.updated));
    portfolio.entries.push(Entry { id: open.id.trim().to_owned(), words, at });
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn around(inside: &str) -> String {
        format!(
            "<?xml version=\"1.0\"?><feed xmlns=\"{}\" xmlns:leap2=\"{TERMS}\" \
             xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><leap2:version>{VERSION}</leap2:version>{inside}</feed>",
            super::super::ATOM
        )
    }

    #[test]
    fn entries_come_as_text_whatever_they_were() {
        let portfolio = feed(&around(
            "<author><name>x</name></author>\
             <entry><title>A &amp; B</title><id>portfolio:1</id><updated>2026-01-02T03:04:05Z</updated>\
             <content type=\"xhtml\"><div xmlns=\"http://www.w3.org/1999/xhtml\"><p>one</p><p>two<br/>three</p></div></content>\
             <rdf:type rdf:resource=\"leap2:entry\"/></entry>\
             <entry><title>C</title><id>2</id><content type=\"html\">&lt;p&gt;four&lt;/p&gt;&lt;p&gt;five&amp;nbsp;six</content></entry>\
             <entry><title>Journal</title><id>3</id><content/><rdf:type rdf:resource=\"leap2:selection\"/></entry>",
        ))
        .unwrap();
        let words: Vec<&str> = portfolio.entries.iter().map(|entry| entry.words.as_str()).collect();
        assert_eq!(words, ["A & B\n\none\ntwo\nthree", "C\n\nfour\nfive\u{a0}six"]);
        assert_eq!(portfolio.others, 1);
        assert_eq!(portfolio.entries[0].at.unwrap().to_rfc3339(), "2026-01-02T03:04:05+00:00");
    }

    #[test]
    fn entities_of_its_own_and_other_versions_are_refused() {
        let lol = "<!DOCTYPE lolz [<!ENTITY lol \"lol\"><!ENTITY xxe SYSTEM \"file:///etc/passwd\">]>";
        let xml = around("<entry><title>&xxe;</title><id>1</id></entry>");
        assert_eq!(feed(&xml.replacen("?>", &format!("?>{lol}"), 1)).err(), Some(ImportFault::Hostile));
        assert_eq!(feed(&xml).err(), Some(ImportFault::Hostile));
        let other = around("").replace("2010-07", "2009-03");
        assert_eq!(feed(&other).err(), Some(ImportFault::OtherVersion));
        for broken in ["", "<feed>", "<feed></other>", "no xml", "<a/><b"] {
            let fault = feed(broken).err();
            assert!(
                matches!(fault, Some(ImportFault::NotAFeed | ImportFault::NoPortfolio)),
                "{broken}: {fault:?}"
            );
        }
        let deep = around(&"<a>".repeat(100));
        assert_eq!(feed(&deep).err(), Some(ImportFault::TooLarge));
    }
}
