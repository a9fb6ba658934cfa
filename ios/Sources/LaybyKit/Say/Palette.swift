/// The look's colours by role, as `look/tokens.json` has them; a test recomputes their contrasts. Colour never speaks
/// alone: every state has a word or a shape.
public enum ColourRole: String, CaseIterable, Sendable {
    case ground
    case surface
    case bay
    case raised
    case ink
    case ink2
    case line
    case outline
    case verge
    case onVerge
    case vergeSoft
    case onVergeSoft
    case tarmac
    case onTarmac
    case tarmacSoft
    case onTarmacSoft
    case amber
    case onAmber
    case amberSoft
    case onAmberSoft
    case amberMark
    case sign
    case onSign
    case signSoft
    case onSignSoft
    case clay
    case onClay
    case claySoft
    case onClaySoft
    case inverse
    case onInverse
    case inverseAct

    /// sRGB, 0xRRGGBB.
    public var light: UInt32 {
        switch self {
        case .ground: 0xF1F4F0
        case .surface: 0xFFFFFF
        case .bay: 0xE3EBE4
        case .raised: 0xD6E1D9
        case .ink: 0x17211D
        case .ink2: 0x47544D
        case .line: 0xCBD5CD
        case .outline: 0x6A7971
        case .verge: 0x17594A
        case .onVerge: 0xFFFFFF
        case .vergeSoft: 0xCDE7DB
        case .onVergeSoft: 0x0A382D
        case .tarmac: 0x43535C
        case .onTarmac: 0xFFFFFF
        case .tarmacSoft: 0xDFE6EA
        case .onTarmacSoft: 0x1E2B32
        case .amber: 0x7A4B00
        case .onAmber: 0xFFFFFF
        case .amberSoft: 0xFBE7BC
        case .onAmberSoft: 0x482C00
        case .amberMark: 0xA86A00
        case .sign: 0x1F4E8C
        case .onSign: 0xFFFFFF
        case .signSoft: 0xDCE8F7
        case .onSignSoft: 0x0F2F5A
        case .clay: 0x8A3A22
        case .onClay: 0xFFFFFF
        case .claySoft: 0xF6DFD6
        case .onClaySoft: 0x521F0E
        case .inverse: 0x2B3631
        case .onInverse: 0xEEF4F0
        case .inverseAct: 0x9BDCC2
        }
    }

    /// The same in the dark.
    public var dark: UInt32 {
        switch self {
        case .ground: 0x0F1512
        case .surface: 0x18201C
        case .bay: 0x212B26
        case .raised: 0x2B3731
        case .ink: 0xE4EBE6
        case .ink2: 0xB4C1B9
        case .line: 0x35423B
        case .outline: 0x84948B
        case .verge: 0x8FD3B8
        case .onVerge: 0x00382B
        case .vergeSoft: 0x1E4D40
        case .onVergeSoft: 0xC8EFDE
        case .tarmac: 0xB5C6CF
        case .onTarmac: 0x1D2A31
        case .tarmacSoft: 0x313F47
        case .onTarmacSoft: 0xD7E3EA
        case .amber: 0xF0C36A
        case .onAmber: 0x3E2700
        case .amberSoft: 0x4B3811
        case .onAmberSoft: 0xFCE7BA
        case .amberMark: 0xD99A2B
        case .sign: 0xA9C8F5
        case .onSign: 0x0B2C57
        case .signSoft: 0x223D63
        case .onSignSoft: 0xD8E6FB
        case .clay: 0xF0B49E
        case .onClay: 0x4A1B0C
        case .claySoft: 0x572A1C
        case .onClaySoft: 0xFBDED2
        case .inverse: 0xE4EBE6
        case .onInverse: 0x1B2420
        case .inverseAct: 0x17594A
        }
    }
}

/// The shut places: lock page and locked jot, the same in light and dark, so that a glance says where one is.
public enum ShutRole: String, CaseIterable, Sendable {
    case ground
    case surface
    case bay
    case raised
    case ink
    case ink2
    case line
    case outline
    case verge
    case onVerge
    case amber

    public var colour: UInt32 {
        switch self {
        case .ground: 0x0F3D33
        case .surface: 0x16493D
        case .bay: 0x0B3129
        case .raised: 0x1F5A4B
        case .ink: 0xEFF6F1
        case .ink2: 0xBAD5C9
        case .line: 0x2C6354
        case .outline: 0x7DB29D
        case .verge: 0xCDE7DB
        case .onVerge: 0x0A382D
        case .amber: 0xF5CD7E
        }
    }
}
