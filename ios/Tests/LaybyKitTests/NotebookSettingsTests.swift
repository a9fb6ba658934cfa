import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// What a person sets about the notebook: reminders, rules, how long to keep, the own list.
@MainActor @Suite struct NotebookSettingsTests {
    @Test func thePhoneRemindsInNeutralWordsAndOnlyWhenItMay() async throws {
        let phone = try Phone()
        let shell = try await phone.start(.welsh)
        let list = ChecklistModel(shell: shell, id: shell.write(.informalSupervision))
        await list.load()
        list.supervision.label = Words("Tuesday hearing at Larkmoor")
        list.supervision.due = Phrasebook.civil(Date() + 9 * 86_400, zone: phone.clock.zone)
        await list.keep()
        let model = RemindersModel(shell: shell)
        await model.load()
        let told = try #require(model.showing.content?.reminders)
        #expect(told.contains { $0.kind == .reportDue || $0.kind == .hearingDue })
        #expect(phone.reminders.standing == [])

        phone.reminders.yes = false
        await model.remind(true)
        #expect(!model.reminds && model.refused && !phone.settings.reminds)
        phone.reminders.yes = true
        await model.remind(true)
        #expect(model.reminds && !model.refused)
        #expect(phone.reminders.standing.count == min(told.count, 60))
        let due = try #require(told.first { $0.kind == .hearingDue || $0.kind == .reportDue })
        let title = shell.say(due.kind.phrase)
        let standing = try #require(phone.reminders.standing.first { $0.title == title })
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = phone.clock.zone
        #expect(calendar.date(from: standing.at) == due.at.at)
        #expect(phone.reminders.standing.allSatisfy { !$0.title.contains("Larkmoor") && !$0.id.contains(due.entry!) })

        // They follow every change, and another start of the app.
        await model.protect(every: .week)
        #expect(model.protected == .week(day: .friday, hour: 16, minute: 0))
        let friday = shell.say(.reminderProtected)
        await eventually("protected time is told") { phone.reminders.standing.contains { $0.title == friday } }
        await model.remind(false)
        #expect(phone.reminders.standing == [])
        await model.remind(true)
        let again = try await phone.start()
        await phone.reminders.replace(with: [])
        let other = RemindersModel(shell: again)
        #expect(other.reminds)
        await other.protect(every: .never)
        await eventually("told in the other language") { !phone.reminders.standing.isEmpty }
        #expect(!phone.reminders.standing.contains { $0.title == friday })
    }

    @Test func protectedTimeIsSetByRhythmDayAndTime() async throws {
        let phone = try Phone()
        let model = RemindersModel(shell: try await phone.start())
        await model.load()
        #expect(model.every == .never)
        await model.protect(at: 9, 5)
        #expect(model.protected == nil)
        await model.protect(every: .month)
        await model.protect(onDay: 31)
        await model.protect(at: Date(timeIntervalSince1970: 1_794_477_600))
        #expect(model.protected == .month(day: 31, hour: 10, minute: 0))
        await model.protect(every: .week)
        await model.protect(on: .monday)
        #expect(model.protected == .week(day: .monday, hour: 10, minute: 0))
        #expect(WeekDay.allCases.map { $0.name(model.shell.say) }.first == "Monday")
        await model.shareCalendar()
        #expect(phone.documents.shared.map { $0.mediaType.prefix(13) } == ["text/calendar"])
        await model.protect(.week(day: .monday, hour: 24, minute: 0))
        #expect(model.trouble == .notebook(.NotAMoment))
    }

    @Test func aLimitIsCountedAgainstAndAnotherNationAsksForOtherThings() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let rules = RulesModel(shell: shell)
        await rules.load()
        #expect(rules.showing.content?.boxes.map(\.field).contains("learnt") == true)
        rules.type("40 00", for: "learnt")
        #expect(rules.limit(of: "learnt") == "4000")
        await rules.setLimit(of: "learnt")
        #expect(rules.showing.content?.boxLimits == [BoxLimit(field: "learnt", characters: 4000)])
        rules.type("99999999999999", for: "learnt")
        await rules.setLimit(of: "learnt")
        #expect(rules.showing.content?.boxLimits.first?.characters == 4000)
        rules.type("", for: "learnt")
        await rules.setLimit(of: "learnt")
        #expect(rules.showing.content?.boxLimits == [])

        let year = YearModel(shell: shell)
        await year.load()
        await rules.choose("wales")
        #expect(rules.showing.content?.nation == "wales")
        await eventually("the year reads again") { year.showing.content?.nation == "wales" }
        #expect(rules.showing.content?.nations.map { $0.name(shell.say) } == ["England", "Wales"])
        await rules.choose("nowhere")
        #expect(rules.trouble == .notebook(.NotFound(what: .code)))
    }

    @Test func whatHasReachedItsDateIsKeptLongerOrBinnedAndNeverGoesByItself() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let (first, second) = (await shell.jotted("One"), await shell.jotted("Two"))
        let yesterday = Phrasebook.civil(Date() - 2 * 86_400, zone: phone.clock.zone)
        _ = try await shell.write { try $0.keepUntil(ids: [first, second], until: yesterday) }
        let model = RetentionModel(shell: shell)
        await model.load()
        let view = try #require(model.showing.content)
        #expect(Set(view.due.map(\.id)) == [first, second] && view.newThisMonth)
        let later = try #require(view.options.choices.first { $0.code == "year_end_12" })
        await model.keep([first], until: later.until)
        #expect(model.showing.content?.due.map(\.id) == [second])
        await model.bin(second)
        #expect(model.showing.content?.due == [])
        try await shell.undo()
        await eventually("the list reads again") { model.showing.content?.due.map(\.id) == [second] }
        await model.putAway()
        #expect(model.showing.content?.newThisMonth == false)
        await model.propose("months_6", for: .reflection)
        let set = try #require(model.showing.content?.kinds.first { $0.kind == .reflection })
        #expect((set.option, set.setByYou) == ("months_6", true))
        await model.propose("soon", for: .reflection)
        #expect(model.trouble == .notebook(.NotFound(what: .code)))
    }

    @Test func aListedNameIsFoundByTheCheck() async throws {
        let phone = try Phone()
        let shell = try await phone.start()
        let list = OwnListModel(shell: shell)
        await list.load()
        #expect(list.showing.content == [])
        list.name = "123"
        await list.add()
        #expect(list.trouble == .notebook(.NothingWritten) && list.name == "123")
        list.name = "Quillfen"
        list.listed = .ownTeam
        await list.add()
        #expect(list.name == "" && list.trouble == nil)
        let found = try await shell.read { try $0.lookOver(text: Words("We met the quillfen team")) }
        #expect(found.count == 1)
        let id = try #require(list.showing.content?.first?.id)
        await list.remove(id)
        #expect(list.showing.content == [])
        #expect(try await shell.read { try $0.lookOver(text: Words("We met the quillfen team")) }.isEmpty)
    }
}
