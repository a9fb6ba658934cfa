//! Every sentence the desk says. Short, plain, sure of little: what happened, that nothing is lost, one thing
//! to do. Never a word of a person's in them.

use layby_core::accounts::leap2a::read::ImportFault;
use layby_core::api::{Missing, NotebookError, UnlockTrouble};
use layby_core::records::rules::Rules;
use layby_core::records::{RecordState, YearNeed};

use crate::failure::{Failure, Trouble};
use crate::output::Notice;

pub const AFTER_HELP: &str = "\
The notebook lies in $XDG_DATA_HOME/layby, or ~/.local/share/layby (on a Mac in
~/Library/Application Support/layby), unless --notebook names another folder.
Secrets come by prompt, or by LAYBY_PASSCODE, LAYBY_NEW_PASSCODE and LAYBY_RECOVERY_CODE.

Exit codes: 0 done, 2 typed wrong, 3 locked, 4 refused by a rule or the check,
5 damaged or newer, 1 anything else. All of it: docs/desk.md";

pub const ASK_STORE_SECRET: &str = "The store's secret for that name: ";
pub const ASK_PASSCODE: &str = "Passcode: ";
pub const ASK_PASSCODE_OR_SEAL: &str = "Passcode (Enter alone seals the jot and leaves the notebook shut): ";
pub const ASK_NEW_PASSCODE: &str = "New passcode, six characters or more: ";
pub const ASK_NEW_PASSCODE_AGAIN: &str = "Once more: ";
pub const ASK_RECOVERY_CODE: &str = "Recovery code: ";
pub const TYPE_AND_END: &str = "What stayed with you? Ctrl-D on an empty line ends.\n";
pub const TRY_HELP: &str = "What can be typed: layby help";

/// Why a command was not done.
pub fn failure(failure: &Failure) -> String {
    match failure {
        Failure::Notebook(error) => notebook(error),
        Failure::Desk(trouble) => desk(trouble).to_owned(),
    }
}

fn notebook(error: &NotebookError) -> String {
    use NotebookError as E;
    let sentence = match error {
        E::NotBegun => "There is no notebook here yet. Begin one: layby init",
        E::AlreadyBegun => "There is a notebook here already. It was left as it is.",
        E::Locked => "The notebook is shut. Nothing is lost. Open it with the passcode.",
        E::WrongPasscode { tries_left: 0, .. } => {
            "That did not open it. Nothing is lost. Now only the recovery code opens it: layby recovery --open"
        }
        E::WrongPasscode { wait_seconds, tries_left, .. } => {
            let wait = match wait_seconds {
                0 => String::new(),
                seconds => format!(" Try again in {}.", span_of_time(*seconds)),
            };
            let tries = many(*tries_left, "try", "tries");
            return format!("That did not open it. Nothing is lost.{wait} {tries} left.");
        }
        E::Wait { seconds } => {
            return format!(
                "Not tried yet: try again in {}. Nothing is lost, and a jot needs no passcode: \
                 layby jot --locked",
                span_of_time(*seconds)
            );
        }
        E::RecoveryCodeNeeded => {
            "After ten wrong passcodes only the recovery code opens it. Nothing is lost: layby recovery --open"
        }
        E::RecoveryCodeMistyped => {
            "A slip of the pen: that is not how a recovery code goes. Nothing is lost. Compare it with the \
             paper, four characters at a time."
        }
        E::WrongRecoveryCode => {
            "That is a recovery code, but not this notebook's latest. Nothing is lost. Look for a newer one."
        }
        E::WrongBiometricKey => {
            "Face or finger does not open it any more. Nothing is lost: open it with the passcode."
        }
        E::AnotherDevice => {
            "This notebook was locked on another machine. Nothing is lost. The recovery code opens it here: \
             layby recovery --open"
        }
        E::NotSet => "None was ever set here, so it opens nothing. Nothing is lost. Try the other way in.",
        E::CurrentPasscodeNeeded => "A passcode is set. To change it, give the current one first.",
        E::PasscodeTooShort { minimum } => {
            return format!(
                "That passcode is short. Nothing was changed. Take {minimum} characters or more."
            );
        }
        E::DeviceSecretTooShort => "The device secret is no secret. A fault of ours; nothing was changed.",
        E::Damaged { .. } => {
            "Something in the notebook's folder is damaged. It was left exactly as it is. Copy the whole folder \
             to a safe place before anything else."
        }
        E::AnotherNotebook => {
            "The database belongs to another notebook, or its first page is damaged. It was left exactly as it \
             is. Copy the whole folder to a safe place before anything else."
        }
        E::NewerNotebook { .. } => {
            "A newer Layby wrote this notebook. It was left exactly as it is. Update this one."
        }
        E::NotPermitted => {
            "The system does not let Layby read or write there. Nothing is lost. Look at the folder's permissions."
        }
        E::DiskFull => "The disk is full. What was kept before is safe. Make some room, then try again.",
        E::Busy => "Another Layby is writing just now. Nothing is lost. Try again in a moment.",
        E::InboxChanged => {
            "Somebody changed the key that jots are sealed to, so nothing was sealed. Opening the notebook puts \
             it right: layby list"
        }
        E::NotFound { what } => return missing(*what),
        E::NotAnId => {
            "That is not an ID, nor the last four or more characters of one. layby list shows them."
        }
        E::NotAMoment => "That is no point in time. A fault of ours; nothing was changed.",
        E::NotACursor => "That is not where an earlier page ended. Begin again without --cursor.",
        E::NothingWritten => "There is not a word in it, so nothing was kept.",
        E::TooLong { limit } => {
            let most = limit / 1024;
            return format!(
                "That is more than fits in one piece ({most} KiB). Nothing was kept; cut it in two."
            );
        }
        E::NotAReflection => "Only a reflection has a frame. Nothing was changed.",
        E::OffTheScale { least, most } => {
            return format!("How sure runs from {least} to {most}. Nothing was changed.");
        }
        E::NotADate => "That box takes a date, like 2026-11-30. Nothing was changed.",
        E::NotYet => "That day has not come yet. Nothing was changed.",
        E::Stale => "The words have changed since you looked. Nothing was changed. Look again, then answer.",
        E::UndoGone => "It can't be taken back any more: something newer lies on top. Nothing was changed.",
        E::Unanswered { findings } => {
            let findings = many(*findings, "finding waits", "findings wait");
            return format!(
                "Could someone be recognised? {findings} for an answer, so nothing left the notebook. \
                 Look at them: layby check --record ID"
            );
        }
        E::Incomplete { boxes } => {
            let boxes = many(*boxes, "box that the form asks for has", "boxes that the form asks for have");
            return format!(
                "{boxes} no words yet, so nothing left the notebook. Write them: layby record ID"
            );
        }
        E::ImportRefused { why } => match why {
            ImportFault::NotAnArchive => "That is no zip archive, or a damaged one. Nothing was changed.",
            ImportFault::NoPortfolio => "There is no Leap2A portfolio in it. Nothing was changed.",
            ImportFault::TooLarge => "There is more in it than Layby takes in at once. Nothing was changed.",
            ImportFault::NotAFeed => "The portfolio in it cannot be read. Nothing was changed.",
            ImportFault::Hostile => "The portfolio in it is built like an attack. Nothing was changed.",
            ImportFault::OtherVersion => {
                "The portfolio in it is of another version than 2010-07. Nothing was changed."
            }
        },
        E::NotAStoresAddress => {
            "That is not the address of a record store. It begins with https:// and holds no name or secret."
        }
        E::NotAnActor => "A store knows you by a home page (https://...) and a name there. Both are needed.",
        E::NotCredentials => {
            "That cannot be a store's name and secret: neither may be empty, and the name has no colon."
        }
        E::AlreadySent => "It may have left already, so it cannot be taken out of the queue.",
        E::UnansweredRecords { records } => {
            let records =
                many(u32::try_from(records.len()).unwrap_or(u32::MAX), "record has", "records have");
            return format!(
                "Could someone be recognised? {records} findings that wait for an answer, so nothing left the \
                 notebook. Look at them: layby check --record ID"
            );
        }
        E::BackupDamaged => {
            "That is no backup, or a damaged one. Nothing was changed. Try another copy of it."
        }
        E::NotThisBackupsCode => {
            "That is a recovery code, but not the one this backup was made under. Nothing was changed. Look for \
             the paper from when it was made."
        }
        E::NewerBackup { .. } => "A newer Layby made this backup. Nothing was changed. Update this one.",
        E::OlderBackup { lacks } => {
            let lacks = many(*lacks, "thing in this notebook is", "things in this notebook are");
            return format!(
                "{lacks} not in that backup, or older there. Nothing was changed. Look: layby restore --look FILE"
            );
        }
        E::TypeRecoveryCode => {
            "A backup is proved with the recovery code once, typed from the paper: layby backup --prove FILE"
        }
        E::Cancelled => "Stopped. Nothing was changed.",
        E::Internal { .. } => "Something went wrong on our side. What was kept before is safe. Try again.",
    };
    sentence.to_owned()
}

fn missing(what: Missing) -> String {
    let sentence = match what {
        Missing::Entry => "There is no such entry, or not any more. layby list shows them.",
        Missing::Record => "There is no such record, or not any more. layby record lists them.",
        Missing::Field => {
            let form = Rules::england().map(|rules| rules.form.as_slice()).unwrap_or_default();
            let boxes: Vec<&str> = form.iter().map(|box_| box_.code.as_str()).collect();
            return format!("The form has no such box. It has: {}.", boxes.join(", "));
        }
        Missing::Account => "There is no such account. layby account lists them.",
        Missing::Statement => "There is no such statement. layby deliver lists them.",
        Missing::PeerTalk => "That entry is no talk with a peer. Nothing was changed.",
        Missing::Year => "That year lies in no calendar.",
        Missing::Standard => "There is no such standard. They run from 1.1 to 6.7.",
        Missing::Code => {
            "Layby has no such code. Nothing was changed. What there is: layby form, with the kind of entry"
        }
        Missing::Finding => "There is no finding with that number now. Look again: layby check --record ID",
    };
    sentence.to_owned()
}

fn desk(trouble: &Trouble) -> &'static str {
    match trouble {
        Trouble::Usage => "That is not how this is typed. Nothing was changed.",
        Trouble::OneInputOnly => {
            "Standard input can be read only once, so - fits in one place. Nothing was changed."
        }
        Trouble::NotFieldAndWords => {
            "--set takes a box and its words: --set learnt=\"to wait\". Nothing was changed."
        }
        Trouble::NotTheseFields => {
            "Those are not the fields of this kind of entry. Nothing was kept. docs/desk.md has an example of each."
        }
        Trouble::NoActivityKind => {
            "What kind of activity? --kind podcast; all of them: layby form activity --json"
        }
        Trouble::NotARating => "--confidence takes a capability, before and after: pcf:knowledge=2-4",
        Trouble::AnotherKind => "That entry is of another kind. It was left as it is.",
        Trouble::NotConfirmed => "Erasing is for good, and nothing takes it back. If you are sure: --yes",
        Trouble::NotALimit => {
            "A limit is a box and a number, or none: learnt=2000, learnt=none. Nothing was changed."
        }
        Trouble::NotProtectedTime => {
            "Protected time is a day and a time: \"friday 14:30\", \"15 09:00\", or \"none\". Nothing was changed."
        }
        Trouble::NotListed => "That name is not on the list (any more). Look: layby names",
        Trouble::NoDataFolder => "The system does not say where your data lie. Name a folder: --notebook DIR",
        Trouble::IdNotUnique { .. } => "More than one ID ends like that. Give a few more of its characters.",
        Trouble::NoPasscodeGiven => {
            "The notebook is shut, and its passcode is in neither a prompt nor LAYBY_PASSCODE. Nothing is lost."
        }
        Trouble::NoNewPasscodeGiven => {
            "A new passcode comes by the prompt or in LAYBY_NEW_PASSCODE. Nothing was changed."
        }
        Trouble::NoRecoveryCodeGiven => {
            "The recovery code comes by the prompt or in LAYBY_RECOVERY_CODE. Nothing was changed."
        }
        Trouble::PasscodesDiffer => "Those were two different passcodes. Nothing was changed. Try again.",
        Trouble::DeviceSecretMissing => {
            "There is a notebook here, but not this machine's secret (the file device-secret). Nothing is lost. \
             Put the file back, or open it by the recovery code: layby recovery --open"
        }
        Trouble::DeviceSecretOpenToOthers => {
            "Others on this machine may read the file device-secret, so it was not used. Nothing is lost. \
             Close it: chmod 600, then try again."
        }
        Trouble::DeviceSecretDamaged => {
            "The file device-secret is damaged. The notebook is as it was. Put a good copy of that file back, \
             or move it away and open by the recovery code: layby recovery --open"
        }
        Trouble::FolderNotEmpty => "It takes a new or an empty folder. That one was left as it is.",
        Trouble::FileExists => {
            "There is a file of that name already. It was left as it is. Take another name."
        }
        Trouble::FileNotRead => "That file could not be read. Nothing was changed.",
        Trouble::FileNotWritten => "That file could not be written. What was kept before is safe.",
        Trouble::NeedsAFile => "That kind of file is not text: say where it goes, with --to FILE.",
        Trouble::NoStoreSecretGiven => {
            "The store's secret is needed: in LAYBY_STORE_SECRET, or typed where there is a terminal."
        }
        Trouble::NotText => "That is not text (UTF-8). Nothing was changed.",
        Trouble::Fault => "Something went wrong on our side. What was kept before is safe. Try again.",
    }
}

/// Something beside an answer.
pub fn notice(notice: &Notice) -> String {
    match notice {
        Notice::JotsMerged { count } => {
            format!("{} now.", many(*count, "sealed jot is an entry", "sealed jots are entries"))
        }
        Notice::JotsWaiting { count } => {
            format!("{} still, and will be entries later.", many(*count, "sealed jot waits", "sealed jots wait"))
        }
        Notice::JotsUnreadable { count } => {
            let jots = many(*count, "sealed jot did not open; its file stays", "sealed jots did not open; their files stay");
            format!("{jots} where it is.")
        }
        Notice::NotSeenTo { trouble } => match trouble {
            UnlockTrouble::InboxNotSettled => {
                "The key that jots are sealed to could not be put right: nothing can be sealed until it is.".into()
            }
            UnlockTrouble::JotsNotMerged => "Sealed jots could not be made entries yet. They wait.".into(),
            UnlockTrouble::BinNotEmptied => {
                "What was to be erased from the bin is still in it. It is tried again at the next visit.".into()
            }
        },
        Notice::InboxChanged => "Somebody had changed the key that jots are sealed to. It is right again.".into(),
        Notice::OlderHeader => {
            "The notebook's keys are older than its pages: somebody put an earlier copy back. If that was not \
             you, set a new passcode and a new recovery code."
                .into()
        }
        Notice::FirstEntry => {
            "It is kept. When you have a minute: may you keep notes like these, and who may get to read them? \
             layby first"
                .into()
        }
        Notice::NotOpened { because: Failure::Desk(Trouble::NoPasscodeGiven) } => "No passcode was given.".into(),
        Notice::NotOpened { because } => failure(because),
    }
}

/// What a finding looks like, by its code; a code that has no words here speaks for itself.
pub fn finding(kind: &str) -> String {
    let words = match kind {
        "person" => "a name",
        "nhs" => "an NHS number",
        "chi" => "a CHI number",
        "nino" => "a National Insurance number",
        "postcode" => "a postcode",
        "phone" => "a phone number",
        "email" => "an e-mail address",
        "date_of_birth" => "a date of birth",
        "age" => "a child's age",
        "address" => "an address",
        "vehicle" => "a number plate",
        "case_number" => "a case number",
        "handle" => "a name on a network",
        "url" => "a web address",
        "school" => "a school",
        "place" => "a place",
        "jigsaw" => "pieces that tell who it is together",
        other => return plain(other),
    };
    words.to_owned()
}

/// How far a record is.
pub fn record_state(state: RecordState) -> String {
    match state {
        RecordState::Draft => "begun".into(),
        RecordState::Ready => "every box has words".into(),
        RecordState::Recorded { on } => format!("in your account since {on}, you said"),
        RecordState::SubmitAgain { on } => format!("changed since you put it into your account on {on}"),
    }
}

/// What the year still asks for.
pub fn need(need: YearNeed) -> String {
    match need {
        YearNeed::Pieces { count } => format!("{} to write.", many(count, "piece", "different pieces")),
        YearNeed::PeerReflection { count } => {
            format!("{} to talk over with a peer.", many(count, "piece", "pieces"))
        }
        YearNeed::Finish { count } => format!("{} to go on with.", many(count, "record", "records")),
        YearNeed::PutIntoAccount { count } => {
            format!("{} ready for your account.", many(count, "record is", "records are"))
        }
        YearNeed::SubmitAgain { count } => {
            format!("{} to submit again.", many(count, "changed record", "changed records"))
        }
    }
}

/// A code read as words.
pub fn plain(code: &str) -> String {
    code.replace('_', " ")
}

/// "1 try is", "3 tries are".
pub fn many(count: u32, one: &str, more: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { more })
}

/// A wait as a person would say it, never shorter than it is.
pub fn span_of_time(seconds: u64) -> String {
    let (count, one, more) = match seconds {
        0..=90 => (seconds, "second", "seconds"),
        91..=5400 => (seconds.div_ceil(60), "minute", "minutes"),
        _ => (seconds.div_ceil(3600), "hour", "hours"),
    };
    many(u32::try_from(count).unwrap_or(u32::MAX), one, more)
}

/// Records that no year holds.
pub fn undated(records: u32) -> String {
    format!(
        "{} no date, so no year holds them: they are not in it.",
        many(records, "record has", "records have")
    )
}

/// Characters that our fonts lack.
pub fn replaced(characters: u32) -> String {
    let characters = many(characters, "character", "characters");
    format!(
        "{characters} (emoji, other scripts) stand by name or number: a PDF's fonts lack them. Word has them."
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_is_never_said_shorter_than_it_is() {
        assert_eq!(span_of_time(1), "1 second");
        assert_eq!(span_of_time(30), "30 seconds");
        assert_eq!(span_of_time(299), "5 minutes");
        assert_eq!(span_of_time(3600), "60 minutes");
        assert_eq!(span_of_time(5401), "2 hours");
    }

    #[test]
    fn a_kind_without_words_speaks_for_itself() {
        assert_eq!(finding("nhs"), "an NHS number");
        assert_eq!(finding("library_card"), "library card");
    }
}
