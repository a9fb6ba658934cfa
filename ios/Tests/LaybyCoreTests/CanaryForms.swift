import Foundation
import LaybyCore
import Testing

/// The rest of the journey through the facade: forms, the year and its rules, how long things are kept, the own list,
/// a record in the bin.
extension CanaryTests {
    /// Answers whatever waits, so that the record may leave.
    func keepAllFindings(_ notebook: WatchedNotebook, _ record: RecordId) throws {
        let check = try notebook.check(id: record)
        for finding in check.findings where finding.keptBecause == nil {
            _ = try notebook.keepFinding(
                id: record, fingerprint: check.fingerprint, field: finding.field, span: finding.span,
                because: Words(Canary.reason))
        }
    }

    func travelFormsAndYear(_ notebook: WatchedNotebook, entry: EntryId, record: RecordId) throws {
        for language: Language in [.english, .welsh] {
            _ = try notebook.reflectionForm(language: language)
            _ = try notebook.feedbackForm(language: language)
            _ = try notebook.handOverForm(language: language)
            _ = try notebook.checklistForm(wording: .anySetting, due: "2026-11-24", language: language)
            _ = try notebook.peerForm(language: language)
            _ = try notebook.activityForm(language: language)
            _ = try notebook.careWords(language: language)
        }
        let happened = try notebook.entry(id: entry).happened
        _ = try notebook.detailsForm(kind: .reflection, happened: happened, language: .english)
        _ = try notebook.answerFirstEntry(employer: .notSure)
        _ = try notebook.firstEntryWords(language: .english)

        _ = try notebook.retention(language: .english)
        refused(.NotFound(what: .code)) { try notebook.setRetention(kind: .reflection, option: Canary.misplaced) }
        _ = try notebook.setRetention(kind: .reflection, option: "months_6")
        _ = try notebook.keepUntil(ids: [entry], until: "2027-11-30")
        refused(.NotADate) { try notebook.keepUntil(ids: [entry], until: Canary.misplaced) }
        _ = try notebook.putRetentionAway()

        _ = try notebook.rules()
        refused(.NotFound(what: .code)) { try notebook.setNation(nation: Canary.misplaced) }
        _ = try notebook.setNation(nation: "england")
        refused(.NotFound(what: .field)) { try notebook.setBoxLimit(field: Canary.misplaced, characters: 9) }
        _ = try notebook.undo(token: #require(try notebook.setBoxLimit(field: "learnt", characters: 900).undo))
        _ = try notebook.year(registrationYear: nil)
        _ = try notebook.craftQueue()
        let filter = NotesFilter(kind: .reflection, theme: nil, standard: "2.5", crafted: nil)
        _ = try notebook.notesBy(filter: filter, cursor: nil, limit: 10)

        _ = try notebook.crafting(id: record)
        _ = try notebook.goTo(id: record, field: "impact")
        refused(.NotFound(what: .field)) { try notebook.goTo(id: record, field: Canary.misplaced) }
        refused(.NotFound(what: .peerTalk)) { try notebook.fillPeer(id: record, talk: entry) }
        _ = try notebook.markRecorded(id: record, on: "2026-11-12")
        refused(.NotADate) { try notebook.markRecorded(id: record, on: Canary.misplaced) }
        _ = try notebook.unmarkRecorded(id: record)

        let other = try #require(try notebook.craft(sources: [entry]).newRecords.first)
        _ = try notebook.deleteRecord(id: other)
        _ = try notebook.recordBin()
        _ = try notebook.restoreRecord(id: other)
        _ = try notebook.deleteRecord(id: other)
        _ = try notebook.eraseRecord(id: other)
        refused(.NotFound(what: .record)) { try notebook.crafting(id: other) }

        let met = Words("I met \(Canary.email) at home")
        _ = try notebook.answer(id: record, field: "impact", words: met)
        let check = try notebook.check(id: record)
        let found = try #require(check.findings.first { $0.field == "impact" && $0.better != nil })
        refused(.Stale) {
            try notebook.takeBetterWords(
                id: record, fingerprint: Canary.misplaced, field: found.field, span: found.span)
        }
        _ = try notebook.takeBetterWords(
            id: record, fingerprint: check.fingerprint, field: found.field, span: found.span)
        _ = try notebook.answer(id: record, field: "impact", words: Words("I wait longer"))
        try keepAllFindings(notebook, record)

        let named = try #require(try notebook.addOwnName(name: Words(Canary.kept), listed: .neverName).newIds.first)
        _ = try notebook.ownNames()
        _ = try notebook.lookOver(text: Words("Today \(Canary.kept) rang"))
        _ = try notebook.removeOwnName(id: named)
        refused(.NothingWritten) { try notebook.addOwnName(name: Words("7"), listed: .neverName) }
    }
}
