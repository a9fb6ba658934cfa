import LaybyCore
import Observation

/// Feedback, caught after the meeting: their words first, a role and never a name.
@MainActor @Observable public final class FeedbackModel {
    public let draft: Draft
    /// Said before the phone is handed over: what locks, and how Guided Access holds the phone.
    public var explainsHandOver = false
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, id: EntryId) {
        self.shell = shell
        draft = Draft(shell: shell, id: id, blank: .feedback(feedback: Self.blank))
    }

    static let blank = Feedback(
        fromRole: nil, channel: nil, tone: nil, theirWords: .none, whatItToldMe: .none, whatIWillDo: .none, handOver: []
    )

    public func load() async { await draft.load() }

    public func form() throws(Trouble) -> FeedbackForm { try shell.forms.feedback() }

    public var feedback: Feedback {
        get {
            switch draft.content {
            case .feedback(let feedback): feedback
            case .reflection, .informalSupervision, .peerSession, .activity: Self.blank
            }
        }
        set { draft.write(.feedback(feedback: newValue)) }
    }

    /// The safety line was read.
    public func riskConsidered(_ considered: Bool) async {
        await draft.describe { $0.riskConsidered = considered }
    }

    public var guidedAccess: Bool { shell.ports.screen.guidedAccess }

    /// Locks the notebook, and the page with the questions covers everything.
    public func handOver() async {
        explainsHandOver = false
        await draft.saver.drain()
        await shell.handOver(draft.id)
    }

    public func keep() async { if await draft.keep() { shell.back() } }
    public func discard() async { if await draft.discard() { shell.back() } }
}
