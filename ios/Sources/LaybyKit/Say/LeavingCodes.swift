import LaybyCore

// What leaves, and where it is on its way, in words.

extension Way {
    public var phrase: Phrase {
        switch self {
        case .pdf: .wayPdf
        case .word: .wayWord
        case .markdown: .wayMarkdown
        case .text: .wayText
        case .spreadsheet: .waySpreadsheet
        case .json: .wayJson
        case .portfolio: .wayPortfolio
        case .statements: .wayStatements
        }
    }

    public var why: Phrase {
        switch self {
        case .pdf: .wayPdfWhy
        case .word: .wayWordWhy
        case .markdown: .wayMarkdownWhy
        case .text: .wayTextWhy
        case .spreadsheet: .waySpreadsheetWhy
        case .json: .wayJsonWhy
        case .portfolio: .wayPortfolioWhy
        case .statements: .wayStatementsWhy
        }
    }
}

extension Made {
    /// What is in the document, and what is not.
    public func words(_ say: Phrasebook) -> String {
        var lines = [say.many(records, .leaveMadeOne, .leaveMadeMany)]
        if undated > 0 { lines.append(say.many(undated, .leaveUndatedOne, .leaveUndatedMany)) }
        if replacedCharacters > 0 {
            lines.append(say.many(replacedCharacters, .leaveReplacedOne, .leaveReplacedMany))
        }
        return lines.joined(separator: " ")
    }
}

extension LeavingRecord {
    /// What it lacks, if it lacks something.
    public func lacks(_ say: Phrasebook) -> String? {
        var lines: [String] = []
        if unanswered > 0 { lines.append(say.many(Int(unanswered), .leaveAnswerOne, .leaveAnswerMany)) }
        if missing > 0 { lines.append(say.many(Int(missing), .leaveWriteOne, .leaveWriteMany)) }
        return lines.isEmpty ? nil : lines.joined(separator: " ")
    }
}

extension LeavingAccount {
    /// How far the records are with this store.
    public func words(_ say: Phrasebook) -> String {
        var lines: [String] = []
        if delivered > 0 { lines.append(say.many(Int(delivered), .storeHasOne, .storeHasMany)) }
        if waiting > 0 { lines.append(say.many(Int(waiting), .storeWaitingOne, .storeWaitingMany)) }
        if stuck > 0 { lines.append(say.many(Int(stuck), .storeStuckOne, .storeStuckMany)) }
        return lines.isEmpty ? say(.storeUntouched) : lines.joined(separator: " ")
    }
}

extension DeliveryStatus {
    /// Where a statement is. `when` says a moment.
    public func words(_ say: Phrasebook, when: (Moment) -> String) -> String {
        switch self {
        case .waiting(_, let next): next.map { say(.deliveryNext, when($0)) } ?? say(.deliveryWaiting)
        case .sending: say(.deliverySending)
        case .delivered(let confirmation):
            say(confirmation.readBack ? .deliveryReadBack : .deliveryDelivered, when(confirmation.at))
        case .pausedForCredentials: say(.deliveryPaused)
        case .refused(.tooLarge): say(.deliveryTooLarge)
        case .refused(.status(let status)): say(.deliveryRefused, String(status))
        case .conflict: say(.deliveryConflict)
        case .withdrawn: say(.deliveryWithdrawn)
        }
    }

    public var symbol: String {
        switch self {
        case .waiting: "clock"
        case .sending: "arrow.up.circle"
        case .delivered: "checkmark.circle"
        case .pausedForCredentials: "key"
        case .refused, .conflict: "exclamationmark.circle"
        case .withdrawn: "xmark.circle"
        }
    }

    /// It can still be withdrawn: it never left, or the store would not have it. Of one that is paused only the core
    /// knows, and says so.
    public var canBeWithdrawn: Bool {
        switch self {
        case .waiting(let attempts, _): attempts == 0
        case .pausedForCredentials, .refused, .conflict: true
        case .sending, .delivered, .withdrawn: false
        }
    }
}
