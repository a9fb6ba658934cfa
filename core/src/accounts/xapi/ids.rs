//! The identifiers of the profile: other people's vocabulary where there is one, and stable names of our own.

use ring::digest;
use uuid::{Builder, Uuid};

/// "Completed", of ADL's published verbs.
pub const COMPLETED: &str = "http://adlnet.gov/expapi/verbs/completed";
/// "Voided", which the specification itself reserves.
pub const VOIDED: &str = "http://adlnet.gov/expapi/verbs/voided";
/// "Performance", of ADL's published activity types.
pub const PERFORMANCE: &str = "http://adlnet.gov/expapi/activities/performance";
/// "Objective", of ADL's published activity types.
pub const OBJECTIVE: &str = "http://adlnet.gov/expapi/activities/objective";
/// "Profile", of ADL's published activity types.
pub const PROFILE_TYPE: &str = "http://adlnet.gov/expapi/activities/profile";

/// This profile. A name that nobody has to own a domain for; it never changes.
pub const PROFILE: &str = "urn:uuid:6f0d1c1e-5b8a-4f0e-9c55-3a1f0c8e7d21";

/// The key of one of the profile's extensions.
pub fn extension(name: &str) -> String {
    format!("{PROFILE}#{name}")
}

/// An element of a pack of standards: the same id for the same element in every statement, from every notebook.
pub fn standard(pack: &str, number: &str) -> String {
    format!("{PROFILE}#standards/{pack}/{number}")
}

/// A record as an activity.
pub fn activity(record: Uuid) -> String {
    record.urn().to_string()
}

/// A statement's id out of bytes that are its own alone. It has the form of a random UUID (version 4): some
/// stores refuse the newer, time-ordered versions, and those would tell when it was made.
pub fn statement_id(own: &[&[u8]]) -> Uuid {
    let mut hash = digest::Context::new(&digest::SHA256);
    for part in own {
        hash.update(&(part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    let hash = hash.finish();
    let mut bytes = [0; 16];
    for (byte, from) in bytes.iter_mut().zip(hash.as_ref()) {
        *byte = *from;
    }
    Builder::from_random_bytes(bytes).into_uuid()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_a_version_4_uuid_of_its_own_bytes() {
        let id = statement_id(&[b"a", b"bc"]);
        assert_eq!((id.get_version_num(), id.get_variant()), (4, uuid::Variant::RFC4122));
        assert_eq!(id, statement_id(&[b"a", b"bc"]));
        assert_ne!(id, statement_id(&[b"ab", b"c"]));
    }
}
