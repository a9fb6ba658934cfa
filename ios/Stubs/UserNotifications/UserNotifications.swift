// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
import Foundation

public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let alert = UNAuthorizationOptions(rawValue: 1)
    public static let sound = UNAuthorizationOptions(rawValue: 2)
}
public class UNNotificationContent: @unchecked Sendable { public var title = "" }
public final class UNMutableNotificationContent: UNNotificationContent, @unchecked Sendable {
    public override init() {}
}
public class UNNotificationTrigger: @unchecked Sendable {}
public final class UNCalendarNotificationTrigger: UNNotificationTrigger, @unchecked Sendable {
    public init(dateMatching: DateComponents, repeats: Bool) {}
}
public final class UNNotificationRequest: @unchecked Sendable {
    public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {}
}
public final class UNUserNotificationCenter: @unchecked Sendable {
    public static func current() -> UNUserNotificationCenter { UNUserNotificationCenter() }
    public func requestAuthorization(options: UNAuthorizationOptions) async throws -> Bool { false }
    public func removeAllPendingNotificationRequests() {}
    public func add(_ request: UNNotificationRequest) async throws {}
}
