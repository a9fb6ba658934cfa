//! A school year with its school, which is an age by another name.
//!
//! Source: the National Curriculum's years 1 to 13. Degrees, training and plans have years too, so a school
//! word must be near and none of theirs.

use super::age::ranged;
use super::text::Doc;
use super::words::any_of;
use super::{FindingKind, Found, Reason};

const KIND: FindingKind = FindingKind::Age;

pub(super) fn detect(doc: &Doc, found: &mut Found) {
    for i in 0..doc.len() {
        school_year(doc, found, i);
    }
}

/// "Year 9 at …", "in Y4 at primary": a school year counts only with a school word; other courses have years too.
fn school_year(doc: &Doc, found: &mut Found, i: usize) {
    let k = match doc.word(i) {
        "year" | "yr" => i + 1,
        "y" if doc.glued(i + 1) => i + 1,
        _ => return,
    };
    let Some(value) = doc.value(k).filter(|v| (1..=13).contains(v) && doc.digits(k) <= 2) else { return };
    let spaced_year =
        doc.word(i) != "y" && !doc.capital(i) && !doc.said_before(i, 3, |w| matches!(w, "in" | "into" | "a"));
    let school = |w: &str| {
        any_of(
            w,
            &[
                "school",
                "primary",
                "academy",
                "pupil",
                "class",
                "infants",
                "juniors",
                "secondary",
                "teacher",
                "comprehensive",
                "senco",
            ],
        )
    };
    let course = |w: &str| {
        any_of(
            w,
            &[
                "asye",
                "student",
                "university",
                "ma",
                "msc",
                "ba",
                "bsc",
                "degree",
                "placement",
                "course",
                "programme",
                "plan",
                "cpd",
                "social",
                "apprenticeship",
                "training",
                "pupils",
                "evaluation",
                "funding",
                "students",
                "groups",
            ],
        )
    };
    let near = doc.said_before(i, 6, school) || doc.said_after(k, 6, school);
    let other = doc.said_before(i, 6, course) || doc.said_after(k, 6, course);
    let plural = ranged(doc, k, k) || doc.word(k + 1) == "and";
    if near && !other && !plural && !spaced_year && !doc.touched_right(k) && value > 0 {
        found.look(doc, (i, k), KIND, Reason::SchoolYear, 65);
    }
}

#[cfg(test)]
mod tests {
    use super::super::FindingKind::Age;
    use super::super::tests::found;

    #[test]
    fn years_with_a_school() {
        for (text, year) in [
            ("in Year 9 at a special school", "Year 9"),
            ("Y4 at Larkmoor Primary", "Y4"),
            ("he is in year 10 at the academy", "year 10"),
            ("her Year 2 teacher rang", "Year 2"),
            ("a Y11 pupil", "Y11"),
            ("school put her in Yr 8", "Yr 8"),
        ] {
            assert_eq!(found(text, Age), [year], "{text}");
        }
    }

    #[test]
    fn other_years() {
        for text in [
            "ASYE Year 1",
            "Year 1 of the course",
            "in Year 9",
            "year 2 of the plan for the school",
            "Year 14 at school",
            "school year 2023",
            "Y9",
            "Years 9 and 10 at school",
            "Year 7 to 11 pupils at school",
            "a Year 2 student at school",
            "2nd year at school",
        ] {
            assert_eq!(found(text, Age), [""; 0], "{text}");
        }
    }
}
