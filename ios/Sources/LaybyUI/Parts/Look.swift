import LaybyKit
import SwiftUI

/// The look's roles as SwiftUI colours. The type styles are the system's own, so Dynamic Type reaches all of them.
struct Look {
    let scheme: ColorScheme

    func callAsFunction(_ role: ColourRole) -> Color {
        switch scheme {
        case .dark: Color(hex: role.dark)
        case .light: Color(hex: role.light)
        @unknown default: Color(hex: role.light)
        }
    }

    static func shut(_ role: ShutRole) -> Color { Color(hex: role.colour) }
}

extension Color {
    nonisolated init(hex: UInt32) {
        func part(_ shift: UInt32) -> Double { Double((hex >> shift) & 0xFF) / 255 }
        self.init(.sRGB, red: part(16), green: part(8), blue: part(0))
    }
}

/// Steps of space, and what a thumb needs (look/tokens.json).
enum Space {
    static let hair: CGFloat = 4
    static let tight: CGFloat = 8
    static let snug: CGFloat = 12
    static let room: CGFloat = 16
    static let edge: CGFloat = 20
    static let open: CGFloat = 24
    static let wide: CGFloat = 32
    static let target: CGFloat = 44
    static let field: CGFloat = 56
    static let reading: CGFloat = 640
}

/// A person's own words: the largest quiet thing on a screen, and blacked out wherever the system redacts.
struct TheirWords: View {
    @Environment(\.colorScheme) private var scheme
    let words: String

    var body: some View {
        Text(verbatim: words)
            .font(.body)
            .foregroundStyle(Look(scheme: scheme)(.ink))
            .lineLimit(nil)
            .frame(maxWidth: .infinity, alignment: .leading)
            .privacySensitive()
    }
}

/// The app's own voice: smaller and greyer.
struct Quiet: View {
    @Environment(\.colorScheme) private var scheme
    let words: String

    var body: some View {
        Text(verbatim: words).font(.footnote).foregroundStyle(Look(scheme: scheme)(.ink2))
    }
}

/// A heading that VoiceOver's rotor stops at.
struct Heading: View {
    let words: String

    var body: some View {
        Text(verbatim: words).font(.title2.weight(.semibold)).accessibilityAddTraits(.isHeader)
    }
}

/// A section's heading in a list.
struct SectionHeading: View {
    let words: String

    var body: some View {
        Text(verbatim: words).font(.subheadline.weight(.semibold)).accessibilityAddTraits(.isHeader)
    }
}

/// A word with its symbol; the symbol says nothing that the word does not.
struct Named: View {
    let words: String
    let symbol: String

    var body: some View {
        Label {
            Text(verbatim: words)
        } icon: {
            Image(systemName: symbol).accessibilityHidden(true)
        }
    }
}

/// A button with a word, and perhaps a symbol.
struct Act: View {
    let words: String
    var symbol: String?
    var role: ButtonRole?
    let act: @MainActor () -> Void

    var body: some View {
        Button(role: role, action: act) {
            Group {
                if let symbol {
                    Named(words: words, symbol: symbol)
                } else {
                    Text(verbatim: words)
                }
            }
            .frame(minHeight: Space.target)
        }
    }
}

/// The main act of a page, at its foot, as wide as the page.
struct MainAct: View {
    let words: String
    var disabled = false
    let act: @MainActor () -> Void

    var body: some View {
        Button(action: act) {
            Text(verbatim: words).frame(maxWidth: .infinity, minHeight: Space.target)
        }
        .buttonStyle(.borderedProminent)
        .disabled(disabled)
    }
}
