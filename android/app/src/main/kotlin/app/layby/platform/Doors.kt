package app.layby.platform

import android.app.PendingIntent
import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.ComponentName
import android.content.Context
import android.content.Intent
import android.os.Build
import android.service.quicksettings.TileService
import android.view.View
import android.widget.RemoteViews
import app.layby.R
import kotlinx.coroutines.launch

private fun jot(context: Context) =
    Intent(context, LockedJotActivity::class.java).setAction(Intent.ACTION_VIEW).addFlags(Intent.FLAG_ACTIVITY_NEW_TASK)

private fun pending(context: Context): PendingIntent =
    PendingIntent.getActivity(context, 0, jot(context), PendingIntent.FLAG_IMMUTABLE or PendingIntent.FLAG_UPDATE_CURRENT)

/** One touch in the quick settings, over the device lock too. */
class JotTile : TileService() {
    override fun onClick() {
        if (Build.VERSION.SDK_INT >= 34) startActivityAndCollapse(pending(this))
        else @Suppress("DEPRECATION", "StartActivityAndCollapseDeprecated") startActivityAndCollapse(jot(this))
    }
}

/** A jot button on the home screen, and how many locked jots wait; never a word of the notebook. */
class JotWidget : AppWidgetProvider() {
    override fun onUpdate(context: Context, manager: AppWidgetManager, ids: IntArray) {
        ids.forEach { manager.updateAppWidget(it, views(context, 0)) }
        refresh(context)
    }

    companion object {
        /** Counts what waits, which a shut notebook tells too, and draws every widget anew. */
        fun refresh(context: Context) {
            val app = context.applicationContext as LaybyApplication
            val manager = AppWidgetManager.getInstance(app)
            val ids = manager.getAppWidgetIds(ComponentName(app, JotWidget::class.java))
            if (ids.isEmpty()) return
            app.shell.scope.launch {
                val waiting = app.shell.attempt({ }) { it.lockView().waitingJots.toInt() } ?: return@launch
                ids.forEach { manager.updateAppWidget(it, views(app, waiting)) }
            }
        }

        private fun views(context: Context, waiting: Int) = RemoteViews(context.packageName, R.layout.jot_widget).apply {
            setOnClickPendingIntent(R.id.jot, pending(context))
            setTextViewText(R.id.waiting, if (waiting == 0) "" else context.resources.getQuantityString(R.plurals.widget_waiting, waiting, waiting))
            setViewVisibility(R.id.waiting, if (waiting == 0) View.GONE else View.VISIBLE)
        }
    }
}
