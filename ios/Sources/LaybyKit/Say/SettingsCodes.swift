import Foundation
import LaybyCore

// The words of what a person sets about the notebook.

extension ReminderKind {
    /// Neutral on purpose: a notification is read by whoever lies beside the phone.
    public var phrase: Phrase {
        switch self {
        case .hearingDue: .reminderHearing
        case .reportDue: .reminderReport
        case .renewalOpens: .reminderRenewalOpens
        case .renewalEnds: .reminderRenewalEnds
        case .protectedTime: .reminderProtected
        case .backupDue: .reminderBackup
        case .retentionDue: .reminderRetention
        }
    }
}

extension WeekDay: CaseIterable {
    public static let allCases: [WeekDay] = [
        .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday,
    ]

    /// Its name, as the language has it.
    public func name(_ say: Phrasebook) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.locale = say.locale
        // The calendar counts from Sunday.
        let place = ((Self.allCases.firstIndex(of: self) ?? 0) + 1) % 7
        return calendar.standaloneWeekdaySymbols[place]
    }
}

extension RemindersModel.Every {
    public var phrase: Phrase {
        switch self {
        case .never: .protectedNever
        case .week: .protectedWeek
        case .month: .protectedMonth
        }
    }
}

extension Listed {
    public var phrase: Phrase {
        switch self {
        case .neverName: .listedNeverName
        case .ownName: .listedOwnName
        case .ownTeam: .listedOwnTeam
        }
    }
}

extension NationCard {
    /// Its name; a pack that is newer than this build stands under its own code.
    public func name(_ say: Phrasebook) -> String {
        let known: [String: Phrase] = ["england": .nationEngland, "wales": .nationWales]
        return known[nation].map { say($0) } ?? nation
    }
}
