// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
@_exported import Foundation

public final class AVAudioPCMBuffer: @unchecked Sendable {}
public final class AVAudioTime: @unchecked Sendable {}
public final class AVAudioFormat: @unchecked Sendable {}
public typealias AVAudioNodeTapBlock = @Sendable (AVAudioPCMBuffer, AVAudioTime) -> Void
public final class AVAudioInputNode {
    public func outputFormat(forBus bus: Int) -> AVAudioFormat { AVAudioFormat() }
    public func installTap(
        onBus bus: Int, bufferSize: UInt32, format: AVAudioFormat?, block tap: @escaping AVAudioNodeTapBlock
    ) {}
    public func removeTap(onBus bus: Int) {}
}
public final class AVAudioEngine {
    public init() {}
    public let inputNode = AVAudioInputNode()
    public func prepare() {}
    public func start() throws {}
    public func stop() {}
}
public final class AVAudioSession {
    public enum Category: Sendable { case record }
    public enum Mode: Sendable { case measurement }
    public struct CategoryOptions: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let duckOthers = CategoryOptions(rawValue: 1)
    }
    public struct SetActiveOptions: OptionSet, Sendable {
        public let rawValue: Int
        public init(rawValue: Int) { self.rawValue = rawValue }
        public static let notifyOthersOnDeactivation = SetActiveOptions(rawValue: 1)
    }
    public enum Port: Sendable { case carAudio }
    public struct PortDescription { public let portType: Port }
    public struct RouteDescription { public let outputs: [PortDescription] }
    public static func sharedInstance() -> AVAudioSession { AVAudioSession() }
    public var currentRoute: RouteDescription { RouteDescription(outputs: []) }
    public func setCategory(_ category: Category, mode: Mode, options: CategoryOptions) throws {}
    public func setActive(_ active: Bool, options: SetActiveOptions) throws {}
}
public enum AVAudioApplication {
    public static func requestRecordPermission() async -> Bool { false }
}
