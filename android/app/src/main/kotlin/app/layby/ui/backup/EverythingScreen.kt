package app.layby.ui.backup

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.backup.EverythingState
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.SecretAsk
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

class EverythingActs(val back: () -> Unit = {}, val sealed: (ByteArray) -> Unit = {}, val plain: (ByteArray) -> Unit = {})

/** What everything would carry, first; then the passcode, and which of the two files. */
@Composable
fun EverythingScreen(state: EverythingState, acts: EverythingActs, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.everything_title), acts.back, stringResource(R.string.act_back)) }, modifier) {
        val view = state.view
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
            Gap(Tokens.Space.snug)
        }
        state.passphrase?.let { phrase ->
            Text(stringResource(R.string.everything_phrase), Modifier.semantics { heading() }, style = Look.text.question)
            Text(stringResource(R.string.everything_phrase_why), Modifier.padding(vertical = Tokens.Space.tight), style = Look.text.body, color = Look.roles.ink2)
            // A line may end behind a hyphen, never inside a word. So it cannot be selected: it would be copied with the breaks.
            Card { Text(String(phrase.value).replace("-", "-" + '\u200b'), Modifier.padding(Tokens.Space.edge), style = Look.text.title) }
            return@Page
        }
        if (view == null) {
            Text(stringResource(R.string.everything_counting), Modifier.semantics { heading() }, style = Look.text.body, color = Look.roles.ink2)
            return@Page
        }
        val (entries, records) = (view.entries + view.binned + view.drafts).toInt() to view.records.toInt()
        Text(
            stringResource(
                R.string.everything_holds, pluralStringResource(R.plurals.backup_entries, entries, entries), pluralStringResource(R.plurals.backup_records, records, records),
            ),
            Modifier.semantics { heading() }, style = Look.text.title,
        )
        val findings = view.findings.toInt()
        if (findings > 0) Quiet(
            pluralStringResource(R.plurals.everything_findings, findings, findings), Icons.Hint, Modifier.padding(top = Tokens.Space.room),
            ground = Look.roles.amberSoft, ink = Look.roles.onAmberSoft,
        )
        Gap()
        Column {
            Quiet(stringResource(R.string.everything_sealed_why), Icons.Lock, Modifier.padding(bottom = Tokens.Space.tight))
            Quiet(stringResource(R.string.everything_plain_why), Icons.Eye, Modifier.padding(bottom = Tokens.Space.room))
            SecretAsk(
                stringResource(R.string.everything_passcode),
                listOf(stringResource(R.string.everything_sealed) to acts.sealed, stringResource(R.string.everything_plain) to acts.plain), enabled = !state.working,
            )
        }
        Gap(Tokens.Space.open)
    }
}
