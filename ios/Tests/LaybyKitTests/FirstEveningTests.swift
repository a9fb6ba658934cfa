import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// The first words, and the passcode that is asked for after them.
@MainActor @Suite struct FirstEveningTests {
    @Test func theFirstJotNeedsNoPasscodeAndSurvivesAKill() async throws {
        let phone = try Phone()
        var shell = try await phone.start()
        #expect(shell.gate == .open && shell.needsPasscode)
        let today = TodayModel(shell: shell)
        await today.load()
        #expect(today.first)

        let field = QuickJot(shell: shell)
        for words in ["He", "He said", "He said it himself"] { field.words = words }
        await field.saver.drain()
        #expect(field.saver.state == .kept)

        // Killed: a new shell, and the words are a draft on Today.
        shell = try await phone.start()
        let again = TodayModel(shell: shell)
        await again.load()
        #expect(!again.first)
        let card = try #require(again.showing.content?.drafts.first)
        #expect(card.opening == Words("He said it himself"))
        #expect(phone.settings.counts == WidgetCounts(waiting: 0, drafts: 1))

        // Opened from there, kept, and the notice offers a way back for ten seconds.
        again.open(card)
        #expect(shell.paths[.today] == [.jot(card.id)])
        let jot = JotModel(shell: shell, id: card.id)
        await jot.load()
        #expect(jot.words == "He said it himself")
        await jot.keep()
        #expect(shell.notice?.what == .kept)
        #expect(shell.paths[.today] == [])
        phone.clock.advance(by: .seconds(9))
        #expect(shell.notice != nil)
        try await shell.undo()
        #expect(shell.notice?.what == .undone)
        await eventually("Today reads again") { again.showing.content?.drafts.count == 1 }
        #expect(again.showing.content?.entries == 0)
        phone.clock.advance(by: .seconds(10))
        #expect(shell.notice == nil)
    }

    @Test func keepingTheFirstJotAsksForAPasscodeOnlyThen() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        #expect(shell.cover == nil)
        let field = QuickJot(shell: shell)
        field.words = "Three of us, no managers"
        await field.keep()
        #expect(field.words == "")
        #expect(shell.cover == .setPasscode)

        let model = PasscodeModel(shell: shell)
        #expect(model.step == .notice)
        #expect(try model.words().disclosure.words.contains("Write as if they were reading"))
        await model.noticeRead()
        #expect(model.step == .notice)  // not without an answer
        model.employer = .notSure
        await model.noticeRead()
        #expect(model.step == .passcode)
        #expect(try await shell.read { try $0.firstEntryWords(language: .english) }.answered?.employer == .notSure)
        let passcode = Secret(typed: Phone.passcode)
        await model.set(current: Secret(typed: ""), new: passcode, again: passcode)
        #expect(model.groups.count == 8 && model.groups.dropLast().allSatisfy { $0.count == 4 })
        #expect(!shell.needsPasscode)
        model.written()
        #expect(model.groups == [])
        #expect(shell.cover == nil)

        let second = QuickJot(shell: shell)
        second.words = "And again"
        await second.keep()
        #expect(shell.cover == nil)
    }

    @Test func aKeptEntryThatIsChangedAndThrownAwayIsAsItWas() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let id = await shell.jotted("As it was")
        let entry = EntryModel(shell: shell, id: id)
        await entry.load()
        entry.edit()
        #expect(shell.paths[.today] == [.jot(id)])
        let jot = JotModel(shell: shell, id: id)
        await jot.load()
        #expect(jot.draft.ofKeptEntry)
        jot.words = "As it was, and more"
        await jot.draft.saver.drain()
        await jot.discard()
        #expect(shell.notice?.what == .discarded)
        await eventually("the entry reads again") { entry.showing.content?.draft == false }
        await jot.load()
        #expect(jot.words == "As it was")
    }
}
