//! The guard as a whole: properties, clean prose, and the vectors the shells replay too.

use super::*;

/// What was found of one kind, as text.
pub(super) fn found(text: &str, kind: FindingKind) -> Vec<&str> {
    find(text).into_iter().filter(|f| f.kind == kind).map(|f| &text[f.span.start..f.span.end]).collect()
}

/// Everything that was found, as text.
pub(super) fn found_any(text: &str) -> Vec<(&str, FindingKind)> {
    find(text).into_iter().map(|f| (&text[f.span.start..f.span.end], f.kind)).collect()
}
