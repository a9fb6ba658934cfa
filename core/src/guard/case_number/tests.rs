use super::super::FindingKind::CaseNumber;
use super::super::tests::{found, found_any};

#[test]
fn numbers_behind_their_words() {
    for (text, number) in [
        ("Mosaic 1234567", "1234567"),
        ("mosaic id: 1234567.", "1234567"),
        ("Liquidlogic no. 45678", "45678"),
        ("liquid logic number 45678", "45678"),
        ("on LCS 1234567 today", "1234567"),
        ("Eclipse ID 88123", "88123"),
        ("case no 4512", "4512"),
        ("case number: AB/1234/24", "AB/1234/24"),
        ("ref 2024-00123", "2024-00123"),
        ("RiO number 7654321", "7654321"),
        ("SystmOne 7654321", "7654321"),
        ("our ref: CS/12345", "CS/12345"),
        ("client ID 90210", "90210"),
        ("UPN A123456789012", "A123456789012"),
        ("crime ref 42/12345/24", "42/12345/24"),
        ("incident number 1234", "1234"),
        ("file ref: LM-4471", "LM-4471"),
        ("hospital number K123456", "K123456"),
        ("mosaic (1234567)", "1234567"),
        ("ID 4451209", "4451209"),
        ("Mosaic 123 4567", "123 4567"),
        ("care first 445566", "445566"),
        ("URN 12/AB/1234/24", "12/AB/1234/24"),
        ("Mosaic: 4512", "4512"),
    ] {
        assert_eq!(found(text, CaseNumber), [number], "{text}");
    }
}

#[test]
fn laws_counts_and_citations() {
    for text in [
        "Section 47",
        "Care Act 2014",
        "Regulation 44",
        "Standard 3.12",
        "SI 2014/1234",
        "[2014] UKSC 19",
        "KCSIE 2024",
        "Working Together 2023",
        "case law from 2014",
        "Eclipse 2024",
        "Mosaic 2",
        "RiO 2016",
        "reference to Section 47",
        "the case of 2014",
        "Mosaic 1500 cases",
        "case 3",
        "reference (Smith, 2014)",
        "ref: DFE-00195-2023",
        "ID 2 forms",
        "in this case 12 weeks",
        "case in 2019 2020",
        "Mosaic training on 12/03/2024",
        "Case 1: 45 minutes",
        "Teams meeting ID 345 678 901",
        "page 12345",
        "EWCA Civ 1234",
        "in the order 2014",
    ] {
        assert_eq!(found(text, CaseNumber), [""; 0], "{text}");
    }
    assert!(found_any("Section 47, Care Act 2014 and Regulation 44").is_empty());
}
