package app.layby.platform

import android.content.Intent
import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.layby.core.Words
import app.layby.lock.LockedJotModel
import app.layby.ui.lock.LockedJotActs
import app.layby.ui.lock.LockedJotScreen
import app.layby.ui.speak
import app.layby.ui.theme.ShutTheme

/**
 * A jot with the notebook shut, over the device lock too: from the tile, the widget, a shortcut, a share or selected
 * text. It can show nothing of the notebook, and what was typed comes back from nowhere once it is left.
 */
class LockedJotActivity : ComponentActivity() {
    private lateinit var model: LockedJotModel

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        guard()
        enableEdgeToEdge()
        val app = application as LaybyApplication
        val kept = lastCustomNonConfigurationInstance as? LockedJotModel // across a turn of the phone, in memory
        model = kept ?: LockedJotModel(app.shell)
        // Another process had this page: its words are sealed, and come back from nowhere before the notebook opens.
        val before = kept == null && savedInstanceState?.getBoolean(SEALED) == true
        if (kept == null && savedInstanceState == null) shared(intent)?.let { model.type(Words(it)) }
        val around = app.around {}
        setContent {
            val words by model.words.collectAsState()
            val saved by model.saved.collectAsState()
            val hearing by around.speech.hearing.collectAsState()
            val driving by around.driving.driving.collectAsState()
            val done = { model.done { sealed -> if (sealed) finish() }.let { } }
            BackHandler { done() }
            ShutTheme {
                Private {
                    LockedJotScreen(words, saved, LockedJotActs(model::type, speak(around, model::heard), model::again, done, around.driving::parked), hearing = hearing, driving = driving, kept = before)
                }
            }
        }
    }

    /** Whether anything was sealed here; never a word of it. */
    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        outState.putBoolean(SEALED, model.sealed)
    }

    override fun onStop() {
        super.onStop()
        JotWidget.refresh(this)
    }

    override fun onNewIntent(intent: Intent) {
        super.onNewIntent(intent)
        shared(intent)?.let(model::heard)
    }

    @Suppress("OVERRIDE_DEPRECATION") // what replaces it is a view model, which this page does without
    override fun onRetainCustomNonConfigurationInstance(): Any = model

    private fun shared(intent: Intent): String? = when (intent.action) {
        Intent.ACTION_SEND -> intent.getStringExtra(Intent.EXTRA_TEXT)
        Intent.ACTION_PROCESS_TEXT -> intent.getCharSequenceExtra(Intent.EXTRA_PROCESS_TEXT)?.toString()
        else -> null
    }

    private companion object { const val SEALED = "sealed" }
}
