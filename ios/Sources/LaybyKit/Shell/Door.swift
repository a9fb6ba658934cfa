import LaybyCore

/// Where something outside the app leads: a widget, a control, a shortcut, a spoken phrase.
public enum Door: String, CaseIterable, Sendable {
    case jot
    case dictate
    case checklist
    /// What falls due next.
    case nextDue
}

extension Shell {
    /// Through a door. A jot never waits for the notebook to open; the rest does.
    public func enter(_ door: Door) {
        guard gate == .open, cover == nil else {
            switch door {
            case .jot: if !isHandedOver { show(.lockedJot) }
            case .dictate: if !isHandedOver { show(.lockedDictation) }
            case .checklist, .nextDue: waitingDoor = door
            }
            return
        }
        tab = .today
        switch door {
        case .jot: write(.reflection)
        case .dictate: listening = write(.reflection)
        case .checklist: write(.informalSupervision)
        case .nextDue: Task { await goToNextDue() }
        }
    }

    /// The phone is in somebody else's hands: no door leads anywhere but back to the lock page.
    private var isHandedOver: Bool {
        switch cover {
        case .handOver: true
        case .setPasscode, .lockedJot, .lockedDictation, nil: false
        }
    }

    /// Today, and on it the entry that falls due next, if one does.
    func goToNextDue() async {
        paths[.today] = []
        guard let next = try? await read({ try $0.today() }).due.first else { return }
        go(.entry(next.id))
    }
}
