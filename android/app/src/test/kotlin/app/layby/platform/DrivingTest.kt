package app.layby.platform

import android.app.Application
import android.app.UiModeManager
import android.content.ContentProvider
import android.content.ContentValues
import android.content.Intent
import android.database.Cursor
import android.database.MatrixCursor
import android.net.Uri
import androidx.test.core.app.ApplicationProvider
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Dispatchers
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.Robolectric
import org.robolectric.RobolectricTestRunner
import org.robolectric.annotation.Config
import org.robolectric.shadows.ShadowLooper

/** What tells that a car is about, and that a person's word on whether it stands holds. */
@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class DrivingTest {
    private val app = ApplicationProvider.getApplicationContext<Application>()
    private val here = CoroutineScope(Dispatchers.Unconfined)
    private fun driving() = PhoneDriving(app, here, Dispatchers.Unconfined)

    private fun said(action: String) {
        app.sendBroadcast(Intent(action))
        ShadowLooper.idleMainLooper()
    }

    private fun carMode(on: Boolean) {
        val modes = app.getSystemService(UiModeManager::class.java)
        if (on) modes.enableCarMode(0) else modes.disableCarMode(0)
        said(if (on) UiModeManager.ACTION_ENTER_CAR_MODE else UiModeManager.ACTION_EXIT_CAR_MODE)
    }

    /** As Android Auto answers; a phone without it has no such provider at all. */
    private fun androidAuto(): CarsScreen = Robolectric.buildContentProvider(CarsScreen::class.java).create("androidx.car.app.connection").get()

    private fun connected(auto: CarsScreen, state: Int) {
        auto.state = state
        said("androidx.car.app.connection.action.CAR_CONNECTION_UPDATED")
    }

    @Test fun carModeIsACarUntilThePersonSaysThatItStands() {
        val phone = driving()
        assertFalse(phone.driving.value)
        carMode(true)
        assertTrue(phone.driving.value)
        phone.parked()
        assertFalse(phone.driving.value)
        carMode(true)
        assertFalse(phone.driving.value, "it was told already")
        carMode(false)
        carMode(true)
        assertTrue(phone.driving.value, "a new drive")
    }

    @Test fun androidAutoOnACarsScreenIsACar() {
        val auto = androidAuto()
        val phone = driving()
        assertFalse(phone.driving.value)
        connected(auto, 2)
        assertTrue(phone.driving.value)
        phone.parked()
        connected(auto, 2)
        assertFalse(phone.driving.value)
        connected(auto, 0)
        connected(auto, 2)
        assertTrue(phone.driving.value)
        assertTrue(driving().driving.value, "begun on the road")
    }

    @Test fun anAnswerThatMakesNoSenseIsNoCar() {
        val auto = androidAuto()
        val phone = driving()
        auto.throws = true
        connected(auto, 2)
        assertFalse(phone.driving.value)
        auto.throws = false
        auto.column = "Something"
        connected(auto, 2)
        assertFalse(phone.driving.value)
    }
}

class CarsScreen : ContentProvider() {
    var state = 0
    var column = "CarConnectionState"
    var throws = false
    override fun onCreate() = true
    override fun query(uri: Uri, projection: Array<out String>?, selection: String?, arguments: Array<out String>?, order: String?): Cursor {
        if (throws) throw IllegalStateException()
        return MatrixCursor(arrayOf(column)).apply { addRow(arrayOf<Any>(state)) }
    }
    override fun getType(uri: Uri): String? = null
    override fun insert(uri: Uri, values: ContentValues?): Uri? = null
    override fun delete(uri: Uri, selection: String?, arguments: Array<out String>?) = 0
    override fun update(uri: Uri, values: ContentValues?, selection: String?, arguments: Array<out String>?) = 0
}
