import LaybyCore

/// Something that was done: said once, with a way back where there is one.
public struct Notice: Equatable, Sendable {
    public enum What: Equatable, Sendable {
        case kept
        case binned
        case restored
        case erased
        case discarded
        case copied(box: Int)
        case crafted
        case undone
        case merged(Int)
        case imported(Int)
        case unreadable(Int)
        case olderHeader
        case inboxChanged
        case accepted(Int)
        case forgotten
        case answered
        case recorded
        case changed
        case shared
        case wiped
        case broughtBack
    }

    public let what: What
    public let undo: UndoToken?

    public init(_ what: What, undo: UndoToken? = nil) {
        self.what = what
        self.undo = undo
    }
}
