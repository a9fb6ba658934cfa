package app.layby.platform

import android.app.PendingIntent
import android.appwidget.AppWidgetManager
import android.appwidget.AppWidgetProvider
import android.content.Context
import android.content.Intent
import android.os.Build
import android.service.quicksettings.TileService
import android.widget.RemoteViews
import app.layby.R

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

/** A jot button on the home screen; never a word of the notebook. */
class JotWidget : AppWidgetProvider() {
    override fun onUpdate(context: Context, manager: AppWidgetManager, ids: IntArray) = ids.forEach { id ->
        manager.updateAppWidget(id, RemoteViews(context.packageName, R.layout.jot_widget).apply { setOnClickPendingIntent(R.id.jot, pending(context)) })
    }
}
