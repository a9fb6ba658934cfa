package app.layby.desktop

import androidx.compose.runtime.CompositionLocalProvider
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.ui.input.key.Key
import androidx.compose.ui.input.key.KeyEventType
import androidx.compose.ui.input.key.key
import androidx.compose.ui.input.key.type
import androidx.compose.ui.platform.LocalDensity
import androidx.compose.ui.unit.Density
import androidx.compose.ui.unit.dp
import androidx.compose.ui.window.Window
import androidx.compose.ui.window.WindowState
import androidx.compose.ui.window.application
import app.layby.Tour
import app.layby.core.Language
import app.layby.shell.Gate
import app.layby.shell.Place
import app.layby.shell.Shell
import app.layby.ui.Around
import app.layby.ui.LaybyApp
import java.awt.Rectangle
import java.awt.Robot
import java.io.File
import java.nio.file.Files
import java.time.Instant
import java.util.Locale
import javax.imageio.ImageIO
import kotlinx.coroutines.Dispatchers
import kotlinx.coroutines.delay
import kotlinx.coroutines.flow.first

/** The app's own screens over the real core and the tour's year, in a window as large as a phone. */
fun main(switches: Array<String>) {
    val (dark, large, welsh, wide) = listOf("--dark", "--large", "--welsh", "--wide").map { it in switches }
    fun value(name: String) = switches.indexOf(name).takeIf { it >= 0 }?.let { switches[it + 1] }
    val picture = value("--picture")?.let { File(it) }
    val places = value("--place").orEmpty().split(',').mapNotNull(Place::of)

    Locale.setDefault(if (welsh) Locale.forLanguageTag("cy-GB") else Locale.UK)
    Spoken.current = Spoken(File(System.getProperty("layby.resources")), welsh)
    val folder = Files.createTempDirectory("layby-preview").toFile()
    Runtime.getRuntime().addShutdownHook(Thread { folder.deleteRecursively() })
    val notebook = notebookIn(folder)
    notebook.begin()
    Tour.write(notebook, Instant.now())

    val shell = Shell({ notebook }, DeskClock(), { if (welsh) Language.WELSH else Language.ENGLISH }, Dispatchers.Main, Dispatchers.IO)
    val around = Around(shell, DeskClipboard(), NoSpeech(), NoCar(), DeskSettings(dark), DeskFiles(), NoAlarms(), NoFinger(), NoNetwork())
    shell.start()
    application {
        Window(
            ::exitApplication, WindowState(width = if (wide) 840.dp else 411.dp, height = 891.dp), title = "Layby", undecorated = picture != null,
            // As a phone's own way back.
            onKeyEvent = { it.type == KeyEventType.KeyUp && it.key == Key.Escape && shell.places.back() },
        ) {
            val own = LocalDensity.current
            CompositionLocalProvider(LocalDensity provides Density(own.density, if (large) 2f else 1f)) { LaybyApp(around) }
            LaunchedEffect(Unit) {
                shell.gate.first { it is Gate.Open }
                places.forEach(shell.places::go)
                if (picture == null) return@LaunchedEffect
                while (!window.isShowing) delay(50)
                // A page comes when the core has answered: until two looks in a row are the same, and not one colour.
                fun look() = Robot().createScreenCapture(Rectangle(window.locationOnScreen, window.size))
                fun pixels(image: java.awt.image.BufferedImage) = image.getRGB(0, 0, image.width, image.height, null, 0, image.width)
                var (before, now) = look() to look()
                while (pixels(now).distinct().size < 20 || !pixels(before).contentEquals(pixels(now))) {
                    delay(500)
                    before = now
                    now = look()
                }
                ImageIO.write(now, "png", picture)
                exitApplication()
            }
        }
    }
}
