package app.layby.platform

import android.app.ActivityManager
import android.content.Intent
import android.os.Build
import android.os.Bundle
import android.view.WindowManager
import androidx.activity.ComponentActivity
import androidx.activity.compose.BackHandler
import androidx.activity.compose.setContent
import androidx.activity.enableEdgeToEdge
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import app.layby.shell.Gate
import app.layby.shell.Place
import app.layby.ui.LaybyApp

/** The notebook's one window: blank in recents and in screenshots, and nothing typed goes into its saved state. */
class MainActivity : ComponentActivity() {
    private val app get() = application as LaybyApplication

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        guard()
        enableEdgeToEdge()
        app.attach(this)
        savedInstanceState?.getStringArrayList(PLACES)?.let { if (app.shell.gate.value is Gate.Starting) app.shell.places.restore(it) }
        if (app.shell.gate.value !is Gate.Open) app.shell.start()
        val around = app.around { startActivity(Intent(this, LockedJotActivity::class.java)) }
        setContent {
            val path by around.shell.places.path.collectAsState()
            val gate by around.shell.gate.collectAsState()
            val handedOver by around.shell.handedOver.collectAsState()
            BackHandler(gate is Gate.Open && path.size > 1) { around.shell.places.back() }
            // In somebody else's hands: pinned where the phone allows, and back leads nowhere.
            BackHandler(handedOver != null) {}
            LaunchedEffect(handedOver != null) { if (handedOver != null) startLockTask() else stopPinning() }
            Awake(gate is Gate.Open && path.last() is Place.Checklist)
            Private { LaybyApp(around) }
        }
    }

    private fun stopPinning() {
        val tasks = getSystemService(ActivityManager::class.java)
        if (tasks.lockTaskModeState != ActivityManager.LOCK_TASK_MODE_NONE) stopLockTask()
    }

    override fun onSaveInstanceState(outState: Bundle) {
        super.onSaveInstanceState(outState)
        // Codes and ids: the words come back from the notebook.
        outState.putStringArrayList(PLACES, ArrayList(app.shell.places.saved()))
    }

    override fun onStart() {
        super.onStart()
        // A notebook without a passcode shuts in the background too, and opens by itself.
        if (app.shell.gate.value is Gate.Shut) app.shell.start()
    }

    private companion object { const val PLACES = "places" }
}

/** No screenshots, no picture in recents. */
internal fun ComponentActivity.guard() {
    window.setFlags(WindowManager.LayoutParams.FLAG_SECURE, WindowManager.LayoutParams.FLAG_SECURE)
    if (Build.VERSION.SDK_INT >= 33) setRecentsScreenshotEnabled(false)
}
