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
            YearRow(line: queue.year, say: say) { model.shell.choose(.year) }
            ForEach(queue.needs, id: \.self) { need in Quiet(words: need.words(say)) }
        }
        if !queue.stopped.isEmpty {
            Section {
                ForEach(queue.stopped, id: \.card.id) { stopped in
                    RecordRow(card: stopped.card, say: say) { model.shell.choose(.record(stopped.card.id)) }
                    if let question = stopped.question {
                        Quiet(words: say(.recordBoxOf, String(question.number), String(question.total)))
                    }
                }
            } header: {
                SectionHeading(words: say(.todayStopped))
            }
        }
        if queue.newest.isEmpty {
            EmptyPlace(title: say(.craftEmpty), words: say(.craftEmptyDo))
        } else {
            Section {
                ForEach(queue.newest, id: \.id) { card in choice(card) }
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
        ForEach(queue.themes, id: \.code) { group in
            Section {
                ForEach(group.cards, id: \.id) { card in choice(card) }
            } header: {
                SectionHeading(words: say(.craftTheme, model.name(of: group), String(group.uncrafted)))
            }
        }
        ForEach(queue.standards, id: \.code) { group in
            Section {
                ForEach(group.cards, id: \.id) { card in choice(card) }
            } header: {
                let number = say(.standardsNumber, group.code ?? "")
                SectionHeading(words: say(.craftTheme, number, String(group.uncrafted)))
            }
        }
        Act(words: say(.recordBinTitle), symbol: "trash") { model.shell.choose(.recordBin) }
    }

    private func choice(_ card: EntryCard) -> some View {
        ChoiceRow(words: card.opening.value, chosen: model.chosen.contains(card.id), say: say) {
            model.toggle(card.id)
        }
        .privacySensitive()
    }
}
