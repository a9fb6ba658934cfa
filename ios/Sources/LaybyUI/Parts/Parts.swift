import LaybyCore
import LaybyKit
import SwiftUI

/// A calm error: what happened, that the words are safe, one thing to do. Said aloud when it comes.
struct CalmErrorCard: View {
    @Environment(\.colorScheme) private var scheme
    let trouble: Trouble
    let say: Phrasebook
    var again: (@MainActor () -> Void)?

    var body: some View {
        let words = trouble.words(say)
        let look = Look(scheme: scheme)
        VStack(alignment: .leading, spacing: Space.tight) {
            Text(verbatim: words.title).font(.callout.weight(.semibold))
            Text(verbatim: words.todo).font(.callout)
            if let again {
                Act(words: say(.actAgain), act: again)
            }
        }
        .foregroundStyle(look(.onClaySoft))
        .padding(Space.room)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(look(.claySoft), in: RoundedRectangle(cornerRadius: 16))
        .accessibilityElement(children: .contain)
    }
}

/// What belongs here, and one action at most.
struct EmptyPlace: View {
    let title: String
    let words: String

    var body: some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            Text(verbatim: title).font(.callout.weight(.semibold))
            Quiet(words: words)
        }
        .padding(.vertical, Space.snug)
        .accessibilityElement(children: .combine)
    }
}

/// Shown while the core has not answered; it hardly ever takes long enough to be seen.
struct Waiting: View {
    let say: Phrasebook

    var body: some View {
        ProgressView().accessibilityLabel(Text(verbatim: say(.lockStarting)))
    }
}

/// A row of a list: kind, their words, one line of when and what.
struct EntryRow: View {
    let kind: EntryKind
    let opening: Words
    let line: String
    let say: Phrasebook
    let open: @MainActor () -> Void

    var body: some View {
        Button(action: open) {
            HStack(alignment: .top, spacing: Space.snug) {
                Image(systemName: kind.symbol).accessibilityHidden(true)
                VStack(alignment: .leading, spacing: Space.hair) {
                    TheirWords(words: opening.value)
                    Quiet(words: line)
                }
            }
            .frame(minHeight: Space.target)
        }
        .buttonStyle(.plain)
        .accessibilityElement(children: .combine)
    }
}

/// A field for a person's words, under its question.
struct WordsField: View {
    let title: String
    var help: String?
    let prompt: String
    @Binding var words: String
    var lines = 3

    var body: some View {
        VStack(alignment: .leading, spacing: Space.tight) {
            Text(verbatim: title).font(.callout.weight(.semibold)).accessibilityAddTraits(.isHeader)
            if let help { Quiet(words: help) }
            TextField(text: $words, prompt: Text(verbatim: prompt), axis: .vertical) {
                Text(verbatim: title)
            }
            .font(.body)
            .lineLimit(lines...)
            .privacySensitive()
        }
    }
}

/// How far what was typed is on its way to the disk.
struct SavedMark: View {
    let state: SaverState
    let say: Phrasebook

    var body: some View {
        switch state {
        case .idle: EmptyView()
        case .saving: Quiet(words: say(.stateSaving)).accessibilityAddTraits(.updatesFrequently)
        case .kept: Named(words: say(.stateKept), symbol: "checkmark").font(.footnote)
        case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say)
        }
    }
}

/// Words of a pack. Where nobody has reviewed the Welsh, that is said.
struct PackText: View {
    let text: ShownText
    let say: Phrasebook

    var body: some View {
        if text.unreviewed {
            Text(verbatim: text.words).accessibilityHint(Text(verbatim: say(.stateUnreviewed)))
        } else {
            Text(verbatim: text.words)
        }
    }
}

/// One of several, by touch; a chosen one has a tick, not a colour alone.
struct ChoiceRow: View {
    let words: String
    let chosen: Bool
    let say: Phrasebook
    let choose: @MainActor () -> Void

    var body: some View {
        Button(action: choose) {
            HStack(spacing: Space.snug) {
                Text(verbatim: words).frame(maxWidth: .infinity, alignment: .leading)
                if chosen { Image(systemName: "checkmark").accessibilityHidden(true) }
            }
            .frame(minHeight: Space.target)
        }
        .buttonStyle(.plain)
        .accessibilityAddTraits(chosen ? .isSelected : [])
        .accessibilityValue(Text(verbatim: say(chosen ? .stateChosen : .stateNotChosen)))
    }
}

/// From 1 to 5, in words.
struct ConfidenceRow: View {
    let title: String
    let steps: [ScaleStep]
    @Binding var value: UInt8?

    var body: some View {
        Picker(selection: $value) {
            ForEach(steps, id: \.value) { step in
                Text(verbatim: step.word.words).tag(UInt8?.some(step.value))
            }
        } label: {
            Text(verbatim: title)
        }
        .pickerStyle(.menu)
    }
}

/// Progress in dashes; the words beside it say the same.
struct StepDashes: View {
    @Environment(\.colorScheme) private var scheme
    let count: Int
    let current: Int
    let words: String

    var body: some View {
        let look = Look(scheme: scheme)
        VStack(alignment: .leading, spacing: Space.tight) {
            HStack(spacing: Space.hair) {
                ForEach(Array(0..<count), id: \.self) { step in
                    Capsule()
                        .fill(look(step <= current ? .verge : .line))
                        .frame(height: step == current ? 6 : 3)
                }
            }
            .accessibilityHidden(true)
            Quiet(words: words)
        }
        .accessibilityElement(children: .combine)
    }
}

/// The road's broken line: "you may stop here". Above the jot field and on the lock page, nowhere else.
struct BrokenLine: View {
    let colour: Color

    var body: some View {
        GeometryReader { place in
            Path { path in
                path.move(to: CGPoint(x: 0, y: 1))
                path.addLine(to: CGPoint(x: place.size.width, y: 1))
            }
            .stroke(colour, style: StrokeStyle(lineWidth: 2, dash: [12, 8]))
        }
        .frame(height: 2)
        .accessibilityHidden(true)
    }
}

/// What was done, with the way back. Stands ten seconds, or until touched with VoiceOver.
struct NoticeBar: View {
    @Environment(\.colorScheme) private var scheme
    @Environment(\.accessibilityVoiceOverEnabled) private var voiceOver
    let shell: Shell
    let notice: Notice

    var body: some View {
        let look = Look(scheme: scheme)
        HStack(spacing: Space.room) {
            Text(verbatim: notice.what.words(shell.say))
                .font(.callout)
                .foregroundStyle(look(.onInverse))
                .frame(maxWidth: .infinity, alignment: .leading)
            if notice.undo != nil {
                Act(words: shell.say(.actUndo)) { Task { try? await shell.undo() } }
                    .tint(look(.inverseAct))
            } else {
                Act(words: shell.say(.actClose)) { shell.hush() }.tint(look(.inverseAct))
            }
        }
        .padding(.horizontal, Space.room)
        .background(look(.inverse), in: RoundedRectangle(cornerRadius: 16))
        .padding(Space.room)
        .accessibilityElement(children: .contain)
        .onAppear { if voiceOver { shell.keepNotice() } }
    }
}

/// Whose wording it is: in words and a symbol, blue only for the regulator's own.
struct ProvenanceMark: View {
    @Environment(\.colorScheme) private var scheme
    let provenance: Provenance
    let say: Phrasebook

    var body: some View {
        let look = Look(scheme: scheme)
        Named(words: say(provenance.line(say)), symbol: provenance.symbol)
            .font(.caption)
            .foregroundStyle(look(provenance.isTheirs ? .onSignSoft : .ink2))
            .padding(Space.tight)
            .background(look(provenance.isTheirs ? .signSoft : .bay), in: RoundedRectangle(cornerRadius: 6))
    }
}

extension Provenance {
    /// The regulator's words stand behind it.
    var isTheirs: Bool {
        switch self {
        case .seen, .readOut, .verifiedByYou: true
        case .part, .notSeen: false
        }
    }
}

extension Binding where Value == Words {
    /// The text of a person's words, for a field.
    @MainActor var text: Binding<String> {
        Binding<String>(get: { wrappedValue.value }, set: { wrappedValue = Words($0) })
    }
}
