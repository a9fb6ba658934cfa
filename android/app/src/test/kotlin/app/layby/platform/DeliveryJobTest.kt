package app.layby.platform

import android.Manifest
import android.app.job.JobInfo
import android.app.job.JobParameters
import android.app.job.JobScheduler
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import app.layby.Phone
import app.layby.core.DeliveryStatus
import app.layby.core.Language
import app.layby.core.NewAccount
import app.layby.core.StatementActor
import app.layby.core.Words
import app.layby.core.wiping
import app.layby.journeys.Person
import app.layby.until
import java.net.InetAddress
import java.net.ServerSocket
import kotlin.test.assertEquals
import kotlin.test.assertNull
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode
import org.robolectric.shadow.api.Shadow

/** What the system is asked for when records wait, and what is done when it comes. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class DeliveryJobTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()
    private val person = Person(phone, rule)
    private val core get() = person.core
    private val parameters get() = Shadow.newInstanceOf(JobParameters::class.java)

    private fun queued() {
        val closed = ServerSocket(0, 1, InetAddress.getLoopbackAddress()).use { it.localPort }
        val account = NewAccount(Words("https://localhost:$closed/xapi"), Words("ros"), StatementActor(Words("https://example.org"), Words("ros")), Language.ENGLISH)
        wiping("a secret".toByteArray()) { core.addAccount(account, it) }
        val id = core.craft(listOf(person.kept("The quiet after bedtimes"))).newRecords.single()
        mapOf("type" to "Reading", "date" to core.year(null).line.today!!, "learnt" to "To wait", "impact" to "I wait longer")
            .forEach { (field, written) -> core.answer(id, field, Words(written)) }
        core.queueRecord(core.accounts().single().id, id)
    }

    private fun tried() = (core.outbox().items.single().status as DeliveryStatus.Waiting).nextTry != null

    @Test fun theSystemIsAskedForANetworkOnlyWhereThereMayBeOne() = phone.open().use {
        val jobs = phone.app.getSystemService(JobScheduler::class.java)
        val delivering = PhoneDelivering(phone.app)
        shadowOf(phone.app).denyPermissions(Manifest.permission.INTERNET)
        delivering.plan(true)
        assertTrue(!delivering.network && jobs.allPendingJobs.isEmpty(), "the offline edition asks for nothing")

        shadowOf(phone.app).grantPermissions(Manifest.permission.INTERNET)
        delivering.plan(true)
        delivering.plan(true)
        val job = jobs.allPendingJobs.single()
        assertEquals(DeliveryJob::class.java.name, job.service.className)
        @Suppress("DEPRECATION") // what took its place is younger than the phones we run on
        assertEquals(JobInfo.NETWORK_TYPE_ANY, job.networkType)
        assertTrue(job.isPersisted)
        delivering.plan(false)
        assertNull(jobs.allPendingJobs.firstOrNull())
    }

    @Test fun whileTheNotebookIsShutNothingIsSentAndTheSystemIsToComeAgain() = person.begun {
        queued()
        person.shut()
        val job = Robolectric.setupService(DeliveryJob::class.java)
        assertTrue(job.onStartJob(parameters))
        rule.until { shadowOf(job).isJobFinished }
        assertTrue(shadowOf(job).isRescheduleNeeded)
        person.unlock()
        rule.until { core.lockView().open }
        assertTrue(!tried())
    }

    @Test fun whileItIsOpenWhatWaitsIsTriedAndWhatStillWaitsIsTriedLater() = person.begun {
        queued()
        val job = Robolectric.setupService(DeliveryJob::class.java)
        job.onStartJob(parameters)
        rule.until { shadowOf(job).isJobFinished }
        assertTrue(tried())
        assertTrue(shadowOf(job).isRescheduleNeeded, "nobody answered")
        assertTrue(job.onStopJob(parameters))
    }

    @Test fun withNothingLeftTheSystemNeedNotComeAgain() = person.begun {
        val job = Robolectric.setupService(DeliveryJob::class.java)
        job.onStartJob(parameters)
        rule.until { shadowOf(job).isJobFinished }
        assertTrue(!shadowOf(job).isRescheduleNeeded)
    }
}
