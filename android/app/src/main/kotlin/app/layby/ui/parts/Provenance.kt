package app.layby.ui.parts

import androidx.compose.foundation.background
import androidx.compose.foundation.border
import androidx.compose.foundation.layout.Arrangement
import androidx.compose.foundation.layout.Row
import androidx.compose.foundation.layout.padding
import androidx.compose.foundation.layout.size
import androidx.compose.foundation.shape.RoundedCornerShape
import androidx.compose.material3.Icon
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.ui.Alignment
import androidx.compose.ui.Modifier
import androidx.compose.ui.graphics.Color
import androidx.compose.ui.graphics.vector.ImageVector
import androidx.compose.ui.unit.dp
import app.layby.core.Provenance
import app.layby.ui.theme.Look
import app.layby.ui.theme.Tokens
import app.layby.ui.words.provenanceIcon
import app.layby.ui.words.provenanceWord

/** Whose wording it is and how far it can be relied on: a word and a shape. Blue is the regulator's alone. */
@Composable
fun ProvenanceMark(provenance: Provenance, modifier: Modifier = Modifier) {
    val roles = Look.roles
    val icon = provenanceIcon(provenance)
    val words = provenanceWord(provenance)
    when (provenance) {
        is Provenance.Seen, is Provenance.VerifiedByYou -> Mark(words, icon, roles.signSoft, roles.onSignSoft, null, modifier)
        is Provenance.ReadOut -> Mark(words, icon, Color.Transparent, roles.sign, roles.sign, modifier)
        is Provenance.Part, is Provenance.NotSeen -> Mark(words, icon, Color.Transparent, roles.ink2, roles.outline, modifier)
    }
}

/** Layby's own words: grey, never blue. */
@Composable
fun OwnWordsMark(words: String, modifier: Modifier = Modifier) = Mark(words, null, Look.roles.tarmacSoft, Look.roles.onTarmacSoft, null, modifier)

@Composable
private fun Mark(words: String, icon: ImageVector?, ground: Color, ink: Color, line: Color?, modifier: Modifier) {
    val shape = RoundedCornerShape(Tokens.Radius.mark)
    Row(
        modifier.background(ground, shape).then(if (line != null) Modifier.border(1.dp, line, shape) else Modifier)
            .padding(horizontal = Tokens.Space.tight, vertical = 3.dp),
        horizontalArrangement = Arrangement.spacedBy(6.dp), verticalAlignment = Alignment.CenterVertically,
    ) {
        if (icon != null) Icon(icon, null, Modifier.size(16.dp), ink)
        Text(words, style = Look.text.mark, color = ink)
    }
}
