// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
@_exported import Foundation
import UniformTypeIdentifiers

@MainActor public class UIColor { public static let systemBackground = UIColor() }
@MainActor public class UIFont {
    public enum TextStyle: Sendable { case body, footnote }
    public static func preferredFont(forTextStyle style: TextStyle) -> UIFont { UIFont() }
}
@MainActor public class NSLayoutAnchor<Kind> {
    public func constraint(equalTo other: NSLayoutAnchor<Kind>, constant: CGFloat = 0) -> NSLayoutConstraint {
        NSLayoutConstraint()
    }
    public func constraint(greaterThanOrEqualToConstant constant: CGFloat) -> NSLayoutConstraint {
        NSLayoutConstraint()
    }
}
public enum XAxis {}
public enum YAxis {}
public enum Size {}
@MainActor public class NSLayoutConstraint { public static func activate(_ constraints: [NSLayoutConstraint]) {} }
@MainActor public class UILayoutGuide {
    public let topAnchor = NSLayoutAnchor<YAxis>(), bottomAnchor = NSLayoutAnchor<YAxis>()
    public let leadingAnchor = NSLayoutAnchor<XAxis>(), trailingAnchor = NSLayoutAnchor<XAxis>()
}
@MainActor public class UIView: NSObject {
    public var backgroundColor: UIColor?
    public var accessibilityLabel: String?
    public var translatesAutoresizingMaskIntoConstraints = true
    public let safeAreaLayoutGuide = UILayoutGuide()
    public let topAnchor = NSLayoutAnchor<YAxis>(), bottomAnchor = NSLayoutAnchor<YAxis>()
    public let leadingAnchor = NSLayoutAnchor<XAxis>(), trailingAnchor = NSLayoutAnchor<XAxis>()
    public let heightAnchor = NSLayoutAnchor<Size>()
    public func addSubview(_ view: UIView) {}
}
@MainActor public final class UILabel: UIView {
    public var text: String?
    public var font = UIFont()
    public var adjustsFontForContentSizeCategory = false
    public var numberOfLines = 1
}
@MainActor public final class UITextView: UIView {
    public var text = ""
    public var font: UIFont?
    public var adjustsFontForContentSizeCategory = false
}
@MainActor public final class UIAction {
    public init(title: String, handler: @escaping @MainActor (UIAction) -> Void) {}
}
@MainActor public final class UIButton: UIView {
    public struct Configuration {
        public static func filled() -> Configuration { Configuration() }
        public static func plain() -> Configuration { Configuration() }
    }
    public init(configuration: Configuration, primaryAction: UIAction?) {}
}
@MainActor public final class UIStackView: UIView {
    public enum Axis { case horizontal, vertical }
    public init(arrangedSubviews: [UIView]) {}
    public var axis = Axis.horizontal
    public var spacing: CGFloat = 0
}
@MainActor public final class UIPopoverPresentationController { public var sourceView: UIView? }
@MainActor open class UIViewController: NSObject {
    public override init() {}
    public var view = UIView()
    public var title: String?
    public var extensionContext: NSExtensionContext?
    public var presentedViewController: UIViewController?
    public var popoverPresentationController: UIPopoverPresentationController?
    open func viewDidLoad() {}
    public func present(_ other: UIViewController, animated: Bool) {}
}
@MainActor public final class UIAlertAction {
    public enum Style { case `default` }
    public init(title: String?, style: Style) {}
}
@MainActor public final class UIAlertController: UIViewController {
    public enum Style { case alert }
    public init(title: String?, message: String?, preferredStyle: Style) {}
    public func addAction(_ action: UIAlertAction) {}
}
@MainActor public protocol UIDocumentPickerDelegate: AnyObject {
    func documentPicker(_ picker: UIDocumentPickerViewController, didPickDocumentsAt urls: [URL])
    func documentPickerWasCancelled(_ picker: UIDocumentPickerViewController)
}
@MainActor public final class UIDocumentPickerViewController: UIViewController {
    public init(forExporting urls: [URL], asCopy: Bool) {}
    public init(forOpeningContentTypes types: [UTType]) {}
    public weak var delegate: (any UIDocumentPickerDelegate)?
}
@MainActor public final class UIActivityItemsConfiguration { public init(itemProviders: [NSItemProvider]) {} }
@MainActor public final class UIActivityViewController: UIViewController {
    public init(activityItemsConfiguration: UIActivityItemsConfiguration) {}
    public var completionWithItemsHandler: ((String?, Bool, [Any]?, (any Error)?) -> Void)?
}
@MainActor public final class UIPasteboard {
    public struct OptionsKey: Hashable, Sendable {
        public static let localOnly = OptionsKey()
        public static let expirationDate = OptionsKey()
    }
    public static let general = UIPasteboard()
    public var string: String?
    public func setItems(_ items: [[String: Any]], options: [OptionsKey: Any]) {}
}
public struct UIBackgroundTaskIdentifier: Equatable, Sendable {
    public static let invalid = UIBackgroundTaskIdentifier()
}
@MainActor public class UIScene: NSObject {}
@MainActor public final class UIWindow: UIView {
    public var isKeyWindow: Bool { false }
    public var rootViewController: UIViewController?
}
@MainActor public final class UIWindowScene: UIScene { public var windows: [UIWindow] = [] }
@MainActor public final class UIApplication {
    public static let shared = UIApplication()
    public var isIdleTimerDisabled = false
    public var connectedScenes: Set<UIScene> = []
    public func beginBackgroundTask(expirationHandler: (@MainActor @Sendable () -> Void)?) -> UIBackgroundTaskIdentifier
    {
        .invalid
    }
    public func endBackgroundTask(_ task: UIBackgroundTaskIdentifier) {}
}
@MainActor public protocol UIApplicationDelegate: AnyObject {
    func applicationProtectedDataWillBecomeUnavailable(_ application: UIApplication)
}
@MainActor public enum UIAccessibility { public static var isGuidedAccessEnabled: Bool { false } }
