#if DEBUG
    import Foundation
    import LaybyCore
    import LaybyKit
    import SwiftUI

    /// What previews show. Nobody in these words exists, and the number is a reserved one.
    @MainActor enum Sample {
        static let shell: Shell = {
            let shell = Shell(
                ports: Ports(
                    clock: HandClock(now: now), keystore: KeystoreDouble(), biometrics: BiometricsDouble(kind: .face),
                    speech: SpeechDouble(), clipboard: ClipboardDouble(), documents: DocumentsDouble(),
                    reminders: RemindersDouble(),
                    screen: ScreenDouble(), settings: SettingsDouble()),
                say: Phrasebook(bundle: .main)
            ) { _ in throw Trouble.fault }
            shell.still = true
            return shell
        }()

        static let now = Date(timeIntervalSince1970: 1_794_477_600)
        static let moment = Moment(at: now.addingTimeInterval(-3000), offsetSeconds: 0)
        static let full = Trouble.notebook(.DiskFull)
        static let jot = Words("I keep coming back to the quiet after I asked about bedtimes.")

        static let card = EntryCard(
            id: "a", kind: .feedback, opening: Words("“You let him finish before anyone else spoke.”"), theme: nil,
            happened: moment, draft: false, crafted: false)
        static let draft = DraftCard(id: "b", kind: .reflection, opening: jot, saved: moment, ofKeptEntry: false)

        static func today(drafts: [DraftCard] = [], recent: [EntryCard] = []) -> Showing<TodayView> {
            .showing(
                TodayView(
                    due: due, drafts: drafts, recent: recent, entries: UInt32(recent.count), uncrafted: 0, records: 0,
                    queue: QueueLine(uncrafted: 0, begun: 0, ready: 0, submitAgain: 0), year: year, amhp: nil,
                    backup: nil,
                    unreadableJots: 0))
        }

        static let due = [DueCard(id: "e", label: Words("Tuesday hearing"), due: "2026-11-17", days: 5)]
        static let year = YearLine(
            first: "2025-12-01", last: "2026-11-30", yearKnown: true, daysLeft: 18, pieces: 1, piecesAsked: 2,
            withPeer: 0, withPeerAsked: 1, renewal: .open(until: "2026-11-30"), today: "2026-11-12",
            windowOpens: "2026-09-01")

        static func queue(_ stopped: [RecordCard] = [], _ newest: [EntryCard] = []) -> Showing<QueueView> {
            .showing(
                QueueView(
                    stopped: stopped.map { StoppedCard(card: $0, question: nil) }, needs: [.pieces(count: 1)],
                    year: year, uncrafted: UInt32(newest.count), newest: newest, themes: [], standards: []))
        }

        static let wholeYear = YearView(
            registrationYear: 2025, earlier: nil, later: nil, running: true, nation: "england", rules: "",
            unknown: [], line: year, needs: [.pieces(count: 1), .peerReflection(count: 1)], records: [recordCard],
            coverage: [StandardCoverage(standard: 4, entries: 2, records: 1, elements: [])],
            amhp: AmhpView(minutes: 300, minutesAsked: 1080))

        static let bin = BinCard(
            id: "c", kind: .reflection, opening: jot, binned: moment,
            goneAfter: Moment(at: now.addingTimeInterval(30 * 86_400), offsetSeconds: 0))
        static let hit = SearchHit(
            id: "d", kind: .reflection, snippet: jot, matches: [TextSpan(start: 26, end: 31)], happened: moment,
            draft: false)

        static func short(_ words: String) -> ShownText {
            ShownText(words: words, language: .english, unreviewed: false)
        }

        static let entry = EntryView(
            id: "a",
            content: .reflection(
                reflection: Reflection(
                    frame: .free, answers: [PromptAnswer(prompt: .free, words: jot)], earlier: nil)),
            details: EntryDetails(
                theme: nil, theory: .none, standards: ["3.8"], confidence: [], keepUntil: nil, riskConsidered: false),
            happened: moment, kept: moment, edited: nil, draft: false, binned: false, findings: 1)

        static let box = RecordBox(
            field: "learnt",
            label: BoxLabel(
                english: short("What you learnt"), welsh: short("Beth ddysgoch chi"), regulatorsWords: false),
            kind: .text, required: true, words: Words("I rang 07700 900142 about it"), characters: 28,
            limit: nil)
        static let record = RecordView(
            id: "r", fingerprint: "", boxes: [box], missing: ["impact"], complete: false,
            state: .draft, question: nil, hints: [.dateOutsideYear], sameAs: nil,
            sources: [RecordSource(id: "a", content: entry.content, words: nil, peerTalk: false)], unanswered: 1)
        static let recordCard = RecordCard(
            id: "r", opening: jot, date: "2026-11-12", complete: true, withPeer: true, state: .ready)
        static let finding = FindingView(
            field: "learnt", span: TextSpan(start: 7, end: 19), kind: .phone, level: .stop, reason: .mobileNumber,
            confidence: 90,
            better: BetterWords(span: TextSpan(start: 7, end: 19), words: Words("the school")), pieces: [],
            keptBecause: nil)

        static func check(_ findings: [FindingView]) -> Showing<CraftView> {
            let check = CheckView(findings: findings, unanswered: UInt32(findings.count), fingerprint: "", welsh: false)
            return .showing(CraftView(record: record, check: check))
        }

        static let sheet = CopySheetView(
            record: "r", boxes: [CopyBox(number: 4, content: box, overLimit: true)], missing: [], state: .ready)
        static let element = ElementCard(
            number: "4.1", inShort: short("I ask how it was for them."), provenance: .seen, linked: 2)

        static func element(_ provenance: Provenance, _ words: String?) -> Showing<ElementView> {
            .showing(
                ElementView(
                    number: "4.1", standard: 4, leadIn: short("As a social worker, I will:"),
                    inShort: short("I ask how it was for them."), official: words.map { Words($0) },
                    provenance: provenance, themes: [], orderUncertain: words == nil, linked: nil))
        }

        static let standards = StandardsView(
            sourcePage: "", published: "2019-07", inForce: "2019-12-02",
            standards: [
                StandardCard(
                    number: 4, title: short("Maintain my continuing professional development"), titleProvenance: .seen,
                    leadIn: short("As a social worker, I will:"), inShort: short("I keep learning."), linked: 2,
                    elements: [element])
            ],
            themes: [
                ThemeCard(theme: ThemeView(code: "feedback", title: short("Feedback")), elements: [element])
            ])
    }
#endif
