package app.layby.ui.year

import androidx.compose.foundation.background
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Box
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.draw.clip
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.clearAndSetSemantics
import androidx.compose.ui.semantics.contentDescription
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.RecordCard
import app.layby.core.StandardCoverage
import app.layby.core.YearView
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Section
import app.layby.ui.parts.WordsRow
import app.layby.ui.parts.YearRoad
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.civilDate
import app.layby.ui.words.daysLeft
import app.layby.ui.words.needWords
import app.layby.ui.words.recordStateIcon
import app.layby.ui.words.recordStateTint
import app.layby.ui.words.recordStateWords
import app.layby.ui.words.renewalWords
import app.layby.ui.words.shortDay
import app.layby.ui.words.troubleWords
import app.layby.ui.words.unknownWord
import app.layby.ui.words.yearSentence
import app.layby.year.YearState

class YearActs(
    val back: () -> Unit = {},
    val turn: (Int) -> Unit = {},
    val record: (RecordCard) -> Unit = {},
    val standard: (UInt) -> Unit = {},
    val leave: (() -> Unit)? = null,
)

/** The sentence: what is still to do. Then the pieces and where each stands. What is counted apart stays apart. */
@Composable
fun YearScreen(state: YearState, acts: YearActs, modifier: Modifier = Modifier) {
    val view = state.view
    Page({
        Bar(stringResource(R.string.year_title), acts.back, stringResource(R.string.act_back)) {
            view?.earlier?.let { IconAct(Icons.Back, stringResource(R.string.year_earlier), { acts.turn(it) }) }
            view?.later?.let { IconAct(Icons.Forward, stringResource(R.string.year_later), { acts.turn(it) }) }
        }
    }, modifier) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        if (view == null) return@Page
        Head(view)
        Records(view, acts)
        if (view.coverage.isNotEmpty()) {
            Section(stringResource(R.string.year_standards))
            Card { view.coverage.forEach { Standard(it, acts) } }
        }
        view.amhp?.takeIf { it.minutes > 0u }?.let { amhp ->
            Section(stringResource(R.string.year_apart))
            val asked = (amhp.minutesAsked / 60u).toInt()
            Card {
                LineRow(
                    stringResource(R.string.year_amhp), support = pluralStringResource(R.plurals.year_amhp_asked, asked, asked), icon = Icons.Clock,
                    end = stringResource(R.string.year_amhp_so_far, (amhp.minutes / 60u).toInt(), (amhp.minutes % 60u).toInt()),
                )
            }
        }
        if (view.unknown.isNotEmpty()) {
            Section(stringResource(R.string.year_unknown))
            view.unknown.forEach { Quiet(unknownWord(it), Icons.Unchecked, Modifier.padding(bottom = Tokens.Space.tight)) }
        }
        acts.leave?.takeIf { view.records.isNotEmpty() }?.let {
            Gap()
            Card { LineRow(stringResource(R.string.leave_title), support = stringResource(R.string.leave_support), icon = Icons.Share, chevron = true, onClick = it) }
        }
        Text(stringResource(R.string.year_rules, view.rules), Modifier.padding(top = Tokens.Space.room), style = Look.text.mark, color = Look.roles.ink2)
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Head(view: YearView) {
    val sentence = if (view.running) yearSentence(view.line, view.needs)
    else stringResource(R.string.year_span, civilDate(view.line.first), civilDate(view.line.last))
    Text(sentence, Modifier.semantics { heading() }, style = Look.text.question)
    listOfNotNull(daysLeft(view.line), renewalWords(view.line.renewal)).forEach {
        Text(it, Modifier.padding(top = Tokens.Space.hair), style = Look.text.body, color = Look.roles.ink2)
    }
    YearRoad(view.line, Modifier.padding(top = Tokens.Space.snug))
    Row(Modifier.fillMaxWidth().padding(top = Tokens.Space.hair), Arrangement.SpaceBetween) {
        listOfNotNull(view.line.first, view.line.last).forEach { Text(shortDay(it), style = Look.text.mark, color = Look.roles.ink2) }
    }
    // What the sentence did not say.
    view.needs.drop(1).filter { view.running && needWords(it) != sentence && !(it is app.layby.core.YearNeed.PeerReflection && view.needs.first() is app.layby.core.YearNeed.Pieces) }
        .forEach { Quiet(needWords(it), Icons.Chevron, Modifier.padding(top = Tokens.Space.tight)) }
}

@Composable
private fun Records(view: YearView, acts: YearActs) {
    Section(stringResource(R.string.year_records))
    if (view.records.isEmpty()) {
        Text(stringResource(R.string.year_empty), style = Look.text.body, color = Look.roles.ink2)
        return
    }
    Card {
        view.records.forEachIndexed { at, record ->
            if (at > 0) Hairline()
            WordsRow(
                record.opening.value.ifBlank { stringResource(R.string.craft_untitled) }, recordStateWords(record.state),
                recordStateIcon(record.state), { acts.record(record) }, tint = recordStateTint(record.state),
            )
        }
    }
}

/** One standard: a dash for each element, filled where a note touches it. Never a score. */
@Composable
private fun Standard(coverage: StandardCoverage, acts: YearActs) {
    val touched = coverage.elements.count { it.entries > 0u }
    val words = stringResource(R.string.year_standard, coverage.standard.toInt(), touched, coverage.elements.size)
    Row(
        Modifier.fillMaxWidth().heightIn(min = Tokens.Size.target).clickable(role = Role.Button) { acts.standard(coverage.standard) }
            .semantics { contentDescription = words }.padding(horizontal = Tokens.Space.room, vertical = Tokens.Space.tight),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.room), verticalAlignment = Alignment.CenterVertically,
    ) {
        Text(coverage.standard.toString(), Modifier.clearAndSetSemantics { }, style = Look.text.label, color = Look.roles.sign)
        FlowRow(
            Modifier.weight(1f).clearAndSetSemantics { },
            horizontalArrangement = Arrangement.spacedBy(4.dp), verticalArrangement = Arrangement.spacedBy(6.dp),
        ) {
            coverage.elements.forEach {
                Box(Modifier.size(11.dp, 6.dp).clip(RoundedCornerShape(3.dp)).background(if (it.entries > 0u) Look.roles.verge else Look.roles.line))
            }
        }
        Text(stringResource(R.string.year_pieces_short, touched, coverage.elements.size), Modifier.clearAndSetSemantics { }, style = Look.text.support, color = Look.roles.ink2)
    }
}
