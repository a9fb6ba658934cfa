import AVFoundation
import LaybyKit
import Speech

/// Speech to words on this phone. A recogniser that could ask a server is never made: where the phone cannot do it
/// alone, the answer is "not on this phone".
final class OnDeviceSpeech: LaybyKit.Speech {
    private let engine = AVAudioEngine()
    private var request: SFSpeechAudioBufferRecognitionRequest?
    private var task: SFSpeechRecognitionTask?

    func listen(in language: String, understood: @escaping @MainActor (String) -> Void) async -> Hearing {
        stop()
        guard let recogniser = SFSpeechRecognizer(locale: Locale(identifier: language)),
            recogniser.supportsOnDeviceRecognition, recogniser.isAvailable
        else { return .notOnThisPhone }
        guard await allowed() else { return .notAllowed }

        let request = SFSpeechAudioBufferRecognitionRequest()
        request.requiresOnDeviceRecognition = true
        request.shouldReportPartialResults = true
        do {
            let session = AVAudioSession.sharedInstance()
            try session.setCategory(.record, mode: .measurement, options: .duckOthers)
            try session.setActive(true, options: .notifyOthersOnDeactivation)
            let input = engine.inputNode
            input.installTap(onBus: 0, bufferSize: 1024, format: input.outputFormat(forBus: 0)) { buffer, _ in
                request.append(buffer)
            }
            engine.prepare()
            try engine.start()
        } catch {
            stop()
            return .notOnThisPhone
        }
        self.request = request
        task = recogniser.recognitionTask(with: request) { result, _ in
            guard let words = result?.bestTranscription.formattedString else { return }
            Task { @MainActor in understood(words) }
        }
        return .listening
    }

    func stop() {
        engine.stop()
        engine.inputNode.removeTap(onBus: 0)
        request?.endAudio()
        task?.cancel()
        (request, task) = (nil, nil)
        try? AVAudioSession.sharedInstance().setActive(false, options: .notifyOthersOnDeactivation)
    }

    private func allowed() async -> Bool {
        let speech = await withCheckedContinuation { done in
            SFSpeechRecognizer.requestAuthorization { done.resume(returning: $0 == .authorized) }
        }
        guard speech else { return false }
        return await AVAudioApplication.requestRecordPermission()
    }
}
