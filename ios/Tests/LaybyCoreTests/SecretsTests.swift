import Foundation
import LaybyCore
import Testing

@Suite struct SecretsTests {
    private struct Refused: Error {}
    private let zeros = Data(count: 26)

    /// Where the bytes lie: too many to be held inside the value.
    private func address(_ data: Data) -> UnsafeRawPointer? { data.withUnsafeBytes { $0.baseAddress } }

    @Test func aSecretIsLentWholeAndThenWipedWhereItLies() {
        var passcode = Data("a passcode of 26 letters !".utf8)
        let place = address(passcode)
        let lent = wiping(&passcode) { lent in
            #expect(address(lent) == place)
            return String(decoding: lent, as: UTF8.self)
        }
        #expect(lent == "a passcode of 26 letters !")
        #expect(passcode == zeros)
        #expect(address(passcode) == place)
    }

    @Test func itIsWipedEvenWhenTheCallFails() {
        var passcode = Data("a passcode of 26 letters !".utf8)
        var short = Data("234567".utf8)
        #expect(throws: Refused.self) { try wiping(&passcode) { _ in throw Refused() } }
        #expect(throws: Refused.self) { try wiping(&short) { _ in throw Refused() } }
        #expect(passcode == zeros)
        #expect(short == Data(count: 6))
    }

    @Test func twoSecretsKeepTheirOrderAndAreBothWiped() {
        var current = Data("a passcode of 26 letters !".utf8)
        var new = Data("another".utf8)
        let sizes = wiping(&current, &new) { [$0.count, $1.count] }
        #expect(sizes == [26, 7])
        #expect(current == zeros)
        #expect(new == Data(count: 7))
    }
}
