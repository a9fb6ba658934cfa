package app.layby.ui.words

import androidx.compose.runtime.Composable
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.res.pluralStringResource
import androidx.compose.ui.res.stringResource
import app.layby.R
import app.layby.core.AccountTest
import app.layby.core.DeliveryStatus
import app.layby.core.DeliveryView
import app.layby.core.Refusal
import app.layby.leaving.Way
import app.layby.ui.parts.Icons
import java.time.ZonedDateTime

// What leaves, and where it is on its way, in words.

@Composable
fun counted(id: Int, many: Int): String = pluralStringResource(id, many, many)

fun wayWord(way: Way): Int = when (way) {
    Way.PDF -> R.string.way_pdf
    Way.WORD -> R.string.way_word
    Way.MARKDOWN -> R.string.way_markdown
    Way.TEXT -> R.string.way_text
    Way.SPREADSHEET -> R.string.way_spreadsheet
    Way.JSON -> R.string.way_json
    Way.PORTFOLIO -> R.string.way_portfolio
    Way.STATEMENTS -> R.string.way_statements
}

fun wayWhy(way: Way): Int = when (way) {
    Way.PDF -> R.string.way_pdf_why
    Way.WORD -> R.string.way_word_why
    Way.MARKDOWN -> R.string.way_markdown_why
    Way.TEXT -> R.string.way_text_why
    Way.SPREADSHEET -> R.string.way_spreadsheet_why
    Way.JSON -> R.string.way_json_why
    Way.PORTFOLIO -> R.string.way_portfolio_why
    Way.STATEMENTS -> R.string.way_statements_why
}

@Composable
fun deliveryWords(status: DeliveryStatus, now: ZonedDateTime): String = when (status) {
    is DeliveryStatus.Waiting -> status.nextTry?.let { stringResource(R.string.delivery_next, whenWords(it, now)) } ?: stringResource(R.string.delivery_waiting)
    is DeliveryStatus.Sending -> stringResource(R.string.delivery_sending)
    is DeliveryStatus.Delivered ->
        stringResource(if (status.confirmation.readBack) R.string.delivery_read_back else R.string.delivery_delivered, fullWhen(status.confirmation.at))
    is DeliveryStatus.PausedForCredentials -> stringResource(R.string.delivery_paused)
    is DeliveryStatus.Refused -> when (val why = status.why) {
        is Refusal.TooLarge -> stringResource(R.string.delivery_too_large)
        is Refusal.Status -> stringResource(R.string.delivery_refused, why.status.toInt())
    }
    is DeliveryStatus.Conflict -> stringResource(R.string.delivery_conflict)
    is DeliveryStatus.Withdrawn -> stringResource(R.string.delivery_withdrawn)
}

fun deliveryIcon(status: DeliveryStatus): ImageVector = when (status) {
    is DeliveryStatus.Waiting -> Icons.Clock
    is DeliveryStatus.Sending -> Icons.Globe
    is DeliveryStatus.Delivered -> Icons.Done
    is DeliveryStatus.PausedForCredentials -> Icons.Key
    is DeliveryStatus.Refused, is DeliveryStatus.Conflict -> Icons.Trouble
    is DeliveryStatus.Withdrawn -> Icons.Close
}

fun testWord(test: AccountTest): Int = when (test) {
    AccountTest.WORKS -> R.string.test_works
    AccountTest.CREDENTIALS_REFUSED -> R.string.test_credentials
    AccountTest.NOT_A_STORE -> R.string.test_not_a_store
    AccountTest.NO_ANSWER -> R.string.test_no_answer
}

/** How a delivery went, the best of it first. */
@Composable
fun wentWords(went: DeliveryView): String = listOfNotNull(
    stringResource(R.string.went_stopped).takeIf { went.cancelled },
    counted(R.plurals.went_delivered, went.delivered.toInt()).takeIf { went.delivered > 0u },
    counted(R.plurals.store_waiting, went.waiting.toInt()).takeIf { went.waiting > 0u },
    counted(R.plurals.store_stuck, went.stuck.toInt()).takeIf { went.stuck > 0u },
    stringResource(R.string.went_credentials).takeIf { went.pausedForCredentials },
).joinToString(" ")
