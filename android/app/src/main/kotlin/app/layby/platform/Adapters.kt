package app.layby.platform

import android.content.ClipData
import android.content.ClipDescription
import android.content.ClipboardManager
import android.content.Context
import android.os.Handler
import android.os.Looper
import android.os.PersistableBundle
import android.os.SystemClock
import app.layby.ports.Clipboard
import app.layby.ports.Clock
import app.layby.ports.Settings
import java.time.Instant
import java.time.ZoneId
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

class PhoneClock : Clock {
    override fun now(): Instant = Instant.now()
    override fun zone(): ZoneId = ZoneId.systemDefault()
    override fun sinceBoot(): Long = SystemClock.elapsedRealtime()
}

/** Marked sensitive, so that the system shows no preview; cleared after a minute if it is still ours. */
class PhoneClipboard(private val context: Context) : Clipboard {
    private val manager = context.getSystemService(ClipboardManager::class.java)
    private val later = Handler(Looper.getMainLooper())
    private var ours = 0

    override fun copySensitive(words: String) {
        val clip = ClipData.newPlainText("", words)
        // The name of API 33's EXTRA_IS_SENSITIVE, which older systems ignore.
        clip.description.extras = PersistableBundle().apply {
            putBoolean("android.content.extra.IS_SENSITIVE", true)
            putInt(MARK, ++ours)
        }
        manager.setPrimaryClip(clip)
        val mark = ours
        later.postDelayed({
            if (manager.primaryClipDescription?.extras?.getInt(MARK) == mark) manager.clearPrimaryClip()
        }, CLEARED_AFTER_MS)
    }

    override fun paste(): String? = manager.primaryClip?.takeIf { it.itemCount > 0 }?.getItemAt(0)?.coerceToText(context)?.toString()

    companion object {
        const val CLEARED_AFTER_MS = 60_000L
        private const val MARK = "app.layby.copied"
    }
}

/** What the app remembers beside the notebook: two choices, and never a word. */
class PhoneSettings(context: Context) : Settings {
    private val kept = context.getSharedPreferences("settings", Context.MODE_PRIVATE)
    override var lockAfterSeconds: Int
        get() = kept.getInt("lock_after_seconds", 60)
        set(value) { kept.edit().putInt("lock_after_seconds", value).apply() }
    override var appearance: String
        get() = kept.getString("appearance", null) ?: "system"
        set(value) {
            kept.edit().putString("appearance", value).apply()
            _appearance.value = value
        }
    private val _appearance = MutableStateFlow(appearance)
    override val appearanceNow: StateFlow<String> = _appearance.asStateFlow()
}
