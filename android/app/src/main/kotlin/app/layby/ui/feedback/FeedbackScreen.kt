package app.layby.ui.feedback

import androidx.compose.foundation.layout.Column
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.EntryDetails
import app.layby.core.Feedback
import app.layby.core.FeedbackForm
import app.layby.shell.Saved
import app.layby.ui.parts.Act
import app.layby.ui.parts.Asked
import app.layby.ui.parts.AskedField
import app.layby.ui.parts.Choices
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Safety
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WritingBar
import app.layby.ui.parts.WritingTrouble
import app.layby.ui.theme.Tokens
import app.layby.writing.WritingState

/** What every page does on which an entry is written. */
class WritingActs<C>(
    val change: ((C) -> C) -> Unit = {},
    val details: ((EntryDetails) -> EntryDetails) -> Unit = {},
    val keep: () -> Unit = {},
    val discard: () -> Unit = {},
    val close: () -> Unit = {},
    val again: () -> Unit = {},
)

/** Their words come first, before they fade; a role, never a name. */
@Composable
fun FeedbackScreen(
    id: String,
    state: WritingState<Feedback, FeedbackForm>,
    saved: Saved,
    acts: WritingActs<Feedback>,
    handOver: () -> Unit,
    modifier: Modifier = Modifier,
) {
    val form = state.form
    val feedback = state.content
    Page(
        bar = { WritingBar(stringResource(R.string.kind_feedback), saved, acts.close, acts.discard) },
        modifier = modifier,
        foot = {
            Foot(
                { at -> Act(stringResource(R.string.feedback_hand_over), handOver, at, Weight.LINE, Icons.HandOver) },
                { at -> Act(stringResource(R.string.act_keep), acts.keep, at) },
            )
        },
    ) {
        WritingTrouble(saved, state.trouble, acts.again)
        if (form == null || !state.ready) return@Page
        AskedField(id, form.theirWords, feedback.theirWords, { words -> acts.change { it.copy(theirWords = words) } }, minHeight = 120.dp)
        Asked(form.fromRole)
        Choices(form.roles.map { it.code to it.name }, feedback.fromRole, { role -> acts.change { it.copy(fromRole = role) } }, few = 8)
        Asked(form.channel, help = false)
        Choices(form.channels.map { it.code to it.name }, feedback.channel, { channel -> acts.change { it.copy(channel = channel) } })
        Asked(form.tone, help = false)
        Choices(form.tones.map { it.tone to it.name }, feedback.tone, { tone -> acts.change { it.copy(tone = tone) } })
        AskedField(id to 1, form.whatItToldMe, feedback.whatItToldMe, { words -> acts.change { it.copy(whatItToldMe = words) } })
        AskedField(id to 2, form.whatIWillDo, feedback.whatIWillDo, { words -> acts.change { it.copy(whatIWillDo = words) } })
        Safety(form.safety, state.details.riskConsidered) { considered -> acts.details { it.copy(riskConsidered = considered) } }
        Gap(Tokens.Space.open)
    }
}
