//! What follows a word and says that it was somebody: who it is, how old, what was felt or done.

use super::super::digits::small_number;
use super::super::words::{FUNCTION, has};
use super::cues;
use super::words::Words;

impl Words<'_, '_> {
    /// "Rich, her son", "joy the family support worker": who it is, said behind the name.
    pub fn apposed(&self, i: usize) -> bool {
        let comma = usize::from(self.doc.is_punct(i + 1, ","));
        let article = self.doc.word(i + 1 + comma);
        let whose = matches!(article, "her" | "his" | "their" | "my" | "our") && comma > 0;
        // "chase the OT" is an order.
        let order = comma == 0
            && (cues::acts(self.word(i))
                || matches!(
                    self.word(i),
                    "chase"
                        | "see"
                        | "love"
                        | "wade"
                        | "drop"
                        | "price"
                        | "say"
                        | "hope"
                        | "mark"
                        | "bill"
                        | "pat"
                        | "trace"
                        | "nick"
                        | "rob"
                        | "sue"
                        | "will"
                        | "may"
                        | "grant"
                        | "drew"
                ));
        let the = article == "the" && !order || article == "a" && comma > 0;
        let person = |k: usize| {
            let word = self.doc.word(k);
            (cues::kin(word) || cues::role(word))
                && !matches!(
                    word,
                    "children"
                        | "child"
                        | "parents"
                        | "head"
                        | "chair"
                        | "man"
                        | "woman"
                        | "person"
                        | "youth"
                        | "patient"
                        | "judge"
                        | "counsel"
                )
        };
        let reach = if whose { 2 } else { 4 };
        let first = i + 2 + comma;
        (whose || the)
            && !self.doc.line_before(i + 1 + comma)
            && (first..first + reach)
                .take_while(|&k| {
                    self.doc.is_word(k) && !has(FUNCTION, self.doc.word(k)) | cues::role(self.doc.word(k))
                })
                .any(person)
            && (comma == 0
                || !the
                || (first..first + reach).any(|k| {
                    person(k)
                        && (self.doc.is_punct(k + 1, ",.;")
                            || k + 1 >= self.doc.len()
                            || matches!(
                                self.doc.word(k + 1),
                                "who" | "from" | "at" | "of" | "for" | "has" | "was" | "is"
                            ))
                }))
    }

    /// "he", "her": somebody is spoken of within a few words behind `i`.
    pub fn pronoun_after(&self, i: usize) -> bool {
        (i + 1..i + 9).take_while(|&k| !self.doc.ends_sentence(k) && !self.doc.line_before(k)).any(|k| {
            matches!(
                self.doc.word(k),
                "he" | "she" | "him" | "her" | "his" | "hes" | "shes" | "herself" | "himself"
            )
        })
    }

    /// "is ninety one and", "was 84.": only somebody is so old and nothing else.
    pub fn age_after(&self, being: usize) -> bool {
        let spoken = small_number(self.doc, being + 1);
        let value = self.doc.value(being + 1).map(|value| (u64::from(value), being + 1));
        let Some((age, last)) = spoken.or(value) else { return false };
        matches!(self.doc.word(being), "is" | "was")
            && (2..=105).contains(&age)
            && (last + 1 >= self.doc.len()
                || self.doc.is_punct(last + 1, ",.;") && !self.doc.is_number(last + 2)
                || matches!(self.doc.word(last + 1), "and" | "now" | "next" | "but" | "this"))
            && !self.doc.is_number(last + 2)
    }

    /// "has moved", "had refused".
    pub fn done_after(&self, being: usize) -> bool {
        let done = if matches!(self.doc.word(being + 1), "just" | "now" | "already" | "not" | "never") {
            being + 2
        } else {
            being + 1
        };
        matches!(self.doc.word(being), "has" | "had")
            && matches!(
                self.doc.word(done),
                "moved"
                    | "asked"
                    | "told"
                    | "said"
                    | "agreed"
                    | "refused"
                    | "disclosed"
                    | "admitted"
                    | "phoned"
                    | "texted"
                    | "apologised"
                    | "denied"
                    | "rung"
                    | "absconded"
                    | "disengaged"
                    | "signed"
                    | "forgotten"
                    | "promised"
                    | "complained"
                    | "relapsed"
                    | "declined"
                    | "enrolled"
                    | "slept"
                    | "eaten"
                    | "spoken"
                    | "met"
            )
    }

    /// "was upset", "is not eating", "was really worried".
    pub fn feeling_after(&self, being: usize) -> bool {
        let mut k = being + 1;
        while k < being + 4
            && matches!(
                self.doc.word(k),
                "not"
                    | "very"
                    | "so"
                    | "really"
                    | "quite"
                    | "a"
                    | "bit"
                    | "still"
                    | "also"
                    | "just"
                    | "been"
                    | "being"
                    | "too"
                    | "more"
                    | "in"
                    | "already"
                    | "always"
                    | "again"
            )
        {
            k += 1;
        }
        cues::feeling(self.doc.word(k))
    }
}
