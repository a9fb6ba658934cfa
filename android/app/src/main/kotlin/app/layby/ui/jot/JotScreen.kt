package app.layby.ui.jot

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.Frame
import app.layby.core.Words
import app.layby.jot.JotState
import app.layby.ports.Hearing
import app.layby.shell.Saved
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Choice
import app.layby.ui.parts.Dashes
import app.layby.ui.parts.Gap
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.MenuAct
import app.layby.ui.parts.Page
import app.layby.ui.parts.StateMark
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.parts.largeText
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.today.ParkFirst
import app.layby.ui.words.troubleWords

class JotActs(
    val close: () -> Unit = {},
    val type: (Words) -> Unit = {},
    val frame: (Frame) -> Unit = {},
    val step: (Int) -> Unit = {},
    val keep: () -> Unit = {},
    val discard: () -> Unit = {},
    val speak: () -> Unit = {},
    val again: () -> Unit = {},
    val details: () -> Unit = {},
    val parked: () -> Unit = {},
)

/** The words, with room to go on; one prompt at a time; "Kept" always in sight, and nothing to save. */
@Composable
fun JotScreen(
    state: JotState,
    saved: Saved,
    acts: JotActs,
    modifier: Modifier = Modifier,
    hearing: Hearing = Hearing.Resting,
    driving: Boolean = false,
    raise: Boolean = true,
) {
    val focus = remember { FocusRequester() }
    if (raise && !driving && state.ready) LaunchedEffect(state.prompt) { focus.requestFocus() }
    val framed = state.prompts.size > 1
    val asked = state.form?.frames?.find { it.frame == state.reflection.frame }?.prompts?.find { it.prompt == state.prompt }
    val blank = state.reflection.answers.all { it.words.value.isBlank() }
    Page(
        bar = {
            Bar(
                stringResource(R.string.kind_reflection), acts.close, stringResource(R.string.act_close), backIcon = Icons.Down,
                state = if (saved == Saved.Kept) ({ StateMark(stringResource(R.string.state_kept), Icons.Check) }) else null,
            ) { MenuAct(listOf(stringResource(R.string.jot_discard) to acts.discard)) }
        },
        modifier = modifier,
        foot = { Toolbar(state, acts, hearing.takeUnless { driving }, blank) },
    ) {
        (saved as? Saved.Failed)?.let {
            val words = troubleWords(it.trouble)
            CalmError(words.title, words.support, act = stringResource(R.string.act_again), onAct = acts.again)
        }
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        if (!largeText) FlowRow(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            state.form?.frames.orEmpty().forEach { Choice(it.name.words, it.frame == state.reflection.frame, { acts.frame(it.frame) }) }
        }
        if (framed) {
            Gap(Tokens.Space.tight)
            Dashes(state.prompts.size, state.step, { state.words(state.prompts[it]).value.isNotBlank() })
            Text(
                stringResource(R.string.jot_step, asked?.name?.words.orEmpty(), state.step + 1, state.prompts.size), Modifier.padding(top = Tokens.Space.tight),
                style = Look.text.support, color = Look.roles.ink2,
            )
            if (asked != null) Text(asked.question.spoken(), Modifier.padding(top = Tokens.Space.hair).semantics { heading() }, style = Look.text.title)
        }
        Gap(Tokens.Space.snug)
        if (driving) ParkFirst(acts.parked) else if (state.ready) WordsField(
            key = state.prompt, words = state.words(state.prompt), onChange = acts.type, label = asked?.question?.words.orEmpty(),
            hint = if (framed) asked?.help?.words else asked?.question?.words,
            frame = false, minHeight = 160.dp, focus = focus,
        )
        if (largeText) {
            Gap(Tokens.Space.open)
            FlowRow(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
                state.form?.frames.orEmpty().forEach { Choice(it.name.words, it.frame == state.reflection.frame, { acts.frame(it.frame) }) }
            }
        }
    }
}

@Composable
private fun Toolbar(state: JotState, acts: JotActs, hearing: Hearing?, blank: Boolean) {
    val last = state.step == state.prompts.lastIndex
    FlowRow(
        Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.hair)) {
            if (!blank) IconAct(Icons.Standards, stringResource(R.string.details_title), acts.details)
            if (state.step > 0) IconAct(Icons.Back, stringResource(R.string.jot_before), { acts.step(state.step - 1) })
            if (hearing != null && hearing != Hearing.NotOnThisPhone) IconAct(
                if (hearing == Hearing.Listening) Icons.Stop else Icons.Speak,
                stringResource(if (hearing == Hearing.Listening) R.string.act_stop_speaking else R.string.act_speak),
                acts.speak, ground = Look.roles.vergeSoft, tint = Look.roles.onVergeSoft,
            )
        }
        Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight), verticalAlignment = Alignment.CenterVertically) {
            if (!last) {
                if (!blank && !largeText) Act(stringResource(R.string.act_keep), acts.keep, weight = Weight.BARE)
                Act(stringResource(R.string.act_next), { acts.step(state.step + 1) }, icon = Icons.Forward)
            } else {
                Act(stringResource(R.string.act_keep), acts.keep, icon = Icons.Check, enabled = !blank)
            }
        }
    }
}
