use super::super::FindingKind::DateOfBirth;
use super::super::tests::{found, found_any};

#[test]
fn birth_dates() {
    for (text, date) in [
        ("DOB 12/03/2011", "12/03/2011"),
        ("dob: 12.3.11", "12.3.11"),
        ("d.o.b. 12-03-2011", "12-03-2011"),
        ("D.O.B 12 March 2011", "12 March 2011"),
        ("date of birth is 12th March 2011", "12th March 2011"),
        ("born on 12 March 2011", "12 March 2011"),
        ("born 12/03/11", "12/03/11"),
        ("DOB 120311", "120311"),
        ("dob 12032011", "12032011"),
        ("her birthday is 12 March", "12 March"),
        ("born in March 2011", "March 2011"),
        ("12/03/2011 (DOB)", "12/03/2011"),
        ("12 March is her birthday", "12 March"),
        ("dob 2011-03-12", "2011-03-12"),
        ("born on the twelfth of march two thousand and eleven", "twelfth of march two thousand and eleven"),
        ("DOB for the older child 12/3/2011", "12/3/2011"),
        ("turns 14 on 3 May", "3 May"),
        ("d o b 12 03 2011", "12 03 2011"),
        ("date of birth twelve three eleven", "twelve three eleven"),
        ("date of birth: March 12th, 2011", "March 12th, 2011"),
        ("dob 03/2011", "03/2011"),
        ("date of birth one four oh two oh nine", "one four oh two oh nine"),
        ("dob is fourteenth of the second oh nine", "fourteenth of the second oh nine"),
        ("birthday on Tuesday 3rd June", "3rd June"),
    ] {
        assert_eq!(found(text, DateOfBirth), [date], "{text}");
    }
    assert_eq!(found("DOBs 12/03/2011 and 04/05/2014", DateOfBirth).len(), 2);
}

#[test]
fn other_dates() {
    for text in [
        "a hearing on 12 March",
        "the review on 12/03/2024",
        "born 12 weeks early",
        "born at 34 weeks",
        "birthday next week",
        "registered by 30 November 2026",
        "Born in Bradford study",
        "seen 12/03/2024, DOB unknown",
        "on 12 March 2011",
        "the DOB was checked at the hearing on 12 March",
        "Bowlby was born in 1907",
        "date of the meeting 12/03/2024",
        "born to young parents",
        "newborn seen 12/03/2024",
        "her birthday. Review on 12 March",
        "turned up on 3 May",
        "first of May",
        "birth plan due 3 June",
    ] {
        assert_eq!(found(text, DateOfBirth), [""; 0], "{text}");
    }
    assert!(found_any("The hearing is on 12 March 2024 at 10.30am").is_empty());
}
