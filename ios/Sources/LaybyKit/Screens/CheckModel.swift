import Foundation
import LaybyCore
import Observation

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

    /// The pieces of a jigsaw: each on its own says little, together they may say who it is.
    public func pieces(of finding: FindingView) -> [Piece] {
        let text = text(of: finding)
        return finding.pieces.compactMap { piece in
            piece.span.range(in: text).map { Piece(kind: piece.kind, words: String(text[$0])) }
        }
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

/// One piece of a jigsaw, in the words it was found in.
public struct Piece: Hashable, Sendable {
    public let kind: PieceKind
    public let words: String
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
