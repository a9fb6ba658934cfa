//! Which of overlapping findings stands.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Finding;

/// The findings that stand: the higher level, then the longer, then the surer, then the earlier wins.
pub(super) fn best(mut all: Vec<Finding>) -> Vec<Finding> {
    all.sort_by_key(|f| {
        (f.level, Reverse(f.span.end - f.span.start), Reverse(f.confidence), f.span.start, f.kind, f.reason)
    });
    let mut kept: BTreeMap<usize, Finding> = BTreeMap::new();
    for f in all {
        let before = kept.range(..=f.span.start).next_back().is_some_and(|(_, k)| k.span.end > f.span.start);
        let after = kept.range(f.span.start..).next().is_some_and(|(start, _)| *start < f.span.end);
        if !before && !after {
            kept.insert(f.span.start, f);
        }
    }
    kept.into_values().collect()
}

/// Findings of a later look put over earlier ones: a later one covers the whole of any earlier it touches.
pub(super) fn merged(earlier: Vec<Finding>, later: Vec<Finding>) -> Vec<Finding> {
    let mut later = later.into_iter().peekable();
    let mut all: Vec<Finding> = Vec::with_capacity(earlier.len() + later.len());
    for f in earlier {
        while let Some(new) = later.next_if(|new| new.span.start <= f.span.start) {
            all.push(new);
        }
        if all.last().is_none_or(|last| last.span.end <= f.span.start) {
            all.push(f);
        }
    }
    all.extend(later);
    all
}

#[cfg(test)]
mod tests {
    use super::super::{FindingKind, Level, Reason, Span};
    use super::*;

    fn finding(start: usize, end: usize, level: Level) -> Finding {
        let (kind, reason) = (FindingKind::Phone, Reason::MobileNumber);
        Finding { span: Span { start, end }, kind, level, reason, confidence: 50 }
    }

    #[test]
    fn the_higher_level_then_the_longer_wins() {
        let kept =
            best(vec![finding(0, 20, Level::Look), finding(5, 9, Level::Stop), finding(7, 13, Level::Stop)]);
        assert_eq!(kept, [finding(7, 13, Level::Stop)]);
        let kept =
            best(vec![finding(0, 4, Level::Look), finding(4, 9, Level::Look), finding(3, 5, Level::Look)]);
        assert_eq!(kept.len(), 2);
    }

    #[test]
    fn a_later_look_swallows_what_it_covers() {
        let earlier =
            vec![finding(0, 4, Level::Stop), finding(10, 14, Level::Stop), finding(20, 22, Level::Look)];
        let kept = merged(earlier, vec![finding(8, 18, Level::Stop), finding(30, 31, Level::Stop)]);
        let starts: Vec<usize> = kept.iter().map(|f| f.span.start).collect();
        assert_eq!(starts, [0, 8, 20, 30]);
    }
}
