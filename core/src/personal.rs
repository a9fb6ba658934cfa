//! Text that a person wrote. It crosses every border as itself and prints nowhere.

use serde::{Deserialize, Serialize};
use std::fmt;

/// Words a person wrote: a jot, an answer, a reason. `Debug` prints only how many characters there are;
/// there is no `Display`. In Kotlin and Swift it is the class `Words`, which keeps the same promise.
#[derive(Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonalText(String);

impl PersonalText {
    /// The words themselves. Name the place they go to wherever this is called.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// Whether there is nothing but white space.
    pub fn is_blank(&self) -> bool {
        self.0.trim().is_empty()
    }
}

impl From<String> for PersonalText {
    fn from(words: String) -> Self {
        Self(words)
    }
}

impl From<&str> for PersonalText {
    fn from(words: &str) -> Self {
        Self(words.to_owned())
    }
}

impl fmt::Debug for PersonalText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonalText({} characters)", self.0.chars().count())
    }
}

uniffi::custom_type!(PersonalText, String, {
    lower: |text| text.0,
    try_lift: |words| Ok(PersonalText(words)),
});

/// Bytes that print only how many they are: a document made from a person's words, or a code to write down.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct PersonalBytes(Vec<u8>);

impl PersonalBytes {
    /// The bytes themselves.
    pub fn reveal(&self) -> &[u8] {
        &self.0
    }
}

impl From<Vec<u8>> for PersonalBytes {
    fn from(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }
}

impl fmt::Debug for PersonalBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PersonalBytes({} bytes)", self.0.len())
    }
}

uniffi::custom_type!(PersonalBytes, Vec<u8>, {
    lower: |document| document.0,
    try_lift: |bytes| Ok(PersonalBytes(bytes)),
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debug_prints_a_length_and_never_the_words() {
        let text = PersonalText::from("Jamie, 4 Larkmoor Road");
        assert_eq!(format!("{text:?}"), "PersonalText(22 characters)");
        assert_eq!(format!("{:?}", PersonalBytes::from(b"Jamie".to_vec())), "PersonalBytes(5 bytes)");
    }
}
