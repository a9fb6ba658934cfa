import LaybyCore
import Testing

@testable import LaybyKit

/// The drawn year: 380 points wide, so that this year's 364 days are a point each.
@Suite struct RoadTests {
    private func year(
        running: Bool = true, today: String? = "2026-11-12", opens: String? = "2026-09-01", dates: [String?] = []
    ) -> YearView {
        let line = YearLine(
            first: "2025-12-01", last: "2026-11-30", yearKnown: true, daysLeft: nil, pieces: 0, piecesAsked: 2,
            withPeer: 0, withPeerAsked: 1, renewal: .notKnown, today: today,
            windowOpens: opens)
        let records = dates.enumerated().map { place, date in
            RecordCard(
                id: "\(place)", opening: Words("x"), date: date, complete: true, withPeer: false, state: .ready)
        }
        return YearView(
            registrationYear: 2025, earlier: nil, later: nil, running: running, nation: "england", rules: "",
            unknown: [], line: line, needs: [], records: records, coverage: [], amhp: nil)
    }

    private func points(_ points: [Road.Point]) -> [[Double]] {
        points.map { [($0.x * 1000).rounded() / 1000, ($0.y * 1000).rounded() / 1000] }
    }

    @Test func theWayTurnsOffIntoTheLayByAndIsSolidUpToToday() {
        let road = Road(year(), width: 380)
        #expect(road.turn == 282)
        #expect(points(road.travelled) == [[8, 10], [282, 10], [296, 28], [354, 28]])
        #expect(points(road.ahead) == [[354, 28], [358, 28], [372, 10]])
        #expect(points(road.passing) == [[296, 10], [358, 10]])
        #expect(road.today == Road.Point(354, 28))
    }

    @Test func recordsLieWhereTheirDatesDoAndOnTheRamp() {
        let road = Road(year(dates: ["2026-03-28", "2026-09-08", "2026-11-30", nil, "2027-01-01", "soon"]), width: 380)
        #expect(road.marks.map(\.record) == ["0", "1", "2"])
        #expect(points(road.marks.map(\.at)) == [[125, 10], [289, 19], [372, 10]])
    }

    @Test func withoutAKnownWindowThereIsNoLayBy() {
        let road = Road(year(today: "2025-12-01", opens: nil), width: 380)
        #expect(road.turn == nil && road.passing == [])
        #expect(points(road.travelled) == [[8, 10]])
        #expect(points(road.ahead) == [[8, 10], [372, 10]])
    }

    @Test func aYearThatIsOverIsTravelledToItsEnd() {
        let road = Road(year(running: false, today: nil), width: 380)
        #expect(road.today == nil && road.ahead == [])
        #expect(points(road.travelled).last == [372, 10] && road.travelled.count == 5)
    }

    @Test(arguments: [0.0, 1, 16, 17, 40, 2000])
    func itStaysWithinItsWidthHoweverNarrow(_ width: Double) {
        let road = Road(year(dates: ["2026-11-29"]), width: width)
        let all = road.travelled + road.ahead + road.passing + road.marks.map(\.at)
        for point in all {
            #expect(point.x >= 8 && point.x <= max(width - 8, 8), "\(width)")
            #expect(point.y >= 10 && point.y <= 28)
        }
        #expect(zip(road.travelled, road.travelled.dropFirst()).allSatisfy { $0.x <= $1.x })
    }
}
