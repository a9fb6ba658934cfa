/// What a keyboard reaches, with the command key.
public enum Shortcut: CaseIterable, Hashable, Sendable {
    case today
    case notes
    case craft
    case standards
    case jot
    case search
    case settings
    case undo
    case lock

    public var key: Character {
        switch self {
        case .today: "1"
        case .notes: "2"
        case .craft: "3"
        case .standards: "4"
        case .jot: "n"
        case .search: "f"
        case .settings: ","
        case .undo: "z"
        case .lock: "l"
        }
    }

    public var phrase: Phrase {
        switch self {
        case .today: .placeToday
        case .notes: .placeNotes
        case .craft: .placeCraft
        case .standards: .placeStandards
        case .jot: .actJot
        case .search: .actSearch
        case .settings: .actSettings
        case .undo: .actUndo
        case .lock: .actLock
        }
    }
}

extension Shell {
    /// What a key does. Nothing is reached past a lock or a cover.
    public func press(_ shortcut: Shortcut) {
        guard gate == .open, cover == nil else { return }
        switch shortcut {
        case .today: tab = .today
        case .notes: tab = .notes
        case .craft: tab = .craft
        case .standards: tab = .standards
        case .jot: write(.reflection)
        case .search: go(.search)
        case .settings: go(.settings)
        case .undo: Task { try? await undo() }
        case .lock: shut()
        }
    }
}
