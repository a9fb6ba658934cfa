import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

/// No screen asks the core more than once to be drawn. Two ask twice, and are named.
@MainActor @Suite struct OneCallTests {
    @Test func everyScreenIsOneCallOfTheCore() async throws {
        let phone = try Phone()
        let (shell, core) = try await phone.watched()
        #expect(core.taken().filter { $0 == "begin" || $0 == "lockView" } == ["lockView", "begin"])
        let id = await shell.jotted("I waited")
        let record = try #require(try await shell.write { try $0.craft(sources: [id]) }.newIds.first)
        await eventually("the phone was given what sealing needs") { phone.keystore.sealing != nil }

        let jot = JotModel(shell: shell, id: id)
        let details = DetailsModel(draft: jot.draft)
        let screens: [(String, [String], @MainActor () async -> Void)] = [
            ("today", ["today"], TodayModel(shell: shell).load),
            ("notes", ["notesBy"], NotesModel(shell: shell).load),
            ("search", [], SearchModel(shell: shell).search),
            ("bin", ["bin"], BinModel(shell: shell).load),
            ("entry", ["entry"], EntryModel(shell: shell, id: id).load),
            ("jot", ["entry"], jot.load),
            ("feedback", ["entry"], FeedbackModel(shell: shell, id: id).load),
            ("checklist", ["entry"], ChecklistModel(shell: shell, id: id).load),
            ("peer", ["entry"], PeerModel(shell: shell, id: id).load),
            ("activity", ["entry"], ActivityModel(shell: shell, id: id).load),
            ("standards", ["standards"], StandardsModel(shell: shell).load),
            ("element", ["element"], ElementModel(shell: shell, number: "3.8").load),
            ("craft", ["craftQueue"], CraftModel(shell: shell).load),
            ("record", ["crafting"], RecordModel(shell: shell, id: record).load),
            ("check", ["crafting"], CheckModel(shell: shell, id: record).load),
            ("bin of records", ["recordBin"], RecordBinModel(shell: shell).load),
            ("year", ["year"], YearModel(shell: shell).load),
            ("backup", ["backupState"], BackupModel(shell: shell).load),
            ("everything", ["everythingView"], EverythingModel(shell: shell).load),
            ("reminders", ["reminders"], RemindersModel(shell: shell).load),
            ("rules", ["rules"], RulesModel(shell: shell).load),
            ("retention", ["retention"], RetentionModel(shell: shell).load),
            ("own list", ["ownNames"], OwnListModel(shell: shell).load),
            ("before it leaves", ["leaving"], LeavingModel(shell: shell, scope: .chosen(records: [record])).load),
            ("record stores", ["outbox"], StoresModel(shell: shell).load),
            ("copy sheet", ["copySheet"], CopySheetModel(shell: shell, id: record).load),
            ("details", ["details"], details.load),
            ("licences", ["licences"], LicencesModel(shell: shell).load),
        ]
        _ = core.taken()
        for (screen, expected, load) in screens {
            await load()
            #expect(core.taken() == expected, "\(screen)")
        }
        // None is left out: each model that shows something is drawn above.
        let models = try Tree.sources("Sources/LaybyKit/Screens").values.joined(separator: "\n")
        #expect(models.matches(of: /var showing: Showing</).count <= screens.count)
    }
}
