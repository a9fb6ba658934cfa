import Foundation
import LaybyCore

/// A notebook whose every result and error is printed, in all the ways Swift prints, as a careless shell would.
/// A new method of the facade does not compile before it is here.
final class WatchedNotebook: NotebookProtocol, @unchecked Sendable {
    private let notebook: Notebook
    private(set) var called: Set<String> = []

    init(_ notebook: Notebook) {
        self.notebook = notebook
        spill(notebook)
    }

    private func seen<Result>(_ name: String = #function, _ work: () throws -> Result) rethrows -> Result {
        called.insert(String(name.prefix { $0 != "(" }))
        let result = try work()
        spill(result)
        return result
    }

    func begin() throws -> UnlockView { try seen { try notebook.begin() } }
    func unlockWithDevice() throws -> UnlockView { try seen { try notebook.unlockWithDevice() } }
    func unlockWithPasscode(passcode: Data) throws -> UnlockView {
        try seen { try notebook.unlockWithPasscode(passcode: passcode) }
    }
    func unlockWithRecoveryCode(code: Data) throws -> UnlockView {
        try seen { try notebook.unlockWithRecoveryCode(code: code) }
    }
    func lock() { seen { notebook.lock() } }
    func lockView() throws -> LockView { try seen { try notebook.lockView() } }
    func setPasscode(new: Data) throws { try seen { try notebook.setPasscode(new: new) } }
    func changePasscode(current: Data, new: Data) throws {
        try seen { try notebook.changePasscode(current: current, new: new) }
    }
    func issueRecoveryCode() throws -> WordsInBytes { try seen { try notebook.issueRecoveryCode() } }

    func mintId() -> String { seen { notebook.mintId() } }
    func saveDraft(id: EntryId, content: EntryContent) throws -> Changes {
        try seen { try notebook.saveDraft(id: id, content: content) }
    }
    func saveDetails(id: EntryId, details: EntryDetails) throws -> Changes {
        try seen { try notebook.saveDetails(id: id, details: details) }
    }
    func setHappened(id: EntryId, happened: Moment) throws -> Changes {
        try seen { try notebook.setHappened(id: id, happened: happened) }
    }
    func changeFrame(id: EntryId, frame: Frame) throws -> Changes {
        try seen { try notebook.changeFrame(id: id, frame: frame) }
    }
    func sealEntry(id: EntryId, sequence: UInt32, content: EntryContent) throws {
        try seen { try notebook.sealEntry(id: id, sequence: sequence, content: content) }
    }
    func keep(id: EntryId) throws -> Changes { try seen { try notebook.keep(id: id) } }
    func discardDraft(id: EntryId) throws -> Changes { try seen { try notebook.discardDraft(id: id) } }
    func entry(id: EntryId) throws -> EntryView { try seen { try notebook.entry(id: id) } }
    func deleteEntry(id: EntryId) throws -> Changes { try seen { try notebook.deleteEntry(id: id) } }
    func bin() throws -> [BinCard] { try seen { try notebook.bin() } }
    func restoreEntry(id: EntryId) throws -> Changes { try seen { try notebook.restoreEntry(id: id) } }
    func eraseEntry(id: EntryId) throws -> Changes { try seen { try notebook.eraseEntry(id: id) } }
    func standards(language: Language) throws -> StandardsView {
        try seen { try notebook.standards(language: language) }
    }
    func element(number: String, language: Language) throws -> ElementView {
        try seen { try notebook.element(number: number, language: language) }
    }
    func findStandards(query: Words, language: Language) throws -> StandardsFound {
        try seen { try notebook.findStandards(query: query, language: language) }
    }
    func compareWording(text: Words) throws -> WordingComparison {
        try seen { try notebook.compareWording(text: text) }
    }
    func acceptWording(text: Words, fingerprint: String, numbers: [String]) throws -> Changes {
        try seen { try notebook.acceptWording(text: text, fingerprint: fingerprint, numbers: numbers) }
    }
    func forgetWording(number: String) throws -> Changes {
        try seen { try notebook.forgetWording(number: number) }
    }
    func undo(token: UndoToken) throws -> Changes { try seen { try notebook.undo(token: token) } }
    func sealJot(id: EntryId, sequence: UInt32, words: Words) throws {
        try seen { try notebook.sealJot(id: id, sequence: sequence, words: words) }
    }

    func today() throws -> TodayView { try seen { try notebook.today() } }
    func notes(cursor: String?, limit: UInt32) throws -> NotesView {
        try seen { try notebook.notes(cursor: cursor, limit: limit) }
    }
    func search(query: Words, cursor: String?, limit: UInt32) throws -> SearchView {
        try seen { try notebook.search(query: query, cursor: cursor, limit: limit) }
    }

    func craft(sources: [EntryId]) throws -> Changes { try seen { try notebook.craft(sources: sources) } }
    func records() throws -> [RecordCard] { try seen { try notebook.records() } }
    func record(id: RecordId) throws -> RecordView { try seen { try notebook.record(id: id) } }
    func answer(id: RecordId, field: String, words: Words) throws -> Changes {
        try seen { try notebook.answer(id: id, field: field, words: words) }
    }
    func check(id: RecordId) throws -> CheckView { try seen { try notebook.check(id: id) } }
    func keepFinding(
        id: RecordId, fingerprint: String, field: String, span: TextSpan, because: Words
    ) throws -> Changes {
        try seen {
            try notebook.keepFinding(id: id, fingerprint: fingerprint, field: field, span: span, because: because)
        }
    }
    func replaceFinding(
        id: RecordId, fingerprint: String, field: String, span: TextSpan, with: Words
    ) throws -> Changes {
        try seen {
            try notebook.replaceFinding(id: id, fingerprint: fingerprint, field: field, span: span, with: with)
        }
    }
    func copySheet(id: RecordId) throws -> CopySheetView { try seen { try notebook.copySheet(id: id) } }
    func markdown(id: RecordId) throws -> Document { try seen { try notebook.markdown(id: id) } }

    func startInspection() throws { try seen { try notebook.startInspection() } }
    func inspection() throws -> InspectionView { try seen { try notebook.inspection() } }
    func cancelInspection() throws { try seen { try notebook.cancelInspection() } }
}

/// Prints a value in every way there is.
func spill(_ value: Any) {
    print(value)
    debugPrint(value)
    print(String(reflecting: value), String(describing: value))
    dump(value)
    if let error = value as? any Error { print(error.localizedDescription) }
}

/// What this process writes to standard output and standard error during `work`, from whatever language. It is
/// written on afterwards, because other tests may have spoken meanwhile.
func captured(_ work: () -> Void) throws -> Data {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("layby-output-\(UUID())")
    defer { try? FileManager.default.removeItem(at: file) }
    let descriptor = open(file.path, O_CREAT | O_RDWR | O_APPEND, 0o600)
    fflush(nil)
    let (output, errors) = (dup(1), dup(2))
    dup2(descriptor, 1)
    dup2(descriptor, 2)
    defer { for open in [descriptor, output, errors] { close(open) } }
    work()
    fflush(nil)
    dup2(output, 1)
    dup2(errors, 2)
    let written = try Data(contentsOf: file)
    FileHandle.standardOutput.write(written)
    return written
}
