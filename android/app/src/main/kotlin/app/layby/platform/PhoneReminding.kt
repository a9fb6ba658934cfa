package app.layby.platform

import android.Manifest
import android.app.AlarmManager
import android.app.Notification
import android.app.NotificationChannel
import android.app.NotificationManager
import android.app.PendingIntent
import android.content.BroadcastReceiver
import android.content.Context
import android.content.Intent
import android.content.pm.PackageManager
import android.net.Uri
import android.os.Build
import androidx.activity.ComponentActivity
import androidx.activity.result.ActivityResultLauncher
import androidx.activity.result.contract.ActivityResultContracts
import app.layby.R
import app.layby.core.ReminderKind
import app.layby.ports.PlannedReminder
import app.layby.ports.Reminding
import app.layby.ui.words.reminderWord
import java.time.Duration
import java.time.Instant

/**
 * The system's alarms and notifications. What is planned is remembered beside the notebook as codes and times alone,
 * so that it is planned again when the phone starts, with the notebook shut.
 */
class PhoneReminding(private val context: Context) : Reminding {
    private val kept = context.getSharedPreferences("reminders", Context.MODE_PRIVATE)
    private val alarms get() = context.getSystemService(AlarmManager::class.java)
    private var asking: ActivityResultLauncher<String>? = null

    fun attach(window: ComponentActivity) {
        asking = window.registerForActivityResult(ActivityResultContracts.RequestPermission()) {}
    }

    override fun allowed(): Boolean = context.getSystemService(NotificationManager::class.java).areNotificationsEnabled() &&
        (Build.VERSION.SDK_INT < 33 || context.checkSelfPermission(Manifest.permission.POST_NOTIFICATIONS) == PackageManager.PERMISSION_GRANTED)

    override fun ask() { if (Build.VERSION.SDK_INT >= 33) asking?.launch(Manifest.permission.POST_NOTIFICATIONS) }

    /** Takes the place of what was planned; what the person put off stays put off. */
    override fun plan(reminders: List<PlannedReminder>) {
        read(PLANNED).forEach { alarms.cancel(pending(it)) }
        write(PLANNED, reminders)
        arm()
    }

    /** The person put it off: it is said again then. */
    fun putOff(reminder: PlannedReminder) {
        write(PUT_OFF, read(PUT_OFF).filter { it.at > Instant.now() && it.code != reminder.code } + reminder)
        arm()
    }

    /** Sets every alarm that is still to come; also when the phone has started anew. */
    fun arm() = (read(PLANNED) + read(PUT_OFF)).filter { it.at > Instant.now() }.forEach {
        alarms.setAndAllowWhileIdle(AlarmManager.RTC_WAKEUP, it.at.toEpochMilli(), pending(it))
    }

    private fun write(list: String, reminders: List<PlannedReminder>) =
        kept.edit().putStringSet(list, reminders.map { "${it.code} ${it.at.toEpochMilli()}" }.toSet()).apply()

    private fun read(list: String): List<PlannedReminder> = kept.getStringSet(list, null).orEmpty().mapNotNull { line ->
        val at = line.substringAfter(' ').toLongOrNull() ?: return@mapNotNull null
        PlannedReminder(line.substringBefore(' '), Instant.ofEpochMilli(at))
    }

    private fun pending(reminder: PlannedReminder): PendingIntent = PendingIntent.getBroadcast(
        context, 0,
        Intent(context, ReminderReceiver::class.java).setData(Uri.fromParts("layby", reminder.code, reminder.at.toEpochMilli().toString())),
        PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT,
    )

    private companion object {
        const val PLANNED = "planned"
        const val PUT_OFF = "put-off"
    }
}

/**
 * Says it: a neutral line, which on a locked screen tells nobody more than that there is one. It leads into Layby, to a
 * jot without opening it, or is said again in an hour.
 */
class ReminderReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        val code = intent.data?.schemeSpecificPart ?: return
        val kind = ReminderKind.entries.find { it.name == code } ?: return
        val manager = context.getSystemService(NotificationManager::class.java)
        if (intent.action == LATER) {
            manager.cancel(kind.ordinal)
            return PhoneReminding(context).putOff(PlannedReminder(code, Instant.now().plus(Duration.ofHours(1))))
        }
        manager.createNotificationChannel(NotificationChannel(CHANNEL, context.getString(R.string.reminder_channel), NotificationManager.IMPORTANCE_DEFAULT))
        val open = PendingIntent.getActivity(context, 0, Intent(context, MainActivity::class.java), PendingIntent.FLAG_IMMUTABLE)
        val said = Notification.Builder(context, CHANNEL).setSmallIcon(R.drawable.ic_jot).setContentTitle(context.getString(reminderWord(kind)))
            .setContentIntent(open).setAutoCancel(true).setVisibility(Notification.VISIBILITY_PRIVATE)
            .addAction(act(context, R.string.act_jot, PendingIntent.getActivity(context, 0, Intent(context, LockedJotActivity::class.java), PendingIntent.FLAG_IMMUTABLE)))
            .addAction(act(context, R.string.reminder_later, later(context, code))).build()
        manager.notify(kind.ordinal, said)
    }

    private fun later(context: Context, code: String): PendingIntent = PendingIntent.getBroadcast(
        context, 0, Intent(LATER, Uri.fromParts("layby", code, null), context, ReminderReceiver::class.java), PendingIntent.FLAG_IMMUTABLE,
    )

    private fun act(context: Context, words: Int, does: PendingIntent) = Notification.Action.Builder(null, context.getString(words), does).build()

    private companion object {
        const val CHANNEL = "reminders"
        const val LATER = "app.layby.later"
    }
}

/** The phone started anew, which forgets every alarm. */
class StartReceiver : BroadcastReceiver() {
    override fun onReceive(context: Context, intent: Intent) {
        if (intent.action == Intent.ACTION_BOOT_COMPLETED || intent.action == Intent.ACTION_MY_PACKAGE_REPLACED) PhoneReminding(context).arm()
    }
}
