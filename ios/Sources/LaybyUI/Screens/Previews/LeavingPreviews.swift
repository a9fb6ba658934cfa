#if DEBUG
    import LaybyCore
    import LaybyKit
    import SwiftUI

    // Every state of the pages on which something leaves or comes in. Nobody in these words exists.

    extension Sample {
        static let account = AccountView(
            id: "s", address: Words("https://lrs.example.org/xapi"), user: Words("ros.ellery"),
            homePage: Words("https://example.org"), name: Words("ros.ellery"), pausedForCredentials: true, waiting: 1)
        static func leaving(unanswered: UInt32 = 0, missing: UInt32 = 0) -> Showing<LeavingView> {
            .showing(
                LeavingView(
                    records: [LeavingRecord(card: recordCard, unanswered: unanswered, missing: missing)], undated: 1,
                    unanswered: unanswered, missing: missing,
                    jottings: [
                        LeavingJotting(
                            id: "a", record: recordCard.id, kind: .reflection, opening: jot, happened: moment,
                            unanswered: unanswered)
                    ],
                    accounts: [LeavingAccount(account: account, delivered: 0, waiting: 1, stuck: 0)]))
        }
        static let outbox = OutboxView(
            accounts: [account],
            items: [
                item("1", .waiting(attempts: 0, nextTry: nil)), item("2", .delivered(confirmation: read)),
                item("3", .pausedForCredentials), item("4", .refused(why: .status(status: 400))), item("5", .conflict),
                item("6", .withdrawn),
            ], waiting: 1, delivered: 1, stuck: 2)
        static let came = ImportView(
            changes: Changes(kinds: [], newIds: [], newRecords: [], undo: nil), drafts: 3, already: 1, others: 2)

        private static let read = Confirmation(at: moment, readBack: true)
        private static func item(_ id: String, _ status: DeliveryStatus) -> OutboxItem {
            OutboxItem(
                id: id, account: account.id, record: recordCard.id, opening: jot, voids: nil, queued: moment,
                status: status)
        }
    }

    struct LeavingScreen_Previews: PreviewProvider {
        @MainActor static func page(_ showing: Showing<LeavingView>) -> LeavingScreen {
            LeavingScreen(
                model: LeavingModel(
                    shell: Sample.shell, scope: .chosen(records: [Sample.recordCard.id]), showing: showing))
        }
        static var previews: some View {
            page(.waiting).previewDisplayName("waiting")
            page(Sample.leaving()).previewDisplayName("nothing in the way")
            page(Sample.leaving(unanswered: 2)).previewDisplayName("findings wait")
            page(Sample.leaving(missing: 1)).previewDisplayName("a box without words")
            page(.trouble(Sample.full)).previewDisplayName("trouble")
            LeavingScreen(
                model: LeavingModel(
                    shell: Sample.shell, scope: .year(holding: "2026-11-12"),
                    showing: .trouble(.notebook(.NotFound(what: .record))))
            )
            .previewDisplayName("a year without records")
        }
    }

    struct StoresScreen_Previews: PreviewProvider {
        static var previews: some View {
            StoresScreen(model: StoresModel(shell: Sample.shell, showing: .waiting)).previewDisplayName("waiting")
            StoresScreen(
                model: StoresModel(
                    shell: Sample.shell,
                    showing: .showing(OutboxView(accounts: [], items: [], waiting: 0, delivered: 0, stuck: 0)))
            )
            .previewDisplayName("none")
            StoresScreen(model: StoresModel(shell: Sample.shell, showing: .showing(Sample.outbox)))
                .previewDisplayName("from a backup")
            StoresScreen(model: StoresModel(shell: Sample.shell, showing: .trouble(Sample.full)))
                .previewDisplayName("trouble")
        }
    }

    struct ImportScreen_Previews: PreviewProvider {
        static var previews: some View {
            ImportScreen(model: ImportModel(shell: Sample.shell)).previewDisplayName("before")
            ImportScreen(model: ImportModel(shell: Sample.shell, came: Sample.came)).previewDisplayName("drafts came")
            ImportScreen(model: ImportModel(shell: Sample.shell, trouble: Sample.full)).previewDisplayName("trouble")
        }
    }
#endif
