import LaybyCore
import Observation

/// Record stores, as they came with a backup from a phone that delivers to them. There is no network code here: what
/// waits can be withdrawn, a store can be removed, and what a store takes in leaves as a file.
@MainActor @Observable public final class StoresModel {
    public private(set) var showing: Showing<OutboxView>
    public private(set) var trouble: Trouble?
    /// The store that is asked about before it is removed.
    public var asksToRemove: AccountView?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<OutboxView> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.outbox() })
        } catch {
            showing = .trouble(error)
        }
    }

    /// The records of the running year, to be handed over by hand.
    public func chooseRecords() {
        let clock = shell.ports.clock
        shell.go(.leavingYear(Phrasebook.civil(clock.now, zone: clock.zone)))
    }

    public func withdraw(_ item: OutboxItem) async { await change { try $0.withdraw(statement: item.id) } }

    /// Only what was asked about is removed.
    public func remove() async {
        guard let account = asksToRemove else { return }
        asksToRemove = nil
        await change { try $0.removeAccount(account: account.id) }
    }

    private func change(_ work: @escaping @Sendable (any NotebookProtocol) throws -> Changes) async {
        do throws(Trouble) {
            _ = try await shell.change(.changed, work)
            trouble = nil
        } catch {
            trouble = error
        }
        await load()
    }
}

extension StoresModel: Forgetting {
    func forget() {
        showing = .waiting
        trouble = nil
        asksToRemove = nil
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.setting) else { return }
        Task { await load() }
    }
}
