//! What the tour tells beside the year itself, which is in `core/desk/tour/year.json`. Nobody in it exists.

use super::keeping::Part;

/// The first weeks.
pub const WINTER: Part = Part {
    code: "winter",
    title: "Seven weeks of jottings, each on the disk before the next",
    up_to: 0,
    quoted: &["e001", "e002", "e003", "e006", "e009", "e010", "e014"],
};
/// The first entry after them.
pub const AFTER_WINTER: &str = "e020";
/// The rest of the year.
pub const REST: Part = Part {
    code: "year",
    title: "The rest of the year, as it was lived",
    up_to: usize::MAX,
    quoted: &["e025", "e031", "e044", "e048", "e061", "e065", "e076", "e082", "e096", "e098"],
};
/// Two colleagues, a Tuesday hearing, and three times "but why?".
pub const CHECKLIST: &str = "e092";
/// Jotted five minutes before a review, with what belongs on the case system. Both are reserved for examples.
pub const WHILE_SHUT: &str = "Bedtimes family, five minutes before the review. Grandad would like the plan \
    by e-mail, grandad@example.org, or a ring after six, 07700 900123. And the older boy asked if HE could \
    come to the next one. Nobody had asked him";
/// What a parent wrote, the phone in their own hands: an answer to each question.
pub const HANDED_OVER: [&str; 2] =
    ["You rang when you said you would ring", "More of telling me first. Less of the folder"];
/// What all three jottings of the record share.
pub const SEARCHED: &str = "bedtimes";
/// The two jottings that the one above is crafted with.
pub const CRAFTED_WITH: [&str; 2] = ["e002", "e014"];
/// The records of earlier in the year.
pub const EARLIER: [&str; 2] = ["r001", "r002"];
/// The record that tells what was learnt from it over the year.
pub const TOLD_BY: &str = "r003";
/// Better words for an e-mail address, and a reason to keep anything else.
pub const BETTER_WORDS: &str = "to the address on the case system";
/// See above.
pub const BECAUSE: &str = "Made up for this tour: it leads to nobody.";

#[cfg(test)]
mod tests {
    use super::*;
    use layby_core::entries::EntryContent;
    use layby_core::forms::HandOverForm;
    use layby_core::packs::Language;
    use layby_demo::Year;

    #[test]
    fn the_story_holds_together() {
        let year = Year::read().unwrap();
        let entry = |key: &str| year.entries.iter().find(|entry| entry.key == key).unwrap();
        for key in CRAFTED_WITH {
            assert!(entry(key).content.opening().reveal().to_lowercase().contains(SEARCHED));
        }
        assert!(WHILE_SHUT.to_lowercase().contains(SEARCHED));
        WINTER.quoted.iter().chain(REST.quoted).chain([&AFTER_WINTER]).for_each(|key| {
            entry(key);
        });
        let EntryContent::InformalSupervision { supervision } = &entry(CHECKLIST).content else {
            panic!("no checklist")
        };
        assert!(supervision.answers.iter().any(|answer| answer.but_why.len() == 3));
        let form = HandOverForm::new(Language::English).unwrap();
        assert_eq!(form.questions.len(), HANDED_OVER.len(), "an answer to each question");
        assert!(year.record(TOLD_BY).is_ok());
    }
}
