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
