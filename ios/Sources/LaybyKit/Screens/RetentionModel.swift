import LaybyCore
import Observation

/// What has reached its date, once a month and quietly; and what is proposed from now on. Nothing goes by itself.
@MainActor @Observable public final class RetentionModel {
    public private(set) var showing: Showing<RetentionView>
    public private(set) var trouble: Trouble?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<RetentionView> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        let language = shell.language
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.retention(language: language) })
        } catch {
            showing = .trouble(error)
        }
    }

    /// Longer, to a date; none for no date.
    public func keep(_ ids: [EntryId], until: CivilDate?) async {
        await change(.changed) { try $0.keepUntil(ids: ids, until: until) }
    }

    public func bin(_ id: EntryId) async { await change(.binned) { try $0.deleteEntry(id: id) } }

    /// Not now: the list comes again next month.
    public func putAway() async { await change(.changed) { try $0.putRetentionAway() } }

    /// What is proposed for a kind of note from now on.
    public func propose(_ option: String, for kind: EntryKind) async {
        await change(.changed) { try $0.setRetention(kind: kind, option: option) }
    }

    private func change(
        _ what: Notice.What, _ work: @escaping @Sendable (any NotebookProtocol) throws -> Changes
    ) async {
        do throws(Trouble) {
            _ = try await shell.change(what, work)
            trouble = nil
        } catch {
            trouble = error
        }
        await load()
    }
}

extension RetentionModel: Forgetting {
    func forget() { showing = .waiting }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.entry) || kinds.contains(.setting) else { return }
        Task { await load() }
    }
}
