import LaybyCore
import Observation

/// The own list: people never to be named, the own name, the own team. The check looks for them.
@MainActor @Observable public final class OwnListModel {
    public private(set) var showing: Showing<[OwnNameView]>
    public private(set) var trouble: Trouble?
    /// A name on its way to the list.
    public var name = ""
    public var listed = Listed.neverName
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<[OwnNameView]> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.ownNames() })
        } catch {
            showing = .trouble(error)
        }
    }

    public func add() async {
        let (name, listed) = (Words(name), listed)
        if await change({ try $0.addOwnName(name: name, listed: listed) }) { self.name = "" }
    }

    public func remove(_ id: OwnNameId) async { await change { try $0.removeOwnName(id: id) } }

    @discardableResult
    private func change(_ work: @escaping @Sendable (any NotebookProtocol) throws -> Changes) async -> Bool {
        do throws(Trouble) {
            _ = try await shell.change(.changed, work)
            trouble = nil
        } catch {
            trouble = error
        }
        await load()
        return trouble == nil
    }
}

extension OwnListModel: Forgetting {
    func forget() {
        showing = .waiting
        name = ""
    }
    func changed(_ kinds: [ChangeKind]) { Task { await load() } }
}
