// Our own stand-in, on Linux only: it type-checks what stands between LaybyKit and the system (names, arguments,
// isolation as we understand them). It does nothing, and proves nothing about the framework itself.
import AVFoundation

public enum SFSpeechRecognizerAuthorizationStatus: Sendable { case authorized, denied }
public final class SFSpeechAudioBufferRecognitionRequest: @unchecked Sendable {
    public init() {}
    public var requiresOnDeviceRecognition = false
    public var shouldReportPartialResults = true
    public func append(_ buffer: AVAudioPCMBuffer) {}
    public func endAudio() {}
}
public struct SFTranscription: Sendable { public let formattedString: String }
public struct SFSpeechRecognitionResult: Sendable { public let bestTranscription: SFTranscription }
public final class SFSpeechRecognitionTask { public func cancel() {} }
public final class SFSpeechRecognizer {
    public init?(locale: Locale) { nil }
    public var supportsOnDeviceRecognition: Bool { false }
    public var isAvailable: Bool { false }
    public func recognitionTask(
        with request: SFSpeechAudioBufferRecognitionRequest,
        resultHandler: @escaping @Sendable (SFSpeechRecognitionResult?, (any Error)?) -> Void
    ) -> SFSpeechRecognitionTask { SFSpeechRecognitionTask() }
    public static func requestAuthorization(
        _ handler: @escaping @Sendable (SFSpeechRecognizerAuthorizationStatus) -> Void
    ) {}
}
