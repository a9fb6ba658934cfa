import LaybyCore
import LaybyKit
import SwiftUI

/// All six on one screen, in plain words; a number or a word finds any element.
struct StandardsScreen: View {
    @State var model: StandardsModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        @Bindable var model = model
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view):
                if let found = model.found {
                    if found.elements.isEmpty { Quiet(words: say(.standardsNone)) }
                    ForEach(found.elements, id: \.number) { element in row(element) }
                } else {
                    order
                    if model.byTheme {
                        ForEach(view.themes, id: \.theme.code) { theme in
                            section(theme.theme.title, code: theme.theme.code, elements: theme.elements)
                        }
                    } else {
                        ForEach(view.standards, id: \.number) { standard in section(standard) }
                    }
                    Act(words: say(.standardsPaste), symbol: "doc.on.clipboard") { model.shell.choose(.pasteWording) }
                }
            }
        }
        .navigationTitle(Text(verbatim: say(.placeStandards)))
        .searchable(text: $model.query, prompt: Text(verbatim: say(.standardsSearch)))
        .task { await model.load() }
    }

    private var order: some View {
        @Bindable var model = model
        return Picker(selection: $model.byTheme) {
            Text(verbatim: say(.standardsByNumber)).tag(false)
            Text(verbatim: say(.standardsByTheme)).tag(true)
        } label: {
            Text(verbatim: say(.placeStandards))
        }
        .pickerStyle(.segmented)
    }

    @ViewBuilder private func folded(_ code: String, _ elements: [ElementCard]) -> some View {
        Act(words: say.many(elements.count, .standardsElementsOne, .standardsElementsMany)) { model.toggle(code) }
            .accessibilityValue(Text(verbatim: say(model.open.contains(code) ? .stateOpen : .stateClosed)))
        if model.open.contains(code) {
            ForEach(elements, id: \.number) { element in row(element) }
        }
    }

    private func section(_ title: ShownText, code: String, elements: [ElementCard]) -> some View {
        Section {
            folded(code, elements)
        } header: {
            SectionHeading(words: title.words)
        }
    }

    private func section(_ standard: StandardCard) -> some View {
        Section {
            folded(String(standard.number), standard.elements)
        } header: {
            SectionHeading(words: say(.standardsNumber, String(standard.number)) + ". " + standard.title.words)
        } footer: {
            PackText(text: standard.inShort, say: say)
        }
    }

    private func row(_ element: ElementCard) -> some View {
        Button(
            action: { model.shell.choose(.element(element.number)) },
            label: {
                VStack(alignment: .leading, spacing: Space.hair) {
                    Text(verbatim: element.number).font(.subheadline.weight(.semibold))
                    PackText(text: element.inShort, say: say)
                    ProvenanceMark(provenance: element.provenance, say: say)
                }
                .frame(minHeight: Space.target)
            }
        )
        .buttonStyle(.plain)
        .accessibilityElement(children: .combine)
    }
}

/// In short first; the official wording behind the blue bar, with its provenance.
struct ElementScreen: View {
    @Environment(\.colorScheme) private var scheme
    @State var model: ElementModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.room) {
                switch model.showing {
                case .waiting: Waiting(say: say)
                case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
                case .showing(let view): page(view)
                }
            }
            .padding(Space.edge)
            .frame(maxWidth: Space.reading, alignment: .leading)
        }
        .navigationTitle(Text(verbatim: model.number))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: ElementView) -> some View {
        SectionHeading(words: say(.standardsInShort))
        PackText(text: view.inShort, say: say).font(.title3)
        Quiet(words: say(.elementOwnWords))
        if view.orderUncertain { Quiet(words: say(.elementOrder)) }
        ProvenanceMark(provenance: view.provenance, say: say)
        if let official = view.official {
            // The lead-in never stands apart: standard 5 is "I will not".
            Text(verbatim: view.leadIn.words + " " + official.value)
                .font(.body)
                .padding(.leading, Space.room)
                .overlay(alignment: .leading) {
                    Rectangle().fill(Look(scheme: scheme)(.sign)).frame(width: 3)
                }
        }
        Quiet(words: say(view.provenance.help))
        ForEach(view.themes, id: \.code) { theme in Quiet(words: theme.title.words) }
        MainAct(words: say(.elementJot, view.number)) { model.jot() }
        Act(words: say(.elementNotes), symbol: "book.closed") { model.shell.go(.notes(standard: view.number)) }
        switch view.provenance {
        case .verifiedByYou:
            Act(words: say(.elementForget)) { Task { await model.forgetWording() } }
        case .part, .notSeen, .readOut, .seen:
            Act(words: say(.standardsPaste), symbol: "doc.on.clipboard") { model.shell.go(.pasteWording) }
        }
    }
}

/// Paste the regulator's page: compared element by element, taken only where you say so.
struct PasteScreen: View {
    @State var model: PasteModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.room) {
                Heading(words: say(.pasteTitle))
                switch model.state {
                case .asking:
                    asking
                case .nothing:
                    EmptyPlace(title: say(.pasteNothing), words: say(.pasteNothingDo))
                    asking
                case .comparing:
                    Waiting(say: say)
                case .compared(let comparison):
                    compared(comparison)
                case .trouble(let trouble):
                    CalmErrorCard(trouble: trouble, say: say)
                    asking
                }
            }
            .padding(Space.edge)
            .frame(maxWidth: Space.reading, alignment: .leading)
        }
    }

    @ViewBuilder private var asking: some View {
        Text(verbatim: say(.pasteBody))
        Quiet(words: say(.pasteWhy))
        MainAct(words: say(.pasteAct)) { Task { await model.paste() } }
    }

    @ViewBuilder private func compared(_ comparison: WordingComparison) -> some View {
        if comparison.unrecognisedLines > 0 {
            Quiet(words: say.many(Int(comparison.unrecognisedLines), .pasteUnrecognisedOne, .pasteUnrecognisedMany))
            ForEach(Array(comparison.unrecognised.enumerated()), id: \.offset) { one in
                Quiet(words: say(one.element.why.phrase))
            }
        }
        ForEach(comparison.elements, id: \.number) { element in result(element) }
        MainAct(
            words: say.many(model.chosen.count, .pasteAcceptOne, .pasteAcceptMany), disabled: model.chosen.isEmpty
        ) { Task { await model.accept() } }
    }

    @ViewBuilder private func result(_ element: ElementComparison) -> some View {
        switch element.result {
        case .notInPaste:
            EmptyView()
        case .same:
            Named(words: element.number + ". " + say(.pasteSame), symbol: "checkmark")
        case .new(let pasted):
            choice(element.number, .pasteNew)
            Text(verbatim: pasted.value)
        case .differs(_, let diff):
            choice(element.number, .pasteDiffers)
            ForEach(Array(diff.enumerated()), id: \.offset) { run in self.run(run.element) }
        }
    }

    private func choice(_ number: String, _ what: Phrase) -> some View {
        ChoiceRow(words: number + ". " + say(what), chosen: model.chosen.contains(number), say: say) {
            model.chosen.formSymmetricDifference([number])
        }
    }

    /// What was taken away and what was added says so in words.
    @ViewBuilder private func run(_ run: WordRun) -> some View {
        switch run.op {
        case .same: Text(verbatim: run.words.value)
        case .removed: Text(verbatim: say(.pasteRemoved, run.words.value))
        case .added: Text(verbatim: say(.pasteAdded, run.words.value))
        }
    }
}
