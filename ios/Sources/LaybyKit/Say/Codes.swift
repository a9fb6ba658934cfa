import LaybyCore

// The core speaks in codes; here each of them has its words, and the compiler sees to it that none is left out.

extension EntryKind {
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
        }
    }
}

extension RecordBox {
    /// The box's heading. The form's codes are data of the rules pack: a box we have no words for shows its code,
    /// which is plain to see, rather than another box's heading.
    public func heading(_ say: Phrasebook) -> String {
        switch field {
        case "type": say(.boxType)
        case "description": say(.boxDescription)
        case "date": say(.boxDate)
        case "learnt": say(.boxLearnt)
        case "impact": say(.boxImpact)
        case "peer": say(.boxPeer)
        default: field
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
        case .unreadable(let count): say.many(count, .noticeUnreadableOne, .noticeUnreadableMany)
        case .olderHeader: say(.noticeOlderHeader)
        case .inboxChanged: say(.noticeInboxChanged)
        case .accepted(let count): say.many(count, .noticeAcceptedOne, .noticeAcceptedMany)
        case .forgotten: say(.noticeForgotten)
        case .answered: say(.noticeBoxWritten)
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
