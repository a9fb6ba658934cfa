use super::super::FindingKind::Address;
use super::super::tests::{found, found_any};

#[test]
fn houses_and_streets() {
    for (text, address) in [
        ("at 14 Larkmoor Road today", "14 Larkmoor Road"),
        ("14a Larkmoor Rd", "14a Larkmoor Rd"),
        ("22 Rose Hill Close", "22 Rose Hill Close"),
        ("Flat 3b, 14 Larkmoor Road", "Flat 3b, 14 Larkmoor Road"),
        ("Flat 3b, Rose Court", "Flat 3b, Rose Court"),
        ("14, Larkmoor Avenue", "14, Larkmoor Avenue"),
        ("14 St Brannoc's Road", "14 St Brannoc's Road"),
        ("7 The Green", "7 The Green"),
        ("14-16 Larkmoor St", "14-16 Larkmoor St"),
        ("lives at 14 larkmoor road", "14 larkmoor road"),
        ("14 larkmoor crescent", "14 larkmoor crescent"),
        ("at fourteen Larkmoor Road", "fourteen Larkmoor Road"),
        ("number fourteen larkmoor lane", "fourteen larkmoor lane"),
        ("the house on Larkmoor Road", "Larkmoor Road"),
        ("Visited Larkmoor Road", "Larkmoor Road"),
        ("twenty two ashdown road", "twenty two ashdown road"),
        ("off Rose Lane", "Rose Lane"),
        ("at 12 rose court", "12 rose court"),
        ("14 High Street", "14 High Street"),
        ("2 Larkmoor Way", "2 Larkmoor Way"),
    ] {
        assert_eq!(found(text, Address), [address], "{text}");
    }
}

#[test]
fn words_that_are_not_streets() {
    for text in [
        "court on Tuesday",
        "in the right way",
        "close to her",
        "Part 3 Family Court",
        "the Family Court",
        "12 weeks close to court",
        "3 Crown Court hearings",
        "2 visits in the street",
        "down the road",
        "the high street",
        "5 minutes down the road",
        "Downing Street",
        "Glenn Close",
        "a 12 step way",
        "drive 10 miles",
        "2 children walk",
        "10 people close",
        "Section 31 High Court",
        "Green Paper",
        "in 2014 Munro",
        "a place of safety",
        "Benny Hill",
        "her own place",
        "6 further court dates",
        "open house",
        "the hill",
        "Saw St John",
        "2 social workers close cases",
    ] {
        assert_eq!(found(text, Address), [""; 0], "{text}");
    }
    assert!(found_any("court on Tuesday, and it went the right way").is_empty());
}
