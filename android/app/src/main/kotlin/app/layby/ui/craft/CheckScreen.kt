package app.layby.ui.craft

import androidx.compose.foundation.background
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.font.FontWeight
import androidx.compose.ui.text.style.TextDecoration
import app.layby.R
import app.layby.core.FindingKind
import app.layby.core.FindingView
import app.layby.core.Level
import app.layby.core.Words
import app.layby.craft.CheckState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Foot
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.theme.Look
import app.layby.ui.theme.Roles
import app.layby.ui.theme.Tokens
import app.layby.ui.words.findingWord
import app.layby.ui.words.said
import app.layby.ui.words.troubleWords

class CheckActs(
    val back: () -> Unit = {},
    val at: (Int) -> Unit = {},
    val better: () -> Unit = {},
    val replace: (Words) -> Unit = {},
    val keep: (Words) -> Unit = {},
    val copySheet: () -> Unit = {},
)

/** Findings in the text, where they are; a better word, or a reason. It says what it cannot promise. */
@Composable
fun CheckScreen(state: CheckState, acts: CheckActs, modifier: Modifier = Modifier) {
    val check = state.check
    Page(
        bar = { Bar(stringResource(R.string.check_bar), acts.back, stringResource(R.string.act_back)) },
        modifier = modifier,
        foot = {
            if (check != null) {
                if (check.unanswered == 0u) Act(stringResource(R.string.check_go), acts.copySheet, Modifier.fillMaxWidth())
                else Foot(
                    { at -> Act(stringResource(R.string.act_back), { if (state.at > 0) acts.at(state.at - 1) else acts.back() }, at, Weight.LINE) },
                    { at -> Act(stringResource(R.string.check_next), { acts.at((state.at + 1) % state.findings.size) }, at, Weight.SOFT, enabled = state.findings.size > 1) },
                )
            }
        },
    ) {
        if (check == null) return@Page
        Text(stringResource(R.string.check_title), Modifier.semantics { heading() }, style = Look.text.question)
        Text(
            if (state.findings.isEmpty()) stringResource(R.string.check_none)
            else pluralStringResource(R.plurals.check_places, state.findings.size, state.findings.size, state.done),
            Modifier.padding(top = Tokens.Space.hair).semantics { liveRegion = LiveRegionMode.Polite }, style = Look.text.body, color = Look.roles.ink2,
        )
        state.trouble?.let {
            val words = troubleWords(it)
            Gap(Tokens.Space.snug)
            CalmError(words.title, words.support)
        }
        state.current?.let { finding ->
            Gap(Tokens.Space.room)
            InText(state, finding)
            Gap(Tokens.Space.snug)
            Answering(state, finding, acts)
        }
        if (check.welsh) Quiet(stringResource(R.string.check_welsh), Icons.Hint, Modifier.padding(top = Tokens.Space.room))
        Text(stringResource(R.string.check_promise), Modifier.padding(top = Tokens.Space.room), style = Look.text.support, color = Look.roles.ink2)
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun InText(state: CheckState, finding: FindingView) {
    Card {
        Column(Modifier.padding(Tokens.Space.room)) {
            val number = state.record?.boxes.orEmpty().indexOfFirst { it.field == finding.field } + 1
            val label = state.record?.boxes?.find { it.field == finding.field }?.label?.said()?.words.orEmpty()
            Text(stringResource(R.string.check_box, number, label), style = Look.text.support, color = Look.roles.ink2)
            val here = state.findings.filter { it.field == finding.field }
            Text(findings(state.words(finding.field), here, finding, Look.roles), Modifier.padding(top = Tokens.Space.tight), style = Look.text.words.copy(lineHeight = Look.text.words.lineHeight * 1.15f))
        }
    }
}

/** Each finding in its place: look, stop, the one in question, and answered, which differ in more than colour. */
private fun findings(text: String, here: List<FindingView>, current: FindingView, roles: Roles): AnnotatedString = buildAnnotatedString {
    append(text)
    here.forEach {
        val start = it.span.start.toInt()
        val end = it.span.end.toInt()
        if (start !in 0..end || end > text.length) return@forEach
        val style = when {
            it == current -> SpanStyle(background = roles.amberSoft, color = roles.onAmberSoft, fontWeight = FontWeight.Medium, textDecoration = TextDecoration.Underline)
            it.keptBecause != null -> SpanStyle(color = roles.verge, textDecoration = TextDecoration.Underline)
            it.level == Level.STOP -> SpanStyle(background = roles.amberSoft, color = roles.onAmberSoft)
            else -> SpanStyle(color = roles.amber, textDecoration = TextDecoration.Underline)
        }
        addStyle(style, start, end)
    }
    // A jigsaw's pieces, each where it stands.
    current.pieces.forEach {
        val (start, end) = it.span.start.toInt() to it.span.end.toInt()
        if (start in 0..end && end <= text.length) addStyle(SpanStyle(fontWeight = FontWeight.Medium, textDecoration = TextDecoration.Underline), start, end)
    }
}

@Composable
private fun Answering(state: CheckState, finding: FindingView, acts: CheckActs) {
    val roles = Look.roles
    var way by remember(finding) { mutableStateOf(Way.NONE) }
    var typed by remember(finding) { mutableStateOf(Words.none) }
    val text = state.words(finding.field)
    val found = text.substring(finding.span.start.toInt().coerceIn(0, text.length), finding.span.end.toInt().coerceIn(0, text.length))
    val kept = finding.keptBecause
    Column(
        Modifier.fillMaxWidth().clip(RoundedCornerShape(Tokens.Radius.card)).background(if (kept != null) roles.vergeSoft else roles.amberSoft)
            .padding(start = Tokens.Space.room, end = Tokens.Space.room, top = Tokens.Space.room, bottom = Tokens.Space.tight),
        verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight),
    ) {
        val ink = if (kept != null) roles.onVergeSoft else roles.onAmberSoft
        Text(stringResource(R.string.check_looks_like, found, findingWord(finding.kind)), style = Look.text.label, color = ink)
        if (kept != null) {
            Text(stringResource(R.string.check_kept_because, kept.value), Modifier.padding(bottom = Tokens.Space.tight), style = Look.text.support, color = ink)
        } else {
            val why = if (finding.kind == FindingKind.JIGSAW) R.string.check_jigsaw else if (finding.level == Level.STOP) R.string.check_stop else R.string.check_look
            Text(stringResource(why), style = Look.text.support, color = ink)
            if (way == Way.NONE) finding.better?.let {
                Act(stringResource(R.string.check_take, it.words.value), acts.better, Modifier.fillMaxWidth(), Weight.SOFT)
            }
            if (way == Way.NONE) FlowRow(Modifier.fillMaxWidth(), horizontalArrangement = Arrangement.SpaceBetween) {
                Choose(stringResource(R.string.check_write), ink) { way = Way.REPLACE }
                Choose(stringResource(R.string.check_keep), ink) { way = Way.KEEP }
            } else {
                WordsField(
                    key = finding to way, words = typed, onChange = { typed = it }, minHeight = Tokens.Size.field,
                    label = stringResource(if (way == Way.REPLACE) R.string.check_better else R.string.check_because),
                    hint = stringResource(if (way == Way.REPLACE) R.string.check_better else R.string.check_because),
                )
                FlowRow(Modifier.fillMaxWidth().padding(bottom = Tokens.Space.tight), horizontalArrangement = Arrangement.SpaceBetween) {
                    Choose(stringResource(R.string.act_cancel), ink) { way = Way.NONE }
                    Act(
                        stringResource(if (way == Way.REPLACE) R.string.check_put else R.string.check_keep_it),
                        { if (way == Way.REPLACE) acts.replace(typed) else acts.keep(typed) }, enabled = way == Way.REPLACE || !typed.isEmpty,
                    )
                }
            }
        }
    }
}

private enum class Way { NONE, REPLACE, KEEP }

@Composable
private fun Choose(words: String, ink: Color, onClick: () -> Unit) = Act(words, onClick, weight = Weight.BARE, ink = ink)
