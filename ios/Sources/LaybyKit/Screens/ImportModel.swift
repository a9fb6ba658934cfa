import Foundation
import LaybyCore
import Observation

/// A portfolio from another system: its pieces of writing become drafts, all of them or none.
@MainActor @Observable public final class ImportModel {
    /// What came of the last file.
    public private(set) var came: ImportView?
    public private(set) var working = false
    public private(set) var trouble: Trouble?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, came: ImportView? = nil, trouble: Trouble? = nil) {
        self.shell = shell
        self.came = came
        self.trouble = trouble
        shell.remember(self)
    }

    public func pick() async {
        guard !working else { return }
        working = true
        defer { working = false }
        do throws(Trouble) {
            guard let archive = try await shell.pick() else { return }
            came = nil
            trouble = nil
            let view = try await shell.write { try $0.importLeap2a(archive: archive) }
            came = view
            if view.drafts > 0 {
                shell.tell(Notice(.imported(Int(view.drafts)), undo: view.changes.undo))
                shell.spread(view.changes, except: self)
            }
        } catch {
            trouble = error
        }
    }

    /// To where drafts stand.
    public func see() {
        shell.paths[.today] = []
        shell.tab = .today
    }
}

extension ImportModel: Forgetting {
    func forget() {
        came = nil
        trouble = nil
    }
    /// Taken back, or changed since: the counts are not true any more.
    func changed(_ kinds: [ChangeKind]) {
        if kinds.contains(.draft) { came = nil }
    }
}
