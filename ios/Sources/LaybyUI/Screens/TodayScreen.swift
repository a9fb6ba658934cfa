import LaybyCore
import LaybyKit
import SwiftUI

/// Today: where you stopped and what is recent, in a calm list; the field stands below it, on the tab bar.
struct TodayScreen: View {
    @State var model: TodayModel

    private var shell: Shell { model.shell }
    private var say: Phrasebook { shell.say }

    var body: some View {
        List {
            switch model.showing {
            case .waiting:
                Waiting(say: say)
            case .trouble(let trouble):
                CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view):
                if model.first { invitation } else { lists(view) }
            }
        }
        .navigationTitle(Text(verbatim: say(.placeToday)))
        .toolbar {
            ToolbarItem(placement: .primaryAction) {
                Button(action: { shell.choose(.search) }, label: { Image(systemName: "magnifyingglass") })
                    .accessibilityLabel(Text(verbatim: say(.actSearch)))
                    .keyboardShortcut("f", modifiers: .command)
            }
            ToolbarItem(placement: .primaryAction) {
                Button(action: { shell.choose(.settings) }, label: { Image(systemName: "gearshape") })
                    .accessibilityLabel(Text(verbatim: say(.actSettings)))
                    .keyboardShortcut(",", modifiers: .command)
            }
        }
        .task { await model.load() }
    }

    /// First start: one sentence of invitation, none of instruction, and where the words stay.
    private var invitation: some View {
        VStack(alignment: .leading, spacing: Space.snug) {
            Heading(words: say(.firstTitle))
            Text(verbatim: say(.firstBody))
            Quiet(words: say(.firstWhere))
        }
        .padding(.vertical, Space.open)
    }

    @ViewBuilder private func lists(_ view: TodayView) -> some View {
        Section {
            Quiet(words: model.day)
            YearRow(line: view.year, say: say) { shell.choose(.year) }
        }
        if !view.due.isEmpty {
            Section {
                ForEach(view.due, id: \.id) { card in
                    EntryRow(
                        kind: .informalSupervision, opening: card.label, line: card.when(say), say: say
                    ) {
                        shell.choose(.entry(card.id))
                    }
                }
            } header: {
                SectionHeading(words: say(.todayDue))
            }
        }
        if shell.needsPasscode {
            Section {
                ChoiceRow(words: say(.todayPasscode), chosen: false, say: say) { shell.show(.setPasscode) }
            } footer: {
                Text(verbatim: say(.todayPasscodeWhy))
            }
        }
        if !view.drafts.isEmpty {
            Section {
                ForEach(view.drafts, id: \.id) { card in
                    row(card.kind, card.id, card.opening, card.saved) { model.open(card) }
                }
            } header: {
                SectionHeading(words: say(.todayStopped))
            }
        }
        if !view.recent.isEmpty {
            Section {
                ForEach(view.recent, id: \.id) { card in
                    row(card.kind, card.id, card.opening, card.happened) { model.open(card) }
                }
            } header: {
                SectionHeading(words: say(.todayRecent))
            }
        }
    }

    /// Deleting lies behind a swipe or a long press, never under the thumb.
    private func row(
        _ kind: EntryKind, _ id: EntryId, _ opening: Words, _ when: Moment, open: @escaping @MainActor () -> Void
    ) -> some View {
        let clock = shell.ports.clock
        let line = say(.rowKindWhen, say(kind.phrase), say.when(when, now: clock.now, zone: clock.zone))
        return EntryRow(kind: kind, opening: opening, line: line, say: say, open: open)
            .swipeActions(edge: .trailing, allowsFullSwipe: false) {
                Act(words: say(.actDelete), symbol: "trash", role: .destructive) { Task { await model.bin(id) } }
            }
            .contextMenu {
                Act(words: say(.actOpen), symbol: "book.closed", act: open)
                Act(words: say(.actDelete), symbol: "trash", role: .destructive) { Task { await model.bin(id) } }
            }
    }
}

/// The field that rides on the tab bar, on every tab: behind the broken line, within a thumb's reach.
struct JotField: View {
    @Environment(\.colorScheme) private var scheme
    @Bindable var model: QuickJot
    let shell: Shell
    /// The keyboard rises by itself on first start, and from shortcuts; else Today is to be read.
    let rises: Bool
    @FocusState private var focused: Bool

    private var say: Phrasebook { shell.say }

    var body: some View {
        let look = Look(scheme: scheme)
        VStack(spacing: Space.tight) {
            BrokenLine(colour: look(.outline))
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            HearingLine(hearing: model.hearing, say: say)
            HStack(alignment: .bottom, spacing: Space.tight) {
                more
                TextField(text: $model.words, prompt: Text(verbatim: say(.jotHint)), axis: .vertical) {
                    Text(verbatim: say(.jotHint))
                }
                .font(.body)
                .focused($focused)
                .frame(minHeight: Space.field)
                .privacySensitive()
                if model.words.isEmpty {
                    SpeakButton(hearing: model.hearing, say: say) {
                        await model.speak()
                    } stop: {
                        model.stopSpeaking()
                    }
                } else {
                    Act(words: say(.jotOpen)) { Task { await model.expand() } }
                    Act(words: say(.actKeep)) { Task { await model.keep() } }
                        .buttonStyle(.borderedProminent)
                        .keyboardShortcut(.return, modifiers: .command)
                }
            }
            .padding(.horizontal, Space.room)
        }
        .background(Material.bar)
        .onAppear { focused = rises }
    }

    private var more: some View {
        Menu {
            kind(.feedback)
            kind(.informalSupervision)
            kind(.peerSession)
            kind(.activity)
        } label: {
            Image(systemName: "plus").frame(minWidth: Space.target, minHeight: Space.target)
        }
        .accessibilityLabel(Text(verbatim: say(.actWrite)))
    }

    private func kind(_ kind: EntryKind) -> some View {
        Act(words: say(kind.phrase), symbol: kind.symbol) { shell.write(kind) }
    }
}

/// The microphone, or a square to stop it.
struct SpeakButton: View {
    let hearing: Hearing
    let say: Phrasebook
    let speak: @MainActor () async -> Void
    let stop: @MainActor () -> Void

    var body: some View {
        switch hearing {
        case .listening:
            Button(action: stop) { Image(systemName: "stop.fill").frame(minWidth: Space.field, minHeight: Space.field) }
                .accessibilityLabel(Text(verbatim: say(.actStopSpeaking)))
        case .resting, .notOnThisPhone, .notAllowed:
            Button(
                action: { Task { await speak() } },
                label: {
                    Image(systemName: "mic").frame(minWidth: Space.field, minHeight: Space.field)
                }
            )
            .accessibilityLabel(Text(verbatim: say(.actSpeak)))
        }
    }
}

/// What listening is doing, in words.
struct HearingLine: View {
    let hearing: Hearing
    let say: Phrasebook

    var body: some View {
        switch hearing {
        case .resting: EmptyView()
        case .listening: Named(words: say(.jotListening), symbol: "waveform").accessibilityAddTraits(.updatesFrequently)
        case .notOnThisPhone: EmptyPlace(title: say(.speechNotHere), words: say(.speechNotHereDo))
        case .notAllowed: EmptyPlace(title: say(.speechNotAllowed), words: say(.speechNotAllowedDo))
        }
    }
}
