/// When to shut the notebook. Pure: told what happens and what time it is, it says what to do.
///
/// Out of sight it stays open for the chosen time, but never in a phone that was locked, and never in an app that iOS
/// is about to stop: the keys would lie in memory for as long as iOS pleases, with nobody there to wipe them.
public struct LockTimer: Equatable, Sendable {
    /// How long it stays open out of sight.
    public var after: Duration
    private var left: Duration?

    public init(after: Duration) {
        self.after = after
    }

    /// What happens to an app.
    public enum Event: Equatable, Sendable, CaseIterable {
        /// Out of sight.
        case left
        /// In sight again.
        case returned
        /// The phone was locked.
        case phoneLocked
        /// iOS is about to stop the app where it stands.
        case aboutToBeSuspended
        /// The alarm that `left` asked for.
        case alarm
    }

    /// What to do about it.
    public enum Verdict: Equatable, Sendable {
        case stayOpen
        /// Ask again after this long.
        case stayOpenFor(Duration)
        case shut
    }

    public mutating func hears(_ event: Event, at now: Duration) -> Verdict {
        switch event {
        case .left:
            left = left ?? now
            return after > .zero ? .stayOpenFor(after) : .shut
        case .returned:
            defer { left = nil }
            return isOver(now) ? .shut : .stayOpen
        case .alarm:
            return isOver(now) ? .shut : .stayOpen
        case .phoneLocked, .aboutToBeSuspended:
            return .shut
        }
    }

    private func isOver(_ now: Duration) -> Bool {
        left.map { now - $0 >= after } ?? false
    }
}
