import AppIntents
import LaybyCore
import LaybyKit

/// Where an intent that opens the app leads.
@MainActor enum Doors {
    static var shell: Shell?
}

/// "Jot in Layby": seals words without opening the notebook, on a locked phone too.
struct JotIntent: AppIntent {
    static let title: LocalizedStringResource = "intent.jot"
    static let description = IntentDescription("intent.jot.about")
    static let authenticationPolicy: IntentAuthenticationPolicy = .alwaysAllowed
    static let openAppWhenRun = false

    @Parameter(title: "intent.words", requestValueDialog: "intent.words")
    var words: String

    func perform() async throws -> some IntentResult & ProvidesDialog {
        do {
            try Inbox.seal(words)
            return .result(dialog: "intent.sealed")
        } catch {
            return .result(dialog: "intent.not.sealed")
        }
    }
}

/// Opens a jot: the locked one where the notebook is shut.
struct OpenJotIntent: AppIntent {
    static let title: LocalizedStringResource = "widget.jot"
    static let openAppWhenRun = true

    @MainActor func perform() async throws -> some IntentResult {
        Doors.shell?.enter(.jot)
        return .result()
    }
}

/// The same, listening.
struct DictateIntent: AppIntent {
    static let title: LocalizedStringResource = "intent.dictate"
    static let openAppWhenRun = true

    @MainActor func perform() async throws -> some IntentResult {
        Doors.shell?.enter(.dictate)
        return .result()
    }
}

/// Opens a fresh checklist, after the lock page where it is shut.
struct ChecklistIntent: AppIntent {
    static let title: LocalizedStringResource = "intent.checklist"
    static let openAppWhenRun = true

    @MainActor func perform() async throws -> some IntentResult {
        Doors.shell?.enter(.checklist)
        return .result()
    }
}

/// Opens what falls due next, after the lock page where it is shut. Nothing of it is said outside the app.
struct NextDueIntent: AppIntent {
    static let title: LocalizedStringResource = "intent.next.due"
    static let openAppWhenRun = true

    @MainActor func perform() async throws -> some IntentResult {
        Doors.shell?.enter(.nextDue)
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
        AppShortcut(
            intent: DictateIntent(), phrases: ["Dictate in \(.applicationName)", "Arddweud yn \(.applicationName)"],
            shortTitle: "intent.dictate", systemImageName: "mic")
        AppShortcut(
            intent: NextDueIntent(), phrases: ["Next due in \(.applicationName)", "Nesaf yn \(.applicationName)"],
            shortTitle: "intent.next.due", systemImageName: "calendar")
    }
}
