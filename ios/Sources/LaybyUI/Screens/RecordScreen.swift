import LaybyCore
import LaybyKit
import SwiftUI

/// One question at a time, prefilled; the jottings it rests on a touch away; at the end, all of it once more.
struct RecordScreen: View {
    @State var model: RecordModel
    @State private var showsSources = false

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.room) {
                switch model.showing {
                case .waiting: Waiting(say: say)
                case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
                case .showing(let view): page(view.record)
                }
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            }
            .padding(Space.edge)
            .frame(maxWidth: Space.reading, alignment: .leading)
        }
        .navigationBarTitleDisplayMode(.inline)
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: RecordView) -> some View {
        if let box = model.box {
            StepDashes(
                count: view.boxes.count, current: model.step,
                words: say(.recordBoxOf, String(model.step + 1), String(view.boxes.count)))
            field(box)
            SavedMark(state: model.saved, say: say)
            if !model.findings.isEmpty {
                Quiet(words: say.many(model.findings.count, .entryFindingsOne, .entryFindingsMany))
            }
            sources(view)
            HStack(spacing: Space.tight) {
                if model.step > 0 { Act(words: say(.actBack)) { Task { await model.go(to: model.step - 1) } } }
                Spacer()
                Act(words: say(.recordNext)) { Task { await model.next() } }.buttonStyle(.borderedProminent)
            }
            Act(words: say(.recordRead)) { Task { await model.read() } }
        } else {
            whole(view)
        }
    }

    @ViewBuilder private func field(_ box: RecordBox) -> some View {
        @Bindable var model = model
        switch box.kind {
        case .line, .text:
            WordsField(
                title: box.heading(say), help: box.required ? nil : say(.recordOptional), prompt: say(.jotFramedHint),
                words: $model.words, lines: box.kind == .line ? 1 : 6)
            Quiet(words: say.many(Int(box.characters), .recordCharactersOne, .recordCharactersMany))
            Quiet(words: box.limit.map { say(.recordLimit, String($0)) } ?? say(.recordNoLimit))
        case .date:
            DatePicker(selection: date, displayedComponents: .date) { Text(verbatim: box.heading(say)) }
        }
    }

    private var date: Binding<Date> {
        let clock = model.shell.ports.clock
        return Binding(
            get: { Phrasebook.date(of: model.words) ?? clock.now },
            set: { model.words = Phrasebook.civil($0, zone: clock.zone) })
    }

    @ViewBuilder private func sources(_ view: RecordView) -> some View {
        Act(words: say.many(view.sources.count, .recordSourcesOne, .recordSourcesMany), symbol: "book.closed") {
            showsSources = !showsSources
        }
        if showsSources {
            ForEach(view.sources, id: \.id) { source in
                if let words = source.words {
                    TheirWords(words: words.value)
                } else {
                    Quiet(words: say(.recordSourceGone))
                }
                if source.peerTalk {
                    Act(words: say(.recordFillPeer), symbol: "person.3") {
                        Task { await model.fillPeer(from: source.id) }
                    }
                }
            }
        }
    }

    @ViewBuilder private func whole(_ view: RecordView) -> some View {
        Heading(words: say(.recordAll))
        if !view.missing.isEmpty { Quiet(words: say(.recordMissing)) }
        ForEach(view.hints, id: \.self) { hint in Named(words: say(hint.phrase), symbol: "questionmark.circle") }
        if let other = view.sameAs {
            Act(words: say(.recordOther), symbol: "doc.on.doc") { model.shell.go(.record(other)) }
        }
        ForEach(Array(view.boxes.enumerated()), id: \.offset) { box in
            Act(words: say(.recordNumbered, String(box.offset + 1), box.element.heading(say))) {
                Task { await model.go(to: box.offset) }
            }
            if box.element.words.isEmpty {
                Quiet(words: say(box.element.required ? .recordEmpty : .recordEmptyOptional))
            } else {
                TheirWords(words: box.element.words.value)
            }
        }
        MainAct(words: say(.recordCheck)) { Task { await model.check() } }
        Act(words: say(.leaveTitle), symbol: "square.and.arrow.up") { Task { await model.leave() } }
        Act(words: say(.entryBin), symbol: "trash", role: .destructive) { Task { await model.bin() } }
    }
}
