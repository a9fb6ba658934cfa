import LaybyCore
import LaybyKit
import SwiftUI

/// Records that were thrown away, for thirty days.
struct RecordBinScreen: View {
    @State var model: RecordBinModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        @Bindable var model = model
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let cards):
                if cards.isEmpty {
                    EmptyPlace(title: say(.binEmpty), words: say(.recordBinEmptyDo))
                } else {
                    Quiet(words: say(.binBody))
                }
                ForEach(cards, id: \.id) { card in row(card) }
            }
        }
        .navigationTitle(Text(verbatim: say(.recordBinTitle)))
        .asksToErase($model.asksToErase, body: .recordBinEraseBody, say: say) { await model.erase() }
        .task { await model.load() }
    }

    private func row(_ card: RecordBinCard) -> some View {
        let clock = model.shell.ports.clock
        let gone = say.when(card.goneAfter, now: clock.now, zone: clock.zone)
        return BinRow(
            words: card.opening.isEmpty ? say(.craftUntitled) : card.opening.value,
            line: say(.binLine, say(.yearRecords), gone), say: say
        ) {
            Task { await model.restore(card.id) }
        } erase: {
            model.asksToErase = card
        }
    }
}

/// Something in a bin: taken back, or erased for good.
struct BinRow: View {
    let words: String
    let line: String
    let say: Phrasebook
    let restore: @MainActor () -> Void
    let erase: @MainActor () -> Void

    var body: some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            TheirWords(words: words)
            Quiet(words: line)
            HStack(spacing: Space.room) {
                Act(words: say(.binRestore), symbol: "arrow.uturn.backward", act: restore)
                Spacer()
                Act(words: say(.binErase), role: .destructive, act: erase)
            }
            .buttonStyle(.borderless)
        }
    }
}

extension View {
    /// Asks before something is erased for good: the one thing that the app asks about first.
    func asksToErase<Card>(
        _ card: Binding<Card?>, body: Phrase = .binEraseBody, say: Phrasebook,
        erase: @escaping @MainActor () async -> Void
    ) -> some View {
        let asks = Binding(get: { card.wrappedValue != nil }, set: { if !$0 { card.wrappedValue = nil } })
        return confirmationDialog(
            Text(verbatim: say(.binEraseTitle)), isPresented: asks, titleVisibility: .visible
        ) {
            Act(words: say(.binEraseNow), role: .destructive) { Task { await erase() } }
            Act(words: say(.binKeep), role: .cancel) { card.wrappedValue = nil }
        } message: {
            Text(verbatim: say(body))
        }
    }
}
