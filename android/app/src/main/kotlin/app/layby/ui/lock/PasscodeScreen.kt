package app.layby.ui.lock

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.font.FontFamily
import app.layby.R
import app.layby.core.Words
import app.layby.lock.PasscodeState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.SecretField
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

class PasscodeActs(
    /** Current (empty where none is set), new, new again. */
    val set: (ByteArray, ByteArray, ByteArray) -> Unit = { _, _, _ -> },
    val later: () -> Unit = {},
    val written: () -> Unit = {},
)

/** A passcode, and then the recovery code, shown once. [before]: what the core wants to be read first. */
@Composable
fun PasscodeScreen(state: PasscodeState, acts: PasscodeActs, modifier: Modifier = Modifier, before: @Composable () -> Unit = {}) {
    val code = state.code
    if (code != null) RecoveryCodePage(String(code.value), acts, modifier) else Setting(state, acts, modifier, before)
}

@Composable
private fun Setting(state: PasscodeState, acts: PasscodeActs, modifier: Modifier, before: @Composable () -> Unit) {
    var current by remember { mutableStateOf(Words.none) }
    var new by remember { mutableStateOf(Words.none) }
    var again by remember { mutableStateOf(Words.none) }
    val set = {
        acts.set(current.value.toByteArray(), new.value.toByteArray(), again.value.toByteArray())
        current = Words.none
        new = Words.none
        again = Words.none
    }
    Page(
        bar = { Bar(null, acts.later, stringResource(R.string.act_close), backIcon = Icons.Close) },
        modifier = modifier,
        foot = {
            Foot(
                if (state.changing) null else { at -> Act(stringResource(R.string.act_later), acts.later, at, Weight.LINE) },
                { at ->
                    Act(
                        stringResource(if (state.working) R.string.passcode_setting else R.string.passcode_set), set, at,
                        enabled = !state.working && !new.isEmpty && !again.isEmpty,
                    )
                },
            )
        },
    ) {
        Text(
            stringResource(if (state.changing) R.string.passcode_change_title else R.string.passcode_title),
            Modifier.semantics { heading() }, style = Look.text.question,
        )
        Text(stringResource(R.string.passcode_body), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body, color = Look.roles.ink2)
        before()
        Column(Modifier.padding(top = Tokens.Space.edge), verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug)) {
            if (state.changing) SecretField(current, { current = it }, stringResource(R.string.passcode_current))
            SecretField(new, { new = it }, stringResource(R.string.passcode_new))
            SecretField(again, { again = it }, stringResource(R.string.passcode_again), done = set)
            state.trouble?.let {
                val words = troubleWords(it)
                CalmError(words.title, words.support)
            }
            Quiet(stringResource(R.string.passcode_forgotten), Icons.Info)
        }
        Gap(Tokens.Space.open)
    }
}

/** In groups, large, read out letter by letter. */
@Composable
private fun RecoveryCodePage(code: String, acts: PasscodeActs, modifier: Modifier) {
    Page(
        bar = { Bar(null, null, "") },
        modifier = modifier,
        foot = { Act(stringResource(R.string.recovery_written), acts.written, Modifier.fillMaxWidth()) },
    ) {
        Text(stringResource(R.string.recovery_title), Modifier.semantics { heading() }, style = Look.text.question)
        Text(stringResource(R.string.recovery_body), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body, color = Look.roles.ink2)
        Gap(Tokens.Space.edge)
        Card {
            FlowRow(
                Modifier.fillMaxWidth().padding(Tokens.Space.edge).semantics(mergeDescendants = true) {
                    contentDescription = code.toList().joinToString(" ")
                },
                horizontalArrangement = Arrangement.spacedBy(Tokens.Space.edge), verticalArrangement = Arrangement.spacedBy(Tokens.Space.snug),
            ) {
                code.split('-').forEach { Text(it, style = Look.text.question.copy(fontFamily = FontFamily.Monospace)) }
            }
        }
        Gap(Tokens.Space.edge)
        Quiet(stringResource(R.string.recovery_where), Icons.Key)
        Gap(Tokens.Space.snug)
        Quiet(stringResource(R.string.recovery_once), Icons.Eye)
    }
}
