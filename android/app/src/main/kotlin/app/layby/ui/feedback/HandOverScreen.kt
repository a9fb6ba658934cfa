package app.layby.ui.feedback

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.Words
import app.layby.feedback.HandOverState
import app.layby.shell.Saved
import app.layby.ui.parts.Act
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LayByMark
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.parts.WritingTrouble
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens

class HandOverActs(
    val type: (Words) -> Unit = {},
    val begin: () -> Unit = {},
    val next: () -> Unit = {},
    val skip: () -> Unit = {},
    val stop: () -> Unit = {},
    val end: () -> Unit = {},
    val again: () -> Unit = {},
)

/** Who reads it and why, before the question; one large question; skipping and stopping cost nothing. */
@Composable
fun HandOverScreen(state: HandOverState, saved: Saved, acts: HandOverActs, modifier: Modifier = Modifier) {
    val form = state.form
    val question = form?.questions?.getOrNull(state.step)
    Page(
        bar = {
            Row(
                Modifier.fillMaxWidth().padding(start = Tokens.Space.edge, end = Tokens.Space.tight, top = Tokens.Space.tight),
                verticalAlignment = Alignment.CenterVertically, horizontalArrangement = Arrangement.SpaceBetween,
            ) {
                Text(
                    if (question != null) stringResource(R.string.hand_over_of, state.step + 1, state.questions) else stringResource(R.string.hand_over_from),
                    Modifier.weight(1f), style = Look.text.support, color = Look.roles.ink2,
                )
                if (question != null) Act(stringResource(R.string.hand_over_stop), acts.stop, weight = Weight.BARE, ink = Look.roles.ink)
            }
        },
        modifier = modifier,
        foot = {
            when {
                form == null -> {}
                state.over -> Act(stringResource(R.string.hand_over_back), acts.end, Modifier.fillMaxWidth(), Weight.LINE, Icons.Lock)
                question == null -> Foot(
                    { at -> Act(stringResource(R.string.hand_over_no), acts.stop, at, Weight.LINE) },
                    { at -> Act(stringResource(R.string.hand_over_begin), acts.next, at) },
                )
                else -> Foot(
                    { at -> Act(stringResource(R.string.hand_over_skip), acts.skip, at, Weight.LINE) },
                    { at -> Act(stringResource(R.string.act_next), acts.next, at, enabled = !state.words.isEmpty) },
                )
            }
        },
    ) {
        if (form == null) return@Page
        when {
            state.over -> Column(Modifier.semantics { liveRegion = LiveRegionMode.Polite }) {
                Gap(Tokens.Space.wide)
                LayByMark()
                // The thanks are the pack's last line, and the first thing seen.
                form.closing.lastOrNull()?.let { Text(it.text.spoken(), Modifier.padding(top = Tokens.Space.wide).semantics { heading() }, style = Look.text.handOver) }
                form.closing.dropLast(1).forEach { Text(it.text.spoken(), Modifier.padding(top = Tokens.Space.snug), style = Look.text.body, color = Look.roles.ink2) }
            }
            question == null -> {
                Text(stringResource(R.string.hand_over_title), Modifier.padding(top = Tokens.Space.room, bottom = Tokens.Space.room).semantics { heading() }, style = Look.text.handOver)
                val signs = listOf(Icons.Eye, Icons.HandOver, Icons.Shield)
                Column(verticalArrangement = Arrangement.spacedBy(Tokens.Space.room)) {
                    form.opening.forEachIndexed { at, line ->
                        Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room)) {
                            androidx.compose.material3.Icon(signs.getOrElse(at) { Icons.Info }, null, tint = Look.roles.ink2)
                            Text(line.text.spoken(), Modifier.weight(1f), style = Look.text.words)
                        }
                    }
                }
            }
            else -> {
                WritingTrouble(saved, null, acts.again)
                Text(question.question.spoken(), Modifier.padding(top = Tokens.Space.room).semantics { heading() }, style = Look.text.handOver)
                Text(question.help.spoken(), Modifier.padding(top = Tokens.Space.tight, bottom = Tokens.Space.room), style = Look.text.body, color = Look.roles.ink2)
                WordsField(
                    key = state.step, words = state.words, onChange = acts.type, label = question.question.words, minHeight = 200.dp,
                    style = Look.text.title.copy(fontWeight = Look.text.words.fontWeight, lineHeight = Look.text.question.lineHeight),
                )
            }
        }
        Gap(Tokens.Space.open)
    }
}
