package app.layby.ui.today

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.horizontalScroll
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.foundation.verticalScroll
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.Words
import app.layby.ports.Hearing
import app.layby.shell.Saved
import app.layby.ui.parts.Act
import app.layby.ui.parts.BayAct
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Icons
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Kerb
import app.layby.ui.parts.StateMark
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

/** What the bay at the foot of Today does. */
class BayActs(
    val type: (Words) -> Unit = {},
    val keep: () -> Unit = {},
    val open: () -> Unit = {},
    val speak: () -> Unit = {},
    val again: () -> Unit = {},
    val feedback: () -> Unit = {},
    val checklist: () -> Unit = {},
    val peer: () -> Unit = {},
    val activity: () -> Unit = {},
    val parked: () -> Unit = {},
)

/** The jot field as it stands. */
class BayState(
    val id: String,
    val words: Words = Words.none,
    val saved: Saved = Saved.Nothing,
    val hearing: Hearing = Hearing.Resting,
    val driving: Boolean = false,
    /** The keyboard rises by itself: on first start only. */
    val raise: Boolean = false,
    /** The other ways to begin; not on first start, when there is one thing to do. */
    val others: Boolean = true,
)

/** Behind the broken line, under the thumb: a word, or one of the other ways to begin. */
@Composable
fun JotBay(state: BayState, acts: BayActs, modifier: Modifier = Modifier) {
    Column(modifier.fillMaxWidth().background(Look.roles.bay)) {
        Kerb()
        Column(
            Modifier.padding(horizontal = Tokens.Space.room, vertical = Tokens.Space.snug),
            verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
        ) {
            if (state.others && state.words.isEmpty && !state.driving) OtherWays(acts)
            (state.saved as? Saved.Failed)?.let {
                val words = troubleWords(it.trouble)
                CalmError(words.title, words.support, act = stringResource(R.string.act_again), onAct = acts.again)
            }
            when {
                state.driving -> ParkFirst(acts.parked)
                else -> Field(state, acts)
            }
            if (!state.words.isEmpty) Below(state, acts)
        }
    }
}

@Composable
private fun OtherWays(acts: BayActs) {
    var more by remember { mutableStateOf(false) }
    FlowRow(
        Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    ) {
        BayAct(stringResource(R.string.kind_feedback), Icons.Feedback, acts.feedback)
        BayAct(stringResource(R.string.kind_checklist), Icons.Checklist, acts.checklist)
        if (more) {
            BayAct(stringResource(R.string.kind_peer), Icons.Peer, acts.peer)
            BayAct(stringResource(R.string.kind_activity), Icons.Activity, acts.activity)
        } else {
            BayAct(stringResource(R.string.act_more), Icons.More, { more = true })
        }
    }
}

@Composable
private fun Field(state: BayState, acts: BayActs) {
    val focus = remember { FocusRequester() }
    val listening = state.hearing == Hearing.Listening
    val roles = Look.roles
    if (state.raise) LaunchedEffect(Unit) { focus.requestFocus() }
    val shape = RoundedCornerShape(Tokens.Radius.field)
    var focused by remember { mutableStateOf(false) }
    Row(
        Modifier.fillMaxWidth().heightIn(min = Tokens.Size.field).clip(shape)
            .background(if (listening) roles.vergeSoft else roles.surface)
            .border(if (focused || listening) 2.dp else 1.5.dp, if (focused || listening) roles.verge else roles.outline, shape)
            .padding(start = 18.dp, end = Tokens.Space.hair, top = Tokens.Space.hair, bottom = Tokens.Space.hair),
        verticalAlignment = Alignment.Bottom,
    ) {
        Box(Modifier.weight(1f).heightIn(min = Tokens.Size.target, max = 200.dp).verticalScroll(rememberScrollState()), contentAlignment = Alignment.CenterStart) {
            WordsField(
                key = state.id, words = state.words, onChange = acts.type, label = stringResource(R.string.jot_hint),
                modifier = Modifier.onFocusChanged { focused = it.isFocused }.padding(vertical = 11.dp),
                hint = stringResource(if (listening) R.string.jot_listening else R.string.jot_hint),
                minHeight = 26.dp, frame = false, focus = focus,
            )
        }
        if (state.hearing != Hearing.NotOnThisPhone) IconAct(
            if (listening) Icons.Stop else Icons.Speak,
            stringResource(if (listening) R.string.act_stop_speaking else R.string.act_speak), acts.speak,
            ground = roles.verge, tint = roles.onVerge,
        )
    }
}

/** With words in the field: that they are kept as typed, a page of their own, and the one act. */
@Composable
private fun Below(state: BayState, acts: BayActs) {
    FlowRow(
        Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically,
    ) {
        Act(stringResource(R.string.jot_open), acts.open, weight = Weight.BARE, icon = Icons.Frame)
        Act(stringResource(R.string.act_keep), acts.keep, icon = Icons.Check)
    }
}

/** With a car about there is no field, until the person says that it stands. */
@Composable
fun ParkFirst(parked: () -> Unit, modifier: Modifier = Modifier) {
    Row(
        modifier.fillMaxWidth().heightIn(min = Tokens.Size.field).clip(RoundedCornerShape(Tokens.Radius.field)).background(Look.roles.raised)
            .padding(horizontal = 18.dp, vertical = Tokens.Space.snug),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug), verticalAlignment = Alignment.CenterVertically,
    ) {
        Icon(Icons.Driving, null, tint = Look.roles.ink)
        Column {
            Text(stringResource(R.string.park_title), style = Look.text.label)
            Text(stringResource(R.string.park_body), style = Look.text.support, color = Look.roles.ink2)
            Act(stringResource(R.string.park_parked), parked, Modifier.padding(top = Tokens.Space.tight), Weight.SOFT)
        }
    }
}
