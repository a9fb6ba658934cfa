import Foundation
import LaybyCore
import Observation

/// One entry, to read.
@MainActor @Observable public final class EntryModel {
    public let id: EntryId
    public private(set) var showing: Showing<EntryView>
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, id: EntryId, showing: Showing<EntryView> = .waiting) {
        self.shell = shell
        self.id = id
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        let id = id
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.entry(id: id) })
        } catch {
            showing = .trouble(error)
        }
    }

    public func edit() {
        guard let view = showing.content else { return }
        shell.go(.writing(view.content.kind, id))
    }

    /// Into the bin, and back to where one was. It can be taken back.
    public func bin() async {
        let id = id
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.binned) { try $0.deleteEntry(id: id) }
            shell.back()
        }
    }

    /// Begins a record out of it, and opens that.
    public func craft() async {
        let id = id
        await attempt { () async throws(Trouble) in
            let changes = try await shell.change(.crafted) { try $0.craft(sources: [id]) }
            if let record = changes.newIds.first { shell.go(.record(record)) }
        }
    }

    private func attempt(_ work: () async throws(Trouble) -> Void) async {
        do throws(Trouble) { try await work() } catch { showing = .trouble(error) }
    }
}

extension EntryModel: Forgetting {
    func forget() { showing = .waiting }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.draft) || kinds.contains(.entry) else { return }
        Task { await load() }
    }
}

extension EntryContent {
    public var kind: EntryKind {
        switch self {
        case .reflection: .reflection
        case .feedback: .feedback
        case .informalSupervision: .informalSupervision
        case .peerSession: .peerSession
        case .activity: .activity
        }
    }
}

extension EntryContent {
    /// Every text of it that has words, in reading order, as the page shows it.
    public var reading: [String] {
        let texts: [Words] =
            switch self {
            case .reflection(let reflection): reflection.answers.map(\.words)
            case .feedback(let feedback):
                [feedback.theirWords] + feedback.handOver.map(\.words) + [feedback.whatItToldMe, feedback.whatIWillDo]
            case .informalSupervision(let talk):
                [talk.label] + talk.answers.flatMap { [$0.words] + $0.butWhy }
                    + [talk.decision, talk.rationale, talk.evidence] + talk.actions.map(\.words)
            case .peerSession(let session): [session.topic, session.minutes, session.takeAway] + session.groundRules
            case .activity(let activity): [activity.title, activity.what, activity.soWhat]
            }
        return texts.filter { !$0.isEmpty }.map(\.value)
    }
}
