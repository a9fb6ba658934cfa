import AVFoundation
import LaybyKit
import UIKit
import UniformTypeIdentifiers
import UserNotifications
import WidgetKit

/// The clipboard: this phone's only, and cleared by the system when its time is up, whether we run or not.
final class PhoneClipboard: Clipboard {
    func copy(_ words: String, seconds: Int) {
        UIPasteboard.general.setItems(
            [[UTType.utf8PlainText.identifier: words]],
            options: [.localOnly: true, .expirationDate: Date(timeIntervalSinceNow: TimeInterval(seconds))])
    }

    func paste() -> String? { UIPasteboard.general.string }
}

/// Reminders in neutral words. One can be put off, and stays put off when what is due is planned anew.
final class PhoneReminders: Reminders {
    private let centre = UNUserNotificationCenter.current()
    private static let kind = "reminder"
    private static let putOff = "later."

    /// What each of them offers, in the words of this start.
    func offer(_ say: Phrasebook) {
        let acts = ReminderAct.allCases.map { act in
            UNNotificationAction(
                identifier: act.rawValue, title: act.words(say), options: act == .jot ? [.foreground] : [])
        }
        centre.setNotificationCategories([
            UNNotificationCategory(identifier: Self.kind, actions: acts, intentIdentifiers: [], options: [])
        ])
    }

    /// Says it again in an hour.
    func putOff(_ id: String, title: String) async {
        let trigger = UNTimeIntervalNotificationTrigger(timeInterval: ReminderAct.wait, repeats: false)
        let name = id.hasPrefix(Self.putOff) ? id : Self.putOff + id
        try? await centre.add(UNNotificationRequest(identifier: name, content: content(title), trigger: trigger))
    }

    private func content(_ title: String) -> UNNotificationContent {
        let content = UNMutableNotificationContent()
        content.title = title
        content.categoryIdentifier = Self.kind
        return content
    }

    func allowed() async -> Bool {
        (try? await centre.requestAuthorization(options: [.alert, .sound])) ?? false
    }

    func replace(with reminders: [PhoneReminder]) async {
        let planned = await centre.pendingNotificationRequests().map(\.identifier)
        centre.removePendingNotificationRequests(withIdentifiers: planned.filter { !$0.hasPrefix(Self.putOff) })
        for reminder in reminders {
            let trigger = UNCalendarNotificationTrigger(dateMatching: reminder.at, repeats: false)
            let request = UNNotificationRequest(
                identifier: reminder.id, content: content(reminder.title), trigger: trigger)
            try? await centre.add(request)
        }
    }
}

final class Screen: PhoneScreen {
    func stayAwake(_ awake: Bool) { UIApplication.shared.isIdleTimerDisabled = awake }
    var carConnected: Bool {
        AVAudioSession.sharedInstance().currentRoute.outputs.contains { $0.portType == .carAudio }
    }
    var guidedAccess: Bool { UIAccessibility.isGuidedAccessEnabled }
}

/// What the app remembers beside the notebook: three settings. Never a word that a person wrote.
final class PhoneSettings: Settings {
    private let defaults = UserDefaults.standard

    var lockAfterSeconds: Int {
        get { defaults.object(forKey: "lock-after") as? Int ?? 60 }
        set { defaults.set(newValue, forKey: "lock-after") }
    }

    var reminds: Bool {
        get { defaults.bool(forKey: "reminds") }
        set { defaults.set(newValue, forKey: "reminds") }
    }

    var appearance: Appearance {
        get { defaults.string(forKey: "appearance").flatMap(Appearance.init) ?? .system }
        set { defaults.set(newValue.rawValue, forKey: "appearance") }
    }

    func show(_ counts: WidgetCounts) {
        WidgetShelf.show(counts)
        WidgetCenter.shared.reloadAllTimelines()
    }
}
