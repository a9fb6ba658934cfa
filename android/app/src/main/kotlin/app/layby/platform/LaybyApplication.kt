package app.layby.platform

import android.app.Activity
import android.app.Application
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.IntentFilter
import android.os.Bundle
import androidx.activity.ComponentActivity
import app.layby.core.Language
import app.layby.core.Notebook
import app.layby.core.NotebookInterface
import app.layby.core.wiping
import app.layby.lock.LockModel
import app.layby.ports.Biometric
import app.layby.ports.Clock
import app.layby.ports.Delivering
import app.layby.ports.Driving
import app.layby.ports.Files
import app.layby.ports.KeyVault
import app.layby.ports.Reminding
import app.layby.ports.Speech
import app.layby.settings.planReminders
import app.layby.shell.Gate
import app.layby.shell.LockTimer
import app.layby.shell.Shell
import app.layby.ui.Around
import java.io.File
import kotlinx.coroutines.CoroutineDispatcher
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.launch

/** What the app is made of, one for as long as the process lives. Tests put other parts in before it is first used. */
class Parts(
    val folder: File,
    val vault: KeyVault,
    val clock: Clock,
    val speech: Speech,
    val driving: Driving,
    val files: Files,
    val reminding: Reminding,
    val biometric: Biometric,
    val delivering: Delivering,
    val io: CoroutineDispatcher = Dispatchers.IO,
    val notebook: (File, KeyVault) -> NotebookInterface = ::openedIn,
)

/** The notebook in a folder, bound to this phone. */
fun openedIn(folder: File, vault: KeyVault): NotebookInterface {
    folder.mkdirs()
    return wiping(vault.deviceSecret()) { Notebook(folder.path, null, it) }
}

open class LaybyApplication : Application() {
    /** The app's parts; a test may set others before anything asks for them. */
    var parts: () -> Parts = {
        Parts(
            File(noBackupFilesDir, "notebook"), WrappedVault(File(noBackupFilesDir, "device.key"), KeystoreKey(this)),
            PhoneClock(), PhoneSpeech(this), PhoneDriving(this), PhoneFiles(this), PhoneReminding(this),
            PhoneBiometric(this, File(noBackupFilesDir, "biometric.key")), PhoneDelivering(this),
        )
    }
    private val made by lazy { parts() }
    val settings by lazy { PhoneSettings(this) }
    val shell by lazy {
        Shell({ made.notebook(made.folder, made.vault) }, made.clock, ::language, Dispatchers.Main, made.io)
    }
    val timer by lazy { LockTimer(shell, settings) { made.files.picking } }
    private val lock by lazy { LockModel(shell, made.biometric) }
    private val clipboard by lazy { PhoneClipboard(this) }

    fun around(jotShut: () -> Unit) =
        Around(shell, clipboard, made.speech, made.driving, settings, made.files, made.reminding, made.biometric, made.delivering, lock, jotShut)

    /** A window through which the system's pickers and prompts come up. */
    fun attach(window: ComponentActivity) {
        (made.files as? PhoneFiles)?.attach(window)
        (made.reminding as? PhoneReminding)?.attach(window)
        (made.biometric as? PhoneBiometric)?.attach(window)
    }

    /** The person leaves: what falls due is handed to the system, with what they changed. */
    private fun plan() { if (shell.gate.value is Gate.Open) shell.scope.launch { shell.planReminders(made.reminding) } }

    override fun onCreate() {
        super.onCreate()
        registerActivityLifecycleCallbacks(Presence())
        // The screen goes dark: shut at once, whatever the timer says.
        registerReceiver(
            object : BroadcastReceiver() {
                override fun onReceive(context: Context, intent: Intent) = timer.screenOff()
            },
            IntentFilter(Intent.ACTION_SCREEN_OFF),
        )
    }

    private fun language(): Language =
        if (resources.configuration.locales[0].language == "cy") Language.WELSH else Language.ENGLISH

    /** Counts the notebook's own windows: with none on screen the time away begins. */
    private inner class Presence : ActivityLifecycleCallbacks {
        private var shown = 0
        override fun onActivityStarted(activity: Activity) {
            if (activity is MainActivity && shown++ == 0) timer.came()
        }
        override fun onActivityStopped(activity: Activity) {
            if (activity is MainActivity && --shown == 0 && !activity.isChangingConfigurations) {
                plan()
                JotWidget.refresh(this@LaybyApplication)
                timer.left()
            }
        }
        override fun onActivityCreated(activity: Activity, state: Bundle?) {}
        override fun onActivityResumed(activity: Activity) {}
        override fun onActivityPaused(activity: Activity) {}
        override fun onActivitySaveInstanceState(activity: Activity, state: Bundle) {}
        override fun onActivityDestroyed(activity: Activity) {}
    }
}
