package app.layby.ui.settings

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.PaddingValues
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.lazy.LazyColumn
import androidx.compose.foundation.lazy.items
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.text.AnnotatedString
import app.layby.R
import app.layby.core.Language
import app.layby.core.LicenceText
import app.layby.core.LicencedPart
import app.layby.core.ShownText
import app.layby.settings.LicencesState
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Page
import app.layby.ui.parts.Section
import app.layby.ui.parts.spoken
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.troubleWords

/** What others wrote: each part with its licence and whose it is, then the licences' own words. */
@Composable
fun LicencesScreen(state: LicencesState, back: () -> Unit, modifier: Modifier = Modifier) {
    Page({ Bar(stringResource(R.string.about_licences), back, stringResource(R.string.act_back)) }, modifier, scrolls = false) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
        }
        val view = state.view ?: return@Page
        LazyColumn(Modifier.fillMaxWidth(), contentPadding = PaddingValues(bottom = Tokens.Space.wide)) {
            item { Text(stringResource(R.string.licences_own), style = Look.text.body) }
            item { Section(stringResource(R.string.licences_parts)) }
            items(view.parts) { Part(it) }
            items(view.texts) { Licence(it) }
        }
    }
}

@Composable
private fun Part(part: LicencedPart) {
    Column(Modifier.padding(vertical = Tokens.Space.hair)) {
        Text(english(listOf(part.name, part.version).filter(String::isNotEmpty).joinToString(" ")), style = Look.text.label)
        Text(english((listOf(part.licences.joinToString(", ")) + part.notices).joinToString("\n")), style = Look.text.support, color = Look.roles.ink2)
    }
}

@Composable
private fun Licence(text: LicenceText) {
    Column {
        Section(text.id)
        Text(english(text.words), style = Look.text.support)
    }
}

/** Nobody translates a licence: a screen reader reads it as English. */
private fun english(words: String): AnnotatedString = ShownText(words, Language.ENGLISH, false).spoken()
