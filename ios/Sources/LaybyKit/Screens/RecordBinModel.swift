import LaybyCore
import Observation

/// Records that were thrown away, for thirty days.
@MainActor @Observable public final class RecordBinModel {
    public private(set) var showing: Showing<[RecordBinCard]>
    /// Erasing is the one thing that the app asks about first.
    public var asksToErase: RecordBinCard?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<[RecordBinCard]> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.recordBin() })
        } catch {
            showing = .trouble(error)
        }
    }

    public func restore(_ id: RecordId) async {
        await change(.restored) { try $0.restoreRecord(id: id) }
    }

    /// Erases what was asked about. Nothing takes it back.
    public func erase() async {
        guard let id = asksToErase?.id else { return }
        asksToErase = nil
        await change(.erased) { try $0.eraseRecord(id: id) }
    }

    private func change(
        _ what: Notice.What, _ work: @escaping @Sendable (any NotebookProtocol) throws -> Changes
    ) async {
        do throws(Trouble) {
            _ = try await shell.change(what, work)
        } catch {
            showing = .trouble(error)
        }
    }
}

extension RecordBinModel: Forgetting {
    func forget() {
        showing = .waiting
        asksToErase = nil
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) else { return }
        Task { await load() }
    }
}
