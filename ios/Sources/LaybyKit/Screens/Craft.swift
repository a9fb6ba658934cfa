import Foundation
import LaybyCore
import Observation

/// Craft: where I stopped, what the year still asks for, and notes to begin a record from.
@MainActor @Observable public final class CraftModel {
    public private(set) var showing: Showing<QueueView>
    /// Notes chosen to craft from, in the order they were chosen.
    public private(set) var chosen: [EntryId] = []
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<QueueView> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        do throws(Trouble) {
            let queue = try await shell.read { try $0.craftQueue() }
            let there = Set((queue.newest + queue.themes.flatMap(\.cards)).map(\.id))
            chosen.removeAll { !there.contains($0) }
            showing = .showing(queue)
        } catch {
            showing = .trouble(error)
        }
    }

    public func toggle(_ id: EntryId) {
        if let place = chosen.firstIndex(of: id) { chosen.remove(at: place) } else { chosen.append(id) }
    }

    /// Begins a record out of the chosen notes, and opens it.
    public func craft() async {
        let sources = chosen
        guard !sources.isEmpty else { return }
        do throws(Trouble) {
            let changes = try await shell.change(.crafted) { try $0.craft(sources: sources) }
            chosen = []
            if let record = changes.newIds.first { shell.go(.record(record)) }
        } catch {
            showing = .trouble(error)
        }
    }
}

extension CraftModel: Forgetting {
    func forget() {
        showing = .waiting
        chosen = []
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.entry) else { return }
        Task { await load() }
    }
}

/// One record: a box a screen, prefilled; then all of it, to be read once more.
@MainActor @Observable public final class RecordModel {
    public let id: RecordId
    public private(set) var showing: Showing<RecordView>
    /// Which box is on the screen; after the last comes the whole.
    public private(set) var step = 0
    public private(set) var trouble: Trouble?
    /// What was typed since the screen was read, by box.
    private var typed: [String: String] = [:]
    @ObservationIgnored private var saver: Saver<[String: String]>
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, id: RecordId, showing: Showing<RecordView> = .waiting) {
        self.shell = shell
        self.id = id
        self.showing = showing
        saver = Saver { (_: [String: String]) async throws(Trouble) in }
        saver = Saver { [weak shell, weak self] typed async throws(Trouble) in
            guard let shell else { throw .fault }
            let changes = try await shell.write { notebook in
                try typed.map { try notebook.answer(id: id, field: $0.key, words: Words($0.value)) }
            }
            for change in changes { shell.spread(change, except: self) }
        }
        shell.remember(self)
    }

    public func load() async {
        let id = id
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.record(id: id) })
            // Words that are not on the disk yet stand before what was read from it.
            if !saver.holdsWords { typed = [:] }
        } catch {
            showing = .trouble(error)
        }
    }

    public var box: RecordBox? {
        guard let boxes = showing.content?.boxes, boxes.indices.contains(step) else { return nil }
        return boxes[step]
    }

    /// What stands in the box on the screen. A date is checked by the core, when one goes on.
    public var words: String {
        get {
            guard let box else { return "" }
            return typed[box.field] ?? box.words.value
        }
        set {
            guard let box, newValue != words else { return }
            typed[box.field] = newValue
            shell.remember(saver)
            if box.kind != .date || newValue.isEmpty || Phrasebook.date(of: newValue) != nil {
                saver.changed([box.field: newValue])
            }
        }
    }

    /// How far the words are on their way to the disk.
    public var saved: SaverState { saver.state }

    /// Another box, or the whole of it. What was typed is on the disk first.
    public func go(to step: Int) async {
        guard await settle() else { return }
        await load()
        let last = showing.content?.boxes.count ?? 0
        self.step = min(max(0, step), last)
    }

    /// To the check of what could identify someone.
    public func check() async {
        guard await settle() else { return }
        shell.go(.check(id))
    }

    private func settle() async -> Bool {
        if let box, let words = typed[box.field] {
            saver.changed([box.field: words])
        }
        await saver.drain()
        if case .trouble(let trouble) = saver.state {
            self.trouble = trouble
            return false
        }
        trouble = nil
        return true
    }
}

extension RecordModel: Forgetting {
    func forget() {
        showing = .waiting
        typed = [:]
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.finding) else { return }
        Task { await load() }
    }
}

/// Could someone be recognised? The findings of a record, one after the other, in the words they were found in.
@MainActor @Observable public final class CheckModel {
    public let id: RecordId
    public private(set) var showing: Showing<CraftView>
    /// Which finding is on the screen.
    public private(set) var current = 0
    public private(set) var trouble: Trouble?
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, id: RecordId, showing: Showing<CraftView> = .waiting) {
        self.shell = shell
        self.id = id
        self.showing = showing
        shell.remember(self)
    }

    public func words() throws(Trouble) -> CareWords { try shell.forms.care() }

    public func load() async {
        let id = id
        do throws(Trouble) {
            let content = try await shell.read { try $0.crafting(id: id) }
            let findings = content.check.findings
            // The first that waits for an answer, from where one is.
            let waiting = findings.indices.filter { findings[$0].keptBecause == nil }
            current = waiting.first { $0 >= current } ?? waiting.first ?? min(current, max(0, findings.count - 1))
            showing = .showing(content)
        } catch {
            showing = .trouble(error)
        }
    }

    public var finding: FindingView? {
        guard let findings = showing.content?.check.findings, findings.indices.contains(current) else { return nil }
        return findings[current]
    }

    public func go(to finding: Int) { current = finding }

    /// The words of the box that a finding is in.
    public func text(of finding: FindingView) -> String {
        showing.content?.record.boxes.first { $0.field == finding.field }?.words.value ?? ""
    }

    /// The words that were found.
    public func found(_ finding: FindingView) -> String {
        let text = text(of: finding)
        return finding.span.range(in: text).map { String(text[$0]) } ?? ""
    }

    /// It stays, and this is why.
    public func keep(because: String) async {
        guard let finding, let print = showing.content?.check.fingerprint else { return }
        let (id, why) = (id, Words(because))
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.answered) {
                try $0.keepFinding(
                    id: id, fingerprint: print, field: finding.field, span: finding.span, because: why)
            }
        }
    }

    /// The better words that came with the finding.
    public func takeBetter() async {
        guard let finding, finding.better != nil, let print = showing.content?.check.fingerprint else { return }
        let id = id
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.answered) {
                try $0.takeBetterWords(id: id, fingerprint: print, field: finding.field, span: finding.span)
            }
        }
    }

    /// Better words of my own.
    public func replace(with words: String) async {
        guard let finding, let print = showing.content?.check.fingerprint else { return }
        let (id, better) = (id, Words(words))
        await attempt { () async throws(Trouble) in
            _ = try await shell.change(.answered) {
                try $0.replaceFinding(
                    id: id, fingerprint: print, field: finding.field, span: finding.span, with: better)
            }
        }
    }

    /// The door is open: every finding has an answer.
    public var mayLeave: Bool { showing.content?.check.unanswered == 0 }

    public func leave() { if mayLeave { shell.go(.copySheet(id)) } }

    private func attempt(_ work: () async throws(Trouble) -> Void) async {
        do throws(Trouble) {
            try await work()
            trouble = nil
        } catch {
            trouble = error
        }
        await load()
    }
}

extension CheckModel: Forgetting {
    func forget() {
        showing = .waiting
        trouble = nil
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) || kinds.contains(.finding) else { return }
        Task { await load() }
    }
}

extension TextSpan {
    /// Its place in `text`, which is in UTF-16 units as the core's spans are.
    public func range(in text: String) -> Range<String.Index>? {
        guard start <= end, Int(end) <= text.utf16.count else { return nil }
        return String.Index(utf16Offset: Int(start), in: text)..<String.Index(utf16Offset: Int(end), in: text)
    }
}

/// The copy sheet: one tap copies one box, and the next comes up.
@MainActor @Observable public final class CopySheetModel {
    public let id: RecordId
    public private(set) var showing: Showing<CopySheetView>
    /// How far the record is: in the account, or changed since.
    public private(set) var state: RecordState?
    /// Boxes copied, by number.
    public private(set) var copied: Set<UInt32> = []
    @ObservationIgnored public let shell: Shell

    /// The clipboard is cleared after this long (look/tokens.json).
    public static let clears = 60

    public init(shell: Shell, id: RecordId, showing: Showing<CopySheetView> = .waiting) {
        self.shell = shell
        self.id = id
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        let id = id
        do throws(Trouble) {
            let (sheet, state) = try await shell.read { (try $0.copySheet(id: id), try $0.record(id: id).state) }
            self.state = state
            showing = .showing(sheet)
        } catch {
            showing = .trouble(error)
        }
    }

    /// The first box with words that was not copied yet.
    public var next: CopyBox? {
        showing.content?.boxes.first { !copied.contains($0.number) && !$0.content.words.isEmpty }
    }

    /// The person says that they have put it into their account. Layby puts nothing there.
    public func recorded() async {
        let id = id
        let today = Phrasebook.civil(shell.ports.clock.now, zone: TimeZone(identifier: "Europe/London") ?? .gmt)
        do throws(Trouble) {
            _ = try await shell.change(.recorded) { try $0.markRecorded(id: id, on: today) }
        } catch {
            showing = .trouble(error)
        }
    }

    public func copy(_ box: CopyBox) {
        shell.ports.clipboard.copy(box.content.words.value, seconds: Self.clears)
        copied.insert(box.number)
        shell.tell(Notice(.copied(box: Int(box.number))))
    }
}

extension CopySheetModel: Forgetting {
    func forget() {
        showing = .waiting
        copied = []
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.record) else { return }
        Task {
            let before = showing.content
            await load()
            // The words are others now: what was copied is out of date.
            if showing.content != before { copied = [] }
        }
    }
}
