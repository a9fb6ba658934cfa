import Foundation
import LaybyCore
import Observation

/// The page for the person one works with, the phone in their own hands. The notebook is shut behind it; what they
/// write is sealed as they type and cannot be paged back to; the way out is the lock page.
@MainActor @Observable public final class HandOverModel {
    public enum Page: Equatable, Sendable {
        /// Who will read it and why; they may skip or stop; no names.
        case opening
        /// One large question.
        case question(Int)
        /// Thanks, and the right to complain.
        case closing
    }

    public private(set) var page = Page.opening
    public private(set) var trouble: Trouble?
    private var text = ""
    @ObservationIgnored private var answers: [HandOverAnswer] = []
    @ObservationIgnored private let saver: Saver<[HandOverAnswer]>
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell) {
        self.shell = shell
        let sealed = Sealed(id: UUID().uuidString.lowercased())
        saver = Saver { [weak shell] answers async throws(Trouble) in
            guard let shell else { throw .fault }
            let sequence = sealed.next()
            var feedback = FeedbackModel.blank
            feedback.channel = "handed_over"
            feedback.handOver = answers
            let content = EntryContent.feedback(feedback: feedback)
            let id = sealed.id
            try await shell.write { try $0.sealEntry(id: id, sequence: sequence, content: content) }
        }
    }

    public func form() throws(Trouble) -> HandOverForm { try shell.forms.handOver() }

    private var questions: [QuestionWords] { (try? form().questions) ?? [] }

    public var words: String {
        get { text }
        set {
            guard newValue != text, case .question(let number) = page, questions.indices.contains(number) else {
                return
            }
            text = newValue
            saver.changed(answers + [HandOverAnswer(question: questions[number].code, words: Words(newValue))])
        }
    }

    public func start() { page = questions.isEmpty ? .closing : .question(0) }

    /// On to the next question. The words of this one leave the screen for good.
    public func next() async {
        guard case .question(let number) = page, await seal(number) else { return }
        text = ""
        page = questions.indices.contains(number + 1) ? .question(number + 1) : .closing
    }

    /// On without an answer.
    public func skip() async {
        words = ""
        await next()
    }

    /// Enough. What is in the field stays out; what was sealed before stays sealed.
    public func stop() async {
        guard case .question(let number) = page else {
            page = .closing
            return
        }
        words = ""
        if await seal(number) { page = .closing }
    }

    /// The answers, sealed with this one among them if there is one.
    private func seal(_ number: Int) async -> Bool {
        if !text.isEmpty, questions.indices.contains(number) {
            answers.append(HandOverAnswer(question: questions[number].code, words: Words(text)))
        }
        await saver.drain()
        if case .trouble(let trouble) = saver.state {
            if !text.isEmpty { _ = answers.popLast() }
            self.trouble = trouble
            return false
        }
        trouble = nil
        return true
    }

    /// The phone is back. All that can be reached from here is the lock page.
    public func handBack() async {
        text = ""
        answers = []
        await shell.lookAgain()
        shell.show(nil)
    }

    /// Counts the saves of one sealed answer sheet.
    @MainActor private final class Sealed {
        let id: EntryId
        private var sequence: UInt32 = 0

        init(id: EntryId) { self.id = id }

        func next() -> UInt32 {
            sequence += 1
            return sequence
        }
    }
}
