import Foundation
import LaybyCore
import Observation

/// A backup: made, put where the person says, read again from there, and called good only after it was restored in
/// memory. What it takes to prove one is the core's to say.
@MainActor @Observable public final class BackupModel {
    public enum Step: Equatable, Sendable {
        case resting
        /// The file is back; the code on the paper is still to be typed.
        case asksCode
        case proved(BackupView)
    }

    public private(set) var showing: Showing<BackupState>
    public private(set) var step: Step
    public private(set) var trouble: Trouble?
    public let work: LongWork
    /// Sealed, as it came back from where it was put.
    @ObservationIgnored private var file: Data?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<BackupState> = .waiting, step: Step = .resting) {
        self.shell = shell
        self.showing = showing
        self.step = step
        work = LongWork(shell: shell)
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.backupState() })
        } catch {
            showing = .trouble(error)
        }
    }

    /// Makes one, puts it away and proves it, in one go where the core lets it.
    public func make() async {
        await attempt { () async throws(Trouble) in
            let document = try await work.run { try $0.makeBackup() }
            guard let back = try await shell.save(document) else { return }
            do throws(Trouble) {
                step = .proved(try await work.run { try $0.proveLastBackup(backup: back) })
            } catch .notebook(.TypeRecoveryCode) {
                file = back
                step = .asksCode
            }
        }
    }

    /// A file that was made before.
    public func pick() async {
        await attempt { () async throws(Trouble) in
            guard let picked = try await shell.pick() else { return }
            file = picked
            step = .asksCode
        }
    }

    /// Proves what was put away, with the code as it stands on the paper.
    public func prove(_ code: Secret) async {
        guard let file else { return }
        await attempt { () async throws(Trouble) in
            let view = try await work.run { notebook in
                try code.lend { try notebook.proveBackup(backup: file, code: $0) }
            }
            step = .proved(view)
            self.file = nil
        }
    }

    private func attempt(_ work: () async throws(Trouble) -> Void) async {
        do throws(Trouble) {
            try await work()
            trouble = nil
        } catch {
            trouble = error
        }
        await load()
    }
}

extension BackupModel: Forgetting {
    func forget() {
        showing = .waiting
        step = .resting
        file = nil
        trouble = nil
    }
    func changed(_ kinds: [ChangeKind]) {}
}

/// A backup in the place of what is here: looked into first, so that nobody loses what it lacks without knowing.
@MainActor @Observable public final class RestoreModel {
    public enum Step: Equatable, Sendable {
        case resting
        case asksCode
        /// What is in it, and what this notebook has that it lacks.
        case looked(BackupView)
        case done(BackupView)
    }

    public private(set) var step: Step
    public private(set) var trouble: Trouble?
    public let work: LongWork
    @ObservationIgnored private var file: Data?
    @ObservationIgnored private var code: Secret?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, step: Step = .resting) {
        self.shell = shell
        self.step = step
        work = LongWork(shell: shell)
        shell.remember(self)
    }

    public func pick() async {
        await attempt { () async throws(Trouble) in
            guard let picked = try await shell.pick() else { return }
            file = picked
            step = .asksCode
        }
    }

    public func look(_ code: Secret) async {
        guard let file else { return }
        await attempt { () async throws(Trouble) in
            let view = try await work.run { notebook in
                try code.lend { try notebook.lookIntoBackup(backup: file, code: $0) }
            }
            self.code = code
            step = .looked(view)
        }
    }

    /// Puts it in the place of everything here: exactly this backup, over exactly what was here when it was looked
    /// into. Nothing takes it back.
    public func restore() async {
        guard case .looked(let seen) = step, let file, let code else { return }
        await attempt { () async throws(Trouble) in
            let view = try await work.run { notebook in
                try code.lend {
                    try notebook.restoreOver(backup: file, code: $0, accepting: seen.fingerprint)
                }
            }
            drop()
            step = .done(view)
            shell.tell(Notice(.broughtBack))
            shell.spreadAll()
            if shell.needsPasscode { shell.show(.setPasscode) }
        }
    }

    /// Another file, or none.
    public func again() {
        drop()
        step = .resting
        trouble = nil
    }

    private func drop() {
        file = nil
        code = nil
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

extension RestoreModel: Forgetting {
    func forget() { again() }
    func changed(_ kinds: [ChangeKind]) {}
}
