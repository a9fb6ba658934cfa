import Foundation

/// Time, as the shell needs it: for words like "yesterday", for locking and for offers that end. Rules about dates
/// are the core's.
@MainActor public protocol AppClock: AnyObject {
    /// The time on this phone's wall.
    var now: Date { get }
    /// The zone of that wall.
    var zone: TimeZone { get }
    /// Time since some start, sleep counted. Nobody can set it, and it never runs backwards.
    var elapsed: Duration { get }
    /// Runs `act` once, after `wait`, unless it is called off before.
    func after(_ wait: Duration, _ act: @escaping @MainActor () -> Void) -> any Alarm
}

/// Something that will happen, and can be called off.
@MainActor public protocol Alarm: AnyObject {
    func callOff()
}

/// The phone's own clocks. `ContinuousClock` counts sleep.
public final class PhoneClock: AppClock {
    private let start = ContinuousClock.now

    public init() {}

    public var now: Date { Date() }
    public var zone: TimeZone { .current }
    public var elapsed: Duration { ContinuousClock.now - start }

    public func after(_ wait: Duration, _ act: @escaping @MainActor () -> Void) -> any Alarm {
        TaskAlarm(wait, act)
    }

    private final class TaskAlarm: Alarm {
        private let task: Task<Void, Never>

        init(_ wait: Duration, _ act: @escaping @MainActor () -> Void) {
            task = Task { @MainActor in
                do { try await Task.sleep(for: wait, clock: .continuous) } catch { return }
                act()
            }
        }

        func callOff() { task.cancel() }
    }
}
