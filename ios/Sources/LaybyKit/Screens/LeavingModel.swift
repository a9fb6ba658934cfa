import Foundation
import LaybyCore
import Observation

/// As what records leave.
public enum Way: CaseIterable, Sendable {
    case pdf
    case word
    case markdown
    case text
    case spreadsheet
    case json
    case portfolio
    case statements

    /// Another system reads it, not a person.
    public var isForSystems: Bool {
        switch self {
        case .json, .portfolio, .statements: true
        case .pdf, .word, .markdown, .text, .spreadsheet: false
        }
    }

    /// A name, standards and notes go along, where the person asks for it.
    public var takesAlong: Bool {
        switch self {
        case .pdf, .word, .markdown, .json, .portfolio: true
        case .text, .spreadsheet, .statements: false
        }
    }

    /// A registration number has a place in it.
    public var takesNumber: Bool {
        switch self {
        case .pdf, .word, .markdown, .json: true
        case .portfolio, .text, .spreadsheet, .statements: false
        }
    }
}

/// What was made, to be said once another app took it.
public struct Made: Equatable, Sendable {
    public let records: Int
    public let undated: Int
    public let replacedCharacters: Int
}

/// Before records leave: what stands in the way, as what they go, and what may go along. Nothing goes along unless the
/// person says so, and what they said is forgotten with the page.
@MainActor @Observable public final class LeavingModel {
    public let scope: DocumentScope
    public private(set) var showing: Showing<LeavingView>
    public private(set) var way = Way.pdf
    public var name = ""
    public var number = ""
    public var standards = false
    public private(set) var jottings: Set<EntryId> = []
    /// How a record store knows the person: only statements say so.
    public var homePage = ""
    public var actor = ""
    public private(set) var working = false
    public private(set) var made: Made?
    public private(set) var trouble: Trouble?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, scope: DocumentScope, showing: Showing<LeavingView> = .waiting) {
        self.shell = shell
        self.scope = scope
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        let scope = scope
        do throws(Trouble) {
            let view = try await shell.read { try $0.leaving(scope: scope) }
            showing = .showing(view)
            // What has a finding in it by now cannot go along.
            jottings.formIntersection(view.jottings.filter { $0.unanswered == 0 }.map(\.id))
            if let known = view.accounts.first?.account {
                if homePage.isEmpty { homePage = known.homePage.value }
                if actor.isEmpty { actor = known.name.value }
            }
        } catch {
            showing = .trouble(error)
        }
    }

    /// All the year's records at once, not one.
    public var isYear: Bool {
        switch scope {
        case .year: true
        case .chosen: false
        }
    }

    /// No record has a date in this year.
    public var isEmpty: Bool { isYear && showing == .trouble(.notebook(.NotFound(what: .record))) }

    public var ways: [Way] { Way.allCases.filter { $0 != (isYear ? .text : .spreadsheet) } }

    /// Nothing leaves while a finding waits. No store takes a record that lacks a box; people may.
    public var possible: Bool {
        guard let view = showing.content, !working else { return false }
        return view.unanswered == 0 && (way != .statements || view.missing == 0)
    }

    public func choose(_ way: Way) {
        self.way = way
        settle()
    }

    public func take(_ jotting: LeavingJotting, along: Bool) {
        guard jotting.unanswered == 0 else { return }
        if along { jottings.insert(jotting.id) } else { jottings.remove(jotting.id) }
        settle()
    }

    /// To the first thing that stands in the way of a record: its check, or the record itself.
    public func open(_ record: LeavingRecord) {
        shell.go(record.unanswered > 0 ? .check(record.card.id) : .record(record.card.id))
    }

    /// Makes it, and offers it to other apps and to Files. It lies in memory, never in a file of ours.
    public func leave() async {
        guard possible else { return }
        settle()
        working = true
        defer { working = false }
        do throws(Trouble) {
            let (document, made) = try await make()
            if try await shell.share(document) { self.made = made }
        } catch {
            // Something was changed meanwhile: what stands in the way is read again.
            await load()
            trouble = error
        }
    }

    private func make() async throws(Trouble) -> (Document, Made) {
        let (scope, language, options, way) = (scope, shell.language, options, way)
        let person = StatementActor(homePage: Words(homePage), name: Words(actor))
        let view = showing.content
        return try await shell.read { notebook in
            func paper(_ format: DocumentFormat) throws -> (Document, Made) {
                let made = try notebook.document(scope: scope, format: format, options: options)
                return (
                    made.document,
                    Made(
                        records: Int(made.records), undated: Int(made.undated),
                        replacedCharacters: Int(made.replacedCharacters))
                )
            }
            let document: Document
            switch (way, scope) {
            case (.pdf, _): return try paper(.pdf)
            case (.word, _): return try paper(.word)
            case (.markdown, _): return try paper(.markdown)
            case (.json, _): document = try notebook.recordsJson(scope: scope, options: options)
            case (.portfolio, _): document = try notebook.leap2a(scope: scope, options: options)
            case (.statements, _):
                document = try notebook.statements(scope: scope, actor: person, language: language)
            case (.text, .chosen(let records)), (.spreadsheet, .chosen(let records)):
                document = try notebook.plainText(id: records.first ?? "")
            case (.text, .year(let day)), (.spreadsheet, .year(let day)):
                document = try notebook.yearCsv(within: day)
            }
            let all = Made(
                records: view?.records.count ?? 0, undated: Int(view?.undated ?? 0), replacedCharacters: 0)
            return (document, all)
        }
    }

    private var options: DocumentOptions {
        func said(_ text: String) -> Words? { text.allSatisfy(\.isWhitespace) ? nil : Words(text) }
        return DocumentOptions(
            language: shell.language, name: said(name), registrationNumber: said(number), standards: standards,
            jottings: jottings.sorted())
    }

    /// What was said of the last document is not true of the next one.
    private func settle() {
        made = nil
        trouble = nil
    }
}

extension LeavingModel: Forgetting {
    func forget() {
        showing = .waiting
        way = .pdf
        (name, number, homePage, actor) = ("", "", "", "")
        standards = false
        jottings = []
        settle()
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.finding) || kinds.contains(.entry) else { return }
        Task { await load() }
    }
}
