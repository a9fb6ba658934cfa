//! Placeholder until the guard lands.
#![allow(missing_docs)]
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    uniffi::Enum,
)]
#[serde(rename_all = "snake_case")]
pub enum FindingKind {
    Email,
}
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    uniffi::Enum,
)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Stop,
    Look,
}
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
    uniffi::Enum,
)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    Shape,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Finding {
    pub span: Span,
    pub kind: FindingKind,
    pub level: Level,
    pub reason: Reason,
    pub confidence: u8,
}
pub fn find(text: &str) -> Vec<Finding> {
    let mut at = 0;
    let mut out = vec![];
    for w in text.split_inclusive(' ') {
        if w.contains('@') {
            out.push(Finding {
                span: Span { start: at, end: at + w.trim_end().len() },
                kind: FindingKind::Email,
                level: Level::Stop,
                reason: Reason::Shape,
                confidence: 90,
            });
        }
        at += w.len();
    }
    out
}
