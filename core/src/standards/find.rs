//! Finding an element: by number ("3.12", "3 12", "standard 4") or by words, in English or Welsh, folded as
//! the notebook's own search folds them.

use super::pack::{Element, Standard, Standards, Themes};
use super::{StandardsFound, Verified};
use crate::packs::{Language, PackText, PackUnreadable};
use crate::storage::fold;

/// The most of a query that is looked at.
const LONGEST_QUERY: usize = 200;
/// Words that say a number follows.
const LABELS: [&str; 4] = ["standard", "element", "safon", "elfen"];

/// What a word counts where it is found whole; half where it only begins one.
const IN_SEARCH_WORDS: u32 = 8;
const IN_SHORT: u32 = 6;
const IN_OFFICIAL: u32 = 4;
const IN_THEME: u32 = 2;
/// What a query counts that is a search phrase from end to end.
const WHOLE_PHRASE: u32 = 20;

/// Finds elements: every word has to occur, if only as a beginning. The best come first, equals in the
/// regulator's order.
pub fn find(
    pack: &Standards,
    verified: &Verified,
    typed: &str,
    language: Language,
) -> Result<StandardsFound, PackUnreadable> {
    let query = Query::parse(&typed.chars().take(LONGEST_QUERY).collect::<String>());
    let mut found: Vec<(u32, &Element)> = Vec::new();
    for (standard, element) in pack.elements() {
        if let Some(rank) = query.number_rank(standard, element)
            && let Some(score) = score(element, verified, &query.words)?
        {
            found.push((rank + score, element));
        }
    }
    if query.is_empty() {
        found.clear();
    }
    // Stable: equals stay in order.
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let named = query.standard.filter(|_| query.element.is_none() && query.words.is_empty());
    Ok(StandardsFound {
        standard: named.filter(|number| pack.standards.iter().any(|standard| standard.number == *number)),
        elements: found.into_iter().map(|(_, element)| element.card(verified, language)).collect(),
    })
}

/// What was typed: perhaps a number, then perhaps words.
#[derive(Debug, Default, PartialEq, Eq)]
struct Query {
    standard: Option<u32>,
    /// Digits of the element's number: while they are typed, "3.1" may become "3.12".
    element: Option<String>,
    words: Vec<String>,
}

impl Query {
    fn parse(typed: &str) -> Self {
        let mut words = words(typed);
        let labels = words.iter().take_while(|word| LABELS.contains(&word.as_str())).count();
        let numbers: Vec<String> =
            words.iter().skip(labels).take(2).take_while(|word| is_number(word)).cloned().collect();
        let Some((standard, element)) = numbers.split_first() else {
            return Self { words, ..Self::default() };
        };
        words.drain(..labels + numbers.len());
        Self { standard: standard.parse().ok(), element: element.first().cloned(), words }
    }

    fn is_empty(&self) -> bool {
        self.standard.is_none() && self.words.is_empty()
    }

    /// Whether the number fits: the number itself before those it begins.
    fn number_rank(&self, standard: &Standard, element: &Element) -> Option<u32> {
        if self.standard.is_some_and(|number| number != standard.number) {
            return None;
        }
        let Some(typed) = &self.element else { return Some(0) };
        let (_, own) = element.number.split_once('.')?;
        own.starts_with(typed.as_str()).then(|| if own == typed { 1000 } else { 0 })
    }
}

/// How well the words fit an element; `None` if one of them does not occur.
fn score(element: &Element, verified: &Verified, wanted: &[String]) -> Result<Option<u32>, PackUnreadable> {
    if wanted.is_empty() {
        return Ok(Some(0));
    }
    let mut fields: Vec<(u32, Vec<String>)> = Vec::new();
    let both = |text: &PackText| words(&format!("{} {}", text.en, text.cy.as_deref().unwrap_or_default()));
    fields.push((IN_SHORT, both(&element.in_short)));
    fields.extend(element.wording(verified).map(|wording| (IN_OFFICIAL, words(wording.reveal()))));
    fields.extend(Themes::load()?.of(&element.themes).map(|theme| (IN_THEME, both(&theme.title))));
    let phrases: Vec<Vec<String>> = element.search.iter().map(|phrase| words(phrase)).collect();
    let whole = phrases.iter().any(|phrase| phrase == wanted);
    fields.extend(phrases.into_iter().map(|phrase| (IN_SEARCH_WORDS, phrase)));
    let mut total = if whole { WHOLE_PHRASE } else { 0 };
    for word in wanted {
        let fit = |(weight, words): &(u32, Vec<String>)| {
            let of = |other: &String| match other == word {
                true => *weight,
                false if other.starts_with(word.as_str()) => weight / 2,
                false => 0,
            };
            words.iter().map(of).max().unwrap_or(0)
        };
        match fields.iter().map(fit).max().unwrap_or(0) {
            0 => return Ok(None),
            best => total += best,
        }
    }
    Ok(Some(total))
}

fn is_number(word: &str) -> bool {
    word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit())
}

/// Folded words: runs of letters and digits. An apostrophe parts none: "people's" is one word, curly or not.
fn words(text: &str) -> Vec<String> {
    let folded = fold::for_comparison(text).replace(['\'', '’'], "");
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn found(typed: &str) -> Vec<String> {
        let found = find(Standards::england().unwrap(), &Verified::new(), typed, Language::English).unwrap();
        found.elements.into_iter().map(|card| card.number).collect()
    }

    #[test]
    fn by_number_however_it_is_written() {
        for typed in ["3.12", "3 12", " 3,12 ", "3-12", "Standard 3.12", "safon 3.12", "element 3 12"] {
            assert_eq!(found(typed), ["3.12"], "{typed}");
        }
        assert_eq!(found("3.1"), ["3.1", "3.10", "3.11", "3.12", "3.13", "3.14", "3.15"]);
        assert_eq!(found("standard 4").len(), 8);
        assert_eq!(found("4"), found("standard 4"));
        for nothing in ["7", "3.16", "0", "1.01", "standard 9", ""] {
            assert!(found(nothing).is_empty(), "{nothing}");
        }
    }

    #[test]
    fn a_standard_is_named_only_by_its_number_alone() {
        let named = |typed: &str| {
            find(Standards::england().unwrap(), &Verified::new(), typed, Language::English).unwrap().standard
        };
        assert_eq!(
            [named("standard 4"), named("4.1"), named("4 record"), named("9")],
            [Some(4), None, None, None]
        );
        assert_eq!(found("standard 4 renewal"), ["4.7"]);
    }

    #[test]
    fn by_everyday_words_the_best_first() {
        assert_eq!(found("disguised compliance"), ["3.15"]);
        assert_eq!(found("gifts")[0], "5.5");
        assert_eq!(found("interp")[0], "2.5");
        assert_eq!(found("WHATS")[0], "5.6");
        assert_eq!(found("people’s dignity")[0], found("people's dignity")[0]);
        assert!(found("gifts zebra").is_empty(), "every word has to occur");
    }

    #[test]
    fn accents_and_case_do_not_matter_and_welsh_finds_too() {
        assert_eq!(found("CHRYFDERAU"), found("chryfderau"));
        assert!(found("gwrando").contains(&"2.5".to_owned()), "by the Welsh name of a theme");
        assert_eq!(found("ábuse"), found("abuse"));
    }

    #[test]
    fn verified_wording_is_found_in_place_of_the_shipped() {
        let pack = Standards::england().unwrap();
        let on = "2026-11-22".parse().unwrap();
        let wording = super::super::VerifiedWording { words: "Be a zebra.".into(), on };
        let verified = Verified::from([("2.1".to_owned(), wording)]);
        let found = find(pack, &verified, "zebra", Language::English).unwrap();
        assert_eq!(found.elements[0].number, "2.1");
    }

    #[test]
    fn it_takes_no_time_worth_naming() {
        let before = std::time::Instant::now();
        for _ in 0..20 {
            found("supervision reflect on the impact");
        }
        println!("{:?} for a query; the aim is 5 ms in a release", before.elapsed() / 20);
        assert!(before.elapsed().as_millis() / 20 < 50, "{:?}", before.elapsed() / 20);
    }

    proptest! {
        #[test]
        fn whatever_is_typed_finds_each_at_most_once_and_always_the_same(typed in "\\PC{0,40}|[0-9. ]{0,8}|.{0,20}") {
            let numbers = found(&typed);
            let once: std::collections::BTreeSet<&String> = numbers.iter().collect();
            prop_assert_eq!(once.len(), numbers.len());
            prop_assert_eq!(found(&typed), numbers);
        }
    }
}
