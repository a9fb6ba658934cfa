import LaybyCore
import LaybyKit
import SwiftUI

/// What falls due, whether the phone says so, and protected time.
struct RemindersScreen: View {
    @State var model: RemindersModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            Section {
                Toggle(isOn: Binding(get: { model.reminds }, set: { on in Task { await model.remind(on) } })) {
                    Text(verbatim: say(.remindersOn))
                }
                Quiet(words: say(model.refused ? .remindersRefused : .remindersBody))
            }
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view): page(view)
            }
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
        }
        .navigationTitle(Text(verbatim: say(.remindersTitle)))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: RemindersView) -> some View {
        Section {
            Picker(
                selection: Binding(get: { model.every }, set: { every in Task { await model.protect(every: every) } })
            ) {
                ForEach(RemindersModel.Every.allCases, id: \.self) { one in Text(verbatim: say(one.phrase)).tag(one) }
            } label: {
                Text(verbatim: say(.reminderProtected))
            }
            switch view.protectedTime {
            case .week(let day, _, _):
                Picker(selection: Binding(get: { day }, set: { day in Task { await model.protect(on: day) } })) {
                    ForEach(WeekDay.allCases, id: \.self) { day in Text(verbatim: day.name(say)).tag(day) }
                } label: {
                    Text(verbatim: say(.protectedDay))
                }
                time
            case .month(let day, _, _):
                Picker(selection: Binding(get: { day }, set: { day in Task { await model.protect(onDay: day) } })) {
                    ForEach(Array(UInt32(1)...31), id: \.self) { day in Text(verbatim: String(day)).tag(day) }
                } label: {
                    Text(verbatim: say(.protectedDay))
                }
                time
            case nil:
                EmptyView()
            }
        }
        Section {
            if view.reminders.isEmpty { Quiet(words: say(.remindersNone)) }
            ForEach(Array(view.reminders.enumerated()), id: \.offset) { one in
                Text(verbatim: say(.rowKindWhen, say(one.element.kind.phrase), say.day(one.element.on)))
            }
            Act(words: say(.remindersCalendar), symbol: "calendar.badge.plus") { Task { await model.shareCalendar() } }
        } header: {
            SectionHeading(words: say(.remindersAhead))
        }
    }

    private var time: some View {
        DatePicker(
            selection: Binding(get: { model.time }, set: { time in Task { await model.protect(at: time) } }),
            displayedComponents: .hourAndMinute
        ) {
            Text(verbatim: say(.protectedTime))
        }
    }
}

/// Whose rules hold, and how much each box of the account takes.
struct RulesScreen: View {
    @State var model: RulesModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view): page(view)
            }
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
        }
        .navigationTitle(Text(verbatim: say(.rulesTitle)))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: RulesView) -> some View {
        Section {
            ForEach(view.nations, id: \.nation) { card in
                ChoiceRow(words: card.name(say), chosen: card.nation == view.nation, say: say) {
                    Task { await model.choose(card.nation) }
                }
                if card.nation == view.nation {
                    if let regulator = card.regulator { Quiet(words: regulator) }
                    ForEach(card.unknown, id: \.self) { one in Quiet(words: say(.yearUnknown, say(one.phrase))) }
                }
            }
        } header: {
            SectionHeading(words: say(.rulesNation))
        } footer: {
            Text(verbatim: say(.rulesNationBody))
        }
        Section {
            ForEach(view.boxes, id: \.field) { box in
                let limit = Binding(get: { model.limit(of: box.field) }, set: { model.type($0, for: box.field) })
                TextField(text: limit, prompt: Text(verbatim: say(.recordNoLimit))) {
                    Text(verbatim: box.label.words(say))
                }
                .keyboardType(.numberPad)
                Act(words: say(.rulesSetLimit, box.label.words(say))) {
                    Task { await model.setLimit(of: box.field) }
                }
            }
        } header: {
            SectionHeading(words: say(.rulesLimits))
        } footer: {
            Text(verbatim: say(.rulesLimitsBody))
        }
    }
}

/// What has reached its date, and what is proposed from now on.
struct RetentionScreen: View {
    @State var model: RetentionModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view): page(view)
            }
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
        }
        .navigationTitle(Text(verbatim: say(.retentionTitle)))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: RetentionView) -> some View {
        Section {
            if view.due.isEmpty { Quiet(words: say(.retentionNone)) }
            ForEach(view.due, id: \.id) { card in due(card, view.options.choices) }
            if view.more > 0 { Quiet(words: say(.retentionMore, String(view.more))) }
            if view.newThisMonth { Act(words: say(.retentionPutAway)) { Task { await model.putAway() } } }
        } header: {
            SectionHeading(words: say(.retentionDue))
        }
        Section {
            ForEach(view.kinds, id: \.kind) { kind in
                let option = Binding(
                    get: { kind.option }, set: { option in Task { await model.propose(option, for: kind.kind) } })
                Picker(selection: option) {
                    ForEach(view.options.choices.filter { !$0.ownDate }, id: \.code) { choice in
                        Text(verbatim: choice.text.words).tag(choice.code)
                    }
                } label: {
                    Text(verbatim: say(kind.kind.phrase))
                }
            }
        } header: {
            SectionHeading(words: say(.retentionFromNow))
        } footer: {
            PackText(text: view.options.why, say: say)
            ForEach(view.options.lines, id: \.code) { line in PackText(text: line.text, say: say) }
        }
    }

    private func due(_ card: RetentionCard, _ choices: [RetentionChoice]) -> some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            TheirWords(words: card.opening.value)
            Quiet(words: say(.rowKindWhen, say(card.kind.phrase), say.day(card.keepUntil)))
            HStack(spacing: Space.room) {
                Menu {
                    ForEach(choices.filter { !$0.ownDate }, id: \.code) { choice in
                        Act(words: choice.text.words) { Task { await model.keep([card.id], until: choice.until) } }
                    }
                } label: {
                    Text(verbatim: say(.retentionLonger)).frame(minHeight: Space.target)
                }
                Spacer()
                Act(words: say(.entryBin), role: .destructive) { Task { await model.bin(card.id) } }
            }
            .buttonStyle(.borderless)
        }
    }
}

/// The own list: names that the check looks for.
struct OwnListScreen: View {
    @State var model: OwnListModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        @Bindable var model = model
        Form {
            Section {
                Text(verbatim: say(.ownBody))
                TextField(text: $model.name, prompt: Text(verbatim: say(.ownName))) {
                    Text(verbatim: say(.ownName))
                }
                .privacySensitive()
                Picker(selection: $model.listed) {
                    ForEach([Listed.neverName, .ownName, .ownTeam], id: \.self) { one in
                        Text(verbatim: say(one.phrase)).tag(one)
                    }
                } label: {
                    Text(verbatim: say(.ownKind))
                }
                Act(words: say(.actAdd), symbol: "plus") { Task { await model.add() } }.disabled(model.name.isEmpty)
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            }
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let names):
                if names.isEmpty { Quiet(words: say(.ownEmpty)) }
                ForEach(names, id: \.id) { one in
                    VStack(alignment: .leading, spacing: Space.hair) {
                        TheirWords(words: one.name.value)
                        Quiet(words: say(one.listed.phrase))
                        Act(words: say(.actRemove)) { Task { await model.remove(one.id) } }.buttonStyle(.borderless)
                    }
                }
            }
        }
        .navigationTitle(Text(verbatim: say(.ownTitle)))
        .task { await model.load() }
    }
}
