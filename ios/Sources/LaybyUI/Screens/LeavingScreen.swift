import LaybyCore
import LaybyKit
import SwiftUI

/// Before records leave: what stands in the way first; then as what they go, and what may go along.
struct LeavingScreen: View {
    @State var model: LeavingModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble):
                if model.isEmpty {
                    EmptyPlace(title: say(.leaveNone), words: say(.leaveNoneDo))
                } else {
                    CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
                }
            case .showing(let view): page(view)
            }
        }
        .navigationTitle(Text(verbatim: say(.leaveTitle)))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: LeavingView) -> some View {
        Section {
            Text(verbatim: say.many(view.records.count, .leaveRecordsOne, .leaveRecordsMany)).font(.title3)
            if view.undated > 0 {
                Quiet(words: say.many(Int(view.undated), .leaveUndatedOne, .leaveUndatedMany))
            }
            inTheWay(view)
        }
        ways(.leavePeople, model.ways.filter { !$0.isForSystems })
        ways(.leaveSystems, model.ways.filter(\.isForSystems))
        if model.way == .statements { person }
        if model.way.takesAlong { along(view) }
        Section {
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            if let made = model.made { Named(words: made.words(say), symbol: "checkmark") }
            MainAct(words: say(model.working ? .leaveWorking : .leaveShare), disabled: !model.possible) {
                Task { await model.leave() }
            }
        }
        if !view.accounts.isEmpty { stores(view.accounts) }
    }

    @ViewBuilder private func inTheWay(_ view: LeavingView) -> some View {
        if view.unanswered > 0 {
            Named(
                words: say.many(Int(view.unanswered), .leaveUnansweredOne, .leaveUnansweredMany),
                symbol: "exclamationmark.magnifyingglass")
        } else if view.missing > 0 {
            Named(
                words: say.many(Int(view.missing), .leaveMissingOne, .leaveMissingMany),
                symbol: "questionmark.circle")
        }
        ForEach(view.records, id: \.card.id) { record in
            if let lacks = record.lacks(say) {
                Button(action: { model.open(record) }) {
                    VStack(alignment: .leading, spacing: Space.hair) {
                        let card = record.card
                        TheirWords(words: card.opening.isEmpty ? say(.craftUntitled) : card.opening.value)
                        Quiet(words: lacks)
                    }
                    .frame(minHeight: Space.target)
                }
                .buttonStyle(.plain)
                .accessibilityElement(children: .combine)
            }
        }
    }

    private func ways(_ title: Phrase, _ ways: [Way]) -> some View {
        Section {
            ForEach(ways, id: \.self) { way in
                ChoiceRow(words: say(way.phrase), chosen: model.way == way, say: say) { model.choose(way) }
                if model.way == way { Quiet(words: say(way.why)) }
            }
        } header: {
            SectionHeading(words: say(title))
        }
    }

    private var person: some View {
        Section {
            line(.storeHomePage, $model.homePage).keyboardType(.URL)
            line(.storeName, $model.actor)
        }
    }

    /// Off until it is asked for, one by one.
    private func along(_ view: LeavingView) -> some View {
        Section {
            line(.leaveName, $model.name)
            if model.way.takesNumber { line(.leaveNumber, $model.number) }
            Toggle(isOn: $model.standards) { Text(verbatim: say(.leaveStandards)) }
            if !view.jottings.isEmpty {
                SectionHeading(words: say(.leaveJottings))
                Quiet(words: say(.leaveJottingsWhy))
                ForEach(view.jottings, id: \.id) { one in jotting(one) }
            }
        } header: {
            SectionHeading(words: say(.leaveAlong))
        } footer: {
            Text(verbatim: say(.leaveAlongWhy))
        }
    }

    /// A note as it was written; with a finding in it, it says why it cannot go along.
    @ViewBuilder private func jotting(_ one: LeavingJotting) -> some View {
        if one.unanswered == 0 {
            Toggle(isOn: chosen(one)) {
                VStack(alignment: .leading, spacing: Space.hair) {
                    TheirWords(words: one.opening.value)
                    Quiet(words: when(one.happened))
                }
            }
        } else {
            TheirWords(words: one.opening.value)
            Quiet(words: say.many(Int(one.unanswered), .leaveJottingWaitsOne, .leaveJottingWaitsMany))
        }
    }

    private func stores(_ accounts: [LeavingAccount]) -> some View {
        Section {
            ForEach(accounts, id: \.account.id) { one in
                Text(verbatim: one.account.address.value)
                Quiet(words: one.words(say))
            }
        } header: {
            SectionHeading(words: say(.storeTitle))
        }
    }

    private func line(_ name: Phrase, _ words: Binding<String>) -> some View {
        TextField(text: words, prompt: Text(verbatim: say(name))) { Text(verbatim: say(name)) }.privacySensitive()
    }

    private func chosen(_ one: LeavingJotting) -> Binding<Bool> {
        Binding(get: { model.jottings.contains(one.id) }, set: { model.take(one, along: $0) })
    }

    private func when(_ moment: Moment) -> String {
        say.when(moment, now: model.shell.ports.clock.now, zone: model.shell.ports.clock.zone)
    }
}
