//! What stands instead of what is no person: by its kind and its own words.

use super::super::FindingKind;

/// What stands instead of what is no person.
pub(super) fn thing(kind: FindingKind, words: &str) -> &'static str {
    let low = words.to_ascii_lowercase();
    let has = |word: &str| low.contains(word);
    match kind {
        FindingKind::Person => "person",
        FindingKind::Nhs | FindingKind::Chi => "health_number",
        FindingKind::Nino => "insurance_number",
        FindingKind::Postcode => "area",
        FindingKind::Phone => "phone",
        FindingKind::Email => "email",
        FindingKind::DateOfBirth => "birth_date",
        FindingKind::Age => age(&low),
        FindingKind::Address => "home_address",
        FindingKind::Vehicle => "vehicle",
        FindingKind::CaseNumber => "case_number",
        FindingKind::Handle | FindingKind::Url => "online",
        FindingKind::School if has("nursery") || has("playgroup") => "nursery",
        FindingKind::School if has("college") => "college",
        FindingKind::School => "school",
        FindingKind::Place if has("ward") || has("hospital") || has("infirmary") => "hospital",
        FindingKind::Place if has("surgery") || has("medical") || has("health centre") => "surgery",
        FindingKind::Place if has("hmp") || has("prison") || has("yoi") => "prison",
        FindingKind::Place if has("home") || has("house") || has("lodge") => "placement",
        FindingKind::Place => "place",
        FindingKind::Jigsaw => "less_detail",
    }
}

/// The stage of life of an age that was written down: "7-year-old" is of primary age.
fn age(low: &str) -> &'static str {
    let young = low.contains("month") || low.contains("week") || low.contains("mth") || low.contains("wk");
    let digits: String =
        low.chars().skip_while(|c| !c.is_ascii_digit()).take_while(char::is_ascii_digit).take(2).collect();
    let said = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
    ];
    let spoken =
        || low.split(|c: char| !c.is_ascii_alphabetic()).find_map(|w| said.iter().position(|s| *s == w));
    // A school year is five below the age.
    let school_year = low.starts_with('y') && !low.contains("old");
    match digits.parse().ok().or_else(spoken).map(|age: usize| age + if school_year { 5 } else { 0 }) {
        _ if young => "baby_age",
        Some(0..=4) => "early_years",
        Some(5..=10) => "primary_age",
        Some(11..=15) => "secondary_age",
        _ => "older_teen",
    }
}
