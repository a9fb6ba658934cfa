import AppIntents
import LaybyCore
import LaybyKit

/// Where an intent that opens the app leads.
@MainActor enum Doors {
    static var shell: Shell?
}

/// "Jot in Layby": seals words without opening the notebook. The phone has to be unlocked, Layby does not.
struct JotIntent: AppIntent {
    static let title: LocalizedStringResource = "intent.jot"
    static let description = IntentDescription("intent.jot.about")
    static let authenticationPolicy: IntentAuthenticationPolicy = .requiresLocalDeviceAuthentication
    static let openAppWhenRun = false

    @Parameter(title: "intent.words", requestValueDialog: "intent.words")
    var words: String

    func perform() async throws -> some IntentResult & ProvidesDialog {
        do {
            try Inbox().seal(words)
            return .result(dialog: "intent.sealed")
        } catch {
            return .result(dialog: "intent.not.sealed")
        }
    }
}

/// Opens the locked jot, the keyboard up.
struct OpenJotIntent: AppIntent {
    static let title: LocalizedStringResource = "widget.jot"
    static let openAppWhenRun = true

    @MainActor func perform() async throws -> some IntentResult {
        Doors.shell?.show(.lockedJot)
        return .result()
    }
}

/// Opens a fresh checklist, after the lock page where it is shut.
struct ChecklistIntent: AppIntent {
    static let title: LocalizedStringResource = "intent.checklist"
    static let openAppWhenRun = true

    @MainActor func perform() async throws -> some IntentResult {
        Doors.shell?.tab = .today
        Doors.shell?.write(.informalSupervision)
        return .result()
    }
}

/// Ready without any set-up.
struct LaybyShortcuts: AppShortcutsProvider {
    static var appShortcuts: [AppShortcut] {
        AppShortcut(
            intent: JotIntent(), phrases: ["Jot in \(.applicationName)", "Nodi yn \(.applicationName)"],
            shortTitle: "intent.jot", systemImageName: "square.and.pencil")
        AppShortcut(
            intent: ChecklistIntent(),
            phrases: ["Checklist in \(.applicationName)", "Rhestr wirio yn \(.applicationName)"],
            shortTitle: "intent.checklist", systemImageName: "checklist")
    }
}
