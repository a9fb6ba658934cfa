import Foundation
import LaybyCore
import Testing

@testable import LaybyKit

@Suite struct PhraseTests {
    private let languages: [Language] = [.english, .welsh]

    @Test func everyPhraseHasWordsInBothLanguagesAndTheCatalogHoldsNoOthers() throws {
        let keys = Set(Phrase.allCases.map(\.rawValue))
        for language in languages {
            let words = try Tree.catalog(language)
            #expect(Set(words.keys) == keys)
            #expect(try Tree.phrasebook(language).missing == [])
            for (key, word) in words { #expect(word == word.trimmingCharacters(in: .whitespacesAndNewlines), "\(key)") }
        }
        #expect(Phrasebook(language: .english, words: [:]).missing.count == Phrase.allCases.count)
    }

    @Test func bothLanguagesTakeTheSameArguments() throws {
        let (english, welsh) = (try Tree.catalog(.english), try Tree.catalog(.welsh))
        func places(_ text: String?) -> Set<String> {
            Set((text ?? "").matches(of: /%[0-9]\$@/).map { String($0.output) })
        }
        for (key, words) in english {
            // "One piece" says its number in English; Welsh may say it in figures.
            let same = places(words) == places(welsh[key])
            #expect(same || key.hasSuffix(".one"), "\(key)")
        }
        #expect(places("%1$@ and %2$@") == ["%1$@", "%2$@"])
    }

    @Test func theVoiceKeepsToItsWords() throws {
        // look/README.md, "Voice" and "Never".
        let never = try Regex("\\b(should|must|overdue|failed|great job|anonymised|sorry|please)\\b").ignoresCase()
        for (key, words) in try Tree.catalog(.english) {
            #expect(words.firstMatch(of: never) == nil, "\(key): \(words)")
        }
    }

    @Test func argumentsGoInOnceWhateverTheyHold() throws {
        let say = try Tree.phrasebook(.english)
        #expect(say(.rowKindWhen, "Jot", "yesterday") == "Jot, yesterday")
        #expect(say(.rowKindWhen, "%2$@", "100%") == "%2$@, 100%")
        #expect(say(.rowKindWhen, "one") == "one, %2$@")
        #expect(say.many(1, .recordCharactersOne, .recordCharactersMany) == "1 character")
        #expect(say.many(2, .recordCharactersOne, .recordCharactersMany) == "2 characters")
    }

    @Test func whenItWasIsSaidAsShortAsItCanBe() throws {
        let zone = try #require(TimeZone(identifier: "Europe/London"))
        let iso = ISO8601DateFormatter()
        let now = try #require(iso.date(from: "2026-11-12T09:41:00Z"))
        func moment(_ text: String) throws -> Moment {
            Moment(at: try #require(iso.date(from: text)), offsetSeconds: 0)
        }
        let (english, welsh) = (try Tree.phrasebook(.english), try Tree.phrasebook(.welsh))
        #expect(english.when(try moment("2026-11-12T08:52:00Z"), now: now, zone: zone) == "8.52am")
        #expect(welsh.when(try moment("2026-11-12T08:52:00Z"), now: now, zone: zone) == "08.52")
        #expect(english.when(try moment("2026-11-11T23:59:00Z"), now: now, zone: zone) == "yesterday")
        #expect(welsh.when(try moment("2026-11-11T23:59:00Z"), now: now, zone: zone) == "ddoe")
        #expect(english.when(try moment("2026-06-30T23:30:00Z"), now: now, zone: zone) == "1 Jul")
        #expect(english.when(try moment("2025-11-12T08:52:00Z"), now: now, zone: zone) == "12 Nov 2025")
        #expect(english.longDay(now, zone: zone) == "Thursday 12 November")
        #expect(english.day("2026-11-30") == "30 Nov 2026")
        #expect(english.day("soon") == "soon")
        #expect(Phrasebook.date(of: "2026-02-29") == nil)
    }

    @Test func aWaitIsNeverSaidShorterThanItIs() throws {
        let say = try Tree.phrasebook(.english)
        let said = [1, 30, 90, 91, 299, 3600, 5401].map { say.span($0) }
        let right = ["1 second", "30 seconds", "90 seconds", "2 minutes", "5 minutes", "60 minutes", "2 hours"]
        #expect(said == right)
        #expect(say.span(.max) == "5124095576030432 hours")
    }

    /// Every error there is, each with words of its own in both languages.
    @Test func everyErrorHasWordsInBothLanguages() throws {
        let missing: [Missing] = [
            .entry, .record, .field, .finding, .standard, .peerTalk, .year, .code, .account, .statement,
        ]
        let damage: [Damage] = [
            .header, .headerAltered, .databaseMissing, .databaseEmpty, .databaseTruncated, .databasePage, .content,
        ]
        var errors: [NotebookError] = [
            .NotBegun, .AlreadyBegun, .Locked, .WrongPasscode(failed: 1, waitSeconds: 0, triesLeft: 9),
            .WrongPasscode(failed: 6, waitSeconds: 30, triesLeft: 4),
            .WrongPasscode(failed: 10, waitSeconds: 0, triesLeft: 0), .Wait(seconds: 30), .RecoveryCodeNeeded,
            .RecoveryCodeMistyped, .WrongRecoveryCode, .WrongBiometricKey,
            .AnotherDevice, .NotSet, .CurrentPasscodeNeeded,
            .PasscodeTooShort(minimum: 6), .DeviceSecretTooShort, .AnotherNotebook, .NewerNotebook(found: 9),
            .NotPermitted, .DiskFull, .Busy, .InboxChanged, .NotAnId, .NotAMoment, .NotACursor, .NothingWritten,
            .TooLong(limit: 1), .NotADate, .Stale, .UndoGone, .Unanswered(findings: 1), .Unanswered(findings: 2),
            .UnansweredRecords(records: ["one"]), .UnansweredRecords(records: ["one", "two"]), .BackupDamaged,
            .NotThisBackupsCode, .NewerBackup(found: 2), .OlderBackup(lacks: 1), .OlderBackup(lacks: 3),
            .TypeRecoveryCode, .NotAReflection, .OffTheScale(least: 1, most: 5), .NotYet, .Cancelled,
            .Incomplete(boxes: 1), .Incomplete(boxes: 2), .NotAStoresAddress, .NotAnActor, .NotCredentials, .AlreadySent,
            .Internal(number: 11),
        ]
        let faults: [ImportFault] = [.notAnArchive, .noPortfolio, .tooLarge, .notAFeed, .hostile, .otherVersion]
        errors += faults.map { .ImportRefused(why: $0) }
        errors += missing.map { .NotFound(what: $0) } + damage.map { .Damaged(what: $0) }
        var troubles: [Trouble] = errors.map { .notebook($0) } + [.keystoreLost, .passcodesDiffer, .fault]
        troubles += BiometricFailure.allCases.map { .biometric($0) } + FileTrouble.allCases.map { .file($0) }

        // The list is whole: every case of the generated enum is in it.
        let generated = try String(
            contentsOf: Tree.ios.appendingPathComponent("Sources/LaybyCore/Generated/LaybyCore.swift"), encoding: .utf8)
        let start = try #require(generated.range(of: "enum NotebookError: Swift.Error"))
        let end = try #require(generated.range(of: "\n}", range: start.upperBound..<generated.endIndex))
        let cases = generated[start.upperBound..<end.lowerBound].matches(of: /\n    case (\w+)/).map { String($0.1) }
        #expect(Set(cases) == Set(errors.map { String("\($0)".prefix { $0.isLetter }) }))

        for language in languages {
            let say = try Tree.phrasebook(language)
            for trouble in troubles {
                let words = trouble.words(say)
                #expect(!words.title.isEmpty && !words.todo.isEmpty, "\(trouble)")
                #expect(!words.title.contains("$@") && !words.todo.contains("$@"), "\(trouble)")
            }
        }
        let say = try Tree.phrasebook(.english)
        let late = Trouble.notebook(.WrongPasscode(failed: 6, waitSeconds: 30, triesLeft: 4)).words(say)
        #expect(late.title == "That did not open it. Nothing is lost.")
        #expect(late.todo.contains("30 seconds") && late.todo.contains("4 tries"))
    }

    @Test func everyPhraseIsSaidSomewhere() throws {
        let sources = try ["Sources", "App", "Widgets", "Share"].map { try Tree.sources($0) }.flatMap { $0 }
        let said = sources.filter { !$0.key.hasSuffix("Phrase.swift") }.map(\.value).joined(separator: "\n")
        for phrase in Phrase.allCases {
            let used = said.contains(".\(phrase)") || said.contains("\"\(phrase.rawValue)\"")
            #expect(used, "nobody says \(phrase)")
        }
    }
}
