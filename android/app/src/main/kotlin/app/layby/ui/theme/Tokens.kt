package app.layby.ui.theme

import androidx.compose.runtime.Immutable
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.unit.dp
import androidx.compose.ui.unit.sp

/**
 * The colours by what they mean. Green is yours and the way on, blue the regulator's, amber "have a look", clay
 * "this did not work"; nothing else is coloured. A name that begins with `on` is for words upon its namesake.
 */
@Immutable
class Roles(
    /** The page. */
    val ground: Color,
    /** Cards and fields. */
    val surface: Color,
    /** The lay-by: jot field, navigation. */
    val bay: Color,
    /** One step above the bay. */
    val raised: Color,
    /** Words. */
    val ink: Color,
    /** The app's quieter voice. */
    val ink2: Color,
    /** Hairlines; decoration only. */
    val line: Color,
    /** Marks and outlines that mean something. */
    val outline: Color,
    /** Green: yours, and the way on. */
    val verge: Color,
    val onVerge: Color,
    val vergeSoft: Color,
    val onVergeSoft: Color,
    /** Layby's own words. */
    val tarmac: Color,
    val onTarmac: Color,
    val tarmacSoft: Color,
    val onTarmacSoft: Color,
    /** Have a look. */
    val amber: Color,
    val onAmber: Color,
    val amberSoft: Color,
    val onAmberSoft: Color,
    /** The mark of that. */
    val amberMark: Color,
    /** The regulator's. */
    val sign: Color,
    val onSign: Color,
    val signSoft: Color,
    val onSignSoft: Color,
    /** This did not work. */
    val clay: Color,
    val onClay: Color,
    val claySoft: Color,
    val onClaySoft: Color,
    /** The snackbar. */
    val inverse: Color,
    val onInverse: Color,
    val inverseAct: Color,
) {
    /** Every role by its name: for the test that measures contrast. */
    val byName: Map<String, Color> get() = mapOf(
        "ground" to ground, "surface" to surface, "bay" to bay, "raised" to raised, "ink" to ink,
        "ink2" to ink2, "line" to line, "outline" to outline, "verge" to verge, "onVerge" to onVerge,
        "vergeSoft" to vergeSoft, "onVergeSoft" to onVergeSoft, "tarmac" to tarmac, "onTarmac" to onTarmac,
        "tarmacSoft" to tarmacSoft, "onTarmacSoft" to onTarmacSoft, "amber" to amber, "onAmber" to onAmber,
        "amberSoft" to amberSoft, "onAmberSoft" to onAmberSoft, "amberMark" to amberMark, "sign" to sign,
        "onSign" to onSign, "signSoft" to signSoft, "onSignSoft" to onSignSoft, "clay" to clay,
        "onClay" to onClay, "claySoft" to claySoft, "onClaySoft" to onClaySoft, "inverse" to inverse,
        "onInverse" to onInverse, "inverseAct" to inverseAct,
    )
}

/** Every figure of the look. Screens take theirs from here and nowhere else. */
object Tokens {
    val light = Roles(
        ground = Color(0xFFF1F4F0),
        surface = Color(0xFFFFFFFF),
        bay = Color(0xFFE3EBE4),
        raised = Color(0xFFD6E1D9),
        ink = Color(0xFF17211D),
        ink2 = Color(0xFF47544D),
        line = Color(0xFFCBD5CD),
        outline = Color(0xFF6A7971),
        verge = Color(0xFF17594A),
        onVerge = Color(0xFFFFFFFF),
        vergeSoft = Color(0xFFCDE7DB),
        onVergeSoft = Color(0xFF0A382D),
        tarmac = Color(0xFF43535C),
        onTarmac = Color(0xFFFFFFFF),
        tarmacSoft = Color(0xFFDFE6EA),
        onTarmacSoft = Color(0xFF1E2B32),
        amber = Color(0xFF7A4B00),
        onAmber = Color(0xFFFFFFFF),
        amberSoft = Color(0xFFFBE7BC),
        onAmberSoft = Color(0xFF482C00),
        amberMark = Color(0xFFA86A00),
        sign = Color(0xFF1F4E8C),
        onSign = Color(0xFFFFFFFF),
        signSoft = Color(0xFFDCE8F7),
        onSignSoft = Color(0xFF0F2F5A),
        clay = Color(0xFF8A3A22),
        onClay = Color(0xFFFFFFFF),
        claySoft = Color(0xFFF6DFD6),
        onClaySoft = Color(0xFF521F0E),
        inverse = Color(0xFF2B3631),
        onInverse = Color(0xFFEEF4F0),
        inverseAct = Color(0xFF9BDCC2),
    )

    val dark = Roles(
        ground = Color(0xFF0F1512),
        surface = Color(0xFF18201C),
        bay = Color(0xFF212B26),
        raised = Color(0xFF2B3731),
        ink = Color(0xFFE4EBE6),
        ink2 = Color(0xFFB4C1B9),
        line = Color(0xFF35423B),
        outline = Color(0xFF84948B),
        verge = Color(0xFF8FD3B8),
        onVerge = Color(0xFF00382B),
        vergeSoft = Color(0xFF1E4D40),
        onVergeSoft = Color(0xFFC8EFDE),
        tarmac = Color(0xFFB5C6CF),
        onTarmac = Color(0xFF1D2A31),
        tarmacSoft = Color(0xFF313F47),
        onTarmacSoft = Color(0xFFD7E3EA),
        amber = Color(0xFFF0C36A),
        onAmber = Color(0xFF3E2700),
        amberSoft = Color(0xFF4B3811),
        onAmberSoft = Color(0xFFFCE7BA),
        amberMark = Color(0xFFD99A2B),
        sign = Color(0xFFA9C8F5),
        onSign = Color(0xFF0B2C57),
        signSoft = Color(0xFF223D63),
        onSignSoft = Color(0xFFD8E6FB),
        clay = Color(0xFFF0B49E),
        onClay = Color(0xFF4A1B0C),
        claySoft = Color(0xFF572A1C),
        onClaySoft = Color(0xFFFBDED2),
        inverse = Color(0xFFE4EBE6),
        onInverse = Color(0xFF1B2420),
        inverseAct = Color(0xFF17594A),
    )

    /** Shut places, the same in both themes, so that a glance says: nothing of the notebook is here. */
    val shut = Roles(
        ground = Color(0xFF0F3D33),
        surface = Color(0xFF16493D),
        bay = Color(0xFF0B3129),
        raised = Color(0xFF1F5A4B),
        ink = Color(0xFFEFF6F1),
        ink2 = Color(0xFFBAD5C9),
        line = Color(0xFF2C6354),
        outline = Color(0xFF7DB29D),
        verge = Color(0xFFCDE7DB),
        onVerge = Color(0xFF0A382D),
        vergeSoft = Color(0xFF1F5A4B),
        onVergeSoft = Color(0xFFEFF6F1),
        tarmac = Color(0xFFB5C6CF),
        onTarmac = Color(0xFF1D2A31),
        tarmacSoft = Color(0xFF313F47),
        onTarmacSoft = Color(0xFFD7E3EA),
        amber = Color(0xFFF5CD7E),
        onAmber = Color(0xFF3E2700),
        amberSoft = Color(0xFF4B3811),
        onAmberSoft = Color(0xFFFCE7BA),
        amberMark = Color(0xFFD99A2B),
        sign = Color(0xFFA9C8F5),
        onSign = Color(0xFF0B2C57),
        signSoft = Color(0xFF223D63),
        onSignSoft = Color(0xFFD8E6FB),
        clay = Color(0xFFF0B49E),
        onClay = Color(0xFF4A1B0C),
        claySoft = Color(0xFF572A1C),
        onClaySoft = Color(0xFFFBDED2),
        inverse = Color(0xFFE4EBE6),
        onInverse = Color(0xFF1B2420),
        inverseAct = Color(0xFF17594A),
    )

    /** Distances. [edge] is the screen's margin. */
    object Space {
        val hair = 4.dp
        val tight = 8.dp
        val snug = 12.dp
        val room = 16.dp
        val edge = 20.dp
        val open = 24.dp
        val wide = 32.dp
    }

    object Radius {
        val mark = 6.dp
        val chip = 12.dp
        val card = 16.dp
        val field = 20.dp
        val sheet = 28.dp
    }

    object Size {
        /** Nothing that can be touched is smaller. */
        val target = 48.dp
        val row = 64.dp
        val button = 52.dp
        val field = 56.dp
        val icon = 24.dp
        val smallIcon = 20.dp
        val reading = 640.dp
        val kerb = 2.dp
        val dash = 12.dp
        val dashGap = 8.dp
        /** From here on a rail stands at the side; from [twoPanes], list and detail stand side by side. */
        val rail = 600.dp
        val twoPanes = 840.dp
    }

    /** Size, line. Nothing below 13. */
    object Text {
        val display = 30.sp to 36.sp
        val handOver = 30.sp to 38.sp
        val question = 24.sp to 31.sp
        val title = 20.sp to 26.sp
        val words = 17.sp to 26.sp
        val body = 16.sp to 24.sp
        val label = 15.sp to 20.sp
        val support = 14.sp to 20.sp
        val mark = 13.sp to 18.sp
    }

    object Motion {
        const val QUICK_MS = 120
        const val SETTLE_MS = 240
    }
}
