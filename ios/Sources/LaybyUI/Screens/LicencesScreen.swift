import LaybyCore
import LaybyKit
import SwiftUI

/// What others wrote: each part with its licence and whose it is, then the licences' own words.
struct LicencesScreen: View {
    @State var model: LicencesModel

    private var say: Phrasebook { model.shell.say }

    var body: some View {
        List {
            switch model.showing {
            case .waiting: Waiting(say: say)
            case .trouble(let trouble): CalmErrorCard(trouble: trouble, say: say) { Task { await model.load() } }
            case .showing(let view):
                Text(verbatim: say(.licencesOwn))
                Section {
                    ForEach(view.parts, id: \.self) { part in row(part) }
                } header: {
                    SectionHeading(words: say(.licencesParts))
                }
                ForEach(view.texts, id: \.id) { text in
                    Section {
                        Text(verbatim: text.words).font(.footnote)
                    } header: {
                        SectionHeading(words: text.id)
                    }
                }
            }
        }
        .navigationTitle(Text(verbatim: say(.settingsLicences)))
        .task { await model.load() }
    }

    private func row(_ part: LicencedPart) -> some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            Text(verbatim: part.version.isEmpty ? part.name : part.name + " " + part.version)
                .font(.subheadline.weight(.semibold))
            Text(verbatim: ([part.licences.joined(separator: ", ")] + part.notices).joined(separator: "\n"))
                .font(.footnote)
        }
        .accessibilityElement(children: .combine)
    }
}
