import LaybyCore

/// The words that the packs have for each screen, as the core gives them: read once, off the main thread, when the
/// app starts. They need no open notebook.
@MainActor public final class Forms {
    private var held: Held?

    public init() {}

    /// All of them in one language.
    struct Held: Sendable {
        let reflection: ReflectionForm
        let feedback: FeedbackForm
        let handOver: HandOverForm
        let childrensHearing: ChecklistForm
        let anySetting: ChecklistForm
        let peer: PeerForm
        let activity: ActivityForm
        let care: CareWords
        let firstEntry: FirstEntryWords
        let themes: [CodeChoice]

        /// `now` only dates what is proposed for keeping, which nothing here shows.
        init(_ notebook: any NotebookProtocol, _ language: Language, now: Moment) throws {
            reflection = try notebook.reflectionForm(language: language)
            feedback = try notebook.feedbackForm(language: language)
            handOver = try notebook.handOverForm(language: language)
            childrensHearing = try notebook.checklistForm(wording: .childrensHearing, due: nil, language: language)
            anySetting = try notebook.checklistForm(wording: .anySetting, due: nil, language: language)
            peer = try notebook.peerForm(language: language)
            activity = try notebook.activityForm(language: language)
            care = try notebook.careWords(language: language)
            firstEntry = try notebook.firstEntryWords(language: language)
            themes = try notebook.detailsForm(kind: .reflection, happened: now, language: language).themes
        }
    }

    var missing: Bool { held == nil }

    func hold(_ forms: Held) { held = forms }

    /// A form that was not read is a fault of ours, said so: never an empty page.
    private func read() throws(Trouble) -> Held {
        guard let held else { throw .fault }
        return held
    }

    public func reflection() throws(Trouble) -> ReflectionForm { try read().reflection }
    public func feedback() throws(Trouble) -> FeedbackForm { try read().feedback }
    public func handOver() throws(Trouble) -> HandOverForm { try read().handOver }
    public func peer() throws(Trouble) -> PeerForm { try read().peer }
    public func activity() throws(Trouble) -> ActivityForm { try read().activity }
    public func care() throws(Trouble) -> CareWords { try read().care }
    public func firstEntry() throws(Trouble) -> FirstEntryWords { try read().firstEntry }

    /// The themes that a note can have.
    public func themes() throws(Trouble) -> [CodeChoice] { try read().themes }

    /// A theme's name; none for a code that the pack dropped.
    public func theme(_ code: String) -> String? { held?.themes.first { $0.code == code }?.name.words }

    public func checklist(_ wording: Wording) throws(Trouble) -> ChecklistForm {
        switch wording {
        case .childrensHearing: try read().childrensHearing
        case .anySetting: try read().anySetting
        }
    }
}
