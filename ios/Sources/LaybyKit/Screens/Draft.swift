import Foundation
import LaybyCore
import Observation

/// A page on which one entry is written: every key saved, kept when the person says so, and none of it in memory once
/// the notebook is shut. What the page asks is the business of the model that has it.
@MainActor @Observable public final class Draft {
    public let id: EntryId
    public private(set) var showing: Showing<EntryContent>
    /// What else is said of it; none before the first word.
    public private(set) var details: EntryDetails?
    /// When it happened; none before the first word.
    public private(set) var happened: Moment?
    /// It was kept before: this changes it.
    public private(set) var ofKeptEntry = false
    public private(set) var trouble: Trouble?
    public let saver: Saver<EntryContent>
    private let detailsSaver: Saver<EntryDetails>

    @ObservationIgnored let shell: Shell
    @ObservationIgnored private let blank: EntryContent

    init(shell: Shell, id: EntryId, blank: EntryContent) {
        self.shell = shell
        self.id = id
        self.blank = blank
        showing = .waiting
        saver = Saver { [weak shell] content async throws(Trouble) in
            guard let shell else { throw .fault }
            let changes = try await shell.write { try $0.saveDraft(id: id, content: content) }
            // The lists change with the draft's first word, not with each that follows.
            guard !changes.newIds.isEmpty else { return }
            if let standard = shell.takeLink(of: id) {
                try await shell.write { notebook in
                    var details = try notebook.entry(id: id).details
                    details.standards.append(standard)
                    _ = try notebook.saveDetails(id: id, details: details)
                }
            }
            shell.spread(changes)
        }
        detailsSaver = Saver { [weak shell] details async throws(Trouble) in
            guard let shell else { throw .fault }
            _ = try await shell.write { try $0.saveDetails(id: id, details: details) }
        }
        shell.remember(self)
    }

    /// Reads it: the words so far, or a blank page.
    public func load() async {
        do throws(Trouble) {
            let id = id
            let view = try await shell.read { try $0.entry(id: id) }
            show(view)
        } catch .notebook(.NotFound) {
            showing = .showing(blank)
        } catch {
            showing = .trouble(error)
        }
    }

    private func show(_ view: EntryView) {
        showing = .showing(view.content)
        details = view.details
        happened = view.happened
        ofKeptEntry = view.kept != nil
    }

    public var content: EntryContent { showing.content ?? blank }

    /// Takes what was typed.
    public func write(_ content: EntryContent) {
        guard content != showing.content else { return }
        showing = .showing(content)
        shell.remember(saver)
        saver.changed(content)
    }

    /// Keeps it, and leaves. Whether it was kept.
    @discardableResult public func keep() async -> Bool {
        await saver.drain()
        await detailsSaver.drain()
        for state in [saver.state, detailsSaver.state] {
            guard case .trouble(let trouble) = state else { continue }
            self.trouble = trouble
            return false
        }
        return await attempt { [id] () async throws(Trouble) in
            _ = try await shell.change(.kept) { try $0.keep(id: id) }
        }
    }

    /// Throws the draft away; that can be taken back.
    @discardableResult public func discard() async -> Bool {
        await saver.drain()
        return await attempt { [id] () async throws(Trouble) in
            _ = try await shell.change(.discarded) { try $0.discardDraft(id: id) }
        }
    }

    /// Says what else there is to say of it. It needs a first word to hang on.
    public func describe(_ change: (inout EntryDetails) -> Void) async {
        if details == nil { await learn() }
        guard var details else { return }
        change(&details)
        self.details = details
        shell.remember(detailsSaver)
        detailsSaver.changed(details)
        await detailsSaver.drain()
        if case .trouble(let trouble) = detailsSaver.state { self.trouble = trouble }
    }

    /// Reads what is said of it, once there is a word to hang it on. The words on the screen stay: they are newer.
    public func learn() async {
        await settle()
        let (id, before) = (id, details)
        do throws(Trouble) {
            learnt(try await shell.read { try $0.entry(id: id) }, since: before)
        } catch .notebook(.NotFound) {
            // Nothing is written yet.
        } catch {
            trouble = error
        }
    }

    /// Puts on the disk what is being typed.
    func settle() async {
        await saver.drain()
        await detailsSaver.drain()
    }

    /// What is said of it, as it was read. What was said since the reading began stays: it is newer.
    func learnt(_ view: EntryView, since before: EntryDetails?) {
        if details == before { details = view.details }
        happened = view.happened
    }

    /// Says when it happened.
    public func happened(at date: Date) async {
        let offset = Int32(shell.ports.clock.zone.secondsFromGMT(for: date))
        let moment = Moment(at: date, offsetSeconds: offset)
        happened = moment
        let id = id
        await attempt { () async throws(Trouble) in
            await saver.drain()
            _ = try await shell.write { try $0.setHappened(id: id, happened: moment) }
        }
    }

    /// Something the core does to the draft, after which it is read again.
    func rework(_ work: @escaping @Sendable (any NotebookProtocol) throws -> Changes) async {
        await saver.drain()
        await attempt { () async throws(Trouble) in
            _ = try await shell.write(work)
            let id = id
            let view = try await shell.read { try $0.entry(id: id) }
            show(view)
        }
    }

    @discardableResult
    private func attempt(_ work: () async throws(Trouble) -> Void) async -> Bool {
        do throws(Trouble) {
            try await work()
            trouble = nil
            return true
        } catch {
            trouble = error
            return false
        }
    }

    public func calm() { trouble = nil }
}

extension Draft: Forgetting {
    func forget() {
        showing = .waiting
        details = nil
        trouble = nil
    }

    func changed(_ kinds: [ChangeKind]) {
        // After an unlock the page comes back from the notebook; while it is open, the page is the newest there is.
        guard showing == .waiting else { return }
        Task { await load() }
    }
}
