import Foundation
import LaybyCore
import Observation

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
    /// There is no passcode and nothing that the backup lacks: this phone's notebook can be begun from it.
    public private(set) var beginsAnew = false
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
            let (view, stage) = try await work.run { notebook in
                (try code.lend { try notebook.lookIntoBackup(backup: file, code: $0) }, try notebook.lockView().stage)
            }
            self.code = code
            beginsAnew = stage == .provisional && view.lacks == 0
            step = .looked(view)
        }
    }

    /// Puts it in the place of everything here: exactly this backup, over exactly what was here when it was looked
    /// into. Nothing takes it back.
    public func restore() async {
        guard case .looked(let seen) = step, let file, let code else { return }
        await attempt { () async throws(Trouble) in
            let view = try await work.run(alone: true) { notebook in
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

    /// Begins this phone's notebook from the backup: with this passcode, and with the recovery code that is on the
    /// paper already. If it is refused, the notebook is an empty one, as it was.
    public func begin(passcode: Secret, again: Secret) async {
        guard case .looked(let seen) = step, beginsAnew, let file, let code else { return }
        await attempt { () async throws(Trouble) in
            guard passcode.same(as: again) else { throw .passcodesDiffer }
            let came = try await work.run(alone: true) { notebook in
                try notebook.wipe(passcode: Data())
                do {
                    return try code.lend { code in
                        try passcode.lend { try notebook.restore(backup: file, code: code, newPasscode: $0) }
                    }
                } catch {
                    _ = try notebook.begin()
                    throw error
                }
            }
            drop()
            step = .done(seen)
            shell.opened(came)
            shell.tell(Notice(.broughtBack))
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
        beginsAnew = false
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
