import LaybyCore

/// The words that the packs have for each screen. They belong to the core; the names here are those of its facade's
/// forms, so that `Notebook` takes this place when it hands them over (docs/ios.md, "Open").
@MainActor public protocol Forms: AnyObject {
    func reflection() throws(Trouble) -> ReflectionForm
    func feedback() throws(Trouble) -> FeedbackForm
    func handOver() throws(Trouble) -> HandOverForm
    func checklist(_ wording: Wording) throws(Trouble) -> ChecklistForm
    func peer() throws(Trouble) -> PeerForm
    func activity() throws(Trouble) -> ActivityForm
    func care() throws(Trouble) -> CareWords
    func firstEntry() throws(Trouble) -> FirstEntryWords
}

/// A field's heading, question and quiet line of help.
public struct FieldWords: Equatable, Sendable {
    public let name: ShownText
    public let title: ShownText
    public let question: ShownText
    public let help: ShownText
}

/// One of several, by its code.
public struct CodeChoice: Equatable, Sendable {
    public let code: String
    public let name: ShownText
}

/// A line, by its code.
public struct LineWords: Equatable, Sendable {
    public let code: String
    public let text: ShownText
}

/// The jot screen.
public struct ReflectionForm: Equatable, Sendable {
    public let frames: [FrameForm]
}

public struct FrameForm: Equatable, Sendable {
    public let frame: Frame
    public let name: ShownText
    public let help: ShownText
    public let prompts: [PromptForm]
}

public struct PromptForm: Equatable, Sendable {
    public let prompt: Prompt
    public let name: ShownText
    public let question: ShownText
    public let help: ShownText
}

/// The feedback screen.
public struct FeedbackForm: Equatable, Sendable {
    public let theirWords: FieldWords
    public let fromRole: FieldWords
    public let roles: [CodeChoice]
    public let channel: FieldWords
    public let channels: [CodeChoice]
    public let tone: FieldWords
    public let tones: [ToneChoice]
    public let whatItToldMe: FieldWords
    public let whatIWillDo: FieldWords
    public let safety: SafetyLine
}

public struct ToneChoice: Equatable, Sendable {
    public let tone: Tone
    public let name: ShownText
}

/// The safety question, and its tick.
public struct SafetyLine: Equatable, Sendable {
    public let line: ShownText
    public let tick: ShownText
}

/// The page a person answers with the phone in their own hands. It speaks as the worker.
public struct HandOverForm: Equatable, Sendable {
    public let opening: [LineWords]
    public let questions: [QuestionWords]
    public let closing: [LineWords]
}

public struct QuestionWords: Equatable, Sendable {
    public let code: String
    public let question: ShownText
    public let help: ShownText
}

/// The informal-supervision checklist, in one wording.
public struct ChecklistForm: Equatable, Sendable {
    public let wordings: [WordingChoice]
    public let questions: [ChecklistQuestionWords]
    public let butWhy: ShownText
    public let label: FieldWords
    public let labels: [ShownText]
    public let due: FieldWords
    public let confidenceBefore: FieldWords
    public let decision: FieldWords
    public let rationale: FieldWords
    public let evidence: FieldWords
    public let actions: FieldWords
    public let confidenceAfter: FieldWords
    public let scale: [ScaleStep]
    public let safety: SafetyLine
}

public struct WordingChoice: Equatable, Sendable {
    public let wording: Wording
    public let name: ShownText
    public let help: ShownText
}

public struct ChecklistQuestionWords: Equatable, Sendable {
    public let question: ChecklistQuestion
    public let words: ShownText
    public let help: ShownText
}

public struct ScaleStep: Equatable, Sendable {
    public let value: UInt8
    public let word: ShownText
}

/// A peer group's session.
public struct PeerForm: Equatable, Sendable {
    public let topic: FieldWords
    public let groundRules: FieldWords
    public let groundRuleIdeas: [LineWords]
    public let noManagers: FieldWords
    public let method: FieldWords
    public let methods: [MethodChoice]
    public let minutes: FieldWords
    public let takeAway: FieldWords
}

public struct MethodChoice: Equatable, Sendable {
    public let method: PeerMethod
    public let name: ShownText
}

/// Any other activity.
public struct ActivityForm: Equatable, Sendable {
    public let activity: FieldWords
    public let activities: [ActivityChoice]
    public let title: FieldWords
    public let minutes: FieldWords
    public let amhp: FieldWords
    public let what: FieldWords
    public let soWhat: FieldWords
}

public struct ActivityChoice: Equatable, Sendable {
    public let activity: ActivityKind
    public let name: ShownText
}

/// What the check says of itself; what Layby can and cannot promise; parking first.
public struct CareWords: Equatable, Sendable {
    public let checkQuestion: ShownText
    public let checkPromise: ShownText
    public let checkAdvice: ShownText
    public let checkKeep: ShownText
    public let checkWriteOwn: ShownText
    public let promisesTitle: ShownText
    public let can: [LineWords]
    public let cannot: [LineWords]
    public let driving: ShownText
    public let drivingHelp: ShownText
}

/// What is asked right after the first jot is on the disk.
public struct FirstEntryWords: Equatable, Sendable {
    public let employerQuestion: ShownText
    public let employerHelp: ShownText
    public let employerAnswers: [EmployerChoice]
    public let disclosureTitle: ShownText
    public let disclosure: ShownText
    public let accept: ShownText
}

public struct EmployerChoice: Equatable, Sendable {
    public let code: String
    public let text: ShownText
    public let reply: ShownText
}
