package app.layby.ui

import androidx.compose.runtime.Composable
import androidx.compose.ui.tooling.preview.Preview
import app.layby.backup.BackupPageState
import app.layby.backup.EverythingState
import app.layby.core.BackupState
import app.layby.core.EverythingView
import app.layby.core.LockView
import app.layby.core.RecordCard
import app.layby.core.RecordState
import app.layby.core.RenewalWindow
import app.layby.core.RoadMark
import app.layby.core.Stage
import app.layby.core.Words
import app.layby.core.YearLine
import app.layby.core.YearNeed
import app.layby.core.YearView
import app.layby.lock.BiometricState
import app.layby.lock.LockState
import app.layby.settings.EraseState
import app.layby.settings.SettingsState
import app.layby.shell.Saved
import app.layby.shell.Trouble
import app.layby.today.TodayState
import app.layby.ui.backup.BackupActs
import app.layby.ui.backup.BackupScreen
import app.layby.ui.backup.EverythingActs
import app.layby.ui.backup.EverythingScreen
import app.layby.ui.lock.BiometricActs
import app.layby.ui.lock.BiometricScreen
import app.layby.ui.lock.LockActs
import app.layby.ui.lock.LockScreen
import app.layby.ui.lock.LockedJotActs
import app.layby.ui.lock.LockedJotScreen
import app.layby.ui.settings.EraseActs
import app.layby.ui.settings.EraseScreen
import app.layby.ui.settings.SettingsActs
import app.layby.ui.settings.SettingsScreen
import app.layby.ui.theme.LaybyTheme
import app.layby.ui.theme.ShutTheme
import app.layby.ui.today.TodayActs
import app.layby.ui.today.TodayScreen
import app.layby.ui.year.YearActs
import app.layby.ui.year.YearScreen
import app.layby.year.YearState
import java.time.ZoneId
import java.time.ZonedDateTime

// For Android Studio's pane: the states that need no notebook. Everybody in them is made up; the pictures of
// tests/android show all of them over a real one.

private val then = ZonedDateTime.of(2026, 11, 12, 9, 41, 0, 0, ZoneId.of("Europe/London"))
private val line = YearLine(
    "2025-12-01", "2026-11-30", true, 18u, 1u, 2u, 0u, 1u, RenewalWindow.Open("2026-11-30"), "2026-11-12", "2026-09-01",
    listOf(RoadMark("2026-03-05", RecordState.Recorded("2026-03-28")), RoadMark("2026-10-06", RecordState.Draft)),
)
private val year = YearView(
    2025, null, null, true, "england", "england-2023/1", emptyList(), line, listOf(YearNeed.Pieces(1u), YearNeed.PeerReflection(1u)),
    listOf(
        RecordCard("1", Words("Reading on trauma and trust"), "2026-03-05", true, false, RecordState.Recorded("2026-03-28")),
        RecordCard("2", Words("Waiting in the silence"), "2026-10-06", false, false, RecordState.Draft),
    ),
    emptyList(), null,
)
private val shut = LockView(Stage.PASSCODE, false, false, true, true, 0u, 0uL, false, 1u)

@Preview @Composable private fun FirstStart() = LaybyTheme(false) { TodayScreen(TodayState(now = then, first = true), TodayActs()) }
@Preview @Composable private fun TodayTrouble() = LaybyTheme(true) { TodayScreen(TodayState(now = then, trouble = Trouble.Full), TodayActs()) }
@Preview @Composable private fun YearFilled() = LaybyTheme(false) { YearScreen(YearState(year, then), YearActs()) }
@Preview(fontScale = 2f) @Composable private fun YearLarge() = LaybyTheme(false) { YearScreen(YearState(year, then), YearActs()) }
@Preview(locale = "cy") @Composable private fun YearWelsh() = LaybyTheme(true) { YearScreen(YearState(year, then), YearActs()) }
@Preview @Composable private fun Lock() = ShutTheme { LockScreen(LockState(shut), LockActs(biometric = {})) }
@Preview @Composable private fun LockWait() = ShutTheme { LockScreen(LockState(shut, trouble = Trouble.WrongPasscode(30, 5), wait = 30), LockActs()) }
@Preview @Composable private fun LockedJot() = ShutTheme { LockedJotScreen(Words("Ask in supervision"), Saved.Kept, LockedJotActs(), raise = false) }
@Preview @Composable private fun LockedJotKept() = ShutTheme { LockedJotScreen(Words.none, Saved.Nothing, LockedJotActs(), raise = false, kept = true) }
@Preview @Composable private fun Settings() = LaybyTheme(false) { SettingsScreen(SettingsState(60, "system", false), SettingsActs()) }
@Preview @Composable private fun Erase() = LaybyTheme(false) { EraseScreen(EraseState(needsPasscode = true, asked = true), EraseActs()) }
@Preview @Composable private fun Finger() = LaybyTheme(false) { BiometricScreen(BiometricState(offered = true, on = false), BiometricActs()) }
@Preview @Composable private fun BackupNone() = LaybyTheme(false) { BackupScreen(BackupPageState(BackupState(true, true, null), now = then), BackupActs()) }
@Preview @Composable private fun BackupCode() = LaybyTheme(false) { BackupScreen(BackupPageState(BackupState(true, true, null), codeForProof = true, now = then), BackupActs()) }
@Preview @Composable private fun Everything() = LaybyTheme(false) { EverythingScreen(EverythingState(EverythingView(86u, 2u, 1u, 3u, 8u, "")), EverythingActs()) }
