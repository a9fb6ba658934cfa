import LaybyCore
import LaybyKit
import SwiftUI

/// The year's road, drawn as `Road` lays it out. It says nothing that the sentence above it does not.
struct RoadView: View {
    @Environment(\.colorScheme) private var scheme
    let view: YearView
    let say: Phrasebook

    var body: some View {
        VStack(alignment: .leading, spacing: Space.hair) {
            GeometryReader { place in draw(Road(view, width: Double(place.size.width))) }
                .frame(height: CGFloat(Road.height))
            HStack {
                Quiet(words: say.day(view.line.first))
                Spacer()
                if let turn = view.line.windowOpens { Quiet(words: say.day(turn)) }
                Quiet(words: say.day(view.line.last))
            }
        }
        .accessibilityHidden(true)
    }

    private func draw(_ road: Road) -> some View {
        let look = Look(scheme: scheme)
        return ZStack(alignment: .topLeading) {
            Path(road.passing).stroke(look(.outline), style: StrokeStyle(lineWidth: 2, dash: [8, 7]))
            Path(road.ahead).stroke(look(.outline), style: StrokeStyle(lineWidth: 2.5, dash: [6, 6]))
            Path(road.travelled).stroke(look(.verge), style: StrokeStyle(lineWidth: 2.5))
            ForEach(road.marks, id: \.record) { mark in
                Image(systemName: mark.state.symbol)
                    .foregroundStyle(look(mark.state.isDone ? .verge : .amberMark))
                    .background(look(.ground), in: Circle())
                    .position(x: CGFloat(mark.at.x), y: CGFloat(mark.at.y))
            }
            if let today = road.today {
                Capsule()
                    .fill(look(.ink))
                    .frame(width: 3, height: 14)
                    .position(x: CGFloat(today.x), y: CGFloat(today.y))
            }
        }
    }
}

extension Path {
    /// A line through these points.
    init(_ points: [Road.Point]) {
        self.init { path in
            for (place, point) in points.enumerated() {
                let point = CGPoint(x: CGFloat(point.x), y: CGFloat(point.y))
                if place == 0 { path.move(to: point) } else { path.addLine(to: point) }
            }
        }
    }
}

extension RecordState {
    /// In the account as it is.
    var isDone: Bool {
        switch self {
        case .recorded: true
        case .draft, .ready, .submitAgain: false
        }
    }
}
