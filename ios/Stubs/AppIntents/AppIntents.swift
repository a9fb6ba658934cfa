// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
@_exported import Foundation

public struct LocalizedStringResource: ExpressibleByStringLiteral, Sendable {
    public init(stringLiteral value: String) {}
}
public struct IntentDescription: ExpressibleByStringLiteral, Sendable { public init(stringLiteral value: String) {} }
public struct IntentDialog: ExpressibleByStringLiteral, Sendable { public init(stringLiteral value: String) {} }
public enum IntentAuthenticationPolicy: Sendable { case alwaysAllowed, requiresAuthentication }
public protocol IntentResult: Sendable {}
public protocol ProvidesDialog {}
public struct AnyResult: IntentResult, ProvidesDialog {}
extension IntentResult where Self == AnyResult {
    public static func result() -> AnyResult { AnyResult() }
    public static func result(dialog: IntentDialog) -> AnyResult { AnyResult() }
}
public protocol AppIntent: Sendable {
    associatedtype Performed: IntentResult
    static var title: LocalizedStringResource { get }
    static var openAppWhenRun: Bool { get }
    init()
    func perform() async throws -> Performed
}
@propertyWrapper public struct Parameter<Value: Sendable>: Sendable {
    public init(title: LocalizedStringResource, requestValueDialog: IntentDialog? = nil) {}
    public var wrappedValue: Value {
        get { fatalError() }
        set {}
    }
}
public typealias IntentParameter = Parameter
public struct AppShortcutPhraseToken: Sendable { public static let applicationName = AppShortcutPhraseToken() }
public struct AppShortcutPhrase: ExpressibleByStringInterpolation, Sendable {
    public init(stringLiteral value: String) {}
    public init(stringInterpolation: StringInterpolation) {}
    public struct StringInterpolation: StringInterpolationProtocol {
        public init(literalCapacity: Int, interpolationCount: Int) {}
        public mutating func appendLiteral(_ literal: String) {}
        public mutating func appendInterpolation(_ token: AppShortcutPhraseToken) {}
    }
}
extension AppShortcutPhrase.StringInterpolation {
    /// `\(.applicationName)` looks the token up here.
    public static var applicationName: AppShortcutPhraseToken { .applicationName }
}
public struct AppShortcut: Sendable {
    public init<I: AppIntent>(
        intent: I, phrases: [AppShortcutPhrase], shortTitle: LocalizedStringResource, systemImageName: String
    ) {}
}
@resultBuilder public enum AppShortcutsBuilder {
    public static func buildBlock(_ shortcuts: AppShortcut...) -> [AppShortcut] { shortcuts }
}
public protocol AppShortcutsProvider {
    @AppShortcutsBuilder static var appShortcuts: [AppShortcut] { get }
}
