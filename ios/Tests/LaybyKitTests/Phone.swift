import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// A phone for one test: a folder, a keystore, a sensor, and a clock that moves by hand. `start()` is the app being
/// started: a new shell over the real core. What the app before it held is gone, as after a kill.
@MainActor final class Phone {
    let folder: URL
    let clock = HandClock(now: Date())
    let keystore = KeystoreDouble()
    let biometrics: BiometricsDouble
    let speech = SpeechDouble()
    let clipboard = ClipboardDouble()
    let documents = DocumentsDouble()
    let reminders = RemindersDouble()
    let screen = ScreenDouble()
    let settings = SettingsDouble()

    static let passcode = "four swans at dusk"

    init(sensor: BiometricKind? = nil) throws {
        biometrics = BiometricsDouble(kind: sensor)
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("layby-kit-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The app is started.
    func start(_ language: Language = .english) async throws -> Shell {
        let shell = try shell(language)
        await shell.start()
        ProcessEnd.atOnce
        return shell
    }

    /// The app is started over a core that counts what it is asked.
    func watched() async throws -> (shell: Shell, core: WatchedNotebook) {
        var core: WatchedNotebook?
        let path = folder.path
        let shell = try shell(make: { secret in
            let watched = WatchedNotebook(try Notebook(folder: path, inbox: nil, keystoreSecret: secret))
            core = watched
            return watched
        })
        await shell.start()
        ProcessEnd.atOnce
        guard let core else { throw Trouble.fault }
        return (shell, core)
    }

    func shell(_ language: Language = .english) throws -> Shell {
        let path = folder.path
        return try shell(language, make: { try Notebook(folder: path, inbox: nil, keystoreSecret: $0) })
    }

    private func shell(
        _ language: Language = .english, make: @escaping @MainActor (Data) throws -> any NotebookProtocol
    ) throws -> Shell {
        let ports = Ports(
            clock: clock, keystore: keystore, biometrics: biometrics, speech: speech, clipboard: clipboard,
            documents: documents, reminders: reminders, screen: screen, settings: settings)
        return Shell(ports: ports, say: try Tree.phrasebook(language), make: make)
    }

    /// A notebook with a passcode, open; and its recovery code.
    func begun(_ language: Language = .english) async throws -> (shell: Shell, code: String) {
        let shell = try await start(language)
        let model = PasscodeModel(shell: shell)
        await model.set(
            current: Secret(typed: ""), new: Secret(typed: Self.passcode), again: Secret(typed: Self.passcode))
        let code = model.groups.joined(separator: "-")
        model.written()
        return (shell, code)
    }
}

/// Files of the repository that the tests look at.
enum Tree {
    static let ios = URL(fileURLWithPath: #filePath).appendingPathComponent("../../..").standardized

    /// The words of a language, out of the catalog that Xcode compiles.
    static func phrasebook(_ language: Language) throws -> Phrasebook {
        Phrasebook(language: language, words: try catalog(language))
    }

    static func catalog(_ language: Language) throws -> [String: String] {
        let data = try Data(contentsOf: ios.appendingPathComponent("App/Localizable.xcstrings"))
        let catalog = try JSONDecoder().decode(Catalog.self, from: data)
        let code = language == .welsh ? "cy" : "en"
        return catalog.strings.compactMapValues { $0.localizations[code]?.stringUnit.value }
    }

    struct Catalog: Decodable {
        let sourceLanguage: String
        let strings: [String: Entry]

        struct Entry: Decodable { let localizations: [String: Localization] }
        struct Localization: Decodable { let stringUnit: Unit }
        struct Unit: Decodable {
            let state: String
            let value: String
        }
    }

    /// Our own Swift files under a folder of `ios`, by path.
    static func sources(_ folder: String) throws -> [String: String] {
        let root = ios.appendingPathComponent(folder)
        var found: [String: String] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root.path) where path.hasSuffix(".swift") {
            if path.contains("Generated/") { continue }
            found[folder + "/" + path] = try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
        }
        return found
    }
}

extension Shell {
    /// Jots and keeps, as a person does with the field on the tab bar.
    @discardableResult func jotted(_ words: String) async -> EntryId {
        let field = QuickJot(shell: self)
        let id = field.id
        field.words = words
        await field.keep()
        show(nil)
        return id
    }

    /// A record crafted from one jot.
    func crafted(_ words: String) async throws -> RecordId {
        let jot = await jotted(words)
        return try #require(try await write { try $0.craft(sources: [jot]) }.newIds.first)
    }

    func fill(_ id: RecordId, _ boxes: [String: String]) async throws {
        for (field, words) in boxes {
            _ = try await write { try $0.answer(id: id, field: field, words: Words(words)) }
        }
    }

    func unlock(_ passcode: String) async throws(Trouble) {
        try await unlock(passcode: Secret(typed: passcode))
    }
}

/// Waits until something the app does by itself has happened.
@MainActor func eventually(_ what: String, _ happened: () -> Bool) async {
    for _ in 0..<400 {
        if happened() { return }
        try? await Task.sleep(for: .milliseconds(5))
    }
    Issue.record("did not happen: \(what)")
}
