package app.layby.platform

import java.io.File
import javax.xml.parsers.DocumentBuilderFactory
import kotlin.test.assertEquals
import kotlin.test.assertFalse
import kotlin.test.assertTrue
import org.junit.Test
import org.w3c.dom.Element

/** What the merge of our manifest with every library's says (android/host/manifests.py makes it). */
class ManifestTest {
    private val out = File(System.getProperty("layby.build"))
    private fun merged(flavour: String) = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(File(out, "merged-$flavour.xml")).documentElement
    private fun Element.all(tag: String): List<Element> = getElementsByTagName(tag).let { list -> (0 until list.length).map { list.item(it) as Element } }
    private fun permissions(flavour: String) = merged(flavour).all("uses-permission").map { it.getAttribute("android:name").removePrefix("android.permission.") }.toSet()

    @Test fun offlineHasNoWayToTheNetwork() {
        assertEquals(setOf("USE_BIOMETRIC", "RECORD_AUDIO", "POST_NOTIFICATIONS", "RECEIVE_BOOT_COMPLETED"), permissions("offline").filterNot { "DYNAMIC_RECEIVER" in it }.toSet())
    }

    /** The second tells whether there is a network: the system wants it of whoever is woken for one. */
    @Test fun connectedAddsTheInternetAndWhatWaitsForItAndNothingElse() {
        assertEquals(setOf("INTERNET", "ACCESS_NETWORK_STATE"), permissions("connected") - permissions("offline"))
        assertEquals(emptySet(), permissions("offline") - permissions("connected"))
        fun jobs(flavour: String) = merged(flavour).all("service").filter { it.getAttribute("android:permission").endsWith("BIND_JOB_SERVICE") && it.getAttribute("android:name").startsWith("app.layby") }
        assertEquals(listOf("app.layby.platform.DeliveryJob"), jobs("connected").map { it.getAttribute("android:name") })
        assertEquals(emptyList(), jobs("offline"))
    }

    @Test fun whatHandsDocumentsOnIsOpenToNobodyWithoutAGrant() {
        val handing = merged("offline").all("provider").single { it.getAttribute("android:name").endsWith("HandingProvider") }
        assertEquals("false" to "true", handing.getAttribute("android:exported") to handing.getAttribute("android:grantUriPermissions"))
    }

    @Test fun everyLibraryWasLookedAt() {
        // Components that only libraries bring: without them the merge would have missed the libraries.
        assertTrue(merged("offline").all("provider").any { "androidx" in it.getAttribute("android:name") })
    }

    @Test fun nothingIsBackedUpByTheSystemAndItHasItsIcon() {
        val application = merged("offline").all("application").single()
        assertEquals("false", application.getAttribute("android:allowBackup"))
        assertEquals("@xml/data_extraction_rules", application.getAttribute("android:dataExtractionRules"))
        assertFalse(application.getAttribute("android:debuggable") == "true")
        assertEquals("@mipmap/ic_launcher", application.getAttribute("android:icon"))
    }

    @Test fun onlyTheLockedJotShowsOverTheDeviceLock() {
        val over = merged("offline").all("activity").filter { it.getAttribute("android:showWhenLocked") == "true" }
        assertEquals(listOf("app.layby.platform.LockedJotActivity"), over.map { it.getAttribute("android:name") })
    }
}
