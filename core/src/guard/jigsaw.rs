//! Jigsaw risk: pieces that identify nobody alone, and few families together.
//!
//! A place with two of: a child's age, a family's shape, a rare event, in one stretch of text. One gentle finding
//! a stretch, which names its pieces; it stands on a piece that is no finding by itself.

use super::text::Doc;
use super::{Finding, FindingKind, Level, Reason, Span};

/// What a piece of the jigsaw is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, uniffi::Enum)]
#[serde(rename_all = "snake_case")]
pub enum PieceKind {
    /// A town, a school, a home.
    Place,
    /// A child's age.
    Age,
    /// Twins, the youngest of five, two mums.
    FamilyShape,
    /// A death, a trial, a fire.
    Event,
}

/// One piece, with its place in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: PieceKind,
}

/// A finding with its pieces.
pub(super) struct Jigsaw {
    pub finding: Finding,
    pub pieces: Vec<Piece>,
}

/// How many tokens one stretch spans: two or three sentences.
const STRETCH: usize = 60;
/// The most pieces that one finding names.
const MOST: usize = 12;

struct At {
    token: usize,
    piece: Piece,
    /// Stands in a finding already.
    found: bool,
}

/// The jigsaws of a text. `found`: what was found already, sorted; `doc` has no masks.
pub(super) fn find(doc: &Doc, found: &[Finding]) -> Vec<Jigsaw> {
    let all = pieces(doc, found);
    let mut jigsaws = Vec::new();
    let mut from = 0;
    while let Some(first) = all.get(from) {
        let together: Vec<&At> =
            all.iter().skip(from).take_while(|at| at.token < first.token + STRETCH).take(MOST).collect();
        let has = |kind| together.iter().any(|at| at.piece.kind == kind);
        let others = [PieceKind::Age, PieceKind::FamilyShape, PieceKind::Event]
            .into_iter()
            .filter(|k| has(*k))
            .count();
        // Where every piece is found already, each of them asks for itself.
        let own = together.iter().find(|at| !at.found);
        if has(PieceKind::Place)
            && others > 1
            && let Some(own) = own
        {
            let finding = Finding {
                span: own.piece.span,
                kind: FindingKind::Jigsaw,
                level: Level::Look,
                reason: Reason::Together,
                confidence: 50,
            };
            jigsaws.push(Jigsaw { finding, pieces: together.iter().map(|at| at.piece).collect() });
            from += together.len();
        } else {
            from += 1;
        }
    }
    jigsaws
}

fn pieces(doc: &Doc, found: &[Finding]) -> Vec<At> {
    let mut all = Vec::new();
    let mut findings = found.iter().peekable();
    let mut i = 0;
    while i < doc.len() {
        let Some(token) = doc.token(i) else { break };
        while findings.next_if(|f| f.span.end <= token.start).is_some() {}
        let inside = findings.peek().filter(|f| f.span.start <= token.start && token.start < f.span.end);
        if let Some(finding) = inside {
            let kind = match finding.kind {
                FindingKind::School | FindingKind::Place | FindingKind::Address | FindingKind::Postcode => {
                    Some(PieceKind::Place)
                }
                FindingKind::Age | FindingKind::DateOfBirth => Some(PieceKind::Age),
                _ => None,
            };
            if let Some(kind) = kind.filter(|_| finding.span.start == token.start) {
                all.push(At { token: i, piece: Piece { span: finding.span, kind }, found: true });
            }
            i += 1;
            continue;
        }
        let whole = |last: usize| !doc.touched_left(i) && !doc.touched_right(last);
        if let Some((last, kind)) = piece(doc, i).filter(|(last, _)| whole(*last))
            && let Some(span) = doc.span(i, last)
        {
            all.push(At { token: i, piece: Piece { span, kind }, found: false });
            i = last;
        }
        i += 1;
    }
    all
}

/// The piece that begins at token `i`, and its last token.
fn piece(doc: &Doc, i: usize) -> Option<(usize, PieceKind)> {
    let (word, next) = (doc.word(i), doc.word(i + 1));
    let shape = |last| Some((last, PieceKind::FamilyShape));
    let many = |w: &str| matches!(w, "three" | "four" | "five" | "six" | "seven" | "eight" | "nine" | "ten");
    match (word, next) {
        ("twins" | "triplets" | "quadruplets", _) => shape(i),
        ("twin", "boys" | "girls" | "brother" | "sister" | "brothers" | "sisters" | "sons" | "daughters") => {
            shape(i + 1)
        }
        ("youngest" | "eldest" | "oldest" | "mother" | "mum" | "father" | "dad" | "one", "of")
            if many(doc.word(i + 2)) =>
        {
            shape(i + 2)
        }
        ("two", "mums" | "dads" | "mothers" | "fathers") => shape(i + 1),
        (
            number,
            "children" | "siblings" | "sons" | "daughters" | "brothers" | "sisters" | "boys" | "girls",
        ) if many(number) => shape(i + 1),
        ("widower" | "widowed" | "orphan" | "orphaned" | "surrogate", _) => shape(i),
        (
            "murdered" | "murder" | "stabbed" | "stabbing" | "shot" | "shooting" | "drowned" | "manslaughter"
            | "inquest" | "arson" | "explosion" | "kidnapped" | "abducted" | "suicide" | "trafficked"
            | "deported" | "beheaded" | "hanged" | "electrocuted" | "paralysed" | "headlines" | "newspaper"
            | "newspapers",
            _,
        ) => Some((i, PieceKind::Event)),
        ("house", "fire")
        | ("car", "crash" | "accident")
        | ("crown", "court")
        | ("life", "sentence")
        | ("the", "news" | "papers") => Some((i + 1, PieceKind::Event)),
        _ => {
            let town = doc.capital(i) && doc.known(doc.raw(i)).place() && whereabouts(doc, i);
            town.then_some((i, PieceKind::Place))
        }
    }
}

fn whereabouts(doc: &Doc, i: usize) -> bool {
    matches!(doc.word_before(i), "in" | "near" | "from" | "to" | "at" | "outside" | "around" | "of")
}

#[cfg(test)]
#[allow(clippy::string_slice)]
mod tests {
    use super::super::{FindingKind, Guard};
    use super::PieceKind::{self, Age, Event, FamilyShape, Place};

    fn pieces(text: &str) -> Vec<(&str, PieceKind)> {
        let looked = Guard::default().look(text);
        assert_eq!(
            looked.pieces.len(),
            looked.findings.iter().filter(|f| f.kind == FindingKind::Jigsaw).count()
        );
        looked
            .pieces
            .iter()
            .flat_map(|(_, all)| all)
            .map(|p| (&text[p.span.start..p.span.end], p.kind))
            .collect()
    }

    #[test]
    fn together_they_leave_few_families() {
        assert_eq!(
            pieces("The twins live in Fakenham. Their father drowned last year."),
            [("twins", FamilyShape), ("Fakenham", Place), ("drowned", Event)]
        );
        assert_eq!(
            pieces("a 7-year-old, the youngest of five, at Larkmoor Primary School"),
            [("7-year-old", Age), ("youngest of five", FamilyShape), ("Larkmoor Primary School", Place)]
        );
    }

    #[test]
    fn one_or_two_pieces_are_no_jigsaw() {
        for text in [
            "Twins were born in Fakenham.",
            "I drove to Norwich.",
            "An inquest was held in Leeds.",
            "three children and a house fire",
        ] {
            assert_eq!(pieces(text), [], "{text}");
        }
    }
}
