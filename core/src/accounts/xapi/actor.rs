//! Whose record it is: an account at some home page, both as the person typed them. Never an e-mail address by
//! itself: an account name says no more than the store needs.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::personal::PersonalText;

/// The person, as the record store knows them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, uniffi::Record)]
#[serde(deny_unknown_fields)]
pub struct StatementActor {
    /// The home page of the system where the account is: a web address.
    pub home_page: PersonalText,
    /// The account's name there.
    pub name: PersonalText,
}

/// An actor that no store could take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotAnActor {
    /// The home page is no web address (http or https, with a host).
    #[error("no home page")]
    HomePage,
    /// There is no name.
    #[error("no name")]
    Name,
}

impl StatementActor {
    /// The same without white space around it, if a store can take it.
    pub fn checked(&self) -> Result<Self, NotAnActor> {
        let (home_page, name) = (self.home_page.reveal().trim(), self.name.reveal().trim());
        let page = reqwest::Url::parse(home_page).or(Err(NotAnActor::HomePage))?;
        let web = matches!(page.scheme(), "http" | "https") && page.host_str().is_some();
        if !web || !page.username().is_empty() || page.password().is_some() {
            return Err(NotAnActor::HomePage);
        }
        if name.is_empty() || name.chars().any(char::is_control) {
            return Err(NotAnActor::Name);
        }
        Ok(Self { home_page: page.as_str().into(), name: name.into() })
    }

    pub(super) fn json(&self) -> Value {
        json!({
            "objectType": "Agent",
            "account": { "homePage": self.home_page.reveal(), "name": self.name.reveal() },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_home_page_is_a_web_address_and_a_name_is_something() {
        let of = |home_page: &str, name: &str| {
            StatementActor { home_page: home_page.into(), name: name.into() }.checked()
        };
        assert_eq!(of(" https://example.org ", " 4417 ").unwrap().home_page.reveal(), "https://example.org/");
        for page in ["example.org", "mailto:a@example.org", "https://", "https://a:b@example.org", ""] {
            assert_eq!(of(page, "4417"), Err(NotAnActor::HomePage), "{page}");
        }
        assert_eq!(of("https://example.org", " \n"), Err(NotAnActor::Name));
    }
}
