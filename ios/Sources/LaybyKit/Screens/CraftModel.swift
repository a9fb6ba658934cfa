import Foundation
import LaybyCore
import Observation

/// Craft: where I stopped, what the year still asks for, and notes to begin a record from.
@MainActor @Observable public final class CraftModel {
    public private(set) var showing: Showing<QueueView>
    /// Notes chosen to craft from, in the order they were chosen.
    public private(set) var chosen: [EntryId] = []
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<QueueView> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            let queue = try await shell.read { try $0.craftQueue() }
            let there = Set((queue.newest + queue.themes.flatMap(\.cards)).map(\.id))
            chosen.removeAll { !there.contains($0) }
            showing = .showing(queue)
        } catch {
            showing = .trouble(error)
        }
    }

    /// What a group of notes is called: its theme, or none; as the pack has it.
    public func name(of group: QueueGroup) -> String {
        guard let code = group.code else { return shell.say(.craftNoTheme) }
        return shell.forms.theme(code) ?? code
    }

    public func toggle(_ id: EntryId) {
        if let place = chosen.firstIndex(of: id) { chosen.remove(at: place) } else { chosen.append(id) }
    }

    /// Begins a record out of the chosen notes, and opens it.
    public func craft() async {
        let sources = chosen
        guard !sources.isEmpty else { return }
        do throws(Trouble) {
            let changes = try await shell.change(.crafted) { try $0.craft(sources: sources) }
            chosen = []
            if let record = changes.newIds.first { shell.choose(.record(record)) }
        } catch {
            showing = .trouble(error)
        }
    }
}

extension CraftModel: Forgetting {
    func forget() {
        showing = .waiting
        chosen = []
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.entry) || kinds.contains(.setting) else { return }
        Task { await load() }
    }
}
