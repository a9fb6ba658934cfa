import Foundation
import LaybyCore
import Observation

/// What falls due, whether the phone says so, and when protected time is.
@MainActor @Observable public final class RemindersModel {
    /// How often protected time comes.
    public enum Every: String, CaseIterable, Sendable {
        case never
        case week
        case month
    }

    public private(set) var showing: Showing<RemindersView>
    public private(set) var reminds: Bool
    /// The person let the phone remind, and the system does not.
    public private(set) var refused = false
    public private(set) var trouble: Trouble?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<RemindersView> = .waiting) {
        self.shell = shell
        self.showing = showing
        reminds = shell.ports.settings.reminds
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.reminders() })
        } catch {
            showing = .trouble(error)
        }
    }

    /// Reminds from now on, or no more. The system asks the person the first time.
    public func remind(_ wanted: Bool) async {
        refused = wanted ? !(await shell.ports.reminders.allowed()) : false
        reminds = wanted && !refused
        shell.ports.settings.reminds = reminds
        if reminds { await shell.reminding.keep() } else { await shell.reminding.stop() }
    }

    public var protected: ProtectedTime? { showing.content?.protectedTime }

    public func protect(_ time: ProtectedTime?) async {
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.changed) { try $0.setProtectedTime(time: time) }
        }
        await load()
    }

    public var every: Every {
        switch protected {
        case .week: .week
        case .month: .month
        case nil: .never
        }
    }

    /// Another rhythm, at the same time of day.
    public func protect(every: Every) async {
        let (hour, minute) = at
        switch every {
        case .never: await protect(nil)
        case .week: await protect(.week(day: .friday, hour: hour, minute: minute))
        case .month: await protect(.month(day: 1, hour: hour, minute: minute))
        }
    }

    public func protect(on day: WeekDay) async {
        await protect(.week(day: day, hour: at.hour, minute: at.minute))
    }

    public func protect(onDay day: UInt32) async {
        await protect(.month(day: day, hour: at.hour, minute: at.minute))
    }

    public func protect(at hour: UInt32, _ minute: UInt32) async {
        switch protected {
        case .week(let day, _, _): await protect(.week(day: day, hour: hour, minute: minute))
        case .month(let day, _, _): await protect(.month(day: day, hour: hour, minute: minute))
        case nil: break
        }
    }

    /// Its time of day; four in the afternoon until the person says.
    public var at: (hour: UInt32, minute: UInt32) {
        switch protected {
        case .week(_, let hour, let minute), .month(_, let hour, let minute): (hour, minute)
        case nil: (16, 0)
        }
    }

    /// Its time of day, as a picker has it.
    public var time: Date {
        let now = shell.ports.clock.now
        return calendar.date(bySettingHour: Int(at.hour), minute: Int(at.minute), second: 0, of: now) ?? now
    }

    public func protect(at time: Date) async {
        let parts = calendar.dateComponents([.hour, .minute], from: time)
        await protect(at: UInt32(parts.hour ?? 0), UInt32(parts.minute ?? 0))
    }

    private var calendar: Calendar {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = shell.ports.clock.zone
        return calendar
    }

    /// The same dates as a calendar file.
    public func shareCalendar() async {
        let language = shell.language
        await attempt { () async throws(Trouble) in
            try await shell.share(try await shell.read { try $0.calendar(language: language) })
        }
    }

    private func attempt(_ work: () async throws(Trouble) -> Void) async {
        do throws(Trouble) {
            try await work()
            trouble = nil
        } catch {
            trouble = error
        }
    }
}

extension RemindersModel: Forgetting {
    func forget() {
        showing = .waiting
        trouble = nil
    }
    func changed(_ kinds: [ChangeKind]) { Task { await load() } }
}
