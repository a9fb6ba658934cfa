import LaybyCore
import LaybyKit
import SwiftUI

/// Every kept entry, newest first.
struct NotesScreen: View {
    @State var model: NotesModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let cards):
                if cards.isEmpty, !model.isNarrowed {
                    EmptyPlace(title: say(.notesEmpty), words: say(.notesEmptyDo))
                } else if cards.isEmpty {
                    EmptyPlace(title: say(.notesNoneLike), words: say(.notesNoneLikeDo))
                }
                if model.isNarrowed { Act(words: say(.notesAll)) { Task { await model.narrow(to: .all) } } }
                ForEach(cards, id: \.id) { card in row(card) }
                if model.next != nil { Act(words: say(.notesMore)) { Task { await model.more() } } }
            }
        }
        .navigationTitle(Text(verbatim: say(.placeNotes)))
        .toolbar {
            ToolbarItem(placement: .primaryAction) { filters }
            ToolbarItem(placement: .primaryAction) {
                Button(action: { model.open(.search) }, label: { Image(systemName: "magnifyingglass") })
                    .accessibilityLabel(Text(verbatim: say(.actSearch)))
            }
        }
        .task { await model.load() }
    }

    private var filters: some View {
        Menu {
            Picker(selection: part(\.kind)) {
                Text(verbatim: say(.notesAnyKind)).tag(EntryKind?.none)
                ForEach(EntryKind.inOrder, id: \.self) { kind in
                    Text(verbatim: say(kind.phrase)).tag(EntryKind?.some(kind))
                }
            } label: {
                Text(verbatim: say(.notesKind))
            }
            Picker(selection: part(\.theme)) {
                Text(verbatim: say(.notesAnyTheme)).tag(String?.none)
                ForEach(model.themes, id: \.code) { theme in
                    Text(verbatim: theme.name.words).tag(String?.some(theme.code))
                }
            } label: {
                Text(verbatim: say(.notesTheme))
            }
            Picker(selection: part(\.crafted)) {
                Text(verbatim: say(.notesCraftedOrNot)).tag(Bool?.none)
                Text(verbatim: say(.notesCrafted)).tag(Bool?.some(true))
                Text(verbatim: say(.notesNotCrafted)).tag(Bool?.some(false))
            } label: {
                Text(verbatim: say(.placeCraft))
            }
        } label: {
            Image(systemName: "line.3.horizontal.decrease.circle")
        }
        .accessibilityLabel(Text(verbatim: say(.notesFilter)))
        .accessibilityValue(Text(verbatim: say(model.isNarrowed ? .stateChosen : .stateNotChosen)))
    }

    /// One part of the filter, as a picker takes it.
    private func part<Value: Sendable>(_ part: WritableKeyPath<NotesFilter, Value> & Sendable) -> Binding<Value> {
        Binding(
            get: { model.filter[keyPath: part] },
            set: { value in
                var filter = model.filter
                filter[keyPath: part] = value
                Task { await model.narrow(to: filter) }
            })
    }

    private func row(_ card: EntryCard) -> some View {
        let clock = model.shell.ports.clock
        let line = say(.rowKindWhen, say(card.kind.phrase), say.when(card.happened, now: clock.now, zone: clock.zone))
        return EntryRow(
            kind: card.kind, opening: card.opening, line: card.draft ? say(.rowWithDraft, line) : line, say: say
        ) {
            model.open(.entry(card.id))
        }
        .swipeActions(edge: .trailing, allowsFullSwipe: false) {
            Act(words: say(.actDelete), symbol: "trash", role: .destructive) { Task { await model.bin(card.id) } }
        }
    }
}

/// Search over everything, with the words found marked where they stand.
struct SearchScreen: View {
    @State var model: SearchModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        @Bindable var model = model
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.search() } }
            case .showing(.none): EmptyPlace(title: say(.searchLabel), words: say(.searchHelp))
            case .showing(.some(let view)):
                if view.hits.isEmpty { Quiet(words: say(.searchNone)) }
                ForEach(view.hits, id: \.id) { hit in row(hit) }
                if view.next != nil { Act(words: say(.searchMore)) { Task { await model.more() } } }
            }
        }
        .navigationTitle(Text(verbatim: say(.actSearch)))
        .searchable(text: $model.query, prompt: Text(verbatim: say(.searchHint)))
    }

    private func row(_ hit: SearchHit) -> some View {
        let clock = model.shell.ports.clock
        return Button(
            action: { model.open(hit) },
            label: {
                VStack(alignment: .leading, spacing: Space.hair) {
                    Text(hit.marked).font(.body).privacySensitive()
                    Quiet(
                        words: say(
                            .rowKindWhen, say(hit.kind.phrase), say.when(hit.happened, now: clock.now, zone: clock.zone)
                        ))
                }
                .frame(minHeight: Space.target)
            }
        )
        .buttonStyle(.plain)
        .accessibilityElement(children: .combine)
    }
}

/// The bin: thirty days, and the one act the app asks about first.
struct BinScreen: View {
    @State var model: BinModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        @Bindable var model = model
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let cards):
                if cards.isEmpty {
                    EmptyPlace(title: say(.binEmpty), words: say(.binEmptyDo))
                } else {
                    Quiet(words: say(.binBody))
                }
                ForEach(cards, id: \.id) { card in row(card) }
            }
        }
        .navigationTitle(Text(verbatim: say(.binTitle)))
        .asksToErase($model.asksToErase, say: say) { await model.erase() }
        .task { await model.load() }
    }

    private func row(_ card: BinCard) -> some View {
        let clock = model.shell.ports.clock
        let gone = say.when(card.goneAfter, now: clock.now, zone: clock.zone)
        return BinRow(
            words: card.opening.value, line: say(.binLine, say(card.kind.phrase), gone), say: say
        ) {
            Task { await model.restore(card.id) }
        } erase: {
            model.asksToErase = card
        }
    }
}

extension SearchHit {
    /// The snippet with what was found underlined: never by colour alone.
    var marked: AttributedString {
        var text = AttributedString(snippet.value)
        for match in matches {
            guard let range = match.range(in: snippet.value),
                let from = AttributedString.Index(range.lowerBound, within: text),
                let to = AttributedString.Index(range.upperBound, within: text)
            else { continue }
            text[from..<to].underlineStyle = .single
        }
        return text
    }
}
