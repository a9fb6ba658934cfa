import LaybyCore
import LaybyKit
import SwiftUI

/// The app: what covers everything, else the lock page, else the four places with the field on each.
public struct RootScreen: View {
    @Environment(\.accessibilityReduceMotion) private var still
    @State private var shell: Shell

    public init(shell: Shell) {
        _shell = State(initialValue: shell)
    }

    public var body: some View {
        ZStack {
            front
            if shell.hidden { PrivacyCover(say: shell.say) }
        }
        .animation(still ? nil : .easeOut(duration: 0.24), value: shell.gate)
        .task { await shell.start() }
    }

    @ViewBuilder private var front: some View {
        switch shell.cover {
        case .lockedJot: LockedJotScreen(model: LockedJotModel(shell: shell), say: shell.say)
        case .lockedDictation:
            LockedJotScreen(model: LockedJotModel(shell: shell), say: shell.say, listens: true)
        case .handOver: HandOverScreen(model: HandOverModel(shell: shell))
        case .setPasscode: PasscodeScreen(model: PasscodeModel(shell: shell))
        case nil: gate
        }
    }

    @ViewBuilder private var gate: some View {
        switch shell.gate {
        case .starting, .shut(nil): PrivacyCover(say: shell.say)
        case .shut(.some): LockScreen(model: LockModel(shell: shell))
        case .failed(let trouble):
            CalmErrorCard(trouble: trouble, say: shell.say) { Task { await shell.start() } }
        case .open: Places(shell: shell)
        }
    }
}

/// The four places. The field rides above the tab bar on every one of them.
struct Places: View {
    @Environment(\.horizontalSizeClass) private var width
    @State var shell: Shell
    @State private var field: QuickJot

    init(shell: Shell) {
        _shell = State(initialValue: shell)
        _field = State(initialValue: QuickJot(shell: shell))
    }

    var body: some View {
        TabView(selection: tab) {
            ForEach(Tab.allCases, id: \.self) { place in
                Group {
                    if shell.sideBySide { columns(place) } else { stack(place) }
                }
                .tabItem { Named(words: shell.say(place.phrase), symbol: place.symbol) }
                .tag(place)
            }
        }
        .onChange(of: width, initial: true) { _, now in shell.sideBySide = now == .regular }
    }

    private func stack(_ place: Tab) -> some View {
        NavigationStack(path: path(of: place)) {
            root(place).navigationDestination(for: Place.self) { destination($0) }
        }
        .safeAreaInset(edge: .bottom) { foot(field: (shell.paths[place] ?? []).isEmpty) }
    }

    /// On a wide screen: the list with the field under it, near the left thumb, and beside it what was chosen.
    private func columns(_ place: Tab) -> some View {
        NavigationSplitView {
            root(place).safeAreaInset(edge: .bottom) { foot(field: true) }
        } detail: {
            NavigationStack(path: deeper(place)) {
                if let chosen = shell.beside(place) {
                    destination(chosen).id(chosen).navigationDestination(for: Place.self) { destination($0) }
                } else {
                    EmptyPlace(title: shell.say(place.phrase), words: shell.say(.wideChoose))
                }
            }
        }
    }

    @ViewBuilder private func foot(field shown: Bool) -> some View {
        VStack(spacing: Space.tight) {
            if let notice = shell.notice { NoticeBar(shell: shell, notice: notice) }
            if shown {
                if shell.parkFirst {
                    ParkFirst(shell: shell)
                } else {
                    JotField(model: field, shell: shell, rises: false)
                }
            }
        }
    }

    private func deeper(_ place: Tab) -> Binding<[Place]> {
        Binding(get: { shell.deeper(place) }, set: { shell.deeper(place, $0) })
    }

    private var tab: Binding<Tab> { Binding(get: { shell.tab }, set: { shell.tab = $0 }) }

    private func path(of place: Tab) -> Binding<[Place]> {
        Binding(get: { shell.paths[place] ?? [] }, set: { shell.paths[place] = $0 })
    }

    @ViewBuilder private func root(_ place: Tab) -> some View {
        switch place {
        case .today: TodayScreen(model: TodayModel(shell: shell))
        case .notes: NotesScreen(model: NotesModel(shell: shell))
        case .craft: CraftScreen(model: CraftModel(shell: shell))
        case .standards: StandardsScreen(model: StandardsModel(shell: shell))
        }
    }

    @ViewBuilder private func destination(_ place: Place) -> some View {
        switch place {
        case .jot(let id): JotScreen(model: JotModel(shell: shell, id: id), say: shell.say)
        case .feedback(let id): FeedbackScreen(model: FeedbackModel(shell: shell, id: id))
        case .checklist(let id): ChecklistScreen(model: ChecklistModel(shell: shell, id: id))
        case .peer(let id): PeerScreen(model: PeerModel(shell: shell, id: id))
        case .activity(let id): ActivityScreen(model: ActivityModel(shell: shell, id: id))
        case .entry(let id): EntryScreen(model: EntryModel(shell: shell, id: id))
        case .notes(let number):
            let filter = NotesFilter(kind: nil, theme: nil, standard: number, crafted: nil)
            NotesScreen(model: NotesModel(shell: shell, filter: filter))
        case .search: SearchScreen(model: SearchModel(shell: shell))
        case .bin: BinScreen(model: BinModel(shell: shell))
        case .element(let number): ElementScreen(model: ElementModel(shell: shell, number: number))
        case .pasteWording: PasteScreen(model: PasteModel(shell: shell))
        case .record(let id): RecordScreen(model: RecordModel(shell: shell, id: id))
        case .check(let id): CheckScreen(model: CheckModel(shell: shell, id: id))
        case .copySheet(let id): CopySheetScreen(model: CopySheetModel(shell: shell, id: id))
        case .recordBin: RecordBinScreen(model: RecordBinModel(shell: shell))
        case .year: YearScreen(model: YearModel(shell: shell))
        case .settings: SettingsScreen(model: SettingsModel(shell: shell))
        case .backup: BackupScreen(model: BackupModel(shell: shell))
        case .restore: RestoreScreen(model: RestoreModel(shell: shell))
        case .everything: EverythingScreen(model: EverythingModel(shell: shell))
        case .reminders: RemindersScreen(model: RemindersModel(shell: shell))
        case .rules: RulesScreen(model: RulesModel(shell: shell))
        case .retention: RetentionScreen(model: RetentionModel(shell: shell))
        case .ownList: OwnListScreen(model: OwnListModel(shell: shell))
        case .wipe: WipeScreen(model: WipeModel(shell: shell))
        case .leaving(let id): LeavingScreen(model: LeavingModel(shell: shell, scope: .chosen(records: [id])))
        case .leavingYear(let day): LeavingScreen(model: LeavingModel(shell: shell, scope: .year(holding: day)))
        case .stores: StoresScreen(model: StoresModel(shell: shell))
        case .portfolio: ImportScreen(model: ImportModel(shell: shell))
        case .licences: LicencesScreen(model: LicencesModel(shell: shell))
        }
    }
}
