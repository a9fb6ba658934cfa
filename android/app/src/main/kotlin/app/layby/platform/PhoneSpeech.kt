package app.layby.platform

import android.Manifest
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.os.Build
import android.os.Bundle
import android.speech.RecognitionListener
import android.speech.RecognizerIntent
import android.speech.SpeechRecognizer
import app.layby.ports.Hearing
import app.layby.ports.Speech
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

/**
 * The recogniser that runs on the phone, where the phone has one. A recogniser that only prefers to stay on the phone
 * may use the network; that one is never asked.
 */
class PhoneSpeech(private val context: Context) : Speech {
    private val _hearing = MutableStateFlow<Hearing>(if (onThisPhone()) Hearing.Resting else Hearing.NotOnThisPhone)
    override val hearing: StateFlow<Hearing> = _hearing.asStateFlow()
    private var recogniser: SpeechRecognizer? = null

    private fun onThisPhone() = Build.VERSION.SDK_INT >= 31 && SpeechRecognizer.isOnDeviceRecognitionAvailable(context)

    override fun listen(understood: (String) -> Unit) {
        if (Build.VERSION.SDK_INT < 31 || !onThisPhone()) {
            _hearing.value = Hearing.NotOnThisPhone
            return
        }
        if (context.checkSelfPermission(Manifest.permission.RECORD_AUDIO) != PackageManager.PERMISSION_GRANTED) {
            _hearing.value = Hearing.NotAllowed
            return
        }
        stop()
        recogniser = SpeechRecognizer.createOnDeviceSpeechRecognizer(context).apply {
            setRecognitionListener(Listener(understood))
            startListening(Intent(RecognizerIntent.ACTION_RECOGNIZE_SPEECH).putExtra(RecognizerIntent.EXTRA_LANGUAGE_MODEL, RecognizerIntent.LANGUAGE_MODEL_FREE_FORM))
        }
        _hearing.value = Hearing.Listening
    }

    override fun stop() {
        recogniser?.run {
            stopListening()
            destroy()
        }
        recogniser = null
        if (_hearing.value == Hearing.Listening) _hearing.value = Hearing.Resting
    }

    private inner class Listener(private val understood: (String) -> Unit) : RecognitionListener {
        override fun onResults(results: Bundle) {
            results.getStringArrayList(SpeechRecognizer.RESULTS_RECOGNITION)?.firstOrNull()?.let(understood)
            stop()
        }
        override fun onError(error: Int) = stop()
        override fun onReadyForSpeech(params: Bundle) {}
        override fun onBeginningOfSpeech() {}
        override fun onRmsChanged(rmsdB: Float) {}
        override fun onBufferReceived(buffer: ByteArray) {}
        override fun onEndOfSpeech() {}
        override fun onPartialResults(partialResults: Bundle) {}
        override fun onEvent(eventType: Int, params: Bundle) {}
    }
}
