import LaybyCore
import LaybyKit
import LaybyUI
import SwiftUI
import UIKit
import UserNotifications

@main
struct LaybyApp: App {
    @UIApplicationDelegateAdaptor(LaybyDelegate.self) private var delegate
    @Environment(\.scenePhase) private var phase

    var body: some Scene {
        WindowGroup {
            RootScreen(shell: delegate.shell)
                .tint(Color("AccentColor"))
                .onChange(of: phase) { _, now in delegate.heard(now) }
        }
        .commands { LaybyCommands(shell: delegate.shell) }
    }
}

/// Hears what the system tells the app, and hands it to the shell.
@MainActor final class LaybyDelegate: NSObject, UIApplicationDelegate {
    let shell: Shell
    private let reminders = PhoneReminders()
    private var background = UIBackgroundTaskIdentifier.invalid

    override init() {
        shell = Shell(
            ports: Ports(
                clock: PhoneClock(), keystore: KeychainStore(), biometrics: FaceOrFinger(), speech: OnDeviceSpeech(),
                clipboard: PhoneClipboard(), documents: PhoneDocuments(), reminders: reminders,
                screen: Screen(), settings: PhoneSettings()),
            say: Phrasebook(bundle: .main)
        ) { secret in
            try Notebook(
                folder: Folders.notebook().path, inbox: Folders.inbox().path, keystoreSecret: secret)
        }
        super.init()
        Doors.shell = shell
        reminders.offer(shell.say)
        UNUserNotificationCenter.current().delegate = self
    }

    func heard(_ phase: ScenePhase) {
        switch phase {
        case .active:
            endBackground()
            shell.hears(.returned)
        case .inactive, .background:
            beginBackground()
            shell.hears(.left)
        @unknown default:
            shell.hears(.aboutToBeSuspended)
        }
    }

    func applicationProtectedDataWillBecomeUnavailable(_ application: UIApplication) {
        shell.hears(.phoneLocked)
    }

    /// Time to finish the last save and to shut before iOS stops the app where it stands.
    private func beginBackground() {
        guard background == .invalid else { return }
        background = UIApplication.shared.beginBackgroundTask { [weak self] in
            self?.shell.hears(.aboutToBeSuspended)
            self?.endBackground()
        }
    }

    private func endBackground() {
        guard background != .invalid else { return }
        UIApplication.shared.endBackgroundTask(background)
        background = .invalid
    }
}

/// What was touched under a reminder. The line itself only leads into Layby.
extension LaybyDelegate: UNUserNotificationCenterDelegate {
    nonisolated func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse
    ) async {
        let said = response.notification.request
        await touched(ReminderAct(rawValue: response.actionIdentifier), under: said.identifier, said.content.title)
    }

    private func touched(_ act: ReminderAct?, under id: String, _ title: String) async {
        switch act {
        case .jot: shell.enter(.jot)
        case .later: await reminders.putOff(id, title: title)
        case nil: break
        }
    }
}
