import LaybyCore
import LaybyKit
import SwiftUI

/// Craft: the records begun, and notes to begin one from.
struct CraftScreen: View {
    @State var model: CraftModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let content): page(content)
            }
        }
        .navigationTitle(Text(verbatim: say(.placeCraft)))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ queue: QueueView) -> some View {
        Section {
            YearRow(line: queue.year, say: say) { model.shell.go(.year) }
            ForEach(queue.needs, id: \.self) { need in Quiet(words: need.words(say)) }
        }
        if !queue.stopped.isEmpty {
            Section {
                ForEach(queue.stopped, id: \.card.id) { stopped in
                    RecordRow(card: stopped.card, say: say) { model.shell.go(.record(stopped.card.id)) }
                }
            } header: {
                SectionHeading(words: say(.todayStopped))
            }
        }
        if queue.newest.isEmpty {
            EmptyPlace(title: say(.craftEmpty), words: say(.craftEmptyDo))
        } else {
            Section {
                ForEach(queue.newest, id: \.id) { card in
                    ChoiceRow(words: card.opening.value, chosen: model.chosen.contains(card.id), say: say) {
                        model.toggle(card.id)
                    }
                    .privacySensitive()
                }
                if !model.chosen.isEmpty {
                    Quiet(
                        words: model.chosen.count == 1
                            ? say(.craftChosenOne) : say(.craftChosen, String(model.chosen.count)))
                    MainAct(words: say(.craftBegin)) { Task { await model.craft() } }
                }
            } header: {
                SectionHeading(words: say(.craftReady))
            } footer: {
                Text(verbatim: say(.craftChoose))
            }
        }
    }
}

/// One box a screen, prefilled; the jottings it rests on a touch away; at the end, all of it once more.
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
                case .showing(let view): page(view)
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
            sources(view)
            HStack(spacing: Space.tight) {
                if model.step > 0 { Act(words: say(.actBack)) { Task { await model.go(to: model.step - 1) } } }
                Spacer()
                Act(words: say(model.step + 1 < view.boxes.count ? .recordNext : .recordRead)) {
                    Task { await model.go(to: model.step + 1) }
                }
                .buttonStyle(.borderedProminent)
            }
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
                ForEach(Array((source.content?.reading ?? []).enumerated()), id: \.offset) { words in
                    TheirWords(words: words.element)
                }
            }
        }
    }

    @ViewBuilder private func whole(_ view: RecordView) -> some View {
        Heading(words: say(.recordAll))
        if !view.missing.isEmpty { Quiet(words: say(.recordMissing)) }
        ForEach(view.hints, id: \.self) { hint in Named(words: say(hint.phrase), symbol: "questionmark.circle") }
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
    }
}

/// Could someone be recognised? Each place in its words; a better word first; it says what it cannot promise.
struct CheckScreen: View {
    @Environment(\.colorScheme) private var scheme
    @State var model: CheckModel
    @State private var better = ""
    @State private var because = ""

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        ScrollView {
            VStack(alignment: .leading, spacing: Space.room) {
                switch model.showing {
                case .waiting: Waiting(say: say)
                case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
                case .showing(let content): page(content)
                }
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            }
            .padding(Space.edge)
            .frame(maxWidth: Space.reading, alignment: .leading)
        }
        .navigationTitle(Text(verbatim: say(.checkBar)))
        .navigationBarTitleDisplayMode(.inline)
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ content: CraftView) -> some View {
        let findings = content.check.findings
        let words = Result(catching: { try model.words() })
        switch words {
        case .success(let care): Heading(words: care.checkQuestion.words)
        case .failure(let error): CalmErrorCard(trouble: Trouble(error), say: say)
        }
        if findings.isEmpty {
            Quiet(words: say(.checkNone))
        } else {
            let done = findings.count - Int(content.check.unanswered)
            Quiet(words: say.many(findings.count, .checkPlacesOne, .checkPlacesMany, String(done)))
        }
        if content.check.welsh { Quiet(words: say(.checkWelsh)) }
        if let finding = model.finding {
            self.finding(finding, try? words.get())
            if findings.count > 1 {
                Act(words: say(.checkNext)) { model.go(to: (model.current + 1) % findings.count) }
            }
        }
        switch words {
        case .success(let care):
            PackText(text: care.checkPromise, say: say)
            PackText(text: care.checkAdvice, say: say)
        case .failure:
            EmptyView()
        }
        MainAct(words: say(.checkGo), disabled: !model.mayLeave) { model.leave() }
    }

    @ViewBuilder private func finding(_ finding: FindingView, _ care: CareWords?) -> some View {
        let look = Look(scheme: scheme)
        Text(finding.marked(in: model.text(of: finding))).font(.body).privacySensitive()
        VStack(alignment: .leading, spacing: Space.tight) {
            Named(
                words: say(finding.level.mark), symbol: finding.level == .stop ? "hand.raised" : "eye")
            Text(verbatim: say(.checkLooksLike, model.found(finding), say(finding.kind.phrase)))
                .font(.callout.weight(.semibold))
                .privacySensitive()
            Text(verbatim: say(finding.level.phrase))
            if let kept = finding.keptBecause {
                Named(words: say(.checkDone), symbol: "checkmark")
                Text(verbatim: say(.checkKeptBecause, kept.value)).privacySensitive()
            }
            if let better = finding.better {
                Act(words: say(.checkReplace, better.words.value)) { Task { await model.takeBetter() } }
                    .buttonStyle(.bordered)
                    .privacySensitive()
            }
            WordsField(title: say(.checkBetter), prompt: care?.checkWriteOwn.words ?? "", words: $better, lines: 1)
            Act(words: say(.checkPut)) {
                let words = better
                better = ""
                Task { await model.replace(with: words) }
            }
            .disabled(better.isEmpty)
            WordsField(title: care?.checkKeep.words ?? "", prompt: say(.checkBecause), words: $because, lines: 1)
            Act(words: say(.checkKeepIt)) {
                let why = because
                because = ""
                Task { await model.keep(because: why) }
            }
            .disabled(because.isEmpty)
        }
        .foregroundStyle(look(.onAmberSoft))
        .padding(Space.room)
        .background(look(.amberSoft), in: RoundedRectangle(cornerRadius: 16))
    }
}

/// The next box and its one big button; what is copied already; the rest is the person's to say.
struct CopySheetScreen: View {
    @State var model: CopySheetModel

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
        .navigationTitle(Text(verbatim: say(.copyTitle)))
        .task { await model.load() }
        .sensoryFeedback(.selection, trigger: model.copied)
    }

    @ViewBuilder private func page(_ view: CopySheetView) -> some View {
        Text(verbatim: say(.copyBody))
        if let state = model.state { Named(words: state.words(say), symbol: state.symbol) }
        if model.next == nil {
            Named(words: say(.copyAll), symbol: "checkmark")
            MainAct(words: say(.copyRecorded)) { Task { await model.recorded() } }
        }
        ForEach(view.boxes, id: \.number) { box in
            SectionHeading(words: say(.recordNumbered, String(box.number), box.content.heading(say)))
            if box.content.words.isEmpty {
                Quiet(words: say(.copyEmpty))
            } else {
                TheirWords(words: box.content.words.value)
                if box.overLimit { Quiet(words: say(.copyOver)) }
                if model.copied.contains(box.number) { Named(words: say(.copyCopied), symbol: "checkmark") }
                if box.number == model.next?.number {
                    MainAct(words: say(.copyBox, String(box.number))) { model.copy(box) }
                } else {
                    Act(words: say(.copyBox, String(box.number)), symbol: "doc.on.doc") { model.copy(box) }
                }
            }
        }
    }
}

extension FindingView {
    /// The words of the box with the place found underlined; the card below says in words what it is.
    func marked(in words: String) -> AttributedString {
        var text = AttributedString(words)
        if let range = span.range(in: words),
            let from = AttributedString.Index(range.lowerBound, within: text),
            let to = AttributedString.Index(range.upperBound, within: text)
        {
            text[from..<to].underlineStyle = .single
        }
        return text
    }
}
