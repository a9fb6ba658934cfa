import Foundation
import LaybyCore

/// Reads the forms out of the core's own pack files (`core/packs`), which the app carries unchanged. Each is read
/// when it is first asked for. A pack that does not read is a fault of ours and said so: never an empty form.
public final class PackForms: Forms {
    private let folder: URL
    private let language: Language
    private var packs: [String: Pack] = [:]

    public init(folder: URL, language: Language) {
        self.folder = folder
        self.language = language
    }

    private func pack(_ name: String) throws(Trouble) -> Pack {
        if let pack = packs[name] { return pack }
        do {
            let data = try Data(contentsOf: folder.appendingPathComponent("\(name).json"))
            let pack = Pack(try JSONSerialization.jsonObject(with: data), language)
            packs[name] = pack
            return pack
        } catch {
            throw .fault
        }
    }

    public func reflection() throws(Trouble) -> ReflectionForm {
        let frames = try pack("prompts")["frames"].all()
        return try ReflectionForm(frames: frames.map { frame throws(Trouble) in try Self.frame(frame) })
    }

    private static func frame(_ pack: Pack) throws(Trouble) -> FrameForm {
        let frame: Frame =
            switch try pack["code"].code() {
            case "free": .free
            case "gibbs": .gibbs
            case "driscoll": .driscoll
            default: throw .fault
            }
        let prompts = try pack["prompts"].all().map { step throws(Trouble) in
            try PromptForm(
                prompt: prompt(try step["code"].code()), name: step["name"].text(), question: step["question"].text(),
                help: step["help"].text())
        }
        return try FrameForm(frame: frame, name: pack["name"].text(), help: pack["help"].text(), prompts: prompts)
    }

    private static func prompt(_ code: String) throws(Trouble) -> Prompt {
        switch code {
        case "free": .free
        case "description": .description
        case "feelings": .feelings
        case "evaluation": .evaluation
        case "analysis": .analysis
        case "conclusion": .conclusion
        case "action_plan": .actionPlan
        case "what": .what
        case "so_what": .soWhat
        case "now_what": .nowWhat
        default: throw .fault
        }
    }

    public func feedback() throws(Trouble) -> FeedbackForm {
        let pack = try pack("prompts")["feedback"]
        let fields = try pack["fields"].byCode()
        let tones = try pack["tones"].all().map { tone throws(Trouble) in
            let code: Tone =
                switch try tone["code"].code() {
                case "praise": .praise
                case "concern": .concern
                case "both": .both
                default: throw .fault
                }
            return ToneChoice(tone: code, name: try tone["name"].text())
        }
        return try FeedbackForm(
            theirWords: fields.field("their_words"), fromRole: fields.field("from_role"),
            roles: pack["roles"].choices(), channel: fields.field("channel"), channels: pack["channels"].choices(),
            tone: fields.field("tone"), tones: tones, whatItToldMe: fields.field("what_it_told_me"),
            whatIWillDo: fields.field("what_i_will_do"), safety: safety())
    }

    public func handOver() throws(Trouble) -> HandOverForm {
        let pack = try pack("prompts")["hand_over"]
        let questions = try pack["questions"].all().map { one throws(Trouble) in
            try QuestionWords(
                code: one["code"].code(), question: one["question"].text(), help: one["help"].text())
        }
        return try HandOverForm(
            opening: pack["opening"].lines(), questions: questions, closing: pack["closing"].lines())
    }

    public func checklist(_ wording: Wording) throws(Trouble) -> ChecklistForm {
        let pack = try pack("checklists")
        let all = try pack["wordings"].all()
        let wordings = try all.map { one throws(Trouble) in
            try WordingChoice(
                wording: Self.wording(one["code"].code()), name: one["name"].text(), help: one["help"].text())
        }
        guard let place = wordings.firstIndex(where: { $0.wording == wording }) else { throw .fault }
        let questions = try all[place]["questions"].all().map { one throws(Trouble) in
            try ChecklistQuestionWords(
                question: Self.question(one["code"].code()), words: one["question"].text(), help: one["help"].text())
        }
        let closing = try pack["closing"].byCode()
        let scale = try self.pack("frameworks")["confidence"]["scale"].all().map { step throws(Trouble) in
            ScaleStep(value: try step["value"].number(), word: try step["word"].text())
        }
        return try ChecklistForm(
            wordings: wordings, questions: questions, butWhy: pack["but_why"]["question"].text(),
            label: closing.field("due_what"),
            labels: pack["labels"].all().map { one throws(Trouble) in try one["text"].text() },
            due: closing.field("due_when"), confidenceBefore: closing.field("confidence_before"),
            decision: closing.field("decision"), rationale: closing.field("rationale"),
            evidence: closing.field("evidence"), actions: closing.field("actions"),
            confidenceAfter: closing.field("confidence_after"), scale: scale, safety: safety())
    }

    private static func wording(_ code: String) throws(Trouble) -> Wording {
        switch code {
        case "childrens_hearing": .childrensHearing
        case "any_setting": .anySetting
        default: throw .fault
        }
    }

    private static func question(_ code: String) throws(Trouble) -> ChecklistQuestion {
        switch code {
        case "order": .order
        case "remit": .remit
        case "anything_else": .anythingElse
        case "decisions": .decisions
        case "other_decisions": .otherDecisions
        case "why_so_long": .whySoLong
        default: throw .fault
        }
    }

    public func peer() throws(Trouble) -> PeerForm {
        let pack = try pack("prompts")["peer_session"]
        let fields = try pack["fields"].byCode()
        let methods = try pack["methods"].all().map { one throws(Trouble) in
            let method: PeerMethod =
                switch try one["code"].code() {
                case "intervision": .intervision
                case "free": .free
                default: throw .fault
                }
            return MethodChoice(method: method, name: try one["name"].text())
        }
        return try PeerForm(
            topic: fields.field("topic"), groundRules: fields.field("ground_rules"),
            groundRuleIdeas: pack["ground_rule_suggestions"].lines(), noManagers: fields.field("no_managers"),
            method: fields.field("method"), methods: methods, minutes: fields.field("minutes"),
            takeAway: fields.field("take_away"))
    }

    public func activity() throws(Trouble) -> ActivityForm {
        let pack = try pack("prompts")["activity"]
        let fields = try pack["fields"].byCode()
        let kinds = try pack["kinds"].all().map { one throws(Trouble) in
            ActivityChoice(activity: try Self.activity(try one["code"].code()), name: try one["name"].text())
        }
        return try ActivityForm(
            activity: fields.field("activity"), activities: kinds, title: fields.field("title"),
            minutes: fields.field("minutes"), amhp: fields.field("amhp"), what: fields.field("what"),
            soWhat: fields.field("so_what"))
    }

    private static func activity(_ code: String) throws(Trouble) -> ActivityKind {
        switch code {
        case "podcast": .podcast
        case "reading": .reading
        case "course": .course
        case "lecture": .lecture
        case "webinar": .webinar
        case "formal_supervision": .formalSupervision
        case "partner_supervision": .partnerSupervision
        case "mentoring": .mentoring
        case "network": .network
        case "informal_contact": .informalContact
        case "practice_teaching": .practiceTeaching
        default: throw .fault
        }
    }

    private func safety() throws(Trouble) -> SafetyLine {
        let pack = try pack("safety")["safety_question"]
        return SafetyLine(line: try pack["line"].text(), tick: try pack["tick"].text())
    }

    public func care() throws(Trouble) -> CareWords {
        let pack = try pack("safety")
        let (check, promises, driving) = (pack["check"], pack["promises"], pack["driving"])
        return try CareWords(
            checkQuestion: check["question"].text(), checkPromise: check["promise"].text(),
            checkAdvice: check["advice"].text(), checkKeep: check["keep"].text(),
            checkWriteOwn: check["write_own"].text(), promisesTitle: promises["title"].text(),
            can: promises["can"].lines(), cannot: promises["cannot"].lines(), driving: driving["line"].text(),
            drivingHelp: driving["help"].text())
    }

    public func firstEntry() throws(Trouble) -> FirstEntryWords {
        let pack = try pack("safety")["before_first_entry"]
        let (employer, notice) = (pack["employer_question"], pack["disclosure_notice"])
        let answers = try employer["answers"].all().map { one throws(Trouble) in
            try EmployerChoice(code: one["code"].code(), text: one["text"].text(), reply: one["reply"].text())
        }
        return try FirstEntryWords(
            employerQuestion: employer["question"].text(), employerHelp: employer["help"].text(),
            employerAnswers: answers, disclosureTitle: notice["title"].text(), disclosure: notice["text"].text(),
            accept: notice["accept"].text())
    }
}

/// A piece of a pack file. A piece that is not there is found out when its words are asked for.
private struct Pack {
    private let value: Any?
    private let language: Language

    init(_ value: Any?, _ language: Language) {
        self.value = value
        self.language = language
    }

    subscript(key: String) -> Pack { Pack((value as? [String: Any])?[key], language) }

    func all() throws(Trouble) -> [Pack] {
        guard let list = value as? [Any], !list.isEmpty else { throw .fault }
        return list.map { Pack($0, language) }
    }

    func byCode() throws(Trouble) -> [String: Pack] {
        var found: [String: Pack] = [:]
        for one in try all() { found[try one["code"].code()] = one }
        return found
    }

    func code() throws(Trouble) -> String {
        guard let code = value as? String else { throw .fault }
        return code
    }

    func number() throws(Trouble) -> UInt8 {
        guard let number = value as? Int, let small = UInt8(exactly: number) else { throw .fault }
        return small
    }

    /// The words in the language, or in English where it has none: as the core shows them.
    func text() throws(Trouble) -> ShownText {
        guard let english = self["en"].value as? String else { throw .fault }
        if language == .welsh, let welsh = self["cy"].value as? String {
            let unreviewed = self["cy_status"].value as? String == "unreviewed"
            return ShownText(words: welsh, language: .welsh, unreviewed: unreviewed)
        }
        return ShownText(words: english, language: .english, unreviewed: false)
    }

    func lines() throws(Trouble) -> [LineWords] {
        try all().map { one throws(Trouble) in LineWords(code: try one["code"].code(), text: try one["text"].text()) }
    }

    func choices() throws(Trouble) -> [CodeChoice] {
        try all().map { one throws(Trouble) in CodeChoice(code: try one["code"].code(), name: try one["name"].text()) }
    }
}

extension [String: Pack] {
    fileprivate func field(_ code: String) throws(Trouble) -> FieldWords {
        guard let pack = self[code] else { throw .fault }
        return try FieldWords(
            name: pack["name"].text(), title: pack["title"].text(), question: pack["question"].text(),
            help: pack["help"].text())
    }
}
