import LaybyCore

/// The year as a drawn road: solid as far as it is travelled, broken ahead. Its lay-by is the renewal window: the way
/// turns off into it and comes back at the year's end, and the road goes by beside it, broken. Pure; in points, from
/// the top left. What it means stands in a sentence beside it.
public struct Road: Equatable, Sendable {
    public struct Point: Equatable, Sendable {
        public let x: Double
        public let y: Double

        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// A record where its date lies.
    public struct Mark: Equatable, Sendable {
        public let record: RecordId
        public let state: RecordState
        public let at: Point
    }

    /// The way as far as it is travelled.
    public let travelled: [Point]
    /// The rest of the way.
    public let ahead: [Point]
    /// The road beside the lay-by; none without one.
    public let passing: [Point]
    /// Where today is; none in another year.
    public let today: Point?
    public let marks: [Mark]
    /// Where the lay-by begins; none without one.
    public let turn: Double?

    /// How high it stands, and where in it the road and the lay-by lie.
    public static let height = 40.0
    static let road = 10.0
    static let layby = 28.0
    /// How far it takes to turn off, and the space at both ends that a mark needs.
    static let ramp = 14.0
    static let end = 8.0

    public init(_ view: YearView, width: Double) {
        let length = max(width - 2 * Self.end, 0)
        func x(_ day: CivilDate) -> Double? {
            Self.share(of: day, from: view.line.first, to: view.line.last).map { Self.end + $0 * length }
        }
        let (start, finish) = (Self.end, Self.end + length)
        var way = [Point(start, Self.road)]
        turn = view.line.windowOpens.flatMap(x)
        if let turn {
            let ramp = min(Self.ramp, max(finish - turn, 0) / 3)
            way += [Point(turn, Self.road), Point(turn + ramp, Self.layby), Point(finish - ramp, Self.layby)]
            passing = [Point(turn + ramp, Self.road), Point(finish - ramp, Self.road)]
        } else {
            passing = []
        }
        way.append(Point(finish, Self.road))

        let here = view.line.today.flatMap(x)
        today = here.map { Self.on(way, $0) }
        // A year that does not run is behind us: nothing is drawn ahead in it.
        let until = view.running ? here ?? start : finish
        let reached = Self.on(way, until)
        travelled = way.filter { $0.x < until } + [reached]
        ahead = until < finish ? [reached] + way.filter { $0.x > until } : []
        marks = view.records.compactMap { card in
            card.date.flatMap(x).map { Mark(record: card.id, state: card.state, at: Self.on(way, $0)) }
        }
    }

    /// How much of the year lies before a day, from 0 to 1; none for a day outside.
    static func share(of day: CivilDate, from first: CivilDate, to last: CivilDate) -> Double? {
        guard let day = Phrasebook.date(of: day), let first = Phrasebook.date(of: first),
            let last = Phrasebook.date(of: last), first < last, first <= day, day <= last
        else { return nil }
        return day.timeIntervalSince(first) / last.timeIntervalSince(first)
    }

    /// The point of a way over a place.
    static func on(_ way: [Point], _ x: Double) -> Point {
        for (from, to) in zip(way, way.dropFirst()) where x <= to.x {
            let share = to.x > from.x ? (x - from.x) / (to.x - from.x) : 1
            return Point(x, from.y + share * (to.y - from.y))
        }
        return way.last ?? Point(x, road)
    }
}
