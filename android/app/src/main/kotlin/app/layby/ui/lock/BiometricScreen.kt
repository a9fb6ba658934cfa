package app.layby.ui.lock

import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.lock.BiometricState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.SecretAsk
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

class BiometricActs(val back: () -> Unit = {}, val on: (ByteArray) -> Unit = {}, val off: () -> Unit = {}, val passcode: () -> Unit = {})

/** A finger or face opens the notebook, on this phone; the passcode stays. */
@Composable
fun BiometricScreen(state: BiometricState, acts: BiometricActs, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.biometric_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        val on = state.on ?: return@Page
        val title = if (!state.offered) R.string.biometric_none else if (on) R.string.biometric_on else R.string.biometric_off
        Text(
            stringResource(title),
            Modifier.semantics {
                heading()
                liveRegion = LiveRegionMode.Polite
            },
            style = Look.text.question,
        )
        Text(stringResource(R.string.biometric_body), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body, color = Look.roles.ink2)
        Quiet(stringResource(R.string.biometric_added), Icons.Shield, Modifier.padding(vertical = Tokens.Space.room))
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
            Gap(Tokens.Space.snug)
        }
        when {
            on -> Act(stringResource(R.string.biometric_switch_off), acts.off, Modifier.fillMaxWidth(), Weight.LINE)
            !state.offered -> {}
            state.needsPasscode -> Act(stringResource(R.string.today_passcode), acts.passcode, Modifier.fillMaxWidth())
            else -> SecretAsk(stringResource(R.string.everything_passcode), listOf(stringResource(R.string.biometric_switch_on) to acts.on), enabled = !state.working)
        }
        Gap(Tokens.Space.open)
    }
}
