// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
@_exported import AppIntents
@_exported import SwiftUI

public enum WidgetFamily: Sendable { case systemSmall, systemMedium, accessoryCircular, accessoryRectangular }
extension EnvironmentValues { public var widgetFamily: WidgetFamily { .systemSmall } }
public protocol TimelineEntry { var date: Date { get } }
public struct TimelineReloadPolicy: Sendable { public static let never = TimelineReloadPolicy() }
public struct Timeline<Entry: TimelineEntry> { public init(entries: [Entry], policy: TimelineReloadPolicy) {} }
public struct TimelineProviderContext { public var isPreview: Bool { false } }
public protocol TimelineProvider {
    associatedtype Entry: TimelineEntry
    typealias Context = TimelineProviderContext
    func placeholder(in context: Context) -> Entry
    func getSnapshot(in context: Context, completion: @escaping (Entry) -> Void)
    func getTimeline(in context: Context, completion: @escaping (Timeline<Entry>) -> Void)
}
@MainActor @preconcurrency public protocol WidgetConfiguration {}
extension WidgetConfiguration {
    public func configurationDisplayName(_ name: Text) -> some WidgetConfiguration { self }
    public func supportedFamilies(_ families: [WidgetFamily]) -> some WidgetConfiguration { self }
}
public struct StaticConfiguration<C: View>: WidgetConfiguration {
    public init<P: TimelineProvider>(
        kind: String, provider: P, @ViewBuilder content: @escaping @MainActor (P.Entry) -> C
    ) {}
}
@MainActor @preconcurrency public protocol Widget {
    associatedtype Body: WidgetConfiguration
    init()
    @MainActor var body: Body { get }
}
@MainActor @preconcurrency public protocol ControlWidgetConfiguration {}
extension ControlWidgetConfiguration {
    public func displayName(_ name: LocalizedStringResource) -> some ControlWidgetConfiguration { self }
}
public struct ControlWidgetButton<A: AppIntent, L: View>: View {
    public init(action: A, @ViewBuilder label: () -> L) {}
    public var body: Never { fatalError() }
}
public struct StaticControlConfiguration<C: View>: ControlWidgetConfiguration {
    public init(kind: String, @ViewBuilder content: () -> C) {}
}
@MainActor @preconcurrency public protocol ControlWidget {
    associatedtype Body: ControlWidgetConfiguration
    init()
    @MainActor var body: Body { get }
}
public struct AnyConfiguration: WidgetConfiguration {}
public struct AnyWidgets: Widget {
    public init() {}
    public var body: AnyConfiguration { AnyConfiguration() }
}
@MainActor @resultBuilder public enum WidgetBundleBuilder {
    public static func buildBlock(_ widgets: AnyWidgets...) -> AnyWidgets { AnyWidgets() }
    public static func buildExpression(_ widget: some Widget) -> AnyWidgets { AnyWidgets() }
    public static func buildExpression(_ widget: some ControlWidget) -> AnyWidgets { AnyWidgets() }
    public static func buildOptional(_ widgets: AnyWidgets?) -> AnyWidgets { AnyWidgets() }
    public static func buildLimitedAvailability(_ widgets: AnyWidgets) -> AnyWidgets { widgets }
}
@MainActor @preconcurrency public protocol WidgetBundle {
    init()
    associatedtype Body: Widget
    @WidgetBundleBuilder @MainActor var body: Body { get }
}
extension WidgetBundle { public static func main() {} }
extension Button {
    public init<I: AppIntent>(intent: I, @ViewBuilder label: () -> L) { self.init(action: {}, label: label) }
}
public enum ContainerBackgroundPlacement: Sendable { case widget }
extension View {
    public func containerBackground<B: View>(
        for place: ContainerBackgroundPlacement, @ViewBuilder content: () -> B
    ) -> Modified<Self> { id(0) }
}
@MainActor public final class WidgetCenter {
    public static let shared = WidgetCenter()
    public func reloadAllTimelines() {}
}
