import LaybyCore
import LaybyKit
import SwiftUI

/// One entry, to read. What comes of it lies at the foot; deleting lies in the menu.
struct EntryScreen: View {
    @State var model: EntryModel

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
        .navigationBarTitleDisplayMode(.inline)
        .toolbar {
            ToolbarItem(placement: .primaryAction) {
                Menu {
                    Act(words: say(.entryBin), symbol: "trash", role: .destructive) { Task { await model.bin() } }
                } label: {
                    Image(systemName: "ellipsis.circle")
                }
                .accessibilityLabel(Text(verbatim: say(.actMore)))
            }
        }
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: EntryView) -> some View {
        let clock = model.shell.ports.clock
        Heading(words: say(view.content.kind.phrase))
        Quiet(words: say.when(view.happened, now: clock.now, zone: clock.zone))
        if view.draft { Quiet(words: say(.entryDraft)) }
        ForEach(Array(view.content.reading.enumerated()), id: \.offset) { words in TheirWords(words: words.element) }
        if !view.details.standards.isEmpty {
            SectionHeading(words: say(.placeStandards))
            ForEach(view.details.standards, id: \.self) { number in
                Act(words: number, symbol: "signpost.right") { model.shell.go(.element(number)) }
            }
        }
        if view.findings > 0 {
            Quiet(words: say.many(Int(view.findings), .entryFindingsOne, .entryFindingsMany))
        }
        MainAct(words: say(.entryCraft)) { Task { await model.craft() } }
        Act(words: say(.actEdit), symbol: "pencil") { model.edit() }
    }
}
