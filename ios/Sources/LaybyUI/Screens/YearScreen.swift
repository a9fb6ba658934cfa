import LaybyCore
import LaybyKit
import SwiftUI

/// A record in a list: its words, its date, where it stands.
struct RecordRow: View {
    let card: RecordCard
    let say: Phrasebook
    let open: @MainActor () -> Void

    var body: some View {
        let date = card.date.map(say.day) ?? say(.craftNoDate)
        let line = card.complete ? say(.rowKindWhen, date, say(.craftWhole)) : date
        Button(action: open) {
            VStack(alignment: .leading, spacing: Space.hair) {
                TheirWords(words: card.opening.isEmpty ? say(.craftUntitled) : card.opening.value)
                Quiet(words: card.withPeer ? say(.craftWithPeer, line) : line)
                Named(words: card.state.words(say), symbol: card.state.symbol).font(.footnote)
            }
            .frame(minHeight: Space.target)
        }
        .buttonStyle(.plain)
        .accessibilityElement(children: .combine)
    }
}

/// The year in one calm line; the sentence is its whole meaning.
struct YearRow: View {
    let line: YearLine
    let say: Phrasebook
    let open: @MainActor () -> Void

    var body: some View {
        Button(action: open) {
            Named(words: line.words(say), symbol: "road.lanes").frame(minHeight: Space.target)
        }
        .buttonStyle(.plain)
        .accessibilityHint(Text(verbatim: say(.yearTitle)))
    }
}

/// The year, whole: what is still to do first, never in an alarm colour.
struct YearScreen: View {
    @State var model: YearModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view): page(view)
            }
        }
        .navigationTitle(Text(verbatim: say(.yearTitle)))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: YearView) -> some View {
        Section {
            Text(verbatim: view.line.words(say)).font(.title3)
            if let renewal = view.line.renewal.words(say) { Quiet(words: renewal) }
            RoadView(view: view, say: say)
            ForEach(view.needs, id: \.self) { need in Text(verbatim: need.words(say)) }
            if view.line.yearKnown, view.needs.isEmpty { Quiet(words: say(.yearNothingLeft)) }
            ForEach(view.unknown, id: \.self) { unknown in Quiet(words: say(.yearUnknown, say(unknown.phrase))) }
        } header: {
            SectionHeading(words: say(.yearNeeds))
        }
        if !view.records.isEmpty {
            Section {
                ForEach(view.records, id: \.id) { card in RecordRow(card: card, say: say) { model.open(card) } }
            } header: {
                SectionHeading(words: say(.yearRecords))
            }
        }
        if let amhp = view.amhp {
            Section {
                Text(verbatim: say(.yearAmhp, String(amhp.minutes / 60), String(amhp.minutesAsked / 60)))
            }
        }
        Section {
            ForEach(view.coverage, id: \.standard) { one in
                let touched = say(.yearTouched, String(one.entries), String(one.records))
                Quiet(words: say(.rowKindWhen, say(.standardsNumber, String(one.standard)), touched))
            }
        } header: {
            SectionHeading(words: say(.yearCoverage))
        }
        Section {
            Act(words: say(.leaveTitle), symbol: "square.and.arrow.up") { model.leave() }
        }
        if let earlier = view.earlier { Act(words: say(.yearEarlier)) { Task { await model.show(earlier) } } }
        if let later = view.later { Act(words: say(.yearLater)) { Task { await model.show(later) } } }
    }
}
