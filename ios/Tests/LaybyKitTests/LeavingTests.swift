import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// What leaves as a document, a portfolio or a statement, what stands in its way, and what comes in.
@MainActor @Suite struct LeavingTests {
    private let boxes = [
        "description": "A talk on waiting", "learnt": "To count to four", "impact": "I wait longer on the step",
    ]

    private func text(_ document: Document?) -> String {
        String(decoding: document?.contents.value ?? Data(), as: UTF8.self)
    }

    @Test func nothingLeavesWhileAFindingWaitsAndTheCheckIsATouchAway() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        try await shell.fill(id, ["learnt": "Ring 07700 900142", "impact": "I wait longer"])
        let page = LeavingModel(shell: shell, scope: .chosen(records: [id]))
        await page.load()
        let record = try #require(page.showing.content?.records.first)
        #expect(record.unanswered == 1 && !page.possible)
        await page.leave()
        #expect(phone.documents.shared == [])
        page.open(record)
        #expect(shell.paths[.today] == [.check(id)])

        let check = CheckModel(shell: shell, id: id)
        await check.load()
        await check.replace(with: "the school")
        await eventually("nothing stands in the way") { page.possible }
        for way in [Way.text, .markdown] {
            page.choose(way)
            await page.leave()
        }
        #expect(phone.documents.shared.map { $0.fileName.suffix(3) } == ["txt", ".md"])
        for document in phone.documents.shared {
            #expect(text(document).contains("Ring the school") && !text(document).contains("07700"))
        }
    }

    @Test func whatIsBeingTypedInARecordIsOnTheDiskBeforeItMayLeave() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        let record = RecordModel(shell: shell, id: id)
        await record.load()
        record.words = "Ring 07700 900142"
        await record.leave()
        #expect(shell.paths[.today] == [.leaving(id)])
        let page = LeavingModel(shell: shell, scope: .chosen(records: [id]))
        await page.load()
        #expect(page.showing.content?.unanswered == 1)
    }

    /// Between the reading of the page and the touch, something else was written into the record.
    @Test func whatWasWrittenMeanwhileIsCheckedToo() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        try await shell.fill(id, boxes)
        let page = LeavingModel(shell: shell, scope: .chosen(records: [id]))
        await page.load()
        try await shell.fill(id, ["learnt": "Ring 07700 900142"])
        #expect(page.possible)
        await page.leave()
        #expect(phone.documents.shared == [] && page.made == nil)
        #expect(page.trouble == .notebook(.Unanswered(findings: 1)))
        #expect(page.showing.content?.unanswered == 1 && !page.possible)
    }

    @Test func eachWayMakesItsOwnFile() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        try await shell.fill(id, boxes)
        let year = YearModel(shell: shell)
        await year.load()
        year.leave()
        guard case .leavingYear(let day) = shell.paths[.today]?.last else { return #expect(Bool(false), "no page") }
        let kinds: [(DocumentScope, [Way: String])] = [
            (
                .chosen(records: [id]),
                [
                    .pdf: ".pdf", .word: "docx", .markdown: ".md", .text: ".txt", .json: "json", .portfolio: ".zip",
                    .statements: "json",
                ]
            ),
            (
                .year(holding: day),
                [
                    .pdf: ".pdf", .word: "docx", .markdown: ".md", .spreadsheet: ".csv", .json: "json",
                    .portfolio: ".zip", .statements: "json",
                ]
            ),
        ]
        for (scope, endings) in kinds {
            let page = LeavingModel(shell: shell, scope: scope)
            await page.load()
            #expect(Set(page.ways) == Set(endings.keys))
            page.homePage = "https://example.org"
            page.actor = "ros.ellery"
            for way in page.ways {
                page.choose(way)
                await page.leave()
                #expect(page.trouble == nil && page.made?.records == 1, "\(way) \(page.trouble as Any)")
                let last = try #require(phone.documents.shared.last)
                #expect(last.fileName.hasSuffix(endings[way] ?? "?"), "\(last.fileName)")
            }
            // All that can be read as text holds the words.
            page.choose(.json)
            await page.leave()
            #expect(text(phone.documents.shared.last).contains("I wait longer on the step"))
        }
    }

    @Test func nothingGoesAlongUnlessItIsTickedAndTheTickIsForgotten() async throws {
        let phone = try Phone()
        let (shell, _) = try await phone.begun()
        let id = try await shell.crafted("The kettle was on when I came")
        try await shell.fill(id, boxes)
        let page = LeavingModel(shell: shell, scope: .chosen(records: [id]))
        await page.load()
        page.choose(.markdown)
        await page.leave()
        let bare = text(phone.documents.shared.last)
        #expect(bare.contains("A talk on waiting") && !bare.contains("kettle"))

        page.name = "Ros Ellery"
        page.number = "SW99999"
        page.take(try #require(page.showing.content?.jottings.first), along: true)
        #expect(page.made == nil)
        await page.leave()
        let full = text(phone.documents.shared.last)
        #expect(full.contains("kettle") && full.contains("Ros Ellery") && full.contains("SW99999"))

        await shell.shut().value
        #expect(page.showing == .waiting && page.jottings == [] && page.name == "" && page.number == "")
        #expect(page.way == .pdf && !page.standards)
    }

    @Test func aNoteWithAFindingInItCannotGoAlong() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("Ring 07700 900142 before the visit")
        try await shell.fill(id, boxes)
        let page = LeavingModel(shell: shell, scope: .chosen(records: [id]))
        await page.load()
        let jotting = try #require(page.showing.content?.jottings.first)
        #expect(jotting.unanswered == 1)
        page.take(jotting, along: true)
        #expect(page.jottings == [])
    }

    @Test func aStoreTakesNoRecordThatLacksABoxButPeopleMay() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        let page = LeavingModel(shell: shell, scope: .chosen(records: [id]))
        await page.load()
        let lacks = try #require(page.showing.content?.records.first?.lacks(shell.say))
        #expect(lacks == "2 boxes without words.")
        #expect(page.possible)
        page.choose(.statements)
        #expect(!page.possible)
    }

    @Test func whoeverTurnsAwayOrHasNoRoomLosesNothing() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = try await shell.crafted("I waited")
        let page = LeavingModel(shell: shell, scope: .chosen(records: [id]))
        await page.load()
        phone.documents.turnsAway = true
        await page.leave()
        #expect(page.made == nil && page.trouble == nil && page.possible)
        phone.documents.failure = .notWritten
        await page.leave()
        #expect(page.trouble == .file(.notWritten) && page.showing.content != nil && page.possible)
    }

    @Test func aYearWithoutRecordsSaysSo() async throws {
        let phone = try Phone()
        let page = LeavingModel(shell: try await phone.start(), scope: .year(holding: "2026-11-12"))
        await page.load()
        #expect(page.isEmpty && !page.possible)
    }

    @Test func aStoreThatABackupBroughtIsPausedAndCanBeLeft() async throws {
        let old = try Phone()
        let (first, code) = try await old.begun()
        let id = try await first.crafted("I waited")
        try await first.fill(id, boxes)
        let account = NewAccount(
            address: Words("https://lrs.example.org/xapi"), user: Words("ros.ellery"),
            actor: StatementActor(homePage: Words("https://example.org"), name: Words("ros.ellery")),
            language: .english)
        let made = try await first.write { notebook in
            let store = try notebook.addAccount(account: account, secret: Data("zwillings".utf8)).newIds.first ?? ""
            _ = try notebook.queueRecord(account: store, record: id)
            return try notebook.makeBackup()
        }

        let phone = try Phone()
        let shell = try await phone.start()
        let restore = RestoreModel(shell: shell)
        phone.documents.ready = made.contents.value
        await restore.pick()
        await restore.look(Secret(typed: code))
        await restore.restore()
        let stores = StoresModel(shell: shell)
        await stores.load()
        let store = try #require(stores.showing.content?.accounts.first)
        #expect(store.pausedForCredentials && store.waiting == 1)

        // Before records leave, it is said how far they are, and who the person is there is filled in.
        let page = LeavingModel(shell: shell, scope: .chosen(records: [id]))
        await page.load()
        #expect(page.showing.content?.accounts.first?.words(shell.say) == "1 waits.")
        #expect(page.homePage == "https://example.org/" && page.actor == "ros.ellery")

        let item = try #require(stores.showing.content?.items.first)
        #expect(item.status.canBeWithdrawn)
        await stores.withdraw(item)
        #expect(stores.showing.content?.items.first?.status == .withdrawn && stores.trouble == nil)
        await stores.remove()
        #expect(stores.showing.content?.accounts.count == 1)  // not asked about yet
        stores.asksToRemove = store
        await stores.remove()
        #expect(stores.showing.content?.accounts == [] && stores.asksToRemove == nil)
        stores.chooseRecords()
        guard case .leavingYear = shell.paths[.today]?.last else { return #expect(Bool(false), "no page") }
    }

    @Test func aPortfolioComesInAsDraftsOnceAndCanBeTakenBack() async throws {
        let other = try Phone()
        let there = try await other.start()
        let id = try await there.crafted("I waited")
        try await there.fill(id, boxes)
        let page = LeavingModel(shell: there, scope: .chosen(records: [id]))
        await page.load()
        page.choose(.portfolio)
        await page.leave()

        let phone = try Phone()
        let shell = try await phone.start()
        let take = ImportModel(shell: shell)
        await take.pick()
        #expect(take.came == nil && take.trouble == nil)  // turned away
        phone.documents.ready = other.documents.shared.last?.contents.value
        await take.pick()
        let came = try #require(take.came)
        #expect(came.drafts == 1 && shell.notice?.what == .imported(1))
        take.see()
        let today = TodayModel(shell: shell)
        await today.load()
        #expect(shell.tab == .today && today.showing.content?.drafts.count == 1)

        await take.pick()
        #expect(take.came?.drafts == 0 && take.came?.already == 1)
        phone.documents.ready = other.documents.shared.last?.contents.value
        let again = try await phone.start()  // after a kill it is still a draft
        let shown = TodayModel(shell: again)
        await shown.load()
        #expect(shown.showing.content?.drafts.count == 1)
    }

    @Test func takingAPortfolioInIsTakenBackInOneStep() async throws {
        let other = try Phone()
        let there = try await other.start()
        let id = try await there.crafted("I waited")
        let phone = try Phone()
        let shell = try await phone.start()
        phone.documents.ready = try await there.read { notebook in
            let options = DocumentOptions(
                language: .english, name: nil, registrationNumber: nil, standards: false, jottings: [])
            return try notebook.leap2a(scope: .chosen(records: [id]), options: options).contents.value
        }
        let take = ImportModel(shell: shell)
        await take.pick()
        #expect(shell.notice?.undo != nil)
        try await shell.undo()
        let today = TodayModel(shell: shell)
        await today.load()
        #expect(today.showing.content?.drafts == [] && take.came == nil)
    }

    @Test func whatIsNoPortfolioChangesNothing() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let take = ImportModel(shell: shell)
        phone.documents.ready = Data("zwillingskestrel".utf8)
        await take.pick()
        guard case .notebook(.ImportRefused) = take.trouble else {
            return #expect(Bool(false), "\(take.trouble as Any)")
        }
        #expect(take.came == nil && !take.working)
        phone.documents.failure = .notRead
        await take.pick()
        #expect(take.trouble == .file(.notRead))
    }
}
