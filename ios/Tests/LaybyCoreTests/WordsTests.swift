import Foundation
import LaybyCore
import Testing

@Suite struct WordsTests {
    private struct Holder {
        let id: Int
        let text: Words?
    }

    private func dumped(_ value: Any) -> String {
        var out = ""
        dump(value, to: &out)
        return out
    }

    @Test func printsOnlyALength() {
        let words = Words("Mrs Okonjo 🌧")
        #expect("\(words)" == "Words(13)")
        #expect(String(reflecting: words) == "Words(13)")
        #expect(WordsInBytes(Data([1, 2, 3])).description == "WordsInBytes(3)")
        let holder = Holder(id: 1, text: words)
        for printed in ["\(holder)", String(reflecting: holder), dumped(holder), dumped(words)] {
            #expect(!printed.contains("Okonjo"))
            #expect(printed.contains("13"))
        }
        #expect(!dumped(WordsInBytes(Data("Okonjo".utf8))).contains("79"))
    }

    @Test func equalsByContent() {
        #expect(Words("a visit") == Words("a visit"))
        #expect(Words("a visit") != Words("a Visit"))
        #expect(Set([Words("a"), Words("a"), Words("b")]).count == 2)
        #expect(WordsInBytes(Data([1, 2])) == WordsInBytes(Data([1, 2])))
        #expect(WordsInBytes(Data([1, 2])) != WordsInBytes(Data([2, 1])))
    }
}
