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

/// Reminders in neutral words.
final class PhoneReminders: Reminders {
    private let centre = UNUserNotificationCenter.current()

    func allowed() async -> Bool {
        (try? await centre.requestAuthorization(options: [.alert, .sound])) ?? false
    }

    func replace(with reminders: [PhoneReminder]) async {
        centre.removeAllPendingNotificationRequests()
        for reminder in reminders {
            let content = UNMutableNotificationContent()
            content.title = reminder.title
            let trigger = UNCalendarNotificationTrigger(dateMatching: reminder.at, repeats: false)
            let request = UNNotificationRequest(identifier: reminder.id, content: content, trigger: trigger)
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
