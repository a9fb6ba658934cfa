import LaybyCore

/// The four places at the bottom of the screen.
public enum Tab: String, CaseIterable, Sendable {
    case today
    case notes
    case craft
    case standards
}

/// A page that opens over a place. A code and perhaps an id: never a word, so it outlives a lock and may be saved.
public enum Place: Hashable, Sendable {
    case jot(EntryId)
    case feedback(EntryId)
    case checklist(EntryId)
    case peer(EntryId)
    case activity(EntryId)
    case entry(EntryId)
    /// The notes that speak to a standard or an element, by its number.
    case notes(standard: String)
    case search
    case bin
    case element(String)
    case pasteWording
    case record(RecordId)
    case check(RecordId)
    case copySheet(RecordId)
    case recordBin
    case settings
    case backup
    case restore
    case everything
    case reminders
    case rules
    case retention
    case ownList
    case wipe
    case year
    /// One record, before it leaves.
    case leaving(RecordId)
    /// The records of the year that holds this day, before they leave.
    case leavingYear(CivilDate)
    /// Record stores, and what was on its way to them.
    case stores
    /// A portfolio, to be taken in.
    case portfolio
    case licences

    /// The page on which an entry of a kind is written.
    public static func writing(_ kind: EntryKind, _ id: EntryId) -> Place {
        switch kind {
        case .reflection: .jot(id)
        case .feedback: .feedback(id)
        case .informalSupervision: .checklist(id)
        case .peerSession: .peer(id)
        case .activity: .activity(id)
        }
    }
}

/// A page that covers everything.
public enum Cover: Hashable, Sendable {
    /// A passcode is to be chosen.
    case setPasscode
    /// A jot that goes to the inbox.
    case lockedJot
    /// The same, spoken.
    case lockedDictation
    /// The phone is in somebody else's hands. Nothing else can be reached.
    case handOver(EntryId)
}
