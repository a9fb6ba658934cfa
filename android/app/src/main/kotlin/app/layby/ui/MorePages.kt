package app.layby.ui

import androidx.compose.runtime.Composable
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.shell.Place
import app.layby.ui.parts.Bar
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Page

/** Places that have no screen yet say so. */
@Composable
fun MorePages(place: Place, around: Around) {
    Page({ Bar(null, { around.shell.places.back() }, stringResource(R.string.act_back)) }) {
        EmptyPlace(stringResource(R.string.not_yet), stringResource(R.string.not_yet_do))
    }
}
