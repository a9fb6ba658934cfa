use super::super::FindingKind::Age;
use super::super::tests::{found, found_any};

#[test]
fn ages_of_one_child() {
    for (text, age) in [
        ("a 7-year-old boy with autism", "7-year-old"),
        ("aged 14 from the estate", "aged 14"),
        ("a 14yo girl", "14yo"),
        ("met 14 y/o at home", "14 y/o"),
        ("she is 7 years old", "7 years old"),
        ("a seven year old boy", "seven year old"),
        ("her 6-month-old baby", "6-month-old"),
        ("the baby is six weeks old", "six weeks old"),
        ("the boy (9) said", "9"),
        ("her son, 9, was there", "9"),
        ("He is 14 and sad", "is 14"),
        ("she turned 15.", "turned 15"),
        ("he's just 13, she said", "he's just 13"),
        ("a 4 yr old girl", "4 yr old"),
        ("my 16 year old client", "16 year old"),
        ("daughter 7yrs", "7yrs"),
        ("K is 14 and lives with nan", "is 14"),
        ("J (14) rang", "14"),
        ("Jay, 14, lives with nan", "14"),
        ("(age 14)", "age 14"),
        ("the 13 y/o's phone", "13 y/o's"),
        ("the 10-month-old slept", "10-month-old"),
        ("she moved at the age of 9", "age of 9"),
        ("the lad, age: 12", "age: 12"),
        ("a 7½-year-old boy", "7½-year-old"),
    ] {
        assert_eq!(found(text, Age), [age], "{text}");
    }
    assert_eq!(found("her two children aged 4 and 6", Age), ["aged 4", "6"]);
}

#[test]
fn adults_groups_and_thresholds() {
    for text in [
        "18 hours",
        "Age UK",
        "under 5s",
        "aged 16 to 25 service",
        "16 and 17 year olds",
        "a 45-year-old man",
        "aged 34",
        "children aged 5 to 11",
        "aged 5-11",
        "people aged 16 and over",
        "from age 16",
        "under 18",
        "the age of 16 in law",
        "a typical 7-year-old",
        "what a two-year-old might feel",
        "a 7-year-old law",
        "the plan is 6 months old",
        "young people aged 16",
        "he was 10 minutes late",
        "he is 1 of three",
        "a 6-month-old plan",
        "children aged 16+",
        "she is 12 weeks pregnant",
        "ages ago",
        "age 65",
        "aged 16/17",
        "under-5s",
        "the 10 year old Act",
        "at age 16 the law changes",
        "turned 3 pages",
        "a child aged 7 may grieve differently",
    ] {
        assert_eq!(found(text, Age), [""; 0], "{text}");
    }
    assert!(found_any("an 18 hour duty and a 16 to 25 service").is_empty());
}
