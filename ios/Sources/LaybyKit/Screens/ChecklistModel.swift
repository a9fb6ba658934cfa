import Foundation
import LaybyCore
import Observation

/// The informal-supervision checklist: made for two people over one phone.
@MainActor @Observable public final class ChecklistModel {
    public let draft: Draft
    /// Which card is on the screen: the six questions, and after them what is decided.
    public private(set) var step = 0
    @ObservationIgnored private var alarm: (any Alarm)?
    @ObservationIgnored public let shell: Shell

    /// How long the screen stays on at most (issue 5).
    public static let awake = Duration.seconds(20 * 60)

    public init(shell: Shell, id: EntryId) {
        self.shell = shell
        draft = Draft(shell: shell, id: id, blank: .informalSupervision(supervision: Self.blank))
    }

    static let blank = InformalSupervision(
        wording: .anySetting, label: .none, due: nil, answers: [], decision: .none, rationale: .none, evidence: .none,
        actions: [], confidenceBefore: nil, confidenceAfter: nil)

    public func load() async { await draft.load() }

    public func form() throws(Trouble) -> ChecklistForm { try shell.forms.checklist(supervision.wording) }

    public var supervision: InformalSupervision {
        get {
            switch draft.content {
            case .informalSupervision(let supervision): supervision
            case .reflection, .feedback, .peerSession, .activity: Self.blank
            }
        }
        set { draft.write(.informalSupervision(supervision: newValue)) }
    }

    /// The page is in sight: the screen stays on, for twenty minutes at most.
    public func appeared() {
        shell.ports.screen.stayAwake(true)
        alarm?.callOff()
        alarm = shell.ports.clock.after(Self.awake) { [weak self] in self?.shell.ports.screen.stayAwake(false) }
    }

    public func left() {
        alarm?.callOff()
        shell.ports.screen.stayAwake(false)
    }

    public func go(to step: Int) throws(Trouble) {
        self.step = min(max(0, step), try form().questions.count)
    }

    public func answer(_ question: ChecklistQuestion) -> ChecklistAnswer {
        supervision.answers.first { $0.question == question }
            ?? ChecklistAnswer(question: question, words: .none, butWhy: [])
    }

    /// Takes an answer, in its place in the order of the questions.
    public func answer(_ answer: ChecklistAnswer) {
        var changed = supervision
        changed.answers.removeAll { $0.question == answer.question }
        changed.answers.append(answer)
        let order = ((try? form()) ?? nil)?.questions.map(\.question) ?? []
        changed.answers.sort { (order.firstIndex(of: $0.question) ?? 0) < (order.firstIndex(of: $1.question) ?? 0) }
        supervision = changed
    }

    /// "But why?" comes once the last of the thread has words.
    public func mayAskWhy(_ question: ChecklistQuestion) -> Bool {
        let answer = answer(question)
        return !(answer.butWhy.last ?? answer.words).isEmpty
    }

    public func askWhy(_ question: ChecklistQuestion) {
        guard mayAskWhy(question) else { return }
        var answer = answer(question)
        answer.butWhy.append(.none)
        self.answer(answer)
    }

    public func addAction() { supervision.actions.append(Action(words: .none, done: false)) }

    public func removeAction(at place: Int) {
        guard supervision.actions.indices.contains(place) else { return }
        supervision.actions.remove(at: place)
    }

    public func keep() async { if await draft.keep() { shell.back() } }
    public func discard() async { if await draft.discard() { shell.back() } }
}
