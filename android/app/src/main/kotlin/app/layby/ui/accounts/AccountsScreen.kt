package app.layby.ui.accounts

import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.FlowRow
import androidx.compose.foundation.layout.fillMaxWidth
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.selection.selectableGroup
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import androidx.compose.ui.res.stringResource
import androidx.compose.ui.semantics.LiveRegionMode
import androidx.compose.ui.semantics.heading
import androidx.compose.ui.semantics.liveRegion
import androidx.compose.ui.semantics.semantics
import app.layby.R
import app.layby.accounts.AccountsState
import app.layby.accounts.Draft
import app.layby.core.AccountTest
import app.layby.core.AccountView
import app.layby.core.DeliveryStatus
import app.layby.core.Language
import app.layby.core.OutboxItem
import app.layby.core.Words
import app.layby.ui.parts.Act
import app.layby.ui.parts.Bar
import app.layby.ui.parts.CalmError
import app.layby.ui.parts.Card
import app.layby.ui.parts.Choice
import app.layby.ui.parts.EmptyPlace
import app.layby.ui.parts.Gap
import app.layby.ui.parts.Hairline
import app.layby.ui.parts.Icons
import app.layby.ui.parts.LabelledField
import app.layby.ui.parts.LineRow
import app.layby.ui.parts.Page
import app.layby.ui.parts.Quiet
import app.layby.ui.parts.SecretAsk
import app.layby.ui.parts.Section
import app.layby.ui.parts.Weight
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.counted
import app.layby.ui.words.deliveryIcon
import app.layby.ui.words.deliveryWords
import app.layby.ui.words.testWord
import app.layby.ui.words.troubleWords
import app.layby.ui.words.wentWords

class AccountsActs(
    val back: () -> Unit = {},
    val begin: () -> Unit = {},
    val draft: (Draft?) -> Unit = {},
    val add: (ByteArray) -> Unit = {},
    val signIn: (String?) -> Unit = {},
    val credentials: (Words, ByteArray) -> Unit = { _, _ -> },
    val test: (String) -> Unit = {},
    val ask: (String?) -> Unit = {},
    val remove: (String) -> Unit = {},
    val again: (String) -> Unit = {},
    val withdraw: (String) -> Unit = {},
    val deliver: () -> Unit = {},
    val stop: () -> Unit = {},
    val year: () -> Unit = {},
)

/** Record stores, for the few who have one; and where each statement is on its way. */
@Composable
fun AccountsScreen(state: AccountsState, acts: AccountsActs, modifier: Modifier = Modifier) {
    val view = state.view
    Page(
        { Bar(stringResource(R.string.store_title), acts.back, stringResource(R.string.act_back)) }, modifier,
        foot = {
            if (state.network && view != null && (view.waiting > 0u || state.delivering)) Act(
                stringResource(if (state.delivering) R.string.store_stop else R.string.store_deliver), if (state.delivering) acts.stop else acts.deliver,
                Modifier.fillMaxWidth(), if (state.delivering) Weight.SOFT else Weight.FILL,
            )
        },
    ) {
        state.trouble?.let {
            val words = troubleWords(it)
            CalmError(words.title, words.support)
            Gap(Tokens.Space.snug)
        }
        if (!state.network) {
            EmptyPlace(stringResource(R.string.store_offline), stringResource(R.string.store_offline_do)) {
                Act(stringResource(R.string.store_file), acts.year, Modifier.fillMaxWidth(), Weight.SOFT, Icons.Share)
            }
            Text(stringResource(R.string.store_what), style = Look.text.support, color = Look.roles.ink2)
        }
        if (view == null) return@Page
        if (state.delivering || state.delivered != null) Quiet(
            state.delivered?.let { wentWords(it) } ?: counted(R.plurals.store_on_the_way, view.waiting.toInt()), Icons.Globe,
            Modifier.padding(bottom = Tokens.Space.snug).semantics { liveRegion = LiveRegionMode.Polite },
            ground = Look.roles.tarmacSoft, ink = Look.roles.onTarmacSoft,
        )
        view.accounts.forEach { Account(it, state, acts) }
        val draft = state.draft
        when {
            draft != null -> New(draft, acts)
            !state.network -> Unit
            view.accounts.isEmpty() -> EmptyPlace(stringResource(R.string.store_none), stringResource(R.string.store_what)) {
                Act(stringResource(R.string.store_add), acts.begin, Modifier.fillMaxWidth(), Weight.SOFT, Icons.Add)
            }
            else -> Act(stringResource(R.string.store_add), acts.begin, weight = Weight.BARE, icon = Icons.Add)
        }
        if (view.items.isNotEmpty()) Section(stringResource(R.string.store_queue_title))
        if (view.items.isNotEmpty()) Card {
            view.items.forEachIndexed { at, item ->
                if (at > 0) Hairline()
                Item(item, state, acts)
            }
        }
        Gap(Tokens.Space.open)
    }
}

@Composable
private fun Account(account: AccountView, state: AccountsState, acts: AccountsActs) {
    Card(Modifier.padding(bottom = Tokens.Space.snug)) {
        LineRow(
            account.address.value, support = account.user.value, icon = Icons.Globe,
            end = if (account.waiting > 0u) counted(R.plurals.store_waiting, account.waiting.toInt()) else null,
        )
        Column(Modifier.padding(start = Tokens.Space.room, end = Tokens.Space.room, bottom = Tokens.Space.tight), verticalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
            if (account.pausedForCredentials) Quiet(stringResource(R.string.store_paused), Icons.Key, ground = Look.roles.amberSoft, ink = Look.roles.onAmberSoft)
            state.tests[account.id]?.let {
                Quiet(stringResource(testWord(it)), if (it == AccountTest.WORKS) Icons.Check else Icons.Hint, Modifier.semantics { liveRegion = LiveRegionMode.Polite })
            }
            when (account.id) {
                state.removing -> {
                    Text(stringResource(R.string.store_remove_why), style = Look.text.support, color = Look.roles.ink2)
                    Act(stringResource(R.string.erase_leave), { acts.ask(null) }, Modifier.fillMaxWidth(), Weight.SOFT)
                    Act(stringResource(R.string.store_remove), { acts.remove(account.id) }, Modifier.fillMaxWidth(), Weight.LINE, ink = Look.roles.clay)
                }
                state.signingIn -> {
                    var user by remember { mutableStateOf(account.user) }
                    LabelledField(stringResource(R.string.store_user), user, { user = it })
                    SecretAsk(stringResource(R.string.store_secret), listOf(stringResource(R.string.store_sign_in) to { secret -> acts.credentials(user, secret) }))
                    Act(stringResource(R.string.act_close), { acts.signIn(null) }, Modifier.fillMaxWidth(), Weight.BARE)
                }
                else -> FlowRow(horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
                    if (state.network) {
                        val busy = state.testing == account.id
                        Act(stringResource(if (busy) R.string.store_testing else R.string.store_test), { acts.test(account.id) }, weight = Weight.BARE, enabled = !busy)
                    }
                    Act(stringResource(R.string.store_sign_in_again), { acts.signIn(account.id) }, weight = Weight.BARE)
                    Act(stringResource(R.string.store_remove), { acts.ask(account.id) }, weight = Weight.BARE)
                }
            }
        }
    }
}

/** A new store. Nothing is sent to it by adding it. */
@Composable
private fun New(draft: Draft, acts: AccountsActs) {
    Card {
        Column(Modifier.padding(Tokens.Space.room)) {
            Text(stringResource(R.string.store_add), Modifier.semantics { heading() }, style = Look.text.title)
            Text(stringResource(R.string.store_add_why), Modifier.padding(top = Tokens.Space.hair), style = Look.text.support, color = Look.roles.ink2)
            LabelledField(stringResource(R.string.store_address), draft.address, { acts.draft(draft.copy(address = it)) }, hint = stringResource(R.string.store_address_hint), web = true)
            LabelledField(stringResource(R.string.store_home_page), draft.homePage, { acts.draft(draft.copy(homePage = it)) }, hint = stringResource(R.string.store_address_hint), web = true)
            LabelledField(stringResource(R.string.store_name), draft.name, { acts.draft(draft.copy(name = it)) })
            Section(stringResource(R.string.store_language))
            FlowRow(Modifier.selectableGroup(), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
                listOf(Language.ENGLISH to R.string.language_english, Language.WELSH to R.string.language_welsh).forEach { (language, words) ->
                    Choice(stringResource(words), draft.language == language, { acts.draft(draft.copy(language = language)) })
                }
            }
            LabelledField(stringResource(R.string.store_user), draft.user, { acts.draft(draft.copy(user = it)) })
            Gap(Tokens.Space.room)
            SecretAsk(stringResource(R.string.store_secret), listOf(stringResource(R.string.store_add_it) to acts.add))
            Act(stringResource(R.string.act_close), { acts.draft(null) }, Modifier.fillMaxWidth(), Weight.BARE)
        }
    }
}

@Composable
private fun Item(item: OutboxItem, state: AccountsState, acts: AccountsActs) {
    val told = item.opening?.value ?: stringResource(R.string.store_record_gone)
    LineRow(
        if (item.voids == null) told else stringResource(R.string.store_taking_back, told), support = deliveryWords(item.status, state.now), icon = deliveryIcon(item.status),
    )
    val status = item.status
    val again = status is DeliveryStatus.Refused || (status is DeliveryStatus.Waiting && status.nextTry != null)
    // Whether one that is paused ever left, the core knows, and says so.
    val withdraw = status is DeliveryStatus.PausedForCredentials || status is DeliveryStatus.Refused || status is DeliveryStatus.Conflict || (status is DeliveryStatus.Waiting && status.attempts == 0u)
    if (again || withdraw) FlowRow(Modifier.padding(start = Tokens.Space.open + Tokens.Space.room, end = Tokens.Space.room, bottom = Tokens.Space.tight), horizontalArrangement = Arrangement.spacedBy(Tokens.Space.tight)) {
        if (again) Act(stringResource(R.string.store_again), { acts.again(item.id) }, weight = Weight.BARE)
        if (withdraw) Act(stringResource(R.string.store_withdraw), { acts.withdraw(item.id) }, weight = Weight.BARE)
    }
}
