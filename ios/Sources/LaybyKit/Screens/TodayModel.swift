import Foundation
import LaybyCore
import Observation

/// Today: what comes up, where I stopped, what is recent, and the field under the thumb.
@MainActor @Observable public final class TodayModel {
    public private(set) var showing: Showing<TodayView>
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<TodayView> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            let view = try await shell.read { try $0.today() }
            showing = .showing(view)
            shell.ports.settings.show(WidgetCounts(waiting: 0, drafts: view.drafts.count))
        } catch {
            showing = .trouble(error)
        }
    }

    /// Nothing was ever written: one sentence of invitation, and the keyboard up.
    public var first: Bool {
        guard let view = showing.content else { return false }
        return view.entries == 0 && view.drafts.isEmpty
    }

    /// "Thursday 12 November".
    public var day: String { shell.say.longDay(shell.ports.clock.now, zone: shell.ports.clock.zone) }

    public func open(_ draft: DraftCard) { shell.choose(.writing(draft.kind, draft.id)) }

    public func open(_ card: EntryCard) { shell.choose(.entry(card.id)) }

    /// Deletes; that can be taken back.
    public func bin(_ id: EntryId) async {
        do throws(Trouble) {
            _ = try await shell.change(.binned) { try $0.deleteEntry(id: id) }
        } catch {
            showing = .trouble(error)
        }
    }
}

extension TodayModel: Forgetting {
    func forget() { showing = .waiting }
    func changed(_ kinds: [ChangeKind]) {
        let shown: [ChangeKind] = [.draft, .entry, .record, .setting]
        guard kinds.contains(where: shown.contains) else { return }
        Task { await load() }
    }
}
