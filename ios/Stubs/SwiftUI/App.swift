// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.

@MainActor @preconcurrency public protocol Scene {}
@MainActor @preconcurrency public protocol App {
    associatedtype Body: Scene
    init()
    @MainActor var body: Body { get }
}
extension App { public static func main() {} }
public struct WindowGroup<C: View>: Scene { public init(@ViewBuilder content: () -> C) {} }
extension Scene {
    public func commands<C: Commands>(@CommandsBuilder content: () -> C) -> some Scene { self }
}
@MainActor @propertyWrapper public struct UIApplicationDelegateAdaptor<Delegate: AnyObject> {
    public init(_ kind: Delegate.Type) {}
    public var wrappedValue: Delegate { fatalError() }
}
extension Color { public init(_ name: String) { self = .clear } }
extension Label where T == Text, I == Image { public init(_ key: String, systemImage: String) {} }
extension Text { public init(_ key: String) { self.init(verbatim: key) } }
