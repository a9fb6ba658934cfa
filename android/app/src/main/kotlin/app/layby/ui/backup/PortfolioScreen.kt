package app.layby.ui.backup

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.backup.PortfolioState
import app.layby.core.ImportView
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Icons
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.counted
import app.layby.ui.words.troubleWords

class PortfolioActs(val back: () -> Unit = {}, val choose: () -> Unit = {}, val drafts: () -> Unit = {})

/** A portfolio from another system, taken in as drafts. */
@Composable
fun PortfolioScreen(state: PortfolioState, acts: PortfolioActs, modifier: Modifier = Modifier) {
    Page(
        { Bar(stringResource(R.string.portfolio_title), acts.back, stringResource(R.string.act_back)) }, modifier,
        foot = {
            Act(
                stringResource(if (state.working) R.string.portfolio_reading else R.string.portfolio_choose), acts.choose,
                Modifier.fillMaxWidth(), if (state.came == null) Weight.FILL else Weight.SOFT, enabled = !state.working,
            )
        },
    ) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
            Gap(Tokens.Space.snug)
        }
        Text(stringResource(R.string.portfolio_body), style = Look.text.body, color = Look.roles.ink2)
        Gap()
        state.came?.let { Came(it, acts) }
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Came(came: ImportView, acts: PortfolioActs) {
    Card {
        Column(Modifier.padding(Tokens.Space.room).semantics { liveRegion = LiveRegionMode.Polite }) {
            Text(if (came.drafts > 0u) counted(R.plurals.portfolio_made, came.drafts.toInt()) else stringResource(R.string.portfolio_nothing), style = Look.text.title)
            if (came.already > 0u) Quiet(counted(R.plurals.portfolio_already, came.already.toInt()), Icons.Check, Modifier.padding(top = Tokens.Space.tight))
            if (came.others > 0u) Quiet(counted(R.plurals.portfolio_others, came.others.toInt()), Icons.Info, Modifier.padding(top = Tokens.Space.tight))
            if (came.drafts > 0u) Act(stringResource(R.string.portfolio_drafts), acts.drafts, Modifier.padding(top = Tokens.Space.room), Weight.SOFT, Icons.Jot)
        }
    }
}
