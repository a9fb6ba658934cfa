//! Neutral titles for a calendar, from `core/packs/reminders.json`: a calendar is a document that leaves, so its
//! words are the core's.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use serde::Deserialize;

use super::ReminderKind;
use crate::packs::{Language, PackText, PackUnreadable};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "what every pack says of itself")]
struct Titles {
    pack: String,
    id: String,
    version: u32,
    about: String,
    titles: BTreeMap<String, PackText>,
}

/// What a reminder is called.
pub(super) fn title(kind: ReminderKind, language: Language) -> Result<String, PackUnreadable> {
    static TITLES: OnceLock<Option<Titles>> = OnceLock::new();
    let titles = TITLES
        .get_or_init(|| serde_json::from_str(include_str!("../../packs/reminders.json")).ok())
        .as_ref()
        .ok_or(PackUnreadable)?;
    let text = titles.titles.get(code(kind)).ok_or(PackUnreadable)?;
    Ok(text.shown(language).words)
}

/// A kind as it is serialised.
pub(super) fn code(kind: ReminderKind) -> &'static str {
    match kind {
        ReminderKind::HearingDue => "hearing_due",
        ReminderKind::ReportDue => "report_due",
        ReminderKind::RenewalOpens => "renewal_opens",
        ReminderKind::RenewalEnds => "renewal_ends",
        ReminderKind::ProtectedTime => "protected_time",
        ReminderKind::BackupDue => "backup_due",
        ReminderKind::RetentionDue => "retention_due",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_has_a_title_in_both_languages() {
        use ReminderKind as K;
        let kinds = [
            K::HearingDue,
            K::ReportDue,
            K::RenewalOpens,
            K::RenewalEnds,
            K::ProtectedTime,
            K::BackupDue,
            K::RetentionDue,
        ];
        for kind in kinds {
            assert_eq!(serde_json::to_value(kind).unwrap(), code(kind));
            let (english, welsh) =
                (title(kind, Language::English).unwrap(), title(kind, Language::Welsh).unwrap());
            assert!(!english.is_empty() && english != welsh);
            // A calendar is often shared: nothing in it says whose work this is, or with whom.
            for word in
                ["child", "hearing", "famil", "social", "court", "plant", "teulu", "gwrandawiad", "llys"]
            {
                assert!(
                    !english.to_lowercase().contains(word) && !welsh.to_lowercase().contains(word),
                    "{word}"
                );
            }
        }
    }
}
