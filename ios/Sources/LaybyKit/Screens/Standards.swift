import Foundation
import LaybyCore
import Observation

/// The standards: six cards, found by a number or a word. They can be read while the notebook is shut.
@MainActor @Observable public final class StandardsModel {
    public private(set) var showing: Showing<StandardsView>
    /// What was found; none while nothing is asked.
    public private(set) var found: StandardsFound?
    /// The elements stand by what they are about, not by number.
    public var byTheme = false
    /// Numbers, and codes of themes, whose elements are shown.
    public private(set) var open: Set<String> = []
    private var text = ""
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, showing: Showing<StandardsView> = .waiting) {
        self.shell = shell
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        let language = shell.language
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.standards(language: language) })
        } catch {
            showing = .trouble(error)
        }
    }

    public func toggle(_ code: String) { open.formSymmetricDifference([code]) }

    public var query: String {
        get { text }
        set {
            guard newValue != text else { return }
            text = newValue
            Task { await find() }
        }
    }

    public func find() async {
        guard !text.isEmpty else {
            found = nil
            return
        }
        let (query, asked, language) = (Words(text), text, shell.language)
        do throws(Trouble) {
            let view = try await shell.read { try $0.findStandards(query: query, language: language) }
            guard asked == text else { return }
            found = view
            if let standard = view.standard { open.insert(String(standard)) }
        } catch {
            showing = .trouble(error)
        }
    }
}

extension StandardsModel: Forgetting {
    func forget() {
        text = ""
        found = nil
        showing = .waiting
    }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.standard) else { return }
        Task { await load() }
    }
}

/// One element.
@MainActor @Observable public final class ElementModel {
    public let number: String
    public private(set) var showing: Showing<ElementView>
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, number: String, showing: Showing<ElementView> = .waiting) {
        self.shell = shell
        self.number = number
        self.showing = showing
        shell.remember(self)
    }

    public func load() async {
        let (number, language) = (number, shell.language)
        do throws(Trouble) {
            showing = .showing(try await shell.read { try $0.element(number: number, language: language) })
        } catch {
            showing = .trouble(error)
        }
    }

    /// A jot about it. The standard hangs on the jot's first word (`Shell.links`).
    public func jot() {
        let id = shell.write(.reflection)
        shell.link(number, to: id)
    }

    public func forgetWording() async {
        let number = number
        do throws(Trouble) {
            _ = try await shell.change(.forgotten) { try $0.forgetWording(number: number) }
        } catch {
            showing = .trouble(error)
        }
    }
}

extension ElementModel: Forgetting {
    func forget() { showing = .waiting }
    func changed(_ kinds: [ChangeKind]) {
        guard kinds.contains(.standard) else { return }
        Task { await load() }
    }
}

/// Pasting the regulator's page, to compare it with what is here.
@MainActor @Observable public final class PasteModel {
    public enum State: Equatable, Sendable {
        case asking
        /// There was no text to paste.
        case nothing
        case comparing
        case compared(WordingComparison)
        case trouble(Trouble)
    }

    public private(set) var state: State
    /// The elements to take.
    public var chosen: Set<String> = []
    @ObservationIgnored private var text = Words.none
    @ObservationIgnored public let shell: Shell

    public init(shell: Shell, state: State = .asking) {
        self.shell = shell
        self.state = state
        shell.remember(self)
    }

    public func paste() async {
        guard let pasted = shell.ports.clipboard.paste(), !pasted.isEmpty else {
            state = .nothing
            return
        }
        text = Words(pasted)
        state = .comparing
        let text = text
        do throws(Trouble) {
            let comparison = try await shell.read { try $0.compareWording(text: text) }
            chosen = Set(comparison.elements.filter { $0.result.isNews }.map(\.number))
            state = .compared(comparison)
        } catch {
            state = .trouble(error)
        }
    }

    /// Takes the chosen wordings.
    public func accept() async {
        guard case .compared(let comparison) = state, !chosen.isEmpty else { return }
        let (text, print, numbers) = (text, comparison.fingerprint, chosen.sorted())
        do throws(Trouble) {
            _ = try await shell.change(.accepted(numbers.count)) {
                try $0.acceptWording(text: text, fingerprint: print, numbers: numbers)
            }
            forget()
            shell.back()
        } catch {
            state = .trouble(error)
        }
    }
}

extension PasteModel: Forgetting {
    func forget() {
        text = .none
        chosen = []
        state = .asking
    }
    func changed(_ kinds: [ChangeKind]) {}
}

extension WordingResult {
    /// There is something to take.
    public var isNews: Bool {
        switch self {
        case .differs, .new: true
        case .same, .notInPaste: false
        }
    }
}
