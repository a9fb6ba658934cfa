// The two functions by which the screens ask for words, under the name that they have on a phone: here they read the
// same strings.xml. The desktop's Compose has none of them.
package androidx.compose.ui.res

import androidx.compose.runtime.Composable
import app.layby.desktop.Spoken

@Composable
fun stringResource(id: Int): String = Spoken.current.string(id)

@Composable
fun stringResource(id: Int, vararg formatArgs: Any): String = Spoken.current.string(id).format(*formatArgs)

@Composable
fun pluralStringResource(id: Int, count: Int): String = Spoken.current.plural(id, count)

@Composable
fun pluralStringResource(id: Int, count: Int, vararg formatArgs: Any): String = Spoken.current.plural(id, count).format(*formatArgs)
