package app.layby.ui.craft

import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.FieldKind
import app.layby.core.RecordBox
import app.layby.core.RecordHint
import app.layby.core.RecordSource
import app.layby.core.RecordState as RecordIs
import app.layby.core.RecordView
import app.layby.core.Words
import app.layby.craft.RecordState
import app.layby.shell.Saved
import app.layby.ui.entry.Content
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Dashes
import app.layby.ui.parts.DayChoice
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.Icons
import app.layby.ui.parts.MenuAct
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.StateMark
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.civilDate
import app.layby.ui.words.parsed
import app.layby.ui.words.recordStateWords
import app.layby.ui.words.said
import app.layby.ui.words.troubleWords

class RecordActs(
    val close: () -> Unit = {},
    val type: (String, Words) -> Unit = { _, _ -> },
    val step: (Int) -> Unit = {},
    val sources: (Boolean) -> Unit = {},
    val check: () -> Unit = {},
    val fillPeer: (String) -> Unit = {},
    val same: (String) -> Unit = {},
    val unmark: () -> Unit = {},
    val delete: () -> Unit = {},
    val leave: () -> Unit = {},
    val again: () -> Unit = {},
)

/** One box a screen, prefilled; the jottings it rests on are a touch away; at the end all boxes, to be read once more. */
@Composable
fun RecordScreen(state: RecordState, acts: RecordActs, modifier: Modifier = Modifier) {
    val view = state.view
    Page(
        bar = {
            Bar(
                stringResource(R.string.craft_title), acts.close, stringResource(R.string.act_close), backIcon = Icons.Close,
                state = if (state.saved == Saved.Kept) ({ StateMark(stringResource(R.string.state_kept), Icons.Check) }) else null,
            ) { if (view != null) Menu(view, acts) }
        },
        modifier = modifier,
        foot = {
            if (view != null) Foot(
                if (state.step == 0) null else { at -> Act(stringResource(R.string.act_back), { acts.step(state.step - 1) }, at, Weight.LINE) },
                { at ->
                    if (state.atEnd) Act(stringResource(R.string.record_check), acts.check, at)
                    else Act(stringResource(if (state.step == state.steps - 1) R.string.record_read else R.string.record_next), { acts.step(state.step + 1) }, at)
                },
            )
        },
    ) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        (state.saved as? Saved.Failed)?.let {
            val words = troubleWords(it.trouble)
            CalmError(words.title, words.support, act = stringResource(R.string.act_again), onAct = acts.again)
        }
        if (view == null) return@Page
        Dashes(state.steps, state.step, { state.words(view.boxes[it].field).value.isNotBlank() })
        if (state.atEnd) Answers(state, acts) else OneBox(state, view.boxes[state.step], acts)
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun OneBox(state: RecordState, box: RecordBox, acts: RecordActs) {
    Text(
        stringResource(R.string.record_box_of, state.step + 1, state.steps), Modifier.padding(top = Tokens.Space.tight),
        style = Look.text.support, color = Look.roles.ink2,
    )
    Text(box.label.said().spoken(), Modifier.padding(top = Tokens.Space.hair).semantics { heading() }, style = Look.text.question)
    Gap(Tokens.Space.room)
    val words = state.words(box.field)
    if (box.kind == FieldKind.DATE) DayChoice(
        parsed(words.value), words.value.ifBlank { null }?.let { civilDate(it) }, stringResource(R.string.checklist_no_day), state.today,
        { acts.type(box.field, Words(it.toString())) }, latest = state.today,
    ) else WordsField(
        key = box.field, words = words, onChange = { acts.type(box.field, it) }, label = box.label.said().words,
        minHeight = if (box.kind == FieldKind.TEXT) 200.dp else Tokens.Size.field, singleLine = box.kind != FieldKind.TEXT,
    )
    FlowRow(Modifier.fillMaxWidth().padding(top = Tokens.Space.tight), horizontalArrangement = Arrangement.SpaceBetween) {
        if (box.kind == FieldKind.TEXT) {
            // Counted by the core when the view was read; while typing, roughly, by code points.
            val many = if (box.field in state.typed) words.value.codePointCount(0, words.value.length) else box.characters.toInt()
            if (box.limit == null) Text(pluralStringResource(R.plurals.record_characters, many, many), style = Look.text.mark, color = Look.roles.ink2)
            val limit = box.limit?.toInt()
            Text(
                if (limit == null) stringResource(R.string.record_no_limit) else stringResource(R.string.record_limit, many.toString(), limit),
                style = Look.text.mark, color = Look.roles.ink2,
            )
        }
        if (!box.required) Text(stringResource(R.string.record_optional), style = Look.text.mark, color = Look.roles.ink2)
    }
    boxHint(box, state.view?.hints.orEmpty())?.let {
        Quiet(stringResource(it), Icons.Hint, Modifier.padding(top = Tokens.Space.snug), ground = Look.roles.tarmacSoft, ink = Look.roles.onTarmacSoft)
    }
    if (box.field == "peer") state.view?.sources.orEmpty().filter { it.peerTalk }.forEach { talk ->
        Act(stringResource(R.string.peer_fill), { acts.fillPeer(talk.id) }, Modifier.padding(top = Tokens.Space.tight), Weight.SOFT, Icons.Peer)
    }
    Sources(state, acts)
}

@Composable
private fun Sources(state: RecordState, acts: RecordActs) {
    val sources = state.view?.sources.orEmpty().filter { it.content != null }
    if (sources.isEmpty()) return
    Gap(Tokens.Space.room)
    Card {
        app.layby.ui.parts.LineRow(
            pluralStringResource(R.plurals.record_sources, sources.size, sources.size), icon = Icons.Notes,
            end = stringResource(if (state.sources) R.string.state_close_it else R.string.state_open_it), onClick = { acts.sources(!state.sources) },
        )
        if (state.sources) sources.forEach { Source(it) }
    }
}

@Composable
private fun Source(source: RecordSource) {
    Hairline(indent = false)
    Column(Modifier.padding(Tokens.Space.room)) { source.content?.let { Content(it) } }
}

/** Check your answers: every box, changed at a touch. */
@Composable
private fun Answers(state: RecordState, acts: RecordActs) {
    val view = state.view ?: return
    Text(
        stringResource(if (view.complete) R.string.record_all else R.string.record_missing), Modifier.padding(top = Tokens.Space.snug).semantics { heading() },
        style = Look.text.question,
    )
    Text(recordStateWords(view.state), Modifier.padding(top = Tokens.Space.hair), style = Look.text.body, color = Look.roles.ink2)
    if (RecordHint.SAME_AS_ANOTHER in view.hints) {
        Quiet(stringResource(R.string.hint_same), Icons.Hint, Modifier.padding(top = Tokens.Space.snug), ground = Look.roles.tarmacSoft, ink = Look.roles.onTarmacSoft)
        view.sameAs?.let { other -> Act(stringResource(R.string.hint_same_open), { acts.same(other) }, weight = Weight.BARE) }
    }
    Gap(Tokens.Space.room)
    Card {
        view.boxes.forEachIndexed { at, box ->
            if (at > 0) Hairline(indent = false)
            Box(Modifier.fillMaxWidth().heightIn(min = Tokens.Size.row).clickable(role = Role.Button, onClickLabel = stringResource(R.string.act_edit)) { acts.step(at) }) {
                Column(Modifier.padding(Tokens.Space.room)) {
                    Text(stringResource(R.string.record_numbered, at + 1, box.label.said().words), style = Look.text.label)
                    val written = state.words(box.field).value
                    val words = if (box.kind == FieldKind.DATE && written.isNotBlank()) civilDate(written) else written
                    Text(
                        words.ifBlank { stringResource(if (box.required) R.string.record_empty else R.string.record_empty_optional) },
                        Modifier.padding(top = Tokens.Space.hair), style = Look.text.body, color = if (words.isBlank()) Look.roles.ink2 else Look.roles.ink,
                    )
                }
            }
        }
    }
    if (view.complete) {
        Gap(Tokens.Space.room)
        Card { app.layby.ui.parts.LineRow(stringResource(R.string.leave_title), support = stringResource(R.string.leave_support), icon = Icons.Share, chevron = true, onClick = acts.leave) }
    }
}

/** A hint asks, at the box it is about; it does not mark. */
private fun boxHint(box: RecordBox, hints: List<RecordHint>): Int? = when {
    box.kind == FieldKind.DATE && RecordHint.DATE_OUTSIDE_YEAR in hints -> R.string.hint_date
    box.field == "learnt" && RecordHint.ONLY_DESCRIPTION in hints -> R.string.hint_only_description
    box.field == "impact" && RecordHint.NO_IMPACT in hints -> R.string.hint_no_impact
    box.field == "peer" && RecordHint.PEER_OPEN in hints -> R.string.hint_peer
    else -> null
}

@Composable
private fun Menu(view: RecordView, acts: RecordActs) {
    val lines = buildList {
        if (view.complete) add(stringResource(R.string.leave_title) to acts.leave)
        if (view.state is RecordIs.Recorded || view.state is RecordIs.SubmitAgain) add(stringResource(R.string.record_unmark) to acts.unmark)
        add(stringResource(R.string.record_bin_it) to acts.delete)
    }
    MenuAct(lines)
}
