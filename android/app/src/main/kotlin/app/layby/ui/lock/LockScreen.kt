package app.layby.ui.lock

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.layout.union
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.CircleShape
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.style.TextAlign
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.Words
import app.layby.lock.LockState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Kerb
import app.layby.ui.parts.LayByMark
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

/** What the lock page can do. */
class LockActs(
    val passcode: (ByteArray) -> Unit = {},
    val recoveryCode: (ByteArray) -> Unit = {},
    val useRecovery: (Boolean) -> Unit = {},
    val biometric: (() -> Unit)? = null,
    val jot: () -> Unit = {},
)

/** Opens at a touch or with the passcode; a jot needs no opening. Says how much waits, never what. */
@Composable
fun LockScreen(state: LockState, acts: LockActs, modifier: Modifier = Modifier) {
    Column(
        modifier.fillMaxSize().background(Look.roles.ground).windowInsetsPadding(WindowInsets.safeDrawing.union(WindowInsets.ime)),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Column(
            Modifier.weight(1f).widthIn(max = 480.dp).fillMaxWidth().verticalScroll(rememberScrollState()).padding(horizontal = Tokens.Space.open),
            horizontalAlignment = Alignment.CenterHorizontally,
        ) {
            LayByMark(Modifier.padding(top = 72.dp).widthIn(max = 240.dp))
            Text(
                stringResource(R.string.lock_title), Modifier.padding(top = Tokens.Space.wide).semantics { heading() },
                style = Look.text.display, textAlign = TextAlign.Center,
            )
            Text(
                waiting(state), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body,
                color = Look.roles.ink2, textAlign = TextAlign.Center,
            )
            if (acts.biometric != null && !state.recovery) Biometric(acts.biometric)
            if (state.view != null || state.recovery) Secret(state, acts)
        }
        Kerb()
        Box(
            Modifier.fillMaxWidth().background(Look.roles.bay).padding(horizontal = Tokens.Space.edge, vertical = Tokens.Space.room),
            contentAlignment = Alignment.Center,
        ) { Act(stringResource(R.string.lock_jot), acts.jot, Modifier.widthIn(max = 480.dp).fillMaxWidth(), icon = Icons.Jot) }
    }
}

@Composable
private fun waiting(state: LockState): String {
    val many = state.view?.waitingJots?.toInt() ?: 0
    return when {
        state.view?.thisDevice == false -> stringResource(R.string.lock_another_device)
        many > 0 -> pluralStringResource(R.plurals.lock_waiting, many, many)
        else -> stringResource(R.string.lock_body)
    }
}

@Composable
private fun Biometric(open: () -> Unit) {
    Box(
        Modifier.padding(top = Tokens.Space.wide).size(88.dp).clip(CircleShape).background(Look.roles.raised)
            .clickable(role = Role.Button, onClick = open),
        contentAlignment = Alignment.Center,
    ) { Icon(Icons.Fingerprint, stringResource(R.string.lock_touch), Modifier.size(44.dp), Look.roles.verge) }
}

@Composable
private fun Secret(state: LockState, acts: LockActs) {
    // Typed secrets are strings while they stand in a field: no keyboard hands over anything else. They are gone from
    // the field as soon as they are handed in, and cross to the core as bytes, which are wiped.
    var typed by remember(state.recovery) { mutableStateOf(Words.none) }
    val hand = {
        if (!typed.isEmpty && !state.opening && (state.wait == 0L || state.recovery)) {
            val bytes = typed.value.toByteArray()
            typed = Words.none
            if (state.recovery) acts.recoveryCode(bytes) else acts.passcode(bytes)
        }
    }
    Column(Modifier.fillMaxWidth().padding(top = Tokens.Space.wide), verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
        WordsField(
            key = state.recovery, words = typed, onChange = { typed = it },
            label = stringResource(if (state.recovery) R.string.lock_recovery_label else R.string.lock_passcode_label),
            hint = stringResource(if (state.recovery) R.string.lock_recovery_hint else R.string.lock_passcode_hint),
            singleLine = !state.recovery, secret = !state.recovery, minHeight = Tokens.Size.field, onDone = hand,
            keyboard = KeyboardOptions(
                autoCorrectEnabled = false, imeAction = ImeAction.Go,
                keyboardType = if (state.recovery) KeyboardType.Ascii else KeyboardType.Password,
            ),
        )
        Message(state)
        Act(
            stringResource(if (state.opening) R.string.lock_opening else R.string.lock_open), hand, Modifier.fillMaxWidth(),
            weight = Weight.SOFT, enabled = !state.opening && (state.wait == 0L || state.recovery),
        )
        val view = state.view
        if (view != null && view.recoveryCode && !view.recoveryCodeNeeded && view.thisDevice) Act(
            stringResource(if (state.recovery) R.string.lock_use_passcode else R.string.lock_use_recovery),
            { acts.useRecovery(!state.recovery) }, Modifier.fillMaxWidth(), weight = Weight.BARE,
        )
    }
}

/** What did not open it, and how long to wait: said aloud by a screen reader, and told by the second. */
@Composable
private fun Message(state: LockState) {
    val trouble = state.trouble
    if (trouble == null && state.wait == 0L) return
    Column(Modifier.fillMaxWidth().semantics(mergeDescendants = true) { liveRegion = LiveRegionMode.Assertive }) {
        if (trouble != null) {
            val words = troubleWords(trouble)
            Text(words.title, style = Look.text.label, color = Look.roles.amber)
            Text(words.support, style = Look.text.support, color = Look.roles.ink2)
        }
        if (state.wait > 0) Text(
            pluralStringResource(R.plurals.lock_wait, state.wait.toInt(), state.wait.toInt()),
            style = Look.text.label, color = Look.roles.amber,
        )
    }
}
