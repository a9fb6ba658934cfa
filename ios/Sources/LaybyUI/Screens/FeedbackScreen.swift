import LaybyCore
import LaybyKit
import SwiftUI

/// Feedback: their words first, before they fade; a role, never a name; the safety line quiet, and always there.
struct FeedbackScreen: View {
    @State var model: FeedbackModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        @Bindable var model = model
        WritingPage(
            title: say(.feedbackNew), draft: model.draft, say: say, load: model.load, keep: model.keep,
            discard: model.discard
        ) {
            switch Result(catching: { try model.form() }) {
            case .success(let form): page(form)
            case .failure(let error): CalmErrorCard(trouble: Trouble(error), say: say)
            }
        }
        .sheet(isPresented: $model.explainsHandOver) { BeforeHandOver(model: model) }
    }

    @ViewBuilder private func page(_ form: FeedbackForm) -> some View {
        @Bindable var model = model
        WordsField(
            title: form.theirWords.question.words, help: form.theirWords.help.words, prompt: form.theirWords.name.words,
            words: $model.feedback.theirWords.text)
        choices(form.fromRole, form.roles, $model.feedback.fromRole)
        choices(form.channel, form.channels, $model.feedback.channel)
        Picker(selection: $model.feedback.tone) {
            ForEach(form.tones, id: \.tone) { tone in Text(verbatim: tone.name.words).tag(Tone?.some(tone.tone)) }
        } label: {
            Text(verbatim: form.tone.question.words)
        }
        .pickerStyle(.segmented)
        if !model.feedback.handOver.isEmpty {
            SectionHeading(words: say(.feedbackHanded))
            ForEach(model.feedback.handOver, id: \.question) { answer in TheirWords(words: answer.words.value) }
        }
        WordsField(
            title: form.whatItToldMe.question.words, help: form.whatItToldMe.help.words,
            prompt: form.whatItToldMe.name.words, words: $model.feedback.whatItToldMe.text)
        WordsField(
            title: form.whatIWillDo.question.words, help: form.whatIWillDo.help.words,
            prompt: form.whatIWillDo.name.words, words: $model.feedback.whatIWillDo.text)
        if let safety = form.safety {
            Quiet(words: safety.line.words)
            Toggle(isOn: considered) { Text(verbatim: safety.tick.words) }
        }
        Act(words: say(.feedbackHandOver), symbol: "hand.raised") { model.explainsHandOver = true }
    }

    private var considered: Binding<Bool> {
        Binding(
            get: { model.draft.details?.riskConsidered ?? false },
            set: { yes in Task { await model.riskConsidered(yes) } })
    }

    private func choices(_ words: FieldWords, _ choices: [CodeChoice], _ value: Binding<String?>) -> some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            Picker(selection: value) {
                ForEach(choices, id: \.code) { one in Text(verbatim: one.name.words).tag(String?.some(one.code)) }
            } label: {
                Text(verbatim: words.question.words)
            }
            .pickerStyle(.menu)
            Quiet(words: words.help.words)
        }
    }
}

/// Before the phone changes hands: what locks, and how Guided Access holds the phone, since iOS has no pinning.
struct BeforeHandOver: View {
    let model: FeedbackModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.room) {
            Heading(words: say(.handBeforeTitle))
            Text(verbatim: say(.handBeforeBody))
            if model.guidedAccess {
                Named(words: say(.handGuidedOn), symbol: "checkmark.seal")
            } else {
                Text(verbatim: say(.handGuided))
                Quiet(words: say(.handNoPin))
            }
            Spacer()
            MainAct(words: say(.handBegin)) { Task { await model.handOver() } }
            Act(words: say(.actNotNow)) { model.explainsHandOver = false }
        }
        .padding(Space.edge)
    }
}

/// The page in somebody else's hands. It speaks as the worker; it covers everything; its only end is the lock page.
struct HandOverScreen: View {
    @State var model: HandOverModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.open) {
                switch Result(catching: { try model.form() }) {
                case .success(let form): page(form)
                case .failure(let error):
                    CalmErrorCard(trouble: Trouble(error), say: say)
                    MainAct(words: say(.handBack)) { Task { await model.handBack() } }
                }
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            }
            .padding(Space.edge)
            .frame(maxWidth: Space.reading, alignment: .leading)
        }
    }

    @ViewBuilder private func page(_ form: HandOverForm) -> some View {
        switch model.page {
        case .opening:
            lines(form.opening)
            MainAct(words: say(.handStart)) { model.start() }
        case .question(let number):
            if form.questions.indices.contains(number) {
                Quiet(words: say(.handStep, String(number + 1), String(form.questions.count)))
                Text(verbatim: form.questions[number].question.words).font(.title).accessibilityAddTraits(.isHeader)
                WordsField(
                    title: say(.handAnswer), help: form.questions[number].help.words, prompt: say(.handAnswer),
                    words: $model.words, lines: 5)
                MainAct(words: say(.actNext)) { Task { await model.next() } }
                Act(words: say(.actSkip)) { Task { await model.skip() } }
                Act(words: say(.actStop)) { Task { await model.stop() } }
            }
        case .closing:
            lines(form.closing)
            MainAct(words: say(.handBack)) { Task { await model.handBack() } }
        }
    }

    private func lines(_ lines: [LineWords]) -> some View {
        ForEach(lines, id: \.code) { line in PackText(text: line.text, say: say).font(.title2) }
    }
}
