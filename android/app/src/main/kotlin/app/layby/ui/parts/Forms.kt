package app.layby.ui.parts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.heightIn
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.selection.toggleable
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.DropdownMenu
import androidx.compose.material3.DropdownMenuItem
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.Role
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.AnnotatedString
import androidx.compose.ui.text.SpanStyle
import androidx.compose.ui.text.buildAnnotatedString
import androidx.compose.ui.text.input.KeyboardType
import androidx.compose.ui.text.intl.LocaleList
import androidx.compose.ui.text.withStyle
import androidx.compose.ui.unit.Dp
import androidx.compose.ui.unit.dp
import app.layby.R
import app.layby.core.ConfidenceScale
import app.layby.core.FieldWords
import app.layby.core.Language
import app.layby.core.SafetyLine
import app.layby.core.ShownText
import app.layby.core.Words
import app.layby.shell.Saved
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

/** The words of a pack, marked with their language: a screen reader has to know where Welsh is missing. */
fun ShownText.spoken(): AnnotatedString = buildAnnotatedString {
    withStyle(SpanStyle(localeList = LocaleList(if (language == Language.WELSH) "cy" else "en-GB"))) { append(words) }
}

/** A heading above a group of choices or a field, and one quiet line. */
@Composable
fun Asked(words: FieldWords, modifier: Modifier = Modifier, help: Boolean = true) {
    Column(modifier.padding(top = Tokens.Space.edge, bottom = Tokens.Space.hair)) {
        Text(words.name.spoken(), Modifier.semantics { heading() }, style = Look.text.label)
        if (help) Text(words.help.spoken(), style = Look.text.support, color = Look.roles.ink2)
    }
}

/** A field under its heading. */
@Composable
fun AskedField(
    key: Any?,
    asked: FieldWords,
    words: Words,
    onChange: (Words) -> Unit,
    modifier: Modifier = Modifier,
    minHeight: Dp = 96.dp,
    singleLine: Boolean = false,
    help: Boolean = true,
    keyboard: KeyboardOptions? = null,
) {
    Asked(asked, help = help)
    WordsField(
        key, words, onChange, label = asked.name.words, modifier = modifier, hint = asked.question.words, minHeight = minHeight,
        singleLine = singleLine, keyboard = keyboard,
    )
}

/** One of several, by touch; touching the chosen one again takes it back. */
@Composable
fun <T> Choices(all: List<Pair<T, ShownText>>, chosen: T?, choose: (T?) -> Unit, modifier: Modifier = Modifier, few: Int = all.size) {
    var more by remember { mutableStateOf(false) }
    // A long list begins with its first ones, and with the chosen one wherever it stands.
    val shown = if (more || all.size <= few + 1) all else all.filterIndexed { at, (value, _) -> at < few || value == chosen }
    FlowRow(modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        shown.forEach { (value, words) -> Choice(words.words, value == chosen, { choose(value.takeIf { it != chosen }) }) }
        if (shown.size < all.size) Choice(stringResource(R.string.act_more), false, { more = true }, icon = Icons.More, role = Role.Button)
    }
}

/** How sure, one to five. For the person only: it is no score. */
@Composable
fun ConfidenceChoice(asked: FieldWords, scale: ConfidenceScale, value: UByte?, choose: (UByte?) -> Unit) {
    Asked(asked)
    Choices(scale.steps.map { it.value to it.word }, value, choose)
}

/** A field of one line under its name. [web]: an address, which no keyboard begins with a capital. */
@Composable
fun LabelledField(label: String, words: Words, change: (Words) -> Unit, hint: String? = null, web: Boolean = false) {
    Text(label, Modifier.padding(top = Tokens.Space.room, bottom = Tokens.Space.hair), style = Look.text.label)
    WordsField(
        key = label, words = words, onChange = change, label = label, hint = hint, singleLine = true, minHeight = Tokens.Size.field,
        keyboard = if (web) KeyboardOptions(keyboardType = KeyboardType.Uri, autoCorrectEnabled = false) else null,
    )
}

/** Something to tick: the whole line is the target. */
@Composable
fun TickLine(words: ShownText, ticked: Boolean, tick: (Boolean) -> Unit, modifier: Modifier = Modifier, help: ShownText? = null) =
    TickRow(words.spoken(), ticked, tick, modifier, help?.spoken())

/** The same with anybody's words; without [tick] it cannot be ticked, and [help] says why. */
@Composable
fun TickRow(words: AnnotatedString, ticked: Boolean, tick: ((Boolean) -> Unit)?, modifier: Modifier = Modifier, help: AnnotatedString? = null) {
    Row(
        modifier.fillMaxWidth().heightIn(min = Tokens.Size.target).toggleable(ticked, enabled = tick != null, role = Role.Checkbox) { tick?.invoke(it) }
            .padding(vertical = Tokens.Space.tight),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug), verticalAlignment = Alignment.CenterVertically,
    ) {
        Icon(if (ticked) Icons.Tick else Icons.NoTick, null, Modifier.size(Tokens.Size.icon), if (ticked) Look.roles.verge else if (tick == null) Look.roles.line else Look.roles.outline)
        Column(Modifier.weight(1f)) {
            Text(words, style = Look.text.body, color = if (tick == null) Look.roles.ink2 else Look.roles.ink)
            if (help != null) Text(help, style = Look.text.support, color = Look.roles.ink2)
        }
    }
}

/** Is someone at risk? Quiet, always there, and it blocks nobody. */
@Composable
fun Safety(line: SafetyLine?, considered: Boolean, tick: (Boolean) -> Unit) {
    if (line == null) return
    Gap(Tokens.Space.snug)
    Row(
        Modifier.fillMaxWidth().heightIn(min = Tokens.Size.target).toggleable(considered, role = Role.Checkbox, onValueChange = tick).padding(vertical = Tokens.Space.tight),
        horizontalArrangement = Arrangement.spacedBy(Tokens.Space.snug),
    ) {
        Icon(if (considered) Icons.Tick else Icons.NoTick, null, Modifier.size(Tokens.Size.icon), if (considered) Look.roles.verge else Look.roles.outline)
        Column(Modifier.weight(1f)) {
            Text(line.line.spoken(), style = Look.text.support, color = Look.roles.ink2)
            Text(line.tick.spoken(), Modifier.padding(top = Tokens.Space.hair), style = Look.text.label)
        }
    }
}

/** The bar of a page that saves by itself: close it, "Kept", and what is rarely wanted. */
@Composable
fun WritingBar(title: String, saved: Saved, close: () -> Unit, discard: () -> Unit) {
    Bar(
        title, close, stringResource(R.string.act_close), backIcon = Icons.Down,
        state = if (saved == Saved.Kept) ({ StateMark(stringResource(R.string.state_kept), Icons.Check) }) else null,
    ) {
        MenuAct(listOf(stringResource(R.string.jot_discard) to discard))
    }
}

/** What is rarely wanted, behind three dots. */
@Composable
fun MenuAct(lines: List<Pair<String, () -> Unit>>) {
    var open by remember { mutableStateOf(false) }
    Column {
        IconAct(Icons.Menu, stringResource(R.string.act_more), { open = true })
        DropdownMenu(open, { open = false }, containerColor = Look.roles.surface) {
            lines.forEach { (words, act) ->
                DropdownMenuItem({ Text(words, style = Look.text.body) }, {
                    open = false
                    act()
                })
            }
        }
    }
}

/** What went wrong with saving or with the page, in one place. */
@Composable
fun WritingTrouble(saved: Saved, trouble: app.layby.shell.Trouble?, again: () -> Unit) {
    (saved as? Saved.Failed)?.let {
        val words = troubleWords(it.trouble)
        CalmError(words.title, words.support, act = stringResource(R.string.act_again), onAct = again)
    }
    trouble?.let {
        val words = troubleWords(it)
        CalmError(words.title, words.support)
    }
}
