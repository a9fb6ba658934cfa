package app.layby.platform

import android.graphics.drawable.AdaptiveIconDrawable
import app.layby.R
import kotlin.test.assertIs
import kotlin.test.assertNotNull
import org.junit.Test
import org.junit.runner.RunWith
import org.robolectric.RobolectricTestRunner
import org.robolectric.RuntimeEnvironment
import org.robolectric.annotation.Config

@RunWith(RobolectricTestRunner::class)
@Config(sdk = [35])
class IconTest {
    /** A launcher shapes it, and a phone with themed icons colours it. */
    @Test fun theIconTakesTheLaunchersShapeAndColour() {
        val icon = assertIs<AdaptiveIconDrawable>(RuntimeEnvironment.getApplication().getDrawable(R.mipmap.ic_launcher))
        assertNotNull(icon.foreground)
        assertNotNull(icon.monochrome)
    }
}
