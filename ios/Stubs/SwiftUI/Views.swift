// Our own few-line stand-in for SwiftUI, on Linux only: it type-checks LaybyUI's thin views against LaybyKit's models
// (names, arguments, isolation). It draws nothing and proves nothing about SwiftUI itself.
@_exported import Foundation
import Observation

@MainActor @preconcurrency public protocol View {
    associatedtype Body: View
    @ViewBuilder @MainActor var body: Body { get }
}
extension Never: View { public var body: Never { fatalError() } }

/// Every view of the stand-in that has no body of its own.
public protocol Leaf: View where Body == Never {}
extension Leaf { public var body: Never { fatalError() } }

@resultBuilder public enum ViewBuilder {
    public static func buildBlock() -> EmptyView { EmptyView() }
    public static func buildBlock<V: View>(_ view: V) -> V { view }
    public static func buildBlock<each V: View>(_ view: repeat each V) -> TupleView<(repeat each V)> { TupleView() }
    public static func buildIf<V: View>(_ view: V?) -> V? { view }
    public static func buildEither<A: View, B: View>(first: A) -> Either<A, B> { Either() }
    public static func buildEither<A: View, B: View>(second: B) -> Either<A, B> { Either() }
    public static func buildExpression<V: View>(_ view: V) -> V { view }
}
extension Optional: View where Wrapped: View { public var body: Never { fatalError() } }
public struct EmptyView: Leaf { nonisolated public init() {} }
public struct TupleView<T>: Leaf {}
public struct Either<A, B>: Leaf {}
/// What every modifier gives back.
public struct Modified<V: View>: Leaf {}

public struct Text: Leaf {
    public init(verbatim: String) {}
    public init(_ attributed: AttributedString) {}
}
public struct Image: Leaf {
    public init(systemName: String) {}
}
public struct Spacer: Leaf { public init(minLength: CGFloat? = nil) {} }
public struct Divider: Leaf { public init() {} }
public struct ProgressView: Leaf {
    public init() {}
    public init<V: BinaryFloatingPoint>(value: V?, total: V = 1) {}
}
public struct Group<Content: View>: Leaf { public init(@ViewBuilder content: () -> Content) {} }
public struct ForEach<Data: RandomAccessCollection, ID: Hashable, Content: View>: Leaf {
    public init(_ data: Data, id: KeyPath<Data.Element, ID>, @ViewBuilder content: @escaping (Data.Element) -> Content)
    {}
}

public enum HorizontalAlignment: Sendable { case leading, center, trailing }
public enum VerticalAlignment: Sendable { case top, center, bottom, firstTextBaseline }
public enum Alignment: Sendable { case leading, center, trailing, bottom, top, topLeading }
public struct VStack<C: View>: Leaf {
    public init(alignment: HorizontalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {}
}
public struct HStack<C: View>: Leaf {
    public init(alignment: VerticalAlignment = .center, spacing: CGFloat? = nil, @ViewBuilder content: () -> C) {}
}
public struct ZStack<C: View>: Leaf {
    public init(alignment: Alignment = .center, @ViewBuilder content: () -> C) {}
}
public struct ViewThatFits<C: View>: Leaf { public init(@ViewBuilder content: () -> C) {} }
public struct ScrollView<C: View>: Leaf { public init(@ViewBuilder content: () -> C) {} }
public struct List<C: View>: Leaf { public init(@ViewBuilder content: () -> C) {} }
public struct Form<C: View>: Leaf { public init(@ViewBuilder content: () -> C) {} }
public struct Section<C: View, H: View, F: View>: Leaf {
    public init(@ViewBuilder content: () -> C, @ViewBuilder header: () -> H, @ViewBuilder footer: () -> F) {}
}
extension Section where F == EmptyView {
    public init(@ViewBuilder content: () -> C, @ViewBuilder header: () -> H) {
        self.init(content: content, header: header, footer: { EmptyView() })
    }
}
extension Section where H == EmptyView {
    public init(@ViewBuilder content: () -> C, @ViewBuilder footer: () -> F) {
        self.init(content: content, header: { EmptyView() }, footer: footer)
    }
}
extension Section where F == EmptyView, H == EmptyView {
    public init(@ViewBuilder content: () -> C) {
        self.init(content: content, header: { EmptyView() }, footer: { EmptyView() })
    }
}
public struct Label<T: View, I: View>: Leaf {
    public init(@ViewBuilder title: () -> T, @ViewBuilder icon: () -> I) {}
}
public struct ButtonRole: Sendable, Equatable {
    public static let destructive = ButtonRole()
    public static let cancel = ButtonRole()
}
public struct Button<L: View>: Leaf {
    public init(action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {}
    public init(role: ButtonRole?, action: @escaping @MainActor () -> Void, @ViewBuilder label: () -> L) {}
}
public struct Menu<C: View, L: View>: Leaf {
    public init(@ViewBuilder content: () -> C, @ViewBuilder label: () -> L) {}
}
public struct Toggle<L: View>: Leaf {
    public init(isOn: Binding<Bool>, @ViewBuilder label: () -> L) {}
}
public struct Picker<S: Hashable, C: View, L: View>: Leaf {
    public init(selection: Binding<S>, @ViewBuilder content: () -> C, @ViewBuilder label: () -> L) {}
}
public struct DateComponentKinds: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let date = DateComponentKinds(rawValue: 1)
    public static let hourAndMinute = DateComponentKinds(rawValue: 2)
}
public struct DatePicker<L: View>: Leaf {
    public init(selection: Binding<Date>, displayedComponents: DateComponentKinds, @ViewBuilder label: () -> L) {}
}
public enum Axis: Sendable { case horizontal, vertical }
public struct TextField<L: View>: Leaf {
    public init(text: Binding<String>, prompt: Text?, axis: Axis, @ViewBuilder label: () -> L) {}
    public init(text: Binding<String>, prompt: Text?, @ViewBuilder label: () -> L) {}
}
public struct SecureField<L: View>: Leaf {
    public init(text: Binding<String>, prompt: Text?, @ViewBuilder label: () -> L) {}
}
public struct NavigationStack<D, C: View>: Leaf {
    public init<E: Hashable>(path: Binding<[E]>, @ViewBuilder root: () -> C) where D == [E] {}
}
extension NavigationStack where D == Never { public init(@ViewBuilder root: () -> C) {} }
public struct NavigationSplitView<S: View, D: View>: Leaf {
    public init(@ViewBuilder sidebar: () -> S, @ViewBuilder detail: () -> D) {}
}
@MainActor @preconcurrency public protocol Commands {
    associatedtype Body: Commands
    @CommandsBuilder @MainActor var body: Body { get }
}
@resultBuilder public enum CommandsBuilder {
    public static func buildBlock<C: Commands>(_ commands: C) -> C { commands }
}
public struct CommandMenu<C: View>: Commands {
    public init(_ name: Text, @ViewBuilder content: () -> C) {}
    public var body: Never { fatalError() }
}
extension Never: Commands {}
public struct TabView<S: Hashable, C: View>: Leaf {
    public init(selection: Binding<S>, @ViewBuilder content: () -> C) {}
}
public struct ToolbarItemPlacement: Sendable {
    public static let primaryAction = ToolbarItemPlacement()
    public static let cancellationAction = ToolbarItemPlacement()
    public static let confirmationAction = ToolbarItemPlacement()
    public static let bottomBar = ToolbarItemPlacement()
}
public struct ToolbarItem<C: View>: Leaf {
    public init(placement: ToolbarItemPlacement, @ViewBuilder content: () -> C) {}
}

public protocol Shape: View {}
extension Shape { public var body: Never { fatalError() } }
public struct RoundedRectangle: Shape { public init(cornerRadius: CGFloat) {} }
public struct Capsule: Shape { public init() {} }
public struct Circle: Shape { public init() {} }
public struct Rectangle: Shape { public init() {} }
public struct Path: Shape {
    public init(_ draw: (inout Path) -> Void) {}
    public mutating func move(to: CGPoint) {}
    public mutating func addLine(to: CGPoint) {}
}
public struct StrokeStyle: Sendable {
    public init(lineWidth: CGFloat = 1, dash: [CGFloat] = []) {}
}
extension Shape {
    public func fill(_ colour: Color) -> Modified<Self> { Modified() }
    public func stroke(_ colour: Color, style: StrokeStyle) -> Modified<Self> { Modified() }
}
public struct GeometryProxy: Sendable { public var size: CGSize { .zero } }
public struct GeometryReader<C: View>: Leaf {
    public init(@ViewBuilder content: @escaping (GeometryProxy) -> C) {}
}

public protocol PreviewProvider {
    associatedtype Previews: View
    @ViewBuilder @MainActor static var previews: Previews { get }
}
