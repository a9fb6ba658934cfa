import LaybyCore
import LaybyKit
import SwiftUI

/// The checklist: a question that two people can read; the thread of "but why?" as one thought; what is due in sight.
struct ChecklistScreen: View {
    @State var model: ChecklistModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        WritingPage(
            title: model.supervision.label.isEmpty ? say(.kindChecklist) : model.supervision.label.value,
            draft: model.draft, say: say, load: model.load, keep: model.keep, discard: model.discard
        ) {
            switch Result(catching: { try model.form() }) {
            case .success(let form): page(form)
            case .failure(let error): CalmErrorCard(trouble: Trouble(error), say: say)
            }
        }
        .onAppear { model.appeared() }
        .onDisappear { model.left() }
    }

    @ViewBuilder private func page(_ form: ChecklistForm) -> some View {
        Quiet(words: model.supervision.due.map { say(.checklistDue, say.day($0)) } ?? say(.checklistNoDue))
        Quiet(words: say(.checklistAwake))
        if form.questions.indices.contains(model.step) {
            StepDashes(
                count: form.questions.count, current: model.step,
                words: say(.checklistStep, String(model.step + 1), String(form.questions.count)))
            question(form, form.questions[model.step])
        } else {
            closing(form)
        }
        HStack(spacing: Space.tight) {
            if model.step > 0 { Act(words: say(.actBack)) { try? model.go(to: model.step - 1) } }
            Spacer()
            if model.step < form.questions.count {
                Act(words: say(.checklistNext)) { try? model.go(to: model.step + 1) }.buttonStyle(.borderedProminent)
            }
        }
    }

    @ViewBuilder private func question(_ form: ChecklistForm, _ asked: ChecklistQuestionWords) -> some View {
        WordsField(
            title: asked.words.words, help: asked.help.words, prompt: say(.checklistAnswer),
            words: answer(asked.question))
        // One line down, never further in, to any depth.
        ForEach(Array(model.answer(asked.question).butWhy.indices), id: \.self) { depth in
            WordsField(
                title: say(.checklistWhyNumber, String(depth + 1)), prompt: form.butWhy.question.words,
                words: why(asked.question, depth), lines: 2
            )
            .padding(.leading, Space.room)
        }
        if model.mayAskWhy(asked.question) {
            Act(words: form.butWhy.question.words, symbol: "arrow.turn.down.right") { model.askWhy(asked.question) }
                .buttonStyle(.bordered)
        }
    }

    private func answer(_ question: ChecklistQuestion) -> Binding<String> {
        Binding(
            get: { model.answer(question).words.value },
            set: {
                var answer = model.answer(question)
                answer.words = Words($0)
                model.answer(answer)
            })
    }

    private func why(_ question: ChecklistQuestion, _ depth: Int) -> Binding<String> {
        Binding(
            get: {
                let whys = model.answer(question).butWhy
                return whys.indices.contains(depth) ? whys[depth].value : ""
            },
            set: {
                var answer = model.answer(question)
                guard answer.butWhy.indices.contains(depth) else { return }
                answer.butWhy[depth] = Words($0)
                model.answer(answer)
            })
    }

    @ViewBuilder private func closing(_ form: ChecklistForm) -> some View {
        @Bindable var model = model
        Heading(words: say(.checklistClosing))
        Picker(selection: $model.supervision.wording) {
            ForEach(form.wordings, id: \.wording) { one in Text(verbatim: one.name.words).tag(one.wording) }
        } label: {
            Text(verbatim: say(.checklistWording))
        }
        .pickerStyle(.menu)
        WordsField(
            title: form.label.question.words, help: form.label.help.words, prompt: form.label.name.words,
            words: $model.supervision.label.text, lines: 1)
        DatePicker(selection: due, displayedComponents: .date) { Text(verbatim: form.due.question.words) }
        ConfidenceRow(
            title: form.confidenceBefore.question.words, steps: form.scale.steps,
            value: $model.supervision.confidenceBefore)
        WordsField(
            title: form.decision.question.words, help: form.decision.help.words, prompt: form.decision.name.words,
            words: $model.supervision.decision.text)
        WordsField(
            title: form.rationale.question.words, help: form.rationale.help.words, prompt: form.rationale.name.words,
            words: $model.supervision.rationale.text)
        WordsField(
            title: form.evidence.question.words, help: form.evidence.help.words, prompt: form.evidence.name.words,
            words: $model.supervision.evidence.text)
        SectionHeading(words: form.actions.title.words)
        ForEach(Array(model.supervision.actions.indices), id: \.self) { place in action(place, form) }
        Act(words: say(.checklistActionAdd), symbol: "plus") { model.addAction() }
        ConfidenceRow(
            title: form.confidenceAfter.question.words, steps: form.scale.steps,
            value: $model.supervision.confidenceAfter)
        if let safety = form.safety { Quiet(words: safety.line.words) }
    }

    private var due: Binding<Date> {
        let clock = model.shell.ports.clock
        return Binding(
            get: { model.supervision.due.flatMap(Phrasebook.date) ?? clock.now },
            set: { model.supervision.due = Phrasebook.civil($0, zone: clock.zone) })
    }

    @ViewBuilder private func action(_ place: Int, _ form: ChecklistForm) -> some View {
        let actions = model.supervision.actions
        if actions.indices.contains(place) {
            let done = actions[place].done
            ChoiceRow(words: actions[place].words.value, chosen: done, say: say) {
                model.supervision.actions[place].done = !done
            }
            .accessibilityHint(Text(verbatim: say(done ? .checklistActionDone : .checklistActionOpen)))
            WordsField(
                title: form.actions.question.words, prompt: form.actions.help.words, words: words(of: place), lines: 1)
            Act(words: say(.actRemove), symbol: "minus.circle", role: .destructive) { model.removeAction(at: place) }
        }
    }

    private func words(of place: Int) -> Binding<String> {
        Binding(
            get: {
                let actions = model.supervision.actions
                return actions.indices.contains(place) ? actions[place].words.value : ""
            },
            set: {
                if model.supervision.actions.indices.contains(place) {
                    model.supervision.actions[place].words = Words($0)
                }
            })
    }
}
