import Foundation
import Observation

@propertyWrapper public struct State<Value> {
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
    public init(initialValue: Value) { wrappedValue = initialValue }
    public var wrappedValue: Value {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: Binding<Value> { fatalError() }
}
extension State {
    fileprivate init(_ value: Value) { self.init(wrappedValue: value) }
}
@propertyWrapper @dynamicMemberLookup public struct Binding<Value> {
    public init(get: @escaping @MainActor () -> Value, set: @escaping @MainActor (Value) -> Void) {}
    public static func constant(_ value: Value) -> Binding { fatalError() }
    public var wrappedValue: Value {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: Binding { self }
    public subscript<S>(dynamicMember path: WritableKeyPath<Value, S>) -> Binding<S> { fatalError() }
}
@propertyWrapper @dynamicMemberLookup public struct Bindable<Value: AnyObject & Observable> {
    public init(wrappedValue: Value) { self.wrappedValue = wrappedValue }
    public init(_ value: Value) { wrappedValue = value }
    public var wrappedValue: Value
    public var projectedValue: Bindable { self }
    public subscript<S>(dynamicMember path: ReferenceWritableKeyPath<Value, S>) -> Binding<S> { fatalError() }
}
@propertyWrapper public struct FocusState<Value: Hashable> {
    public init() where Value == Bool {}
    public var wrappedValue: Value {
        get { fatalError() }
        nonmutating set {}
    }
    public var projectedValue: Binding { fatalError() }
    public struct Binding { public var wrappedValue: Value }
}
@propertyWrapper public struct ScaledMetric {
    public init(wrappedValue: CGFloat) { self.wrappedValue = wrappedValue }
    public var wrappedValue: CGFloat
}
@propertyWrapper public struct Environment<Value> {
    public init(_ path: KeyPath<EnvironmentValues, Value>) {}
    public var wrappedValue: Value { fatalError() }
}
public enum ColorScheme: Sendable { case light, dark }
public enum UserInterfaceSizeClass: Sendable { case compact, regular }
public enum ScenePhase: Sendable { case background, inactive, active }
public struct EnvironmentValues {
    public var colorScheme: ColorScheme { .light }
    public var horizontalSizeClass: UserInterfaceSizeClass? { nil }
    public var scenePhase: ScenePhase { .active }
    public var accessibilityReduceMotion: Bool { false }
    public var accessibilityVoiceOverEnabled: Bool { false }
    public var dynamicTypeSize: DynamicTypeSize { .large }
}
public enum DynamicTypeSize: Sendable {
    case large, accessibility1
    public var isAccessibilitySize: Bool { self == .accessibility1 }
}

public struct Color: View, Sendable {
    public var body: Never { fatalError() }
    public enum RGBColorSpace: Sendable { case sRGB }
    public nonisolated init(_ space: RGBColorSpace, red: Double, green: Double, blue: Double) {}
    public static let clear = Color(.sRGB, red: 0, green: 0, blue: 0)
}
public struct Font: Sendable {
    public enum Weight: Sendable { case regular, semibold }
    public static let largeTitle = Font(), title = Font(), title2 = Font(), title3 = Font(), body = Font()
    public static let callout = Font(), subheadline = Font(), footnote = Font(), caption = Font()
    public func weight(_ weight: Weight) -> Font { self }
    public func monospaced() -> Font { self }
}
public struct Material: Sendable { public static let bar = Material() }
public struct Animation: Sendable {
    public static func easeOut(duration: Double) -> Animation { Animation() }
}

extension Text {
    public struct LineStyle: Hashable, Sendable { public static let single = LineStyle() }
}
extension AttributedSubstring {
    public var underlineStyle: Text.LineStyle? {
        get { nil }
        set {}
    }
}
