import Foundation
import LaybyCore
import Testing

/// The cases of tests/vectors, which Rust and Kotlin replay too.
@Suite struct VectorsTests {
    private struct Span: Decodable {
        let name: String
        let text: String
        let utf16: [UInt32]
        let codePoints: [Int]
        let bytes: [Int]
        let slice: String
    }

    private struct Guarded: Decodable {
        let name: String
        let text: String
        let findings: [Finding]
    }

    private struct Finding: Decodable, Equatable {
        let kind: String
        let startUtf16: UInt32
        let endUtf16: UInt32
    }

    private let spans: [Span]

    init() throws { spans = try Self.cases("spans.json") }

    @Test func aSpanCutsTheSameWordsInUtf16CodePointsAndBytes() {
        #expect(spans.count >= 15)
        for span in spans {
            let cut = TextSpan(start: span.utf16[0], end: span.utf16[1]).of(span.text)
            #expect(cut == span.slice.units, "\(span.name)")
            let points = Array(span.text.unicodeScalars)[span.codePoints[0]..<span.codePoints[1]]
            #expect(Array(points) == Array(span.slice.unicodeScalars), "\(span.name)")
            let bytes = Array(span.text.utf8)[span.bytes[0]..<span.bytes[1]]
            #expect(Array(bytes) == Array(span.slice.utf8), "\(span.name)")
        }
    }

    @Test func theCoresSpansCutTheSameWordsBehindAnyText() throws {
        let address = "name@example.org"
        for span in spans {
            let text = "\(span.text) \(address) \(span.text)"
            let found = try checkText(text: Words(text)).filter { $0.kind == .email }
            #expect(found.map { $0.span.of(text) } == [address.units], "\(span.name)")
        }
    }

    @Test func theGuardFindsWhatItsVectorsSay() throws {
        let cases: [Guarded] = try Self.cases("guard.json")
        #expect(cases.count >= 30)
        for guarded in cases {
            let found = try checkText(text: Words(guarded.text)).map {
                Finding(kind: code($0.kind), startUtf16: $0.span.start, endUtf16: $0.span.end)
            }
            #expect(found == guarded.findings, "\(guarded.name)")
        }
    }

    /// `dateOfBirth` is `date_of_birth` in the vectors.
    private func code(_ kind: FindingKind) -> String {
        "\(kind)".map { $0.isUppercase ? "_\($0.lowercased())" : "\($0)" }.joined()
    }

    private static func cases<Case: Decodable>(_ name: String) throws -> [Case] {
        let beside = URL(fileURLWithPath: #filePath).appendingPathComponent("../../../../tests/vectors").standardized
        let given = ProcessInfo.processInfo.environment["LAYBY_VECTORS"] ?? ""
        let file = (given.isEmpty ? beside : URL(fileURLWithPath: given)).appendingPathComponent(name)
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode([Case].self, from: Data(contentsOf: file))
    }
}
