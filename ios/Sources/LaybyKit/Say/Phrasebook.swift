import Foundation
import LaybyCore

/// A phrase with what goes into it.
public struct Line: Equatable, Sendable {
    public let phrase: Phrase
    public let arguments: [String]

    public init(_ phrase: Phrase, _ arguments: String...) {
        self.phrase = phrase
        self.arguments = arguments
    }
}

/// The app's own words in one language.
public struct Phrasebook: Sendable {
    public let language: Language
    private let words: [String: String]

    /// `words` is what the catalog holds for the language, by key.
    public init(language: Language, words: [String: String]) {
        self.language = language
        self.words = words
    }

    /// What the bundle's compiled catalog says, in the language that the phone chose for this app.
    public init(bundle: Bundle) {
        let chosen = bundle.preferredLocalizations.first ?? "en"
        var words: [String: String] = [:]
        for phrase in Phrase.allCases {
            words[phrase.rawValue] = bundle.localizedString(forKey: phrase.rawValue, value: nil, table: nil)
        }
        self.init(language: chosen.hasPrefix("cy") ? .welsh : .english, words: words)
    }

    /// Keys without words. A test sees to it that there are none.
    public var missing: [Phrase] { Phrase.allCases.filter { (words[$0.rawValue] ?? "").isEmpty } }

    public func callAsFunction(_ phrase: Phrase, _ arguments: String...) -> String {
        fill(phrase, arguments)
    }

    public func callAsFunction(_ line: Line) -> String {
        fill(line.phrase, line.arguments)
    }

    /// "1 try is", "3 tries are": the count goes in first. English needs two forms; Welsh counts with the singular.
    public func many(_ count: Int, _ one: Phrase, _ more: Phrase, _ rest: String...) -> String {
        fill(count == 1 ? one : more, [String(count)] + rest)
    }

    /// Puts the arguments in, all at once: what a person wrote may itself hold a `%1$@`.
    private func fill(_ phrase: Phrase, _ arguments: [String]) -> String {
        let template = words[phrase.rawValue] ?? phrase.rawValue
        var filled = ""
        var rest = Substring(template)
        while let percent = rest.firstIndex(of: "%") {
            filled += rest[..<percent]
            rest = rest[percent...]
            let place = rest.prefix(4)
            if place.count == 4, place.hasSuffix("$@"), let number = place.dropFirst().first?.wholeNumberValue,
                number >= 1, number <= arguments.count
            {
                filled += arguments[number - 1]
                rest = rest.dropFirst(4)
            } else {
                filled += "%"
                rest = rest.dropFirst()
            }
        }
        return filled + rest
    }

    /// The locale for dates and for the speaker.
    public var locale: Locale { Locale(identifier: identifier) }

    /// As screen readers and recognisers name it.
    public var identifier: String {
        switch language {
        case .english: "en_GB"
        case .welsh: "cy_GB"
        }
    }
}
