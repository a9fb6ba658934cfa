import Foundation
import LaybyCore

// The core speaks in codes; here each of them has its words, and the compiler sees to it that none is left out.

extension EntryKind {
    /// All of them, as they are listed.
    public static let inOrder: [EntryKind] = [.reflection, .feedback, .informalSupervision, .peerSession, .activity]

    public var phrase: Phrase {
        switch self {
        case .reflection: .kindReflection
        case .feedback: .kindFeedback
        case .informalSupervision: .kindChecklist
        case .peerSession: .kindPeer
        case .activity: .kindActivity
        }
    }

    /// Its SF Symbol (look/README.md, "Icons").
    public var symbol: String {
        switch self {
        case .reflection: "square.and.pencil"
        case .feedback: "quote.closing"
        case .informalSupervision: "checklist"
        case .peerSession: "person.3"
        case .activity: "headphones"
        }
    }
}

extension FindingKind {
    public var phrase: Phrase {
        switch self {
        case .person: .findingPerson
        case .nhs: .findingNhs
        case .chi: .findingChi
        case .nino: .findingNino
        case .postcode: .findingPostcode
        case .phone: .findingPhone
        case .email: .findingEmail
        case .dateOfBirth: .findingDateOfBirth
        case .age: .findingAge
        case .address: .findingAddress
        case .vehicle: .findingVehicle
        case .caseNumber: .findingCaseNumber
        case .handle: .findingHandle
        case .url: .findingUrl
        case .school: .findingSchool
        case .place: .findingPlace
        case .jigsaw: .findingJigsaw
        }
    }
}

extension Level {
    /// What it means that it was found.
    public var phrase: Phrase {
        switch self {
        case .stop: .checkStop
        case .look: .checkLook
        }
    }

    /// Its one word: a level never speaks by colour alone.
    public var mark: Phrase {
        switch self {
        case .stop: .checkLevelStop
        case .look: .checkLevelLook
        }
    }
}

extension Provenance {
    public func line(_ say: Phrasebook) -> Line {
        switch self {
        case .seen: Line(.provenanceSeen)
        case .readOut: Line(.provenanceReadOut)
        case .part, .notSeen: Line(.provenanceNotShown)
        case .verifiedByYou(let on): Line(.provenanceVerified, say.day(on))
        }
    }

    public var help: Phrase {
        switch self {
        case .seen: .provenanceSeenHelp
        case .readOut: .provenanceReadOutHelp
        case .part, .notSeen: .provenanceNotShownHelp
        case .verifiedByYou: .provenanceVerifiedHelp
        }
    }

    public var symbol: String {
        switch self {
        case .seen, .verifiedByYou: "checkmark.seal"
        case .readOut: "person.wave.2"
        case .part, .notSeen: "questionmark.circle"
        }
    }
}

extension RecordHint {
    public var phrase: Phrase {
        switch self {
        case .dateOutsideYear: .hintDate
        case .overLimit: .hintOver
        case .onlyDescription: .hintOnlyDescription
        case .noImpact: .hintNoImpact
        case .peerOpen: .hintPeerOpen
        case .sameAsAnother: .hintSame
        }
    }
}

extension NotRecognised {
    public var phrase: Phrase {
        switch self {
        case .noNumber: .unrecognisedNoNumber
        case .noSuchNumber: .unrecognisedNoSuch
        case .numberTwice: .unrecognisedTwice
        case .noWords: .unrecognisedNoWords
        case .tooLong: .unrecognisedTooLong
        }
    }
}

extension Missing {
    public var phrase: Phrase {
        switch self {
        case .entry: .goneEntry
        case .record: .goneRecord
        case .field: .goneField
        case .finding: .goneFinding
        case .standard: .goneStandard
        case .peerTalk: .gonePeerTalk
        case .year: .goneYear
        case .account: .goneAccount
        case .statement: .goneStatement
        case .code: .goneCode
        }
    }
}

extension RecordBox {
    /// The box's heading, as the rules pack has it.
    public func heading(_ say: Phrasebook) -> String { label.words(say) }
}

extension RecordState {
    public func words(_ say: Phrasebook) -> String {
        switch self {
        case .draft: say(.recordStateDraft)
        case .ready: say(.recordStateReady)
        case .recorded(let on): say(.recordStateRecorded, say.day(on))
        case .submitAgain: say(.recordStateAgain)
        }
    }

    /// A tick, a ring, a half ring: a shape for each, never a colour alone.
    public var symbol: String {
        switch self {
        case .draft: "circle"
        case .ready: "circle.inset.filled"
        case .recorded: "checkmark.circle"
        case .submitAgain: "circle.lefthalf.filled"
        }
    }
}

extension YearNeed {
    public func words(_ say: Phrasebook) -> String {
        switch self {
        case .pieces(let count): say.many(Int(count), .needPiecesOne, .needPiecesMany)
        case .peerReflection(let count): say.many(Int(count), .needPeerOne, .needPeerMany)
        case .finish(let count): say.many(Int(count), .needFinishOne, .needFinishMany)
        case .putIntoAccount(let count): say.many(Int(count), .needAccountOne, .needAccountMany)
        case .submitAgain(let count): say.many(Int(count), .needAgainOne, .needAgainMany)
        }
    }
}

extension RenewalWindow {
    /// None where nobody looked it up: the year says so once, for all of it.
    public func words(_ say: Phrasebook) -> String? {
        switch self {
        case .notKnown: nil
        case .opens(let on): say(.renewalOpens, say.day(on))
        case .open(let until): say(.renewalOpen, say.day(until))
        case .closed(let on): say(.renewalClosed, say.day(on))
        }
    }
}

extension YearLine {
    /// The year's one sentence.
    public func words(_ say: Phrasebook) -> String {
        guard yearKnown else { return say(.yearNotKnown) }
        var parts: [String] = []
        if let asked = piecesAsked { parts.append(say(.yearPieces, String(pieces), String(asked))) }
        if let asked = withPeerAsked { parts.append(say(.yearPeer, String(withPeer), String(asked))) }
        if let days = daysLeft { parts.append(say.many(Int(days), .yearDaysOne, .yearDaysMany)) }
        return parts.joined(separator: ", ")
    }
}

extension DueCard {
    /// When, as a person says it; what has passed is said without blame.
    public func when(_ say: Phrasebook) -> String {
        switch days {
        case 0: say(.dueToday)
        case 1: say(.dueTomorrow)
        case 2...: say(.dueIn, String(days))
        default: say(.dueAgo, say.day(due))
        }
    }
}

extension Notice.What {
    public func words(_ say: Phrasebook) -> String {
        switch self {
        case .kept: say(.noticeKept)
        case .binned: say(.noticeBinned)
        case .restored: say(.noticeRestored)
        case .erased: say(.noticeErased)
        case .discarded: say(.noticeDiscarded)
        case .copied(let box): say(.noticeCopied, String(box))
        case .crafted: say(.noticeCrafted)
        case .undone: say(.noticeUndone)
        case .merged(let count): say.many(count, .noticeMergedOne, .noticeMergedMany)
        case .imported(let count): say.many(count, .noticeImportedOne, .noticeImportedMany)
        case .unreadable(let count): say.many(count, .noticeUnreadableOne, .noticeUnreadableMany)
        case .olderHeader: say(.noticeOlderHeader)
        case .inboxChanged: say(.noticeInboxChanged)
        case .accepted(let count): say.many(count, .noticeAcceptedOne, .noticeAcceptedMany)
        case .forgotten: say(.noticeForgotten)
        case .answered: say(.noticeBoxWritten)
        case .recorded: say(.noticeRecorded)
        case .changed: say(.noticeChanged)
        case .shared: say(.noticeShared)
        case .wiped: say(.noticeWiped)
        case .broughtBack: say(.noticeBroughtBack)
        }
    }
}

extension Tab {
    public var phrase: Phrase {
        switch self {
        case .today: .placeToday
        case .notes: .placeNotes
        case .craft: .placeCraft
        case .standards: .placeStandards
        }
    }

    public var symbol: String {
        switch self {
        case .today: "calendar"
        case .notes: "book.closed"
        case .craft: "pencil.and.outline"
        case .standards: "signpost.right"
        }
    }
}

extension BiometricKind {
    public var open: Phrase {
        switch self {
        case .face: .lockFace
        case .finger: .lockFinger
        }
    }

    public var use: Phrase {
        switch self {
        case .face: .lockUseFace
        case .finger: .lockUseFinger
        }
    }

    public var symbol: String {
        switch self {
        case .face: "faceid"
        case .finger: "touchid"
        }
    }
}

extension Appearance {
    public var phrase: Phrase {
        switch self {
        case .system: .settingsAppearanceSystem
        case .light: .settingsAppearanceLight
        case .dark: .settingsAppearanceDark
        }
    }
}

extension NotesFilter {
    /// None of it narrows anything.
    public static let all = NotesFilter(kind: nil, theme: nil, standard: nil, crafted: nil)
}

extension PieceKind {
    public var phrase: Phrase {
        switch self {
        case .place: .piecePlace
        case .age: .pieceAge
        case .familyShape: .pieceFamilyShape
        case .event: .pieceEvent
        }
    }
}

extension BoxLabel {
    public func words(_ say: Phrasebook) -> String {
        switch say.language {
        case .english: english.words
        case .welsh: welsh.words
        }
    }
}

extension Unknown {
    public var phrase: Phrase {
        switch self {
        case .regulator: .unknownRegulator
        case .standards: .unknownStandards
        case .year: .unknownYear
        case .renewalWindow: .unknownRenewal
        case .pieces: .unknownPieces
        case .peerReflection: .unknownPeer
        case .form: .unknownForm
        case .amhp: .unknownAmhp
        }
    }
}
