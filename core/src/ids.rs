//! Identifiers, minted outside the rules so that a test can know them in advance.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Text that is not an identifier where one was expected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an identifier")]
pub struct NotAnId;

macro_rules! identifier {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;
            fn from_str(text: &str) -> Result<Self, NotAnId> {
                Uuid::parse_str(text).map(Self).map_err(|_| NotAnId)
            }
        }

        uniffi::custom_type!($name, String, {
            lower: |id| id.to_string(),
            try_lift: |text| text.parse::<$name>().map_err(|_| crate::api::NotebookError::not_an_id().into()),
        });
    };
}

identifier!(
    /// One entry, from its first draft (or its sealed jot) on: the same id all its life.
    EntryId
);
identifier!(
    /// One CPD record.
    RecordId
);
identifier!(
    /// One account: a learning record store.
    AccountId
);
identifier!(
    /// One statement on its way to a learning record store.
    StatementId
);
identifier!(
    /// A name on the practitioner's own list.
    OwnNameId
);
identifier!(
    /// What takes one change back. It survives the app being killed.
    UndoToken
);

/// Where new identifiers come from.
pub trait Ids: Send + Sync {
    /// A fresh UUID, never given out before.
    fn mint(&self) -> Uuid;
}

/// Random, time-ordered identifiers (UUID version 7).
#[derive(Debug, Clone, Copy, Default)]
pub struct RandomIds;

impl Ids for RandomIds {
    fn mint(&self) -> Uuid {
        Uuid::now_v7()
    }
}
