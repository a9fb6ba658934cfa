import Foundation
import LaybyCore
import Observation

/// Everything, out for good: sealed in an `age` file, or as plain text. What it would carry is counted first, with
/// the places in it that could identify someone.
@MainActor @Observable public final class EverythingModel {
    public private(set) var showing: Showing<EverythingView>
    /// What opens the sealed file that was put away: shown once, kept nowhere.
    public private(set) var passphrase: WordsInBytes?
    public private(set) var trouble: Trouble?
    public let work: LongWork
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<EverythingView> = .waiting) {
        self.shell = shell
        self.showing = showing
        work = LongWork(shell: shell)
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await work.run { try $0.everythingView() })
        } catch {
            showing = .trouble(error)
        }
    }

    /// Sealed, and put where the person says.
    public func seal(_ passcode: Secret) async {
        await attempt { () async throws(Trouble) in
            let exported = try await work.run { notebook in
                try passcode.lend { try notebook.exportEverything(passcode: $0) }
            }
            if try await shell.save(exported.document) != nil { passphrase = exported.passphrase }
        }
    }

    /// In plain text, as it was counted: if anything has changed since, nothing leaves.
    public func plain(_ passcode: Secret) async {
        guard let seen = showing.content?.fingerprint else { return }
        await attempt { () async throws(Trouble) in
            let document = try await work.run { notebook in
                try passcode.lend { try notebook.exportEverythingInPlainText(passcode: $0, fingerprint: seen) }
            }
            try await shell.share(document)
        }
    }

    /// The passphrase in words, to be written down.
    public var words: String { String(decoding: passphrase?.value ?? Data(), as: UTF8.self) }

    public func written() { passphrase = nil }

    private func attempt(_ work: () async throws(Trouble) -> Void) async {
        do throws(Trouble) {
            try await work()
            trouble = nil
        } catch {
            trouble = error
            // The count is another now: it is shown anew before anything leaves.
            if error == .notebook(.Stale) { await load() }
        }
    }
}

extension EverythingModel: Forgetting {
    func forget() {
        showing = .waiting
        passphrase = nil
        trouble = nil
    }
    func changed(_ kinds: [ChangeKind]) {}
}
