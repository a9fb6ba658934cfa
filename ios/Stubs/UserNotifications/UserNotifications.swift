// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
import Foundation

public struct UNAuthorizationOptions: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let alert = UNAuthorizationOptions(rawValue: 1)
    public static let sound = UNAuthorizationOptions(rawValue: 2)
}
public class UNNotificationContent: @unchecked Sendable {
    public init() {}
    public var title = ""
    public var categoryIdentifier = ""
}
public final class UNMutableNotificationContent: UNNotificationContent, @unchecked Sendable {
    public override init() {}
}
public class UNNotificationTrigger: @unchecked Sendable {}
public final class UNCalendarNotificationTrigger: UNNotificationTrigger, @unchecked Sendable {
    public init(dateMatching: DateComponents, repeats: Bool) {}
}
public final class UNTimeIntervalNotificationTrigger: UNNotificationTrigger, @unchecked Sendable {
    public init(timeInterval: TimeInterval, repeats: Bool) {}
}
public struct UNNotificationActionOptions: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let foreground = UNNotificationActionOptions(rawValue: 4)
}
public struct UNNotificationCategoryOptions: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
}
public final class UNNotificationAction: @unchecked Sendable {
    public init(identifier: String, title: String, options: UNNotificationActionOptions = []) {}
}
public final class UNNotificationCategory: Hashable, @unchecked Sendable {
    public init(
        identifier: String, actions: [UNNotificationAction], intentIdentifiers: [String],
        options: UNNotificationCategoryOptions = []
    ) {}
    public static func == (one: UNNotificationCategory, other: UNNotificationCategory) -> Bool { one === other }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
public final class UNNotification: @unchecked Sendable {
    public let request = UNNotificationRequest(identifier: "", content: UNNotificationContent(), trigger: nil)
}
public final class UNNotificationResponse: @unchecked Sendable {
    public let actionIdentifier = ""
    public let notification = UNNotification()
}
public protocol UNUserNotificationCenterDelegate: AnyObject {
    func userNotificationCenter(
        _ center: UNUserNotificationCenter, didReceive response: UNNotificationResponse
    ) async
}
public final class UNNotificationRequest: @unchecked Sendable {
    public let identifier = ""
    public let content = UNNotificationContent()
    public init(identifier: String, content: UNNotificationContent, trigger: UNNotificationTrigger?) {}
}
public final class UNUserNotificationCenter: @unchecked Sendable {
    public static func current() -> UNUserNotificationCenter { UNUserNotificationCenter() }
    public func requestAuthorization(options: UNAuthorizationOptions) async throws -> Bool { false }
    public weak var delegate: (any UNUserNotificationCenterDelegate)?
    public func setNotificationCategories(_ categories: Set<UNNotificationCategory>) {}
    public func pendingNotificationRequests() async -> [UNNotificationRequest] { [] }
    public func removePendingNotificationRequests(withIdentifiers identifiers: [String]) {}
    public func add(_ request: UNNotificationRequest) async throws {}
}
