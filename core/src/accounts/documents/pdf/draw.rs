//! Drawing: lines become a tagged PDF through krilla, checked against PDF/UA-1 by krilla's validator.

use std::num::NonZeroU16;

use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::configure::{Accessibility, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect};
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{
    Artifact, ArtifactType, ContentTag, Identifier, ListNumbering, Tag, TagGroup, TagKind, TagTree,
};
use krilla::{Document, SerializeSettings};

use chrono::Datelike;

use super::super::NotMade;
use super::super::paper::Paper;
use super::blocks::{Block, Part};
use super::face::{Face, Faces};
use super::set::{FOOT, HEIGHT, Line, MARGIN, WIDTH, look};
use crate::packs::Language;

/// What was drawn of a block: its text, its label, a link over it.
#[derive(Default)]
struct Drawn {
    label: Option<Identifier>,
    text: Vec<Identifier>,
    link: Vec<Identifier>,
}

/// The pages as a PDF.
pub fn pdf(paper: &Paper, blocks: &[Block], pages: &[Vec<Line>], faces: &Faces) -> Result<Vec<u8>, NotMade> {
    let configuration = ConfigurationBuilder::new()
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .or(Err(NotMade))?;
    let mut document =
        Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut drawn: Vec<Drawn> = blocks.iter().map(|_| Drawn::default()).collect();
    let places = places(blocks, pages);
    for (at, lines) in pages.iter().enumerate() {
        let settings = PageSettings::from_wh(WIDTH, HEIGHT).ok_or(NotMade)?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        let mut pen = Pen { surface: &mut surface, faces };
        for line in lines {
            let (Some(block), Some(drawn)) = (blocks.get(line.block), drawn.get_mut(line.block)) else {
                continue;
            };
            pen.line(block, line, &places, drawn);
        }
        pen.foot(paper, at + 1, pages.len());
        surface.finish();
        for line in lines.iter().filter(|line| line.last) {
            let (Some(block), Some(drawn)) = (blocks.get(line.block), drawn.get_mut(line.block)) else {
                continue;
            };
            if let Some(annotation) = link(block, line, &places) {
                drawn.link.push(page.add_tagged_annotation(annotation));
            }
        }
        page.finish();
    }
    document.set_metadata(metadata(paper, blocks));
    document.set_outline(outline(blocks, pages));
    document.set_tag_tree(tags(paper, blocks, drawn));
    document.finish().or(Err(NotMade))
}

/// Where each record begins: its page, from 0, and its height on it.
fn places(blocks: &[Block], pages: &[Vec<Line>]) -> Vec<(usize, f32)> {
    let mut places = Vec::new();
    for (page, line) in all(pages) {
        if line.first && matches!(blocks.get(line.block).map(|b| b.part), Some(Part::Record(_))) {
            places.push((page, line.baseline));
        }
    }
    places
}

fn all(pages: &[Vec<Line>]) -> impl Iterator<Item = (usize, &Line)> {
    pages.iter().enumerate().flat_map(|(page, lines)| lines.iter().map(move |line| (page, line)))
}

struct Pen<'a, 'b> {
    surface: &'a mut Surface<'b>,
    faces: &'a Faces,
}

impl Pen<'_, '_> {
    fn colour(&mut self, (red, green, blue): (u8, u8, u8)) {
        let paint = rgb::Color::new(red, green, blue).into();
        self.surface.set_fill(Some(Fill { paint, ..Fill::default() }));
    }

    fn write(&mut self, face: &Face, size: f32, x: f32, baseline: f32, text: &str) {
        let glyphs = face.glyphs(text);
        if !glyphs.is_empty() {
            self.surface.draw_glyphs(
                Point::from_xy(x, baseline),
                &glyphs,
                face.font.clone(),
                text,
                size,
                false,
            );
        }
    }

    fn line(&mut self, block: &Block, line: &Line, places: &[(usize, f32)], drawn: &mut Drawn) {
        let look = look(block.part);
        self.colour(look.colour);
        if line.first && !block.label.is_empty() {
            let id = self.surface.start_tagged(ContentTag::Other);
            self.write(&self.faces.bold, look.size, MARGIN, line.baseline, &block.label);
            self.surface.end_tagged();
            drawn.label = Some(id);
        }
        let id = self.surface.start_tagged(ContentTag::Other);
        self.write(self.faces.of(look.bold), look.size, line.x, line.baseline, &line.text);
        if let (Part::Entry(record), true) = (block.part, line.last) {
            let page = places.get(record).map_or(0, |(page, _)| page + 1);
            // The space is read out between the heading and its page.
            let number = format!(" {page}");
            let x = WIDTH - MARGIN - self.faces.regular.width(&number) * look.size;
            self.write(&self.faces.regular, look.size, x, line.baseline, &number);
        }
        self.surface.end_tagged();
        drawn.text.push(id);
        if matches!(block.part, Part::Record(_)) && line.last {
            self.rule(line.baseline + 8.0);
        }
    }

    /// A thin line across the page: nothing a screen reader should hear of.
    fn rule(&mut self, y: f32) {
        let mut path = PathBuilder::new();
        path.move_to(MARGIN, y);
        path.line_to(WIDTH - MARGIN, y);
        if let Some(path) = path.finish() {
            self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
            self.surface.set_fill(None);
            let paint = rgb::Color::new(0xcb, 0xd5, 0xcd).into();
            self.surface.set_stroke(Some(Stroke { paint, width: 0.8, ..Stroke::default() }));
            self.surface.draw_path(&path);
            self.surface.set_stroke(None);
            self.surface.end_tagged();
        }
    }

    fn foot(&mut self, paper: &Paper, number: usize, total: usize) {
        let words = paper.page.words.replace("{number}", &number.to_string());
        let words = words.replace("{total}", &total.to_string());
        let (size, face) = (8.5, &self.faces.regular);
        self.colour(look(Part::Note).colour);
        self.surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Footer)));
        let x = WIDTH - MARGIN - face.width(&words) * size;
        self.write(face, size, MARGIN, FOOT, &paper.title.words);
        self.write(face, size, x, FOOT, &words);
        self.surface.end_tagged();
    }
}

fn link(block: &Block, line: &Line, places: &[(usize, f32)]) -> Option<Annotation> {
    let Part::Entry(record) = block.part else { return None };
    let (page, height) = places.get(record)?;
    let look = look(block.part);
    let area = Rect::from_xywh(MARGIN, line.baseline - look.size, WIDTH - 2.0 * MARGIN, look.leading)?;
    let there = XyzDestination::new(*page, Point::from_xy(0.0, (height - 30.0).max(0.0)));
    let link = LinkAnnotation::new(area, Target::Destination(there.into()));
    Some(Annotation::new_link(link, Some(block.text.clone())))
}

fn code(language: Language) -> String {
    match language {
        Language::English => "en-GB".into(),
        Language::Welsh => "cy-GB".into(),
    }
}

fn metadata(paper: &Paper, blocks: &[Block]) -> Metadata {
    let title = blocks.first().map(|title| title.text.clone()).unwrap_or_default();
    let small = |number: u32| u8::try_from(number).unwrap_or(1);
    let day = DateTime::new(u16::try_from(paper.made.year()).unwrap_or(0))
        .month(small(paper.made.month()))
        .day(small(paper.made.day()));
    let metadata = Metadata::new()
        .title(title)
        .language(code(paper.language))
        .creator(format!("Layby {}", env!("CARGO_PKG_VERSION")))
        .creation_date(day);
    match &paper.author {
        Some(name) => metadata.authors(vec![name.clone()]),
        None => metadata,
    }
}

/// Bookmarks: the records, and under each its headings.
fn outline(blocks: &[Block], pages: &[Vec<Line>]) -> Outline {
    let mut records: Vec<OutlineNode> = Vec::new();
    for (page, line) in all(pages).filter(|(_, line)| line.first) {
        let Some(block) = blocks.get(line.block) else { continue };
        let there = XyzDestination::new(page, Point::from_xy(0.0, (line.baseline - 30.0).max(0.0)));
        let node = || OutlineNode::new(block.text.clone(), there.clone());
        match (block.part, records.last_mut()) {
            (Part::Record(_), _) => records.push(node()),
            (Part::Heading, Some(record)) => record.push_child(node()),
            _ => {}
        }
    }
    let mut outline = Outline::new();
    records.into_iter().for_each(|record| outline.push_child(record));
    outline
}

/// The order of reading, and what each part is.
fn tags(paper: &Paper, blocks: &[Block], drawn: Vec<Drawn>) -> TagTree {
    let mut tree = TagTree::new().with_lang(Some(code(paper.language)));
    let mut contents: Option<TagGroup> = None;
    let mut list: Option<TagGroup> = None;
    for (block, drawn) in blocks.iter().zip(drawn) {
        let language = (block.language != paper.language).then(|| code(block.language));
        let group = |kind: TagKind| TagGroup::new(kind.with_lang(language.clone()));
        if !matches!(block.part, Part::Entry(_)) {
            contents.take().into_iter().for_each(|group| tree.push(group));
        }
        if block.part != Part::Item {
            list.take().into_iter().for_each(|group| tree.push(group));
        }
        match block.part {
            Part::Entry(_) => {
                let mut link = group(Tag::Link.into());
                drawn.text.into_iter().chain(drawn.link).for_each(|id| link.push(id));
                let mut reference = TagGroup::new(Tag::Reference);
                reference.push(link);
                let mut entry = TagGroup::new(Tag::TOCI);
                entry.push(reference);
                contents.get_or_insert_with(|| TagGroup::new(Tag::TOC)).push(entry);
            }
            Part::Item => {
                let mut item = TagGroup::new(Tag::LI);
                if let Some(id) = drawn.label {
                    let mut label = TagGroup::new(Tag::Lbl);
                    label.push(id);
                    item.push(label);
                }
                let mut body = group(Tag::LBody.into());
                drawn.text.into_iter().for_each(|id| body.push(id));
                item.push(body);
                list.get_or_insert_with(|| TagGroup::new(Tag::L(ListNumbering::None))).push(item);
            }
            part => {
                let mut group = group(kind(part, &block.text));
                drawn.label.into_iter().chain(drawn.text).for_each(|id| group.push(id));
                tree.push(group);
            }
        }
    }
    contents.into_iter().chain(list).for_each(|group| tree.push(group));
    tree
}

fn kind(part: Part, text: &str) -> TagKind {
    let heading = |level: u16| -> TagKind {
        match NonZeroU16::new(level) {
            Some(level) => Tag::Hn(level, Some(text.to_owned())).into(),
            None => Tag::P.into(),
        }
    };
    match part {
        Part::Title => heading(1),
        Part::ContentsHeading | Part::Record(_) => heading(2),
        Part::Heading => heading(3),
        _ => Tag::P.into(),
    }
}
