import LaybyCore
import LaybyKit
import SwiftUI

/// What else there is to say of an entry, under its words.
struct DetailsFields: View {
    @State var model: DetailsModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        VStack(alignment: .leading, spacing: Space.open) {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let form):
                if let details = model.draft.details {
                    fields(form, details)
                } else {
                    Quiet(words: say(.detailsFirstWord))
                    Act(words: say(.actAgain)) { Task { await model.load() } }
                }
            }
        }
        .task { await model.load() }
    }

    @ViewBuilder private func fields(_ form: DetailsForm, _ details: EntryDetails) -> some View {
        @Bindable var model = model
        DatePicker(
            selection: Binding(get: { model.happened }, set: { day in Task { await model.happened(at: day) } }),
            displayedComponents: .date
        ) {
            Text(verbatim: form.happened.title.words)
        }
        Picker(selection: Binding(get: { details.theme }, set: { code in Task { await model.choose(theme: code) } })) {
            Text(verbatim: say(.craftNoTheme)).tag(String?.none)
            ForEach(form.themes, id: \.code) { theme in
                Text(verbatim: theme.name.words).tag(String?.some(theme.code))
            }
        } label: {
            Text(verbatim: form.theme.title.words)
        }
        WordsField(
            title: form.theory.title.words, help: form.theory.help.words, prompt: form.theory.question.words,
            words: $model.theory, lines: 1)
        standards(form.standards, details)
        ForEach(form.frameworks, id: \.name.words) { framework in confidence(form, framework) }
        keeping(form, details)
    }

    @ViewBuilder private func standards(_ field: FieldWords, _ details: EntryDetails) -> some View {
        @Bindable var model = model
        SectionHeading(words: field.title.words)
        ForEach(details.standards, id: \.self) { number in
            Act(words: say(.detailsUnlink, number), symbol: "xmark") {
                Task { await model.toggle(standard: number) }
            }
        }
        TextField(text: $model.query, prompt: Text(verbatim: say(.standardsSearch))) {
            Text(verbatim: field.question.words)
        }
        ForEach(model.found, id: \.number) { element in
            ChoiceRow(
                words: say(.recordNumbered, element.number, element.inShort.words),
                chosen: details.standards.contains(element.number), say: say
            ) {
                Task { await model.toggle(standard: element.number) }
            }
        }
    }

    @ViewBuilder private func confidence(_ form: DetailsForm, _ framework: FrameworkWords) -> some View {
        SectionHeading(words: framework.name.words)
        if let note = framework.note { PackText(text: note, say: say) }
        ForEach(framework.capabilities, id: \.code) { capability in
            Text(verbatim: capability.title.words)
            ConfidenceRow(
                title: form.confidenceBefore.title.words, steps: form.scale.steps,
                value: rating(capability.code, \.before))
            ConfidenceRow(
                title: form.confidenceAfter.title.words, steps: form.scale.steps,
                value: rating(capability.code, \.after))
        }
    }

    private func rating(
        _ capability: String, _ side: WritableKeyPath<Confidence, UInt8?> & Sendable
    ) -> Binding<UInt8?> {
        Binding(
            get: { model.confidence(in: capability)[keyPath: side] },
            set: { value in Task { await model.rate(capability, side, value) } })
    }

    @ViewBuilder private func keeping(_ form: DetailsForm, _ details: EntryDetails) -> some View {
        SectionHeading(words: form.keepUntil.title.words)
        Quiet(words: details.keepUntil.map { say(.detailsUntil, say.day($0)) } ?? say(.detailsNoDate))
        Menu {
            ForEach(form.retention.choices.filter { !$0.ownDate }, id: \.code) { choice in
                Act(words: choice.text.words) { Task { await model.keep(until: choice.until) } }
            }
        } label: {
            Text(verbatim: form.keepUntil.question.words).frame(minHeight: Space.target)
        }
        ForEach(form.retention.choices.filter { $0.ownDate }, id: \.code) { choice in
            DatePicker(selection: until(details), displayedComponents: .date) {
                Text(verbatim: choice.text.words)
            }
        }
        PackText(text: form.retention.why, say: say)
        ForEach(form.retention.lines, id: \.code) { line in PackText(text: line.text, say: say) }
    }

    private func until(_ details: EntryDetails) -> Binding<Date> {
        let clock = model.shell.ports.clock
        return Binding(
            get: { details.keepUntil.flatMap(Phrasebook.date) ?? clock.now },
            set: { day in Task { await model.keep(until: Phrasebook.civil(day, zone: clock.zone)) } })
    }
}
