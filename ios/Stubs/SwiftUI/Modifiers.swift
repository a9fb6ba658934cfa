import Foundation

public struct EdgeSet: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let all = EdgeSet(rawValue: 15)
    public static let horizontal = EdgeSet(rawValue: 3)
    public static let vertical = EdgeSet(rawValue: 12)
    public static let top = EdgeSet(rawValue: 4)
    public static let bottom = EdgeSet(rawValue: 8)
    public static let leading = EdgeSet(rawValue: 1)
}
public enum VerticalEdge: Sendable { case top, bottom }
public enum HorizontalEdge: Sendable { case leading, trailing }
public struct AccessibilityTraits: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let isHeader = AccessibilityTraits(rawValue: 1)
    public static let isSelected = AccessibilityTraits(rawValue: 2)
    public static let updatesFrequently = AccessibilityTraits(rawValue: 4)
}
public enum AccessibilityChildBehavior: Sendable { case combine, contain, ignore }
public struct ButtonStyleKind: Sendable {
    public static let bordered = ButtonStyleKind()
    public static let borderedProminent = ButtonStyleKind()
    public static let borderless = ButtonStyleKind()
    public static let plain = ButtonStyleKind()
}
public struct PickerStyleKind: Sendable {
    public static let segmented = PickerStyleKind()
    public static let inline = PickerStyleKind()
    public static let menu = PickerStyleKind()
}
public enum TextAlignment: Sendable { case leading, center }
public struct TextInputAutocapitalization: Sendable {
    public static let never = TextInputAutocapitalization()
    public static let sentences = TextInputAutocapitalization()
}
// swift-format-ignore: AlwaysUseLowerCamelCase
public enum UIKeyboardType: Sendable { case numberPad, URL }
public struct SubmitLabel: Sendable { public static let go = SubmitLabel() }
public struct KeyEquivalent: Sendable, ExpressibleByExtendedGraphemeClusterLiteral {
    public init(extendedGraphemeClusterLiteral value: Character) {}
    public init(_ character: Character) {}
    public static let `return` = KeyEquivalent(extendedGraphemeClusterLiteral: "\n")
}
public struct EventModifiers: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let command = EventModifiers(rawValue: 1)
    public static let shift = EventModifiers(rawValue: 2)
}
public struct SensoryFeedback: Sendable { public static let selection = SensoryFeedback() }
public enum Visibility: Sendable { case hidden, visible }
public struct NavigationBarItem {
    public enum TitleDisplayMode: Sendable { case inline, large }
}

extension View {
    public func font(_ font: Font?) -> Modified<Self> { Modified() }
    public func foregroundStyle(_ colour: Color) -> Modified<Self> { Modified() }
    public func tint(_ colour: Color?) -> Modified<Self> { Modified() }
    public func padding(_ edges: EdgeSet = .all, _ length: CGFloat? = nil) -> Modified<Self> { Modified() }
    public func padding(_ length: CGFloat) -> Modified<Self> { Modified() }
    public func frame(
        minWidth: CGFloat? = nil, maxWidth: CGFloat? = nil, minHeight: CGFloat? = nil, maxHeight: CGFloat? = nil,
        alignment: Alignment = .center
    ) -> Modified<Self> { Modified() }
    public func frame(width: CGFloat? = nil, height: CGFloat? = nil) -> Modified<Self> { Modified() }
    public func background(_ colour: Color) -> Modified<Self> { Modified() }
    public func background(_ material: Material) -> Modified<Self> { Modified() }
    public func background<S: Shape>(_ colour: Color, in shape: S) -> Modified<Self> { Modified() }
    public func overlay<V: View>(alignment: Alignment = .center, @ViewBuilder content: () -> V) -> Modified<Self> {
        Modified()
    }
    public func lineLimit(_ range: PartialRangeFrom<Int>) -> Modified<Self> { Modified() }
    public func lineLimit(_ limit: Int?) -> Modified<Self> { Modified() }
    public func multilineTextAlignment(_ alignment: TextAlignment) -> Modified<Self> { Modified() }
    public func disabled(_ disabled: Bool) -> Modified<Self> { Modified() }
    public func ignoresSafeArea() -> Modified<Self> { Modified() }
    public func privacySensitive(_ sensitive: Bool = true) -> Modified<Self> { Modified() }
    public func scrollDismissesKeyboard(_ mode: ScrollDismiss) -> Modified<Self> { Modified() }
    public func scrollContentBackground(_ visibility: Visibility) -> Modified<Self> { Modified() }
    public func listRowBackground(_ colour: Color?) -> Modified<Self> { Modified() }

    public func buttonStyle(_ style: ButtonStyleKind) -> Modified<Self> { Modified() }
    public func pickerStyle(_ style: PickerStyleKind) -> Modified<Self> { Modified() }
    public func textInputAutocapitalization(_ kind: TextInputAutocapitalization?) -> Modified<Self> { Modified() }
    public func autocorrectionDisabled(_ off: Bool = true) -> Modified<Self> { Modified() }
    public func keyboardType(_ type: UIKeyboardType) -> Modified<Self> { Modified() }
    public func submitLabel(_ label: SubmitLabel) -> Modified<Self> { Modified() }
    public func onSubmit(_ act: @escaping @MainActor () -> Void) -> Modified<Self> { Modified() }
    public func focused(_ binding: FocusState<Bool>.Binding) -> Modified<Self> { Modified() }
    public func keyboardShortcut(_ key: KeyEquivalent, modifiers: EventModifiers = .command) -> Modified<Self> {
        Modified()
    }
    public func sensoryFeedback<T: Equatable>(_ feedback: SensoryFeedback, trigger: T) -> Modified<Self> { Modified() }
    public func animation<T: Equatable>(_ animation: Animation?, value: T) -> Modified<Self> { Modified() }

    public func navigationTitle(_ title: Text) -> Modified<Self> { Modified() }
    public func navigationBarTitleDisplayMode(_ mode: NavigationBarItem.TitleDisplayMode) -> Modified<Self> {
        Modified()
    }
    public func navigationDestination<D: Hashable, V: View>(
        for type: D.Type, @ViewBuilder destination: @escaping (D) -> V
    ) -> Modified<Self> { Modified() }
    public func toolbar<V: View>(@ViewBuilder content: () -> V) -> Modified<Self> { Modified() }
    public func tabItem<V: View>(@ViewBuilder _ label: () -> V) -> Modified<Self> { Modified() }
    public func tag<T: Hashable>(_ tag: T) -> Modified<Self> { Modified() }
    public func safeAreaInset<V: View>(
        edge: VerticalEdge, spacing: CGFloat? = nil, @ViewBuilder content: () -> V
    ) -> Modified<Self> { Modified() }
    public func sheet<V: View>(isPresented: Binding<Bool>, @ViewBuilder content: @escaping () -> V) -> Modified<Self> {
        Modified()
    }
    public func confirmationDialog<V: View>(
        _ title: Text, isPresented: Binding<Bool>, titleVisibility: Visibility, @ViewBuilder actions: () -> V,
        @ViewBuilder message: () -> Text
    ) -> Modified<Self> { Modified() }
    public func searchable(text: Binding<String>, prompt: Text?) -> Modified<Self> { Modified() }
    public func swipeActions<V: View>(
        edge: HorizontalEdge = .trailing, allowsFullSwipe: Bool = true, @ViewBuilder content: () -> V
    ) -> Modified<Self> { Modified() }
    public func contextMenu<V: View>(@ViewBuilder menuItems: () -> V) -> Modified<Self> { Modified() }
    public func task(_ work: @escaping @MainActor @Sendable () async -> Void) -> Modified<Self> { Modified() }
    public func position(x: CGFloat = 0, y: CGFloat = 0) -> Modified<Self> { Modified() }
    public func onAppear(perform: (() -> Void)?) -> Modified<Self> { Modified() }
    public func onDisappear(perform: (() -> Void)?) -> Modified<Self> { Modified() }
    public func onChange<T: Equatable>(of value: T, _ act: @escaping (T, T) -> Void) -> Modified<Self> { Modified() }
    public func onChange<T: Equatable>(of value: T, initial: Bool, _ act: @escaping (T, T) -> Void) -> Modified<Self> {
        Modified()
    }
    public func id<T: Hashable>(_ id: T) -> Modified<Self> { Modified() }
    public func environment(_ path: WritableKeyPath<EnvironmentValues, ColorScheme>, _ value: ColorScheme) -> Modified<
        Self
    > {
        Modified()
    }
    public func preferredColorScheme(_ scheme: ColorScheme?) -> Modified<Self> { Modified() }

    public func accessibilityLabel(_ label: Text) -> Modified<Self> { Modified() }
    public func accessibilityValue(_ value: Text) -> Modified<Self> { Modified() }
    public func accessibilityHint(_ hint: Text) -> Modified<Self> { Modified() }
    public func accessibilityHidden(_ hidden: Bool) -> Modified<Self> { Modified() }
    public func accessibilityAddTraits(_ traits: AccessibilityTraits) -> Modified<Self> { Modified() }
    public func accessibilityElement(children: AccessibilityChildBehavior) -> Modified<Self> { Modified() }
    public func accessibilityIdentifier(_ name: String) -> Modified<Self> { Modified() }
    public func previewDisplayName(_ name: String?) -> Modified<Self> { Modified() }
}
public enum ScrollDismiss: Sendable { case interactively }
