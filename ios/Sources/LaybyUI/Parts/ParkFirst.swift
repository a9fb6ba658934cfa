import LaybyKit
import SwiftUI

/// In the field's place while a car is connected: nothing to write in, and one thing to say.
struct ParkFirst: View {
    @Environment(\.colorScheme) private var scheme
    let shell: Shell

    var body: some View {
        let look = Look(scheme: scheme)
        VStack(alignment: .leading, spacing: Space.tight) {
            Named(words: shell.say(.parkFirst), symbol: "car").font(.title3.weight(.semibold))
            Text(verbatim: shell.say(.parkBody)).font(.callout)
            Act(words: shell.say(.parkParked)) { shell.parked() }
        }
        .foregroundStyle(look(.ink))
        .padding(Space.room)
        .frame(maxWidth: .infinity, alignment: .leading)
        .background(look(.bay), in: RoundedRectangle(cornerRadius: 20))
        .padding(.horizontal, Space.room)
        .accessibilityElement(children: .contain)
    }
}
