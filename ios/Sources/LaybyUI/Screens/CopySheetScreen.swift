import LaybyCore
import LaybyKit
import SwiftUI

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
        Named(words: view.state.words(say), symbol: view.state.symbol)
        if model.next == nil {
            Named(words: say(.copyAll), symbol: "checkmark")
            MainAct(words: say(.copyRecorded)) { Task { await model.recorded() } }
        }
        if model.isRecorded { Act(words: say(.copyUnmark)) { Task { await model.unmark() } } }
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
        Act(words: say(.leaveTitle), symbol: "square.and.arrow.up") { model.leave() }
    }
}
