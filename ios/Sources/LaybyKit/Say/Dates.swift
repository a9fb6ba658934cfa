import Foundation
import LaybyCore

extension Phrasebook {
    /// When it happened, as short as it can be said: a time today, "yesterday", a day.
    public func when(_ moment: Moment, now: Date, zone: TimeZone) -> String {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = zone
        calendar.locale = locale
        if calendar.isDate(moment.at, inSameDayAs: now) { return time(moment.at, zone: zone) }
        if let yesterday = calendar.date(byAdding: .day, value: -1, to: now),
            calendar.isDate(moment.at, inSameDayAs: yesterday)
        {
            return self(.whenYesterday)
        }
        let sameYear = calendar.component(.year, from: moment.at) == calendar.component(.year, from: now)
        return formatted(moment.at, sameYear ? "d MMM" : "d MMM yyyy", zone: zone)
    }

    /// "Thursday 12 November".
    public func longDay(_ date: Date, zone: TimeZone) -> String { formatted(date, "EEEE d MMMM", zone: zone) }

    /// A civil date of the core ("2026-11-30") as a person reads it; as it came, if it is none.
    public func day(_ civil: CivilDate) -> String {
        guard let date = Self.date(of: civil) else { return civil }
        return formatted(date, "d MMM yyyy", zone: .gmt)
    }

    /// A wait as a person would say it, never shorter than it is.
    public func span(_ seconds: UInt64) -> String {
        func rounded(by unit: UInt64) -> UInt64 { seconds / unit + (seconds % unit == 0 ? 0 : 1) }
        let (count, one, more): (UInt64, Phrase, Phrase) =
            switch seconds {
            case 0...90: (seconds, .spanSecond, .spanSeconds)
            case 91...5400: (rounded(by: 60), .spanMinute, .spanMinutes)
            default: (rounded(by: 3600), .spanHour, .spanHours)
            }
        return count == 1 ? self(one) : self(more, String(count))
    }

    private func time(_ date: Date, zone: TimeZone) -> String {
        switch language {
        case .english: formatted(date, "h.mma", zone: zone).lowercased()
        case .welsh: formatted(date, "HH.mm", zone: zone)
        }
    }

    private func formatted(_ date: Date, _ pattern: String, zone: TimeZone) -> String {
        let formatter = DateFormatter()
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.locale = locale
        formatter.timeZone = zone
        formatter.dateFormat = pattern
        return formatter.string(from: date)
    }

    /// The civil date as an instant: midnight of that day, UTC. For pickers and for showing, never for reckoning.
    public static func date(of civil: CivilDate) -> Date? {
        let formatter = isoDay
        return formatter.date(from: civil)
    }

    /// The civil date that a picker stands on.
    public static func civil(_ date: Date, zone: TimeZone) -> CivilDate {
        let formatter = isoDay
        formatter.timeZone = zone
        return formatter.string(from: date)
    }

    private static var isoDay: DateFormatter {
        let formatter = DateFormatter()
        formatter.calendar = Calendar(identifier: .gregorian)
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = .gmt
        formatter.dateFormat = "yyyy-MM-dd"
        formatter.isLenient = false
        return formatter
    }
}
