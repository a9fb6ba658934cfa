#if DEBUG
    import LaybyCore
    import LaybyKit
    import SwiftUI

    // Every state of every screen that reads from the notebook, over doubles of the phone. The core never answers
    // here, so each screen stays in the state it was given.

    struct TodayScreen_Previews: PreviewProvider {
        static var previews: some View {
            TodayScreen(model: TodayModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            TodayScreen(model: TodayModel(shell: Sample.shell, showing: Sample.today())).previewDisplayName("first")
            TodayScreen(
                model: TodayModel(
                    shell: Sample.shell, showing: Sample.today(drafts: [Sample.draft], recent: [Sample.card]))
            )
            .previewDisplayName("filled")
            TodayScreen(model: TodayModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct NotesScreen_Previews: PreviewProvider {
        static var previews: some View {
            NotesScreen(model: NotesModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            NotesScreen(model: NotesModel(shell: Sample.shell, showing: .showing([]))).previewDisplayName("empty")
            NotesScreen(model: NotesModel(shell: Sample.shell, showing: .showing([Sample.card])))
                .previewDisplayName("filled")
            NotesScreen(model: NotesModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct SearchScreen_Previews: PreviewProvider {
        static var previews: some View {
            SearchScreen(model: SearchModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            SearchScreen(model: SearchModel(shell: Sample.shell)).previewDisplayName("nothing asked")
            SearchScreen(
                model: SearchModel(shell: Sample.shell, showing: .showing(SearchView(hits: [], next: nil)))
            )
            .previewDisplayName("nothing found")
            SearchScreen(
                model: SearchModel(shell: Sample.shell, showing: .showing(SearchView(hits: [Sample.hit], next: "1")))
            )
            .previewDisplayName("found")
            SearchScreen(model: SearchModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct BinScreen_Previews: PreviewProvider {
        static var previews: some View {
            BinScreen(model: BinModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            BinScreen(model: BinModel(shell: Sample.shell, showing: .showing([]))).previewDisplayName("empty")
            BinScreen(model: BinModel(shell: Sample.shell, showing: .showing([Sample.bin])))
                .previewDisplayName("filled")
            BinScreen(model: BinModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct EntryScreen_Previews: PreviewProvider {
        static var previews: some View {
            EntryScreen(model: EntryModel(shell: Sample.shell, id: "a", showing: .waiting)).previewDisplayName(
                "waiting")
            EntryScreen(model: EntryModel(shell: Sample.shell, id: "a", showing: .showing(Sample.entry)))
                .previewDisplayName("filled")
            EntryScreen(model: EntryModel(shell: Sample.shell, id: "a", showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct StandardsScreen_Previews: PreviewProvider {
        static var previews: some View {
            StandardsScreen(model: StandardsModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            StandardsScreen(model: StandardsModel(shell: Sample.shell, showing: .showing(Sample.standards)))
                .previewDisplayName("filled")
            StandardsScreen(model: StandardsModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct ElementScreen_Previews: PreviewProvider {
        static var previews: some View {
            ElementScreen(model: ElementModel(shell: Sample.shell, number: "4.1", showing: .waiting))
                .previewDisplayName("waiting")
            ElementScreen(
                model: ElementModel(shell: Sample.shell, number: "4.1", showing: Sample.element(.notSeen, nil))
            )
            .previewDisplayName("not shown")
            ElementScreen(
                model: ElementModel(
                    shell: Sample.shell, number: "4.1",
                    showing: Sample.element(.verifiedByYou(on: "2026-11-12"), "Made-up words, for a preview."))
            )
            .previewDisplayName("verified")
            ElementScreen(model: ElementModel(shell: Sample.shell, number: "4.1", showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct PasteScreen_Previews: PreviewProvider {
        static var previews: some View {
            PasteScreen(model: PasteModel(shell: Sample.shell)).previewDisplayName("asking")
            PasteScreen(model: PasteModel(shell: Sample.shell, state: .nothing)).previewDisplayName("nothing")
            PasteScreen(model: PasteModel(shell: Sample.shell, state: .comparing)).previewDisplayName("comparing")
            PasteScreen(
                model: PasteModel(
                    shell: Sample.shell,
                    state: .compared(
                        WordingComparison(
                            fingerprint: "",
                            elements: [ElementComparison(number: "4.1", result: .new(pasted: Words("Made up.")))],
                            unrecognisedLines: 1, unrecognised: [])))
            )
            .previewDisplayName("compared")
            PasteScreen(model: PasteModel(shell: Sample.shell, state: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct CraftScreen_Previews: PreviewProvider {
        static var previews: some View {
            CraftScreen(model: CraftModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            CraftScreen(model: CraftModel(shell: Sample.shell, showing: Sample.queue()))
                .previewDisplayName("empty")
            CraftScreen(
                model: CraftModel(
                    shell: Sample.shell, showing: Sample.queue([Sample.recordCard], [Sample.card]))
            )
            .previewDisplayName("filled")
            CraftScreen(model: CraftModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct YearScreen_Previews: PreviewProvider {
        static var previews: some View {
            YearScreen(model: YearModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            YearScreen(model: YearModel(shell: Sample.shell, showing: .showing(Sample.wholeYear)))
                .previewDisplayName("filled")
            YearScreen(model: YearModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct RecordScreen_Previews: PreviewProvider {
        static var previews: some View {
            RecordScreen(model: RecordModel(shell: Sample.shell, id: "r", showing: .waiting))
                .previewDisplayName("waiting")
            RecordScreen(
                model: RecordModel(shell: Sample.shell, id: "r", showing: Sample.check([Sample.finding]), step: 0)
            )
            .previewDisplayName("box")
            RecordScreen(model: RecordModel(shell: Sample.shell, id: "r", showing: Sample.check([]), step: 1))
                .previewDisplayName("whole")
            RecordScreen(model: RecordModel(shell: Sample.shell, id: "r", showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct RecordBinScreen_Previews: PreviewProvider {
        @MainActor static let card = RecordBinCard(
            id: "r", opening: Sample.jot, binned: Sample.moment, goneAfter: Sample.bin.goneAfter)
        static var previews: some View {
            RecordBinScreen(model: RecordBinModel(shell: Sample.shell, showing: .waiting))
                .previewDisplayName("waiting")
            RecordBinScreen(model: RecordBinModel(shell: Sample.shell, showing: .showing([])))
                .previewDisplayName("empty")
            RecordBinScreen(model: RecordBinModel(shell: Sample.shell, showing: .showing([card])))
                .previewDisplayName("filled")
            RecordBinScreen(model: RecordBinModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct CheckScreen_Previews: PreviewProvider {
        static var previews: some View {
            CheckScreen(model: CheckModel(shell: Sample.shell, id: "r", showing: .waiting)).previewDisplayName(
                "waiting")
            CheckScreen(model: CheckModel(shell: Sample.shell, id: "r", showing: Sample.check([])))
                .previewDisplayName("nothing found")
            CheckScreen(model: CheckModel(shell: Sample.shell, id: "r", showing: Sample.check([Sample.finding])))
                .previewDisplayName("found")
            CheckScreen(model: CheckModel(shell: Sample.shell, id: "r", showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct CopySheetScreen_Previews: PreviewProvider {
        static var previews: some View {
            CopySheetScreen(model: CopySheetModel(shell: Sample.shell, id: "r", showing: .waiting))
                .previewDisplayName("waiting")
            CopySheetScreen(model: CopySheetModel(shell: Sample.shell, id: "r", showing: .showing(Sample.sheet)))
                .previewDisplayName("to copy")
            CopySheetScreen(
                model: CopySheetModel(
                    shell: Sample.shell, id: "r", showing: .trouble(.notebook(.Unanswered(findings: 1))))
            )
            .previewDisplayName("trouble")
        }
    }

    struct ShutPlaces_Previews: PreviewProvider {
        static var previews: some View {
            LockScreen(model: LockModel(shell: Sample.shell)).previewDisplayName("lock")
            LockedJotScreen(model: LockedJotModel(shell: Sample.shell), say: Sample.shell.say)
                .previewDisplayName("locked jot")
            PasscodeScreen(model: PasscodeModel(shell: Sample.shell)).previewDisplayName("notice")
            PasscodeScreen(model: PasscodeModel(shell: Sample.shell, changing: true)).previewDisplayName("passcode")
            HandOverScreen(model: HandOverModel(shell: Sample.shell)).previewDisplayName("hand-over")
            PrivacyCover(say: Sample.shell.say).previewDisplayName("cover")
        }
    }
#endif
