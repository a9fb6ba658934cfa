import Foundation
import LaybyCore

/// Keeps the phone's own reminders the same as what falls due: read again when the notebook opens and after every
/// change, for as long as the person wants them. A kind and a day go out, never a word of an entry.
@MainActor final class Reminding {
    private weak var shell: Shell?
    private var asked = 0

    /// The system takes 64, and drops the rest in silence.
    static let most = 60

    init(shell: Shell) { self.shell = shell }

    /// Sets them anew. An answer that comes after a newer question is not used.
    func keep() async {
        guard let shell, shell.ports.settings.reminds else { return }
        asked += 1
        let mine = asked
        guard let view = try? await shell.read({ try $0.reminders() }), mine == asked else { return }
        let told = view.reminders.prefix(Self.most).enumerated()
        await shell.ports.reminders.replace(with: told.map { Self.standing($0, $1, shell) })
    }

    /// There are none any more.
    func stop() async {
        asked += 1
        await shell?.ports.reminders.replace(with: [])
    }

    private static func standing(_ place: Int, _ reminder: Reminder, _ shell: Shell) -> PhoneReminder {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = shell.ports.clock.zone
        let parts: Set<Calendar.Component> = [.year, .month, .day, .hour, .minute]
        return PhoneReminder(
            id: "reminder-\(place)", at: calendar.dateComponents(parts, from: reminder.at.at),
            title: shell.say(reminder.kind.phrase))
    }
}

extension Reminding: Forgetting {
    /// What was set stands while the notebook is shut: it holds no words.
    func forget() {}
    func changed(_ kinds: [ChangeKind]) { Task { await keep() } }
}
