package app.layby.journeys

import androidx.compose.ui.test.junit4.createEmptyComposeRule
import app.layby.Phone
import app.layby.R
import app.layby.accounts.AccountsModel
import app.layby.core.DeliveryStatus
import app.layby.core.Language
import app.layby.core.NewAccount
import app.layby.core.StatementActor
import app.layby.core.Words
import app.layby.core.lending
import app.layby.core.wiping
import app.layby.fields
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Place
import app.layby.touch
import app.layby.type
import app.layby.until
import java.net.InetAddress
import java.net.ServerSocket
import kotlin.test.assertEquals
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** A record store from its address to its removal. Nobody answers at it: a shell reaches none without real TLS. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class StoresJourneyTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()
    private val person = Person(phone, rule)
    private val core get() = person.core
    private fun words(id: Int, vararg arguments: Any) = person.words(id, *arguments)

    @Test fun theOfflineEditionSaysThatItCannotAndOffersAFile() = person.begun {
        person.go(Place.Settings)
        rule.touch(words(R.string.store_title))
        rule.sees(words(R.string.store_offline))
        rule.until { person.shell.places.model<AccountsModel>(Place.Accounts) { error("the page made it") }.state.value.view != null }
        rule.waitForIdle()
        rule.seesNot(words(R.string.store_add))
        rule.touch(words(R.string.store_file))
        rule.until { person.shell.places.top.value == Place.Year }
    }

    @Test fun aStoreIsAddedTestedSentToAndRemoved() = person.begun {
        phone.carrier.network = true
        // A port that nobody listens at: it was free a moment ago.
        val closed = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { it.localPort }
        person.go(Place.Accounts)
        rule.sees(words(R.string.store_none))
        rule.touch(words(R.string.store_add))
        rule.type(words(R.string.store_address), "http://lrs.example.org")
        rule.type(words(R.string.store_home_page), "https://example.org")
        rule.type(words(R.string.store_name), "ros")
        rule.type(words(R.string.store_user), "ros")
        rule.type(words(R.string.store_secret), "not for anybody")
        rule.touch(words(R.string.store_add_it))
        rule.sees(words(R.string.trouble_not_store))
        assertTrue(core.accounts().isEmpty())
        person.rewrite("https://localhost:$closed/xapi")
        rule.type(words(R.string.store_secret), "not for anybody")
        rule.touch(words(R.string.store_add_it))
        rule.until { core.accounts().size == 1 && rule.fields() == 0 }
        val account = core.accounts().single()

        rule.touch(words(R.string.store_test))
        rule.sees(words(R.string.test_no_answer))

        val id = core.craft(listOf(person.kept("The quiet after bedtimes"))).newRecords.single()
        mapOf("type" to "Reading", "date" to core.year(null).line.today!!, "learnt" to "To wait", "impact" to "I wait longer")
            .forEach { (field, written) -> core.answer(id, field, Words(written)) }
        core.queueRecord(account.id, id)
        person.go(Place.Settings)
        person.go(Place.Accounts)
        rule.sees(words(R.string.delivery_waiting))
        rule.touch(words(R.string.store_deliver))
        rule.until { (core.outbox().items.single().status as? DeliveryStatus.Waiting)?.nextTry != null }
        rule.sees(person.counted(R.plurals.store_waiting, 1, 1))
        rule.until { phone.carrier.planned == true }
        // It was tried: it may have left, so that it is sent again or the store is removed, but not withdrawn.
        rule.sees(words(R.string.store_again))
        rule.seesNot(words(R.string.store_withdraw))
        rule.touch(words(R.string.store_again))
        rule.until { (core.outbox().items.single().status as DeliveryStatus.Waiting).nextTry == null }

        rule.touch(words(R.string.store_sign_in_again))
        rule.type(words(R.string.store_secret), "another one")
        rule.touch(words(R.string.store_sign_in))
        rule.until { rule.fields() == 0 }

        rule.touch(words(R.string.store_remove))
        rule.sees(words(R.string.store_remove_why))
        assertEquals(1, core.accounts().size)
        rule.touch(words(R.string.store_remove))
        rule.until { core.accounts().isEmpty() }
        assertTrue(core.outbox().items.single().status is DeliveryStatus.Withdrawn)
        rule.sees(words(R.string.delivery_withdrawn))
        rule.until { phone.carrier.planned == false }
    }

    /** Secrets stay behind when a notebook is restored: the store is paused until they are typed again. */
    @Test fun aRestoredStoreWaitsForItsSecret() = person.begun {
        phone.carrier.network = true
        val code = core.issueRecoveryCode().value
        val new = NewAccount(Words("https://lrs.example.org/xapi"), Words("ros"), StatementActor(Words("https://example.org"), Words("ros")), Language.ENGLISH)
        wiping("a secret".toByteArray()) { core.addAccount(new, it) }
        val backup = core.makeBackup().contents.value
        core.removeAccount(core.accounts().single().id)
        lending(backup) { file ->
            val inside = wiping(code.copyOf()) { core.lookIntoBackup(file, it) }
            file.rewind()
            wiping(code.copyOf()) { core.restoreOver(file, it, inside.fingerprint) }
        }
        person.go(Place.Accounts)
        rule.sees(words(R.string.store_paused))
        rule.touch(words(R.string.store_sign_in_again))
        rule.type(words(R.string.store_secret), "a secret")
        rule.touch(words(R.string.store_sign_in))
        rule.seesNot(words(R.string.store_paused))
        assertEquals(false, core.accounts().single().pausedForCredentials)
    }
}
