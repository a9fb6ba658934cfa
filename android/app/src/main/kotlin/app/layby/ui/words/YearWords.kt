package app.layby.ui.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.BoxLabel
import app.layby.core.RecordState
import app.layby.core.RenewalWindow
import app.layby.core.ShownText
import app.layby.core.Unknown
import app.layby.core.YearLine
import app.layby.core.YearNeed
import app.layby.ui.parts.Icons
import app.layby.ui.theme.Look

// The year's and the records' codes in words.

/** A box's heading in the language the app speaks: the words are the rules pack's. */
@Composable
fun BoxLabel.said(): ShownText = if (stringResource(R.string.language_tag) == "cy") welsh else english

@Composable
private fun many(id: Int, count: UInt): String = pluralStringResource(id, count.toInt(), count.toInt())

/** How far the year is, in counts. */
@Composable
fun yearCounts(line: YearLine): String {
    val asked = line.piecesAsked ?: return many(R.plurals.year_pieces_only, line.pieces)
    val pieces = stringResource(if (line.pieces > asked) R.string.year_pieces_more else R.string.year_pieces, line.pieces.toInt(), asked.toInt())
    val peer = line.withPeerAsked?.takeIf { it > 0u } ?: return pieces
    return stringResource(R.string.year_with_peer, pieces, line.withPeer.toInt(), peer.toInt())
}

/** How long there is; null for another year, or where nobody knows. */
@Composable
fun daysLeft(line: YearLine): String? = line.daysLeft?.let { if (it == 0u) stringResource(R.string.year_left_today) else many(R.plurals.year_left, it) }

/** What is still to do, first things first, as one sentence. */
@Composable
fun yearSentence(line: YearLine, needs: List<YearNeed>): String {
    val pieces = needs.filterIsInstance<YearNeed.Pieces>().firstOrNull()
    val peer = needs.filterIsInstance<YearNeed.PeerReflection>().firstOrNull()
    if (pieces != null) {
        val words = many(R.plurals.year_to_go, pieces.count)
        return if (peer == null) words else stringResource(R.string.year_to_go_peer, words)
    }
    return when (val need = needs.firstOrNull()) {
        null -> stringResource(if (line.piecesAsked == null) R.string.year_nothing_known else R.string.year_all_there)
        else -> needWords(need)
    }
}

@Composable
fun needWords(need: YearNeed): String = when (need) {
    is YearNeed.Pieces -> many(R.plurals.year_to_go, need.count)
    is YearNeed.PeerReflection -> stringResource(R.string.year_peer_to_go)
    is YearNeed.Finish -> many(R.plurals.year_to_finish, need.count)
    is YearNeed.PutIntoAccount -> many(R.plurals.year_to_put, need.count)
    is YearNeed.SubmitAgain -> many(R.plurals.year_again, need.count)
}

@Composable
fun renewalWords(renewal: RenewalWindow): String? = when (renewal) {
    is RenewalWindow.NotKnown -> null
    is RenewalWindow.Opens -> stringResource(R.string.year_opens, civilDate(renewal.on))
    is RenewalWindow.Open -> stringResource(R.string.year_open, civilDate(renewal.until))
    is RenewalWindow.Closed -> stringResource(R.string.year_closed, civilDate(renewal.on))
}

@Composable
fun recordStateWords(state: RecordState): String = when (state) {
    is RecordState.Draft -> stringResource(R.string.record_state_draft)
    is RecordState.Ready -> stringResource(R.string.record_state_ready)
    is RecordState.Recorded -> stringResource(R.string.record_state_recorded, civilDate(state.on))
    is RecordState.SubmitAgain -> stringResource(R.string.record_state_again)
}

fun recordStateIcon(state: RecordState): ImageVector = when (state) {
    is RecordState.Recorded -> Icons.Done
    is RecordState.Ready -> Icons.Check
    is RecordState.Draft -> Icons.Craft
    is RecordState.SubmitAgain -> Icons.Undo
}

@Composable
fun recordStateTint(state: RecordState): Color = when (state) {
    is RecordState.Recorded, is RecordState.Ready -> Look.roles.verge
    is RecordState.Draft, is RecordState.SubmitAgain -> Look.roles.amber
}

@Composable
fun unknownWord(unknown: Unknown): String = stringResource(
    when (unknown) {
        Unknown.REGULATOR -> R.string.unknown_regulator
        Unknown.STANDARDS -> R.string.unknown_standards
        Unknown.YEAR -> R.string.unknown_year
        Unknown.RENEWAL_WINDOW -> R.string.unknown_window
        Unknown.PIECES -> R.string.unknown_pieces
        Unknown.PEER_REFLECTION -> R.string.unknown_peer
        Unknown.FORM -> R.string.unknown_form
        Unknown.AMHP -> R.string.unknown_amhp
    },
)
