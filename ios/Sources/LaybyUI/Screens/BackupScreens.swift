import LaybyCore
import LaybyKit
import SwiftUI

/// A backup: made, put away, read again and proved.
struct BackupScreen: View {
    @State var model: BackupModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let state): page(state)
            }
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
        }
        .navigationTitle(Text(verbatim: say(.backupTitle)))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ state: BackupState) -> some View {
        Section {
            Text(verbatim: say(.backupBody))
            if let proved = state.proved {
                Named(words: say(.backupProved, when(proved)), symbol: "checkmark")
            } else {
                Quiet(words: say(.backupNone))
            }
            if state.possible {
                MainAct(words: say(.backupMake), disabled: model.work.thousandths != nil) {
                    Task { await model.make() }
                }
                Act(words: say(.backupPick), symbol: "folder") { Task { await model.pick() } }
            } else {
                Quiet(words: say(.backupNoCode))
                Act(words: say(.passcodeSet)) { model.shell.show(.setPasscode) }
            }
            LongWorkRow(work: model.work, say: say)
        }
        Section {
            switch model.step {
            case .resting:
                EmptyView()
            case .asksCode:
                Text(verbatim: say(.backupAsksCode))
                SecretField(label: say(.lockRecoveryLabel), act: say(.backupProve), shown: true) { code in
                    Task { await model.prove(code) }
                }
            case .proved(let view):
                Named(words: say(.backupGood), symbol: "checkmark.seal")
                BackupContents(view: view, say: say)
            }
        }
    }

    private func when(_ moment: Moment) -> String {
        say.when(moment, now: model.shell.ports.clock.now, zone: model.shell.ports.clock.zone)
    }
}

/// What is in a backup, in one line.
struct BackupContents: View {
    let view: BackupView
    let say: Phrasebook

    var body: some View {
        Quiet(words: say(.backupContents, String(view.entries), String(view.drafts), String(view.records)))
    }
}

/// A backup in the place of what is here.
struct RestoreScreen: View {
    @State var model: RestoreModel
    @State private var passcode = ""

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            Section {
                Text(verbatim: say(.restoreBody))
                switch model.step {
                case .resting:
                    MainAct(words: say(.restorePick)) { Task { await model.pick() } }
                case .asksCode:
                    Quiet(words: say(.restoreAsksCode))
                    SecretField(label: say(.lockRecoveryLabel), act: say(.restoreLook), shown: true) { code in
                        Task { await model.look(code) }
                    }
                case .looked(let view):
                    looked(view)
                case .done(let view):
                    Named(words: say(.restoreDone), symbol: "checkmark")
                    BackupContents(view: view, say: say)
                }
                LongWorkRow(work: model.work, say: say)
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            }
        }
        .navigationTitle(Text(verbatim: say(.restoreTitle)))
    }

    @ViewBuilder private func looked(_ view: BackupView) -> some View {
        BackupContents(view: view, say: say)
        if view.lacks == 0 {
            Text(verbatim: say(.restoreLacksNothing))
        } else {
            Text(verbatim: say.many(Int(view.lacks), .restoreLacksOne, .restoreLacksMany)).font(.body.weight(.semibold))
        }
        if model.beginsAnew {
            Quiet(words: say(.restoreBeginBody))
            SecureField(text: $passcode, prompt: Text(verbatim: say(.passcodeNew))) {
                Text(verbatim: say(.passcodeNew))
            }
            SecretField(label: say(.passcodeAgain), act: say(.restoreBegin)) { again in
                let chosen = Secret(typed: passcode)
                passcode = ""
                Task { await model.begin(passcode: chosen, again: again) }
            }
        } else {
            Act(words: say(.restoreNow), role: .destructive) { Task { await model.restore() } }
        }
        Act(words: say(.actNotNow)) { model.again() }
    }
}

/// Everything, out for good: sealed, or in plain text.
struct EverythingScreen: View {
    @State var model: EverythingModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view): page(view)
            }
            LongWorkRow(work: model.work, say: say)
            if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
        }
        .navigationTitle(Text(verbatim: say(.everythingTitle)))
        .task { await model.load() }
    }

    @ViewBuilder private func page(_ view: EverythingView) -> some View {
        Section {
            Text(verbatim: say(.everythingCounts, String(view.entries), String(view.drafts), String(view.records)))
            Text(verbatim: say.many(Int(view.findings), .everythingFindingsOne, .everythingFindingsMany))
            Quiet(words: say(.everythingBody))
        }
        Section {
            if model.passphrase == nil {
                SecretField(label: say(.passcodeCurrent), act: say(.everythingSeal), symbol: "lock.doc") { passcode in
                    Task { await model.seal(passcode) }
                }
            } else {
                Text(verbatim: say(.everythingPassphrase))
                Text(verbatim: model.words).font(.title3.monospaced()).privacySensitive()
                MainAct(words: say(.recoveryWritten)) { model.written() }
            }
        } header: {
            SectionHeading(words: say(.everythingSealed))
        }
        Section {
            Quiet(words: say(.everythingPlainBody))
            SecretField(label: say(.passcodeCurrent), act: say(.everythingPlainAct), role: .destructive) { passcode in
                Task { await model.plain(passcode) }
            }
        } header: {
            SectionHeading(words: say(.everythingPlain))
        }
    }
}

/// Taking the notebook off this phone.
struct WipeScreen: View {
    @State var model: WipeModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        Form {
            Section {
                Text(verbatim: say(.wipeBody))
                Quiet(words: say(.wipeBackup))
                if model.asksPasscode {
                    SecretField(label: say(.passcodeCurrent), act: say(.wipeNow), role: .destructive) { passcode in
                        Task { await model.wipe(passcode) }
                    }
                } else {
                    Act(words: say(.wipeNow), role: .destructive) { Task { await model.wipe(Secret(typed: "")) } }
                }
                if let trouble = model.trouble { CalmErrorCard(trouble: trouble, say: say) }
            }
        }
        .navigationTitle(Text(verbatim: say(.wipeTitle)))
    }
}
