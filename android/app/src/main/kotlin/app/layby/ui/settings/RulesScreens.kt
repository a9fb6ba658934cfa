package app.layby.ui.settings

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.foundation.text.KeyboardOptions
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.DisposableEffect
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.rememberUpdatedState
import androidx.compose.runtime.setValue
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.focus.onFocusChanged
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import androidx.compose.ui.text.input.ImeAction
import androidx.compose.ui.text.input.KeyboardType
import app.layby.R
import app.layby.core.FieldKind
import app.layby.core.Listed
import app.layby.core.NationCard
import app.layby.core.RecordBox
import app.layby.core.Words
import app.layby.settings.EraseState
import app.layby.settings.OwnNamesState
import app.layby.settings.RulesState
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choice
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.IconAct
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.SecretAsk
import app.layby.ui.parts.Section
import app.layby.ui.parts.Weight
import app.layby.ui.parts.WordsField
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.listedWord
import app.layby.ui.words.nationWord
import app.layby.ui.words.said
import app.layby.ui.words.troubleWords
import app.layby.ui.words.unknownWord

class RulesActs(val back: () -> Unit = {}, val nation: (String) -> Unit = {}, val limit: (String, String) -> Unit = { _, _ -> })

/** Whose rules hold; what nobody has looked up is said. And what the account's boxes take, where the person knows. */
@Composable
fun RulesScreen(state: RulesState, acts: RulesActs, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.rules_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        val view = state.view ?: return@Page
        Section(stringResource(R.string.rules_nation))
        FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            view.nations.forEach { Choice(nationWord(it.nation), it.nation == view.nation, { acts.nation(it.nation) }) }
        }
        view.nations.find { it.nation == view.nation }?.let { Nation(it) }
        Section(stringResource(R.string.rules_limits))
        Text(stringResource(R.string.rules_limits_why), style = Look.text.support, color = Look.roles.ink2)
        view.boxes.filter { it.kind != FieldKind.DATE }.forEach { Limit(it, acts) }
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Nation(nation: NationCard) {
    Text(
        listOfNotNull(nation.regulator, stringResource(R.string.year_rules, nation.pack)).joinToString(". "),
        Modifier.padding(top = Tokens.Space.tight), style = Look.text.support, color = Look.roles.ink2,
    )
    if (nation.unknown.isEmpty()) return
    Text(stringResource(R.string.year_unknown), Modifier.padding(vertical = Tokens.Space.tight), style = Look.text.label)
    nation.unknown.forEach { Quiet(unknownWord(it), Icons.Unchecked, Modifier.padding(bottom = Tokens.Space.hair)) }
}

@Composable
private fun Limit(box: RecordBox, acts: RulesActs) {
    val label = box.label.said().words
    val written = box.limit?.toString().orEmpty()
    var typed by remember { mutableStateOf(Words(written)) }
    // What was handed on last: while the core is still at it, the person may be typing the next number.
    var handed by remember { mutableStateOf(written) }
    LaunchedEffect(written) {
        if (typed.value.trim() == handed) typed = Words(written)
        handed = written
    }
    // Once, when the number is whole: at the keyboard's Done, or when the field or the page is left.
    val write by rememberUpdatedState {
        if (typed.value.trim() != handed) {
            handed = typed.value.trim()
            acts.limit(box.field, handed)
        }
    }
    var focused by remember { mutableStateOf(false) }
    DisposableEffect(Unit) { onDispose { if (focused) write() } }
    Text(label, Modifier.padding(top = Tokens.Space.room, bottom = Tokens.Space.hair), style = Look.text.label)
    WordsField(
        key = box.field, words = typed, onChange = { typed = it }, label = label, hint = stringResource(R.string.rules_characters),
        modifier = Modifier.onFocusChanged {
            if (focused && !it.isFocused) write()
            focused = it.isFocused
        },
        singleLine = true, minHeight = Tokens.Size.field, onDone = { write() },
        keyboard = KeyboardOptions(keyboardType = KeyboardType.Number, imeAction = ImeAction.Done),
    )
}

class OwnNamesActs(val back: () -> Unit = {}, val add: (Words, Listed) -> Unit = { _, _ -> }, val remove: (String) -> Unit = {})

/** Names for the check to look for: they stay in the locked notebook. */
@Composable
fun OwnNamesScreen(state: OwnNamesState, acts: OwnNamesActs, modifier: Modifier = Modifier) {
    var typed by remember { mutableStateOf(Words.none) }
    var listed by remember { mutableStateOf(Listed.NEVER_NAME) }
    Page({ Bar(stringResource(R.string.names_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        Text(stringResource(R.string.names_body), style = Look.text.body, color = Look.roles.ink2)
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        Gap()
        WordsField(
            key = state.names?.size, words = typed, onChange = { typed = it }, label = stringResource(R.string.names_label),
            hint = stringResource(R.string.names_label), singleLine = true, minHeight = Tokens.Size.field,
        )
        FlowRow(Modifier.padding(vertical = Tokens.Space.tight).selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            Listed.entries.forEach { Choice(listedWord(it), listed == it, { listed = it }) }
        }
        Act(stringResource(R.string.names_add), {
            acts.add(typed, listed)
            typed = Words.none
        }, Modifier.fillMaxWidth(), Weight.SOFT, Icons.Add, enabled = typed.value.isNotBlank())
        val names = state.names ?: return@Page
        Gap()
        if (names.isEmpty()) EmptyPlace(stringResource(R.string.names_none), stringResource(R.string.names_support))
        else Card {
            names.forEachIndexed { at, name ->
                if (at > 0) Hairline(indent = false)
                Row(Modifier.fillMaxWidth().padding(start = Tokens.Space.room, end = Tokens.Space.tight), verticalAlignment = Alignment.CenterVertically) {
                    Column(Modifier.weight(1f).padding(vertical = Tokens.Space.snug)) {
                        Text(name.name.value, style = Look.text.words)
                        Text(listedWord(name.listed), style = Look.text.support, color = Look.roles.ink2)
                    }
                    IconAct(Icons.Close, stringResource(R.string.names_remove, name.name.value), { acts.remove(name.id) })
                }
            }
        }
        Gap(Tokens.Space.open)
    }
}

class EraseActs(val back: () -> Unit = {}, val ask: (Boolean) -> Unit = {}, val erase: (ByteArray) -> Unit = {}, val backup: () -> Unit = {})

/** Asked about, with the passcode; leaving it is the larger act, and nothing lies under the thumb that erases. */
@Composable
fun EraseScreen(state: EraseState, acts: EraseActs, modifier: Modifier = Modifier) {
    Page(
        { Bar(stringResource(R.string.erase_title), acts.back, stringResource(R.string.act_back)) }, modifier,
        foot = { Act(stringResource(R.string.erase_leave), acts.back, Modifier.fillMaxWidth(), Weight.SOFT) },
    ) {
        Text(stringResource(if (state.asked) R.string.erase_sure else R.string.erase_title), Modifier.semantics { heading() }, style = Look.text.question, color = if (state.asked) Look.roles.clay else Look.roles.ink)
        Text(stringResource(R.string.erase_body), Modifier.padding(top = Tokens.Space.tight), style = Look.text.body)
        Quiet(stringResource(R.string.erase_backup), Icons.Backup, Modifier.padding(vertical = Tokens.Space.room))
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
            Gap(Tokens.Space.snug)
        }
        when {
            !state.asked -> {
                Act(stringResource(R.string.backup_make), acts.backup, Modifier.fillMaxWidth(), Weight.LINE, Icons.Backup)
                Gap(Tokens.Space.tight)
                Act(stringResource(R.string.erase_ask), { acts.ask(true) }, Modifier.fillMaxWidth(), Weight.BARE, ink = Look.roles.clay)
            }
            state.needsPasscode -> SecretAsk(stringResource(R.string.everything_passcode), listOf(stringResource(R.string.erase_now) to acts.erase), enabled = !state.working)
            else -> Act(stringResource(R.string.erase_now), { acts.erase(ByteArray(0)) }, Modifier.fillMaxWidth(), Weight.LINE, enabled = !state.working, ink = Look.roles.clay)
        }
    }
}
