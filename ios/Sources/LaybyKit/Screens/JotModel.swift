import Foundation
import LaybyCore
import Observation

/// A jot: plain words, or one step of a frame at a time.
@MainActor @Observable public final class JotModel {
    public let draft: Draft
    /// Which step of the frame is on the screen, from 0.
    public private(set) var step = 0
    public private(set) var hearing = Hearing.resting
    @ObservationIgnored private var before = ""

    @ObservationIgnored private let shell: Shell

    public init(shell: Shell, id: EntryId) {
        self.shell = shell
        draft = Draft(shell: shell, id: id, blank: Self.free(""))
    }

    public func load() async {
        await draft.load()
        if shell.listening == draft.id {
            shell.listening = nil
            await speak()
        }
    }

    nonisolated static func free(_ words: String) -> EntryContent {
        let answer = PromptAnswer(prompt: .free, words: Words(words))
        return .reflection(reflection: Reflection(frame: .free, answers: [answer], earlier: nil))
    }

    public var reflection: Reflection? {
        switch draft.content {
        case .reflection(let reflection): reflection
        case .feedback, .informalSupervision, .peerSession, .activity: nil
        }
    }

    public var frame: Frame { reflection?.frame ?? .free }

    /// The frames to choose from, with their words.
    public func frames() throws(Trouble) -> [FrameForm] { try shell.forms.reflection().frames }

    /// The steps of the frame it is in.
    public func steps() throws(Trouble) -> [PromptForm] {
        try frames().first { $0.frame == frame }?.prompts ?? []
    }

    /// The step on the screen.
    public func prompt() throws(Trouble) -> PromptForm? {
        let steps = try steps()
        return steps.indices.contains(step) ? steps[step] : steps.first
    }

    /// What is written under the step on the screen.
    public var words: String {
        get {
            let prompt = (try? prompt())?.prompt ?? .free
            return reflection?.answers.first { $0.prompt == prompt }?.words.value ?? ""
        }
        set {
            guard var reflection, let prompt = try? prompt()?.prompt else { return }
            let answer = PromptAnswer(prompt: prompt, words: Words(newValue))
            if let place = reflection.answers.firstIndex(where: { $0.prompt == prompt }) {
                reflection.answers[place] = answer
            } else {
                // In the frame's order, so that the words are read in it later.
                let order = (try? steps())?.map(\.prompt) ?? []
                reflection.answers.append(answer)
                reflection.answers.sort {
                    (order.firstIndex(of: $0.prompt) ?? 0) < (order.firstIndex(of: $1.prompt) ?? 0)
                }
            }
            draft.write(.reflection(reflection: reflection))
        }
    }

    public func go(to step: Int) {
        let last = ((try? steps().count) ?? 1) - 1
        self.step = min(max(0, step), max(0, last))
    }

    /// Puts the words into another frame. The core moves them; not one is lost.
    public func change(to frame: Frame) async {
        guard frame != self.frame else { return }
        let id = draft.id
        if words.isEmpty, reflection?.answers.allSatisfy({ $0.words.isEmpty }) ?? true {
            // Nothing is written yet, so there is no draft to change: the blank page changes here.
            draft.write(.reflection(reflection: Reflection(frame: frame, answers: [], earlier: nil)))
        } else {
            await draft.rework { try $0.changeFrame(id: id, frame: frame) }
        }
        step = 0
    }

    /// Listens, and adds what it hears to what stands there.
    public func speak() async {
        before = words
        let language = shell.say.identifier
        hearing = await shell.ports.speech.listen(in: language) { [weak self] understood in
            guard let self else { return }
            words = before.isEmpty ? understood : before + " " + understood
        }
    }

    public func stopSpeaking() {
        shell.ports.speech.stop()
        hearing = .resting
    }

    /// Links or unlinks a standard's element.
    public func toggle(standard number: String) async {
        await draft.describe { details in
            if let place = details.standards.firstIndex(of: number) {
                details.standards.remove(at: place)
            } else {
                details.standards.append(number)
            }
        }
    }

    /// Keeps it and closes the page.
    public func keep() async {
        stopSpeaking()
        if await draft.keep() { shell.back() }
    }

    public func discard() async {
        stopSpeaking()
        if await draft.discard() { shell.back() }
    }
}
