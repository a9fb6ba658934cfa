use super::super::FindingKind::Vehicle;
use super::super::tests::found;

#[test]
fn plates() {
    for (text, plate) in [
        ("a blue van AB12 CDE outside", "AB12 CDE"),
        ("AB12CDE", "AB12CDE"),
        ("ab12cde", "ab12cde"),
        ("reg ab12 cde", "ab12 cde"),
        ("car reg AB 12 CDE", "AB 12 CDE"),
        ("registration A123 BCD", "A123 BCD"),
        ("the car, A123BCD", "A123BCD"),
        ("van ABC 123D", "ABC 123D"),
        ("reg ABC 123", "ABC 123"),
        ("drove off in LK70 XYZ.", "LK70 XYZ"),
        ("(YT19 ZZZ)", "YT19 ZZZ"),
        ("number plate yt19 zzz", "yt19 zzz"),
        ("reg: AIZ 1234", "AIZ 1234"),
        ("parked by the school, b12 xyz", "b12 xyz"),
        ("Fiesta ab12 the", "ab12 the"),
    ] {
        assert_eq!(found(text, Vehicle), [plate], "{text}");
    }
}

#[test]
fn not_plates() {
    for text in [
        "NR1 2AB",
        "EX20 1AB",
        "A123 BCD is a form",
        "KS12 and on",
        "NR12 the",
        "SW12 CIN",
        "room B12 for two",
        "on 12 may",
        "WT23 THE",
        "QA12 CDE",
        "ab12 cde is a code",
        "ABC 123",
        "by 12 the",
        "Section 47 and",
        "IQ12 ABC",
        "as at 12 per cent",
        "IPCC 2014",
        "A12 the road",
        "AB00 CDE",
        "the car park is at level 3",
    ] {
        assert_eq!(found(text, Vehicle), [""; 0], "{text}");
    }
}
