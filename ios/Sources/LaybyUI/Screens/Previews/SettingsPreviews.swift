#if DEBUG
    import LaybyCore
    import LaybyKit
    import SwiftUI

    // Every state of the pages behind settings. Nobody in these words exists.

    extension Sample {
        static let backup = BackupView(made: moment, entries: 12, drafts: 1, records: 2, lacks: 3, fingerprint: "")
        static let everything = EverythingView(
            entries: 12, binned: 1, drafts: 1, records: 2, findings: 4, fingerprint: "")
        static let reminders = RemindersView(
            reminders: [Reminder(kind: .hearingDue, on: "2026-11-17", at: moment, entry: "e")],
            protectedTime: .week(day: .friday, hour: 14, minute: 30))
        static let rules = RulesView(
            nation: "england",
            nations: [NationCard(nation: "wales", regulator: nil, pack: "", unknown: [.form])],
            boxLimits: [BoxLimit(field: "learnt", characters: 4000)],
            boxes: [box])
        static let field = FieldWords(
            name: short("Theme"), title: short("Theme"), question: short("What is it about?"), help: short(""))
        static let details = DetailsForm(
            happened: field, theme: field, themes: [], theory: field, standards: field, confidenceBefore: field,
            confidenceAfter: field, scale: ConfidenceScale(question: short(""), help: short(""), steps: []),
            frameworks: [], keepUntil: field, retention: retention.options)
        static let retention = RetentionView(
            due: [
                RetentionCard(
                    id: "a", kind: .reflection, opening: jot, happened: moment, keepUntil: "2026-11-30")
            ],
            more: 2, newThisMonth: true,
            kinds: [RetentionForKind(kind: .reflection, option: "months_6", setByYou: false)],
            options: RetentionChoices(
                choices: [
                    RetentionChoice(
                        code: "months_6", text: short("Six months"), until: "2027-05-12", ownDate: false,
                        proposed: true)
                ], why: short("A year of use."), lines: []))
    }

    struct BackupScreen_Previews: PreviewProvider {
        @MainActor static let state = BackupState(possible: true, codeNeeded: true, proved: Sample.moment)
        static var previews: some View {
            BackupScreen(model: BackupModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            BackupScreen(
                model: BackupModel(
                    shell: Sample.shell,
                    showing: .showing(BackupState(possible: false, codeNeeded: true, proved: nil)))
            )
            .previewDisplayName("no code yet")
            BackupScreen(model: BackupModel(shell: Sample.shell, showing: .showing(state), step: .asksCode))
                .previewDisplayName("asks for the code")
            BackupScreen(
                model: BackupModel(shell: Sample.shell, showing: .showing(state), step: .proved(Sample.backup))
            )
            .previewDisplayName("proved")
            BackupScreen(model: BackupModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct RestoreScreen_Previews: PreviewProvider {
        static var previews: some View {
            RestoreScreen(model: RestoreModel(shell: Sample.shell)).previewDisplayName("resting")
            RestoreScreen(model: RestoreModel(shell: Sample.shell, step: .asksCode)).previewDisplayName("code")
            RestoreScreen(model: RestoreModel(shell: Sample.shell, step: .looked(Sample.backup)))
                .previewDisplayName("looked into")
            RestoreScreen(model: RestoreModel(shell: Sample.shell, step: .done(Sample.backup)))
                .previewDisplayName("done")
        }
    }

    struct EverythingScreen_Previews: PreviewProvider {
        static var previews: some View {
            EverythingScreen(model: EverythingModel(shell: Sample.shell, showing: .waiting))
                .previewDisplayName("waiting")
            EverythingScreen(model: EverythingModel(shell: Sample.shell, showing: .showing(Sample.everything)))
                .previewDisplayName("counted")
            EverythingScreen(model: EverythingModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct RemindersScreen_Previews: PreviewProvider {
        static var previews: some View {
            RemindersScreen(model: RemindersModel(shell: Sample.shell, showing: .waiting))
                .previewDisplayName("waiting")
            RemindersScreen(model: RemindersModel(shell: Sample.shell, showing: .showing(Sample.reminders)))
                .previewDisplayName("filled")
            RemindersScreen(model: RemindersModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct RulesScreen_Previews: PreviewProvider {
        static var previews: some View {
            RulesScreen(model: RulesModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            RulesScreen(model: RulesModel(shell: Sample.shell, showing: .showing(Sample.rules)))
                .previewDisplayName("filled")
            RulesScreen(model: RulesModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct RetentionScreen_Previews: PreviewProvider {
        static var previews: some View {
            RetentionScreen(model: RetentionModel(shell: Sample.shell, showing: .waiting))
                .previewDisplayName("waiting")
            RetentionScreen(model: RetentionModel(shell: Sample.shell, showing: .showing(Sample.retention)))
                .previewDisplayName("filled")
            RetentionScreen(model: RetentionModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct OwnListScreen_Previews: PreviewProvider {
        static var previews: some View {
            OwnListScreen(model: OwnListModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            OwnListScreen(model: OwnListModel(shell: Sample.shell, showing: .showing([])))
                .previewDisplayName("empty")
            OwnListScreen(
                model: OwnListModel(
                    shell: Sample.shell,
                    showing: .showing([OwnNameView(id: "n", name: Words("Larkmoor"), listed: .ownTeam)]))
            )
            .previewDisplayName("filled")
            OwnListScreen(model: OwnListModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct DetailsScreen_Previews: PreviewProvider {
        @MainActor static func details(_ showing: Showing<DetailsForm>) -> some View {
            DetailsFields(model: DetailsModel(draft: JotModel(shell: Sample.shell, id: "a").draft, showing: showing))
        }
        static var previews: some View {
            details(.waiting).previewDisplayName("waiting")
            details(.showing(Sample.details)).previewDisplayName("before the first word")
            details(.trouble(Sample.full)).previewDisplayName("trouble")
        }
    }

    struct LicencesScreen_Previews: PreviewProvider {
        static var previews: some View {
            LicencesScreen(model: LicencesModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            LicencesScreen(
                model: LicencesModel(
                    shell: Sample.shell,
                    showing: .showing(
                        LicencesView(
                            parts: [
                                LicencedPart(
                                    name: "Noto Sans", version: "", licences: ["OFL-1.1"],
                                    notices: ["Copyright 2022 The Noto Project Authors"])
                            ],
                            texts: [LicenceText(id: "OFL-1.1", words: Sample.jot.value)])))
            )
            .previewDisplayName("filled")
            LicencesScreen(model: LicencesModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct SettingsPages_Previews: PreviewProvider {
        static var previews: some View {
            SettingsScreen(model: SettingsModel(shell: Sample.shell)).previewDisplayName("settings")
            WipeScreen(model: WipeModel(shell: Sample.shell)).previewDisplayName("wipe")
        }
    }
#endif
