package app.layby.platform

import android.app.AlarmManager
import android.app.NotificationManager
import android.appwidget.AppWidgetManager
import android.content.Intent
import android.os.Bundle
import android.os.Parcel
import android.widget.TextView
import androidx.compose.ui.test.junit4.createEmptyComposeRule
import app.layby.Phone
import app.layby.R
import app.layby.core.Words
import app.layby.ports.PlannedReminder
import app.layby.sees
import app.layby.seesNot
import app.layby.shell.Gate
import app.layby.type
import app.layby.until
import java.time.Instant
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import org.junit.Rule
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.Shadows.shadowOf
import org.robolectric.annotation.Config
import org.robolectric.annotation.GraphicsMode

/** What stands outside the app's own windows: the widget, reminders, a page that the system took away. */
@RunWith(RobolectricTestRunner::class)
@GraphicsMode(GraphicsMode.Mode.NATIVE)
@Config(sdk = [35], qualifiers = "w411dp-h891dp-mdpi")
class DoorsTest {
    @get:Rule val rule = createEmptyComposeRule()
    private val phone = Phone()

    @Test fun theWidgetCountsLockedJotsAndShowsNoWord() {
        phone.install()
        phone.app.shell.start()
        rule.until { phone.app.shell.gate.value is Gate.Open }
        phone.real!!.sealJot(phone.real!!.mintId(), 1u, Words("Not for the home screen"))
        val manager = shadowOf(AppWidgetManager.getInstance(phone.app))
        val id = manager.createWidget(JotWidget::class.java, R.layout.jot_widget)
        fun shown() = manager.getViewFor(id).findViewById<TextView>(R.id.waiting)
        rule.until { shown().text.toString() == phone.app.resources.getQuantityString(R.plurals.widget_waiting, 1, 1) }
        assertEquals(phone.words(R.string.act_jot), manager.getViewFor(id).findViewById<TextView>(R.id.words).text.toString())
    }

    @Test fun anotherProcessFindsALockedJotKeptAndNoWordOfItInTheSavedState() {
        phone.install()
        phone.app.shell.start()
        rule.until { phone.app.shell.gate.value is Gate.Open }
        val saved = Bundle()
        Robolectric.buildActivity(LockedJotActivity::class.java).setup().use { page ->
            rule.type(phone.words(R.string.jot_hint), "On the bus home")
            rule.until { phone.real!!.lockView().waitingJots == 1u }
            page.saveInstanceState(saved)
        }
        val parcel = Parcel.obtain().apply { writeBundle(saved) }
        assertFalse("bus" in String(parcel.marshall(), Charsets.UTF_16LE) || "bus" in String(parcel.marshall(), Charsets.UTF_8))
        parcel.recycle()
        Robolectric.buildActivity(LockedJotActivity::class.java).create(saved).start().resume().visible().use {
            rule.sees(phone.words(R.string.locked_kept))
            rule.seesNot("On the bus home")
        }
        assertEquals(1u, phone.real!!.lockView().waitingJots)
    }

    @Test fun aReminderIsAnAlarmThatSurvivesARestartAndSaysANeutralLine() {
        val at = Instant.now().plusSeconds(3600)
        val reminding = PhoneReminding(phone.app)
        val alarms = shadowOf(phone.app.getSystemService(AlarmManager::class.java))
        reminding.plan(listOf(PlannedReminder("HEARING_DUE", at), PlannedReminder("BACKUP_DUE", at.plusSeconds(60))))
        assertEquals(2, alarms.scheduledAlarms.size)
        reminding.plan(listOf(PlannedReminder("HEARING_DUE", at)))
        val alarm = alarms.scheduledAlarms.single()
        assertEquals(at.toEpochMilli(), alarm.triggerAtMs)

        phone.app.getSystemService(AlarmManager::class.java).cancel(alarm.operation!!)
        StartReceiver().onReceive(phone.app, Intent(Intent.ACTION_BOOT_COMPLETED))
        val again = alarms.scheduledAlarms.single()
        ReminderReceiver().onReceive(phone.app, shadowOf(again.operation).savedIntent)
        val said = shadowOf(phone.app.getSystemService(NotificationManager::class.java)).allNotifications.single()
        assertEquals(phone.words(R.string.reminder_hearing), said.extras.getString(android.app.Notification.EXTRA_TITLE))
        assertEquals(android.app.Notification.VISIBILITY_PRIVATE, said.visibility)
        assertTrue(said.extras.getCharSequence(android.app.Notification.EXTRA_TEXT).isNullOrEmpty())
    }

    @Test fun aReminderLeadsToALockedJotOrIsSaidAgainInAnHour() {
        val reminding = PhoneReminding(phone.app)
        val alarms = shadowOf(phone.app.getSystemService(AlarmManager::class.java))
        val notices = shadowOf(phone.app.getSystemService(NotificationManager::class.java))
        reminding.plan(listOf(PlannedReminder("PROTECTED_TIME", Instant.now().plusSeconds(60))))
        fun say() = ReminderReceiver().onReceive(phone.app, shadowOf(alarms.scheduledAlarms.last().operation).savedIntent)
        say()
        val (jot, later) = notices.allNotifications.single().actions
        assertEquals(listOf(phone.words(R.string.act_jot), phone.words(R.string.reminder_later)), listOf("${jot.title}", "${later.title}"))
        assertEquals(LockedJotActivity::class.java.name, shadowOf(jot.actionIntent).savedIntent.component?.className)

        ReminderReceiver().onReceive(phone.app, shadowOf(later.actionIntent).savedIntent)
        assertTrue(notices.allNotifications.isEmpty())
        // Whoever leaves Layby meanwhile has what is due planned anew; what was put off stays put off.
        reminding.plan(emptyList())
        val wait = alarms.scheduledAlarms.single().triggerAtMs - System.currentTimeMillis()
        assertTrue(wait in 3_500_000..3_600_000, "$wait")
        say()
        assertEquals(phone.words(R.string.reminder_protected), notices.allNotifications.single().extras.getString(android.app.Notification.EXTRA_TITLE))
    }
}
