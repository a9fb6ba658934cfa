import Foundation
import LaybyCore
import Testing

/// A phone for one test: a folder of its own and a keystore secret. `notebook()` is the app being started. A suite
/// keeps it as a property, so that the folder is there until the test ends.
final class Phone: Sendable {
    let folder: URL
    let keystoreSecret: String

    init(keystoreSecret: String = "keystore-secret-of-the-first-phone", copying other: URL? = nil) throws {
        self.keystoreSecret = keystoreSecret
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("layby-\(UUID())")
        if let other {
            try FileManager.default.copyItem(at: other, to: folder)
        } else {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        }
    }

    deinit {
        try? FileManager.default.removeItem(at: folder)
    }

    func notebook() throws -> Notebook {
        try Notebook(folder: folder.path, inbox: nil, keystoreSecret: Data(keystoreSecret.utf8))
    }

    /// Another phone that holds this one's folder, as after a restored backup.
    func restored(on keystoreSecret: String) throws -> Phone {
        try Phone(keystoreSecret: keystoreSecret, copying: folder)
    }
}

extension NotebookProtocol {
    @discardableResult func unlock(_ passcode: String) throws -> UnlockView {
        try unlockWithPasscode(passcode: Data(passcode.utf8))
    }

    /// Jots `words` and keeps them: the new entry's id.
    func kept(_ words: String) throws -> EntryId {
        let id = mintId()
        _ = try saveDraft(id: id, content: reflection(words))
        _ = try keep(id: id)
        return id
    }
}

func reflection(_ words: String) -> EntryContent {
    let answer = PromptAnswer(prompt: .free, words: Words(words))
    return .reflection(reflection: Reflection(frame: .free, answers: [answer], earlier: nil))
}

/// A checklist with one answer and, under it, one "but why?" after another.
func checklist(_ answer: String, butWhy: String...) -> EntryContent {
    .informalSupervision(
        supervision: InformalSupervision(
            wording: .anySetting, label: Words("Tuesday hearing"), due: "2026-11-24",
            answers: [
                ChecklistAnswer(question: .whySoLong, words: Words(answer), butWhy: butWhy.map { Words($0) })
            ],
            decision: Words(""), rationale: Words(""), evidence: Words(""),
            actions: [Action(words: Words("Ring the school"), done: false)], confidenceBefore: 2, confidenceAfter: 4))
}

extension EntryView {
    var words: String {
        switch content {
        case .reflection(let reflection): reflection.answers.map(\.words.value).joined(separator: "\n\n")
        default: ""
        }
    }
}

extension RecordView {
    func box(_ field: String) -> String? { boxes.first { $0.field == field }?.words.value }
}

extension TextSpan {
    /// The piece of `text` this is the place of, as UTF-16 units: equal strings may be spelled differently.
    func of(_ text: String) -> [UInt16] {
        guard start <= end, Int(end) <= text.utf16.count else { return [] }
        let from = String.Index(utf16Offset: Int(start), in: text)
        let to = String.Index(utf16Offset: Int(end), in: text)
        return Array(text[from..<to].utf16)
    }
}

extension String {
    var units: [UInt16] { Array(utf16) }
}
