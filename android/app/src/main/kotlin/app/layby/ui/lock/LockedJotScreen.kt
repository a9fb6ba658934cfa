package app.layby.ui.lock

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.WindowInsets
import androidx.compose.foundation.layout.fillMaxSize
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.ime
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.safeDrawing
import androidx.compose.foundation.layout.union
import androidx.compose.foundation.layout.widthIn
import androidx.compose.foundation.layout.windowInsetsPadding
import androidx.compose.foundation.rememberScrollState
import androidx.compose.foundation.verticalScroll
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.remember
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.FocusRequester
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.Words
import app.layby.ports.Hearing
import app.layby.shell.Saved
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.StateMark
import app.layby.ui.parts.WordsField
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.today.ParkFirst
import app.layby.ui.words.troubleWords

class LockedJotActs(
    val type: (Words) -> Unit = {},
    val speak: () -> Unit = {},
    val again: () -> Unit = {},
    val done: () -> Unit = {},
    val parked: () -> Unit = {},
)

/** A jot while the notebook stays shut. It cannot be taken for the open notebook; Done leaves nothing to read. */
@Composable
fun LockedJotScreen(
    words: Words,
    saved: Saved,
    acts: LockedJotActs,
    modifier: Modifier = Modifier,
    hearing: Hearing = Hearing.Resting,
    driving: Boolean = false,
    raise: Boolean = true,
    /** The system took this page away and it is back: what was written before is sealed, and not shown. */
    kept: Boolean = false,
) {
    val focus = remember { FocusRequester() }
    if (raise && !driving) LaunchedEffect(Unit) { focus.requestFocus() }
    Column(
        modifier.fillMaxSize().background(Look.roles.ground).windowInsetsPadding(WindowInsets.safeDrawing.union(WindowInsets.ime)),
        horizontalAlignment = Alignment.CenterHorizontally,
    ) {
        Bar(stringResource(R.string.locked_title), acts.done, stringResource(R.string.act_close), backIcon = Icons.Close)
        Column(
            Modifier.weight(1f).widthIn(max = Tokens.Size.reading).fillMaxWidth().verticalScroll(rememberScrollState()).padding(horizontal = Tokens.Space.edge),
            verticalArrangement = Arrangement.spacedBy(Tokens.Space.room),
        ) {
            Quiet(stringResource(if (kept) R.string.locked_kept else R.string.locked_body), Icons.Lock, ground = Look.roles.surface)
            (saved as? Saved.Failed)?.let {
                val said = troubleWords(it.trouble)
                CalmError(said.title, said.support, act = stringResource(R.string.act_again), onAct = acts.again)
            }
            if (driving) ParkFirst(acts.parked) else WordsField(
                key = "locked", words = words, onChange = acts.type, label = stringResource(R.string.jot_hint),
                hint = stringResource(R.string.jot_hint), frame = false, minHeight = 120.dp, focus = focus,
            )
        }
        FlowRow(
            Modifier.widthIn(max = Tokens.Size.reading).fillMaxWidth().padding(horizontal = Tokens.Space.edge, vertical = Tokens.Space.snug),
            horizontalArrangement = Arrangement.SpaceBetween, itemVerticalAlignment = Alignment.CenterVertically,
        ) {
            when (saved) {
                Saved.Kept -> StateMark(stringResource(R.string.locked_sealed), Icons.Check)
                else -> StateMark(stringResource(R.string.locked_sealed_as_you_type), Icons.Lock)
            }
            androidx.compose.foundation.layout.Row(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight), verticalAlignment = Alignment.CenterVertically) {
                if (!driving && hearing != Hearing.NotOnThisPhone) IconAct(
                    if (hearing == Hearing.Listening) Icons.Stop else Icons.Speak,
                    stringResource(if (hearing == Hearing.Listening) R.string.act_stop_speaking else R.string.act_speak),
                    acts.speak, ground = Look.roles.raised, tint = Look.roles.ink,
                )
                Act(stringResource(R.string.act_done), acts.done)
            }
        }
    }
}
