import LaybyCore
import LaybyKit
import SwiftUI

/// Settings: the lock, the look, and what the app can and cannot promise.
struct SettingsScreen: View {
    @State var model: SettingsModel
    @State private var changes = false

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            Section {
                Picker(selection: lockAfter) {
                    ForEach(SettingsModel.lockChoices, id: \.self) { seconds in
                        Text(verbatim: seconds == 0 ? say(.settingsLockNow) : say.span(UInt64(seconds))).tag(seconds)
                    }
                } label: {
                    Text(verbatim: say(.settingsLock))
                }
                Act(words: say(.actLock), symbol: "lock") { model.lockNow() }
                Act(words: say(.settingsPasscode)) { changes = true }
                sensor
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            }
            Section {
                Picker(selection: appearance) {
                    ForEach(Appearance.allCases, id: \.self) { one in Text(verbatim: say(one.phrase)).tag(one) }
                } label: {
                    Text(verbatim: say(.settingsAppearance))
                }
                Quiet(words: say(.settingsLanguage))
            }
            Section {
                Act(words: say(.remindersTitle), symbol: "bell") { model.shell.go(.reminders) }
                Act(words: say(.retentionTitle), symbol: "calendar.badge.clock") { model.shell.go(.retention) }
                Act(words: say(.rulesTitle), symbol: "flag") { model.shell.go(.rules) }
                Act(words: say(.ownTitle), symbol: "person.crop.circle.badge.xmark") { model.shell.go(.ownList) }
                Act(words: say(.settingsBin), symbol: "trash") { model.shell.go(.bin) }
            } header: {
                SectionHeading(words: say(.settingsNotebook))
            }
            Section {
                Act(words: say(.backupTitle), symbol: "externaldrive") { model.shell.go(.backup) }
                Act(words: say(.restoreTitle), symbol: "arrow.down.doc") { model.shell.go(.restore) }
                Act(words: say(.everythingTitle), symbol: "square.and.arrow.up") { model.shell.go(.everything) }
                Act(words: say(.storeTitle), symbol: "server.rack") { model.shell.go(.stores) }
                Act(words: say(.importTitle), symbol: "square.and.arrow.down") { model.shell.go(.portfolio) }
                Act(words: say(.wipeTitle), role: .destructive) { model.shell.go(.wipe) }
            } header: {
                SectionHeading(words: say(.settingsOut))
            }
            Section {
                Quiet(words: say(.settingsOffline))
                promises
                Act(words: say(.settingsLicences), symbol: "doc.text") { model.shell.go(.licences) }
            } header: {
                SectionHeading(words: say(.settingsAbout))
            }
        }
        .navigationTitle(Text(verbatim: say(.settingsTitle)))
        .sheet(isPresented: $changes) {
            PasscodeScreen(model: PasscodeModel(shell: model.shell, changing: true))
        }
    }

    private var lockAfter: Binding<Int> {
        Binding(get: { model.lockAfter }, set: { model.lock(after: $0) })
    }

    private var appearance: Binding<Appearance> {
        Binding(get: { model.appearance }, set: { model.choose($0) })
    }

    @ViewBuilder private var sensor: some View {
        switch model.sensor {
        case .none:
            EmptyView()
        case .offered(let kind):
            SecretField(label: say(.passcodeCurrent), act: say(kind.use), symbol: kind.symbol) { typed in
                Task { await model.useSensor(typed) }
            }
        case .ready(let kind):
            Named(words: say(kind.open), symbol: kind.symbol)
            Act(words: say(.actRemove)) { Task { await model.forgetSensor() } }
        }
    }

    @ViewBuilder private var promises: some View {
        switch Result(catching: { try model.promises() }) {
        case .success(let care):
            SectionHeading(words: care.promisesTitle.words)
            ForEach(care.can, id: \.code) { line in Named(words: line.text.words, symbol: "checkmark") }
            ForEach(care.cannot, id: \.code) { line in Named(words: line.text.words, symbol: "xmark") }
        case .failure(let error):
            CalmErrorCard(trouble: Trouble(error), say: say)
        }
    }
}
