import LaybyCore
import Observation

/// Whose rules hold, and how much the account's boxes take.
@MainActor @Observable public final class RulesModel {
    public private(set) var showing: Showing<RulesView>
    public private(set) var trouble: Trouble?
    /// Limits as they are being typed, by box.
    private var typed: [String: String] = [:]
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<RulesView> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.rules() })
            typed = [:]
        } catch {
            showing = .trouble(error)
        }
    }

    public func choose(_ nation: String) async {
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.changed) { try $0.setNation(nation: nation) }
        }
    }

    /// What stands in the field of a box.
    public func limit(of field: String) -> String {
        if let typed = typed[field] { return typed }
        return showing.content?.boxLimits.first { $0.field == field }.map { String($0.characters) } ?? ""
    }

    /// Only figures can be typed.
    public func type(_ text: String, for field: String) { typed[field] = text.filter(\.isWholeNumber) }

    /// Sets what was typed; an emptied field forgets the limit.
    public func setLimit(of field: String) async {
        guard let text = typed[field] else { return }
        let characters = UInt32(text)
        guard characters != nil || text.isEmpty else { return }
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.changed) { try $0.setBoxLimit(field: field, characters: characters) }
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

extension RulesModel: Forgetting {
    func forget() {
        showing = .waiting
        typed = [:]
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.setting) else { return }
        Task { await load() }
    }
}
