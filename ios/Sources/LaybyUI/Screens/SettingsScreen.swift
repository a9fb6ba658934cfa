import LaybyCore
import LaybyKit
import SwiftUI

/// Settings: the lock, the look, and what the app can and cannot promise.
struct SettingsScreen: View {
    @State var model: SettingsModel
    @State private var passcode = ""
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
                    .keyboardShortcut("l", modifiers: .command)
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
            Act(words: say(.settingsBin), symbol: "trash") { model.shell.go(.bin) }
            Section {
                Quiet(words: say(.settingsOffline))
                promises
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
            SecureField(text: $passcode, prompt: Text(verbatim: say(.passcodeCurrent))) {
                Text(verbatim: say(.passcodeCurrent))
            }
            Act(words: say(kind.use), symbol: kind.symbol) {
                let typed = Secret(typed: passcode)
                passcode = ""
                Task { await model.useSensor(typed) }
            }
            .disabled(passcode.isEmpty)
        case .ready(let kind):
            Named(words: say(kind.open), symbol: kind.symbol)
            Act(words: say(.actRemove)) { model.forgetSensor() }
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
