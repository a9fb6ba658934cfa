package app.layby.ui

import androidx.compose.foundation.background
import androidx.compose.foundation.isSystemInDarkTheme
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.padding
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.ui.Modifier
import app.layby.lock.LockModel
import app.layby.ports.Biometric
import app.layby.ports.Clipboard
import app.layby.ports.Delivering
import app.layby.ports.Driving
import app.layby.ports.Files
import app.layby.ports.Reminding
import app.layby.ports.Settings
import app.layby.ports.Speech
import app.layby.shell.Gate
import app.layby.shell.Shell
import app.layby.ui.lock.LockActs
import app.layby.ui.lock.LockScreen
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Page
import app.layby.ui.theme.LaybyTheme
import app.layby.ui.theme.Look
import app.layby.ui.theme.ShutTheme
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

/** What stands around the screens: the shell, and what the phone offers. */
class Around(
    val shell: Shell,
    val clipboard: Clipboard,
    val speech: Speech,
    val driving: Driving,
    val settings: Settings,
    val files: Files,
    val reminding: Reminding,
    val biometric: Biometric,
    val delivering: Delivering,
    val lock: LockModel = LockModel(shell, biometric),
    /** Leaves the app to jot with the notebook shut. */
    val jotShut: () -> Unit = {},
)

/** The app: shut or open. Nothing of one is drawn while the other is. */
@Composable
fun LaybyApp(around: Around) {
    val gate by around.shell.gate.collectAsState()
    LaunchedEffect(gate) { (gate as? Gate.Shut)?.let { around.lock.look(it.view) } }
    val handedOver by around.shell.handedOver.collectAsState()
    handedOver?.let {
        LaybyTheme(dark(around)) { HandedOver(it) }
        return
    }
    when (val now = gate) {
        is Gate.Starting, is Gate.Shut -> ShutTheme {
            val state by around.lock.state.collectAsState()
            if (now is Gate.Starting) Box(Modifier.fillMaxSize().background(Look.roles.ground))
            else LockScreen(state, LockActs(
                passcode = { around.lock.passcode(it) }, recoveryCode = { around.lock.recoveryCode(it) },
                useRecovery = around.lock::useRecovery,
                biometric = if (around.lock.offers(state.view)) ({ around.lock.biometric() }) else null, jot = around.jotShut,
            ))
        }
        is Gate.Failed -> LaybyTheme(dark(around)) {
            Page(bar = {}) {
                val words = troubleWords(now.trouble)
                CalmError(words.title, words.support, Modifier.padding(top = Tokens.Space.wide))
            }
        }
        is Gate.Open -> LaybyTheme(dark(around)) { OpenNotebook(around) }
    }
}

@Composable
private fun dark(around: Around): Boolean = when (around.settings.appearanceNow.collectAsState().value) {
    "light" -> false
    "dark" -> true
    else -> isSystemInDarkTheme()
}
