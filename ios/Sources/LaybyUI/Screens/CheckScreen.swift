import LaybyCore
import LaybyKit
import SwiftUI

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
            ForEach(model.pieces(of: finding), id: \.self) { piece in
                Text(verbatim: say(.checkPiece, piece.words, say(piece.kind.phrase))).privacySensitive()
            }
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
