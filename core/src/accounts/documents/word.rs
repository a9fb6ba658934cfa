//! A Word file: WordprocessingML in a zip, written part by part.
//!
//! Ours and not a library's: the parts are few and always the same, docx-rs would add 1.1 MB to the app on a
//! phone, and the same input has to give the same bytes (docs/adr/0013).

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use quick_xml::escape::escape;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::NotMade;
use super::paper::{Body, Paper, Piece, Section};
use crate::packs::{Language, ShownText};

/// What a .docx is called on the way.
pub const MEDIA_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const STYLES: &str = include_str!("word/styles.xml");
const CONTENT_TYPES: &str = include_str!("word/content_types.xml");
const RELATIONS: &str = include_str!("word/relations.xml");
const DOCUMENT_RELATIONS: &str = include_str!("word/document_relations.xml");
const SETTINGS: &str = include_str!("word/settings.xml");
const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

/// Writes a paper. The same paper gives the same bytes.
pub fn write(paper: &Paper) -> Result<Vec<u8>, NotMade> {
    let language = code(paper.language);
    let parts = [
        ("[Content_Types].xml", CONTENT_TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("docProps/core.xml", properties(paper)),
        ("docProps/app.xml", application()),
        ("word/document.xml", body(paper)),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", STYLES.replace("{language}", language)),
        ("word/settings.xml", SETTINGS.replace("{language}", language)),
        ("word/footer1.xml", footer(paper)),
    ];
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The default time is 1 January 1980: no clock goes into the bytes.
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, content) in parts {
        archive.start_file(name, options).or(Err(NotMade))?;
        archive.write_all(content.as_bytes()).or(Err(NotMade))?;
    }
    Ok(archive.finish().or(Err(NotMade))?.into_inner())
}

fn code(language: Language) -> &'static str {
    match language {
        Language::English => "en-GB",
        Language::Welsh => "cy-GB",
    }
}

fn body(paper: &Paper) -> String {
    let mut page = Page { xml: String::new(), language: paper.language, bookmarks: 0 };
    page.paragraph("Title", &paper.title.words, paper.title.language);
    for (label, words) in &paper.facts {
        page.fact(label, words);
    }
    if let Some(contents) = &paper.contents {
        page.contents(contents, &paper.pieces);
    }
    for (at, piece) in paper.pieces.iter().enumerate() {
        page.piece(piece, paper.contents.is_some() && at > 0);
    }
    for note in &paper.notes {
        page.paragraph("Note", &note.words, note.language);
    }
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:document xmlns:w=\"{NAMESPACE}\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>{}<w:sectPr>\
         <w:footerReference w:type=\"default\" r:id=\"rId3\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/>\
         <w:pgMar w:top=\"1247\" w:right=\"1247\" w:bottom=\"1247\" w:left=\"1247\" w:header=\"624\" \
         w:footer=\"624\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>",
        page.xml
    )
}

struct Page {
    xml: String,
    language: Language,
    bookmarks: usize,
}

impl Page {
    fn push(&mut self, xml: &str) {
        self.xml.push_str(xml);
    }

    fn paragraph(&mut self, style: &str, words: &str, language: Language) {
        let run = self.run(words, language, "");
        self.push(&format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{run}</w:p>"));
    }

    fn fact(&mut self, label: &ShownText, words: &str) {
        let label = self.run(&format!("{}: ", label.words), label.language, "<w:b/>");
        let words = self.run(words, self.language, "");
        self.push(&format!("<w:p><w:pPr><w:pStyle w:val=\"Fact\"/></w:pPr>{label}{words}</w:p>"));
    }

    /// A real table of contents, filled in already: its links work before a word processor refreshes it.
    fn contents(&mut self, heading: &ShownText, pieces: &[Piece]) {
        self.paragraph("TOCHeading", &heading.words, heading.language);
        let last = pieces.len().saturating_sub(1);
        for (at, piece) in pieces.iter().enumerate() {
            let run = self.run(&piece.heading.words, piece.heading.language, "");
            let begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-1\" \\n \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
            let end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
            self.push(&format!(
                "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr>{}<w:hyperlink w:anchor=\"record{at}\" \
                 w:history=\"1\">{run}</w:hyperlink>{}</w:p>",
                if at == 0 { begin } else { "" },
                if at == last { end } else { "" },
            ));
        }
    }

    fn piece(&mut self, piece: &Piece, on_new_page: bool) {
        let (at, run) = (self.bookmarks, self.run(&piece.heading.words, piece.heading.language, ""));
        self.bookmarks += 1;
        let breaks = if on_new_page { "<w:pageBreakBefore/>" } else { "" };
        self.push(&format!(
            "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/>{breaks}</w:pPr><w:bookmarkStart w:id=\"{at}\" \
             w:name=\"record{at}\"/>{run}<w:bookmarkEnd w:id=\"{at}\"/></w:p>"
        ));
        for mark in &piece.marks {
            self.paragraph("Mark", &mark.words, mark.language);
        }
        for section in piece.boxes.iter().chain(&piece.jottings) {
            self.section(section);
        }
        if let Some((heading, lines)) = &piece.standards {
            self.paragraph("Heading2", &heading.words, heading.language);
            for line in lines {
                let number = self.run(&format!("{}  ", line.number), self.language, "<w:b/>");
                let words = self.run(&line.words.words, line.words.language, "");
                self.push(&format!(
                    "<w:p><w:pPr><w:pStyle w:val=\"ListParagraph\"/></w:pPr>{number}{words}</w:p>"
                ));
            }
        }
    }

    fn section(&mut self, section: &Section) {
        self.paragraph("Heading2", &section.heading.words, section.heading.language);
        match &section.body {
            Body::Empty(words) => self.paragraph("Note", &words.words, words.language),
            Body::Words(words) => {
                for paragraph in paragraphs(words) {
                    self.paragraph("Normal", paragraph, self.language);
                }
            }
        }
    }

    /// One run of text; a line end within it stays one.
    fn run(&self, words: &str, language: Language, properties: &str) -> String {
        let language = match language == self.language {
            true => String::new(),
            false => format!("<w:lang w:val=\"{}\"/>", code(language)),
        };
        let mut xml = String::from("<w:r>");
        if !language.is_empty() || !properties.is_empty() {
            let _ = write!(xml, "<w:rPr>{properties}{language}</w:rPr>");
        }
        for (at, line) in words.split('\n').enumerate() {
            if at > 0 {
                xml.push_str("<w:br/>");
            }
            for (at, part) in line.split('\t').enumerate() {
                if at > 0 {
                    xml.push_str("<w:tab/>");
                }
                if !part.is_empty() {
                    let _ = write!(xml, "<w:t xml:space=\"preserve\">{}</w:t>", escape(part));
                }
            }
        }
        xml.push_str("</w:r>");
        xml
    }
}

/// Paragraphs are parted by an empty line.
pub(super) fn paragraphs(words: &str) -> impl Iterator<Item = &str> {
    words.split("\n\n").map(|paragraph| paragraph.trim_matches('\n')).filter(|p| !p.trim().is_empty())
}

fn footer(paper: &Paper) -> String {
    let field = |name: &str| {
        format!(
            "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {name} </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
        )
    };
    let text = |words: &str| format!("<w:r><w:t xml:space=\"preserve\">{}</w:t></w:r>", escape(words));
    let mut runs = String::new();
    let mut rest = paper.page.words.as_str();
    while let Some((before, after)) = rest.split_once('{') {
        runs += &text(before);
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        runs += &field(if name == "total" { "NUMPAGES" } else { "PAGE" });
        rest = after;
    }
    runs += &text(rest);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:ftr xmlns:w=\"{NAMESPACE}\"><w:p>\
         <w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>{runs}</w:p></w:ftr>"
    )
}

fn properties(paper: &Paper) -> String {
    let author = match &paper.author {
        Some(name) => format!("<dc:creator>{}</dc:creator>", escape(name.as_str())),
        None => String::new(),
    };
    let day = format!("{}T00:00:00Z", paper.made);
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<cp:coreProperties \
         xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title>{author}\
         <dc:language>{}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:created>\
         <dcterms:modified xsi:type=\"dcterms:W3CDTF\">{day}</dcterms:modified></cp:coreProperties>",
        escape(paper.title.words.as_str()),
        code(paper.language)
    )
}

fn application() -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<Properties \
         xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
         <Application>Layby {}</Application></Properties>",
        env!("CARGO_PKG_VERSION")
    )
}
