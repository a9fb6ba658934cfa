use super::super::FindingKind::{Place, School};
use super::super::tests::{found, found_any};

#[test]
fn schools() {
    for (text, school) in [
        ("at Larkmoor Primary School", "Larkmoor Primary School"),
        ("Larkmoor Primary rang", "Larkmoor Primary"),
        ("Larkmoor primary rang", "Larkmoor primary"),
        ("attends St Brannoc's", "St Brannoc's"),
        ("St Brannoc’s C of E Primary", "St Brannoc’s C of E Primary"),
        ("goes to Larkmoor High", "Larkmoor High"),
        ("the Larkmoor Academy", "Larkmoor Academy"),
        ("from Oakfield nursery", "Oakfield nursery"),
        ("at Larkmoor school", "Larkmoor school"),
        ("Larkmoor Sixth Form College", "Larkmoor Sixth Form College"),
        ("goes to larkmoor primary", "larkmoor primary"),
        ("at larkmoor primary school", "larkmoor primary school"),
        ("When Larkmoor College called", "Larkmoor College"),
        ("her son is at Rose Hill Infants", "Rose Hill Infants"),
        ("Our Larkmoor Junior School", "Larkmoor Junior School"),
        ("St. Brannoc's School", "St. Brannoc's School"),
    ] {
        assert_eq!(found(text, School), [school], "{text}");
    }
}

#[test]
fn wards_homes_and_surgeries() {
    for (text, place) in [
        ("on Rose Ward", "Rose Ward"),
        ("at Hillcrest Care Home", "Hillcrest Care Home"),
        ("Oakfield Surgery rang", "Oakfield Surgery"),
        ("The Elms children's home", "Elms children's home"),
        ("Larkmoor General Hospital", "Larkmoor General Hospital"),
        ("at Larkmoor Family Centre", "Larkmoor Family Centre"),
        ("the Larkmoor Hospice", "Larkmoor Hospice"),
        ("Ward 7 of the hospital", ""),
        ("on ward 7b", "ward 7b"),
        ("moved to Larkmoor House", "Larkmoor House"),
        ("at Rose Hill Medical Centre", "Rose Hill Medical Centre"),
        ("from the Larkmoor estate", "Larkmoor estate"),
        ("at the Larkmoor Estate", "Larkmoor Estate"),
        ("St Brannoc's Hospital", "St Brannoc's Hospital"),
        ("placed at The Willows", "The Willows"),
        ("in HMP Larkmoor", "HMP Larkmoor"),
        ("at Larkmoor General", "Larkmoor General"),
        ("Hillcrest nursing home", "Hillcrest nursing home"),
        ("the Hillcrest nursing home", "Hillcrest nursing home"),
    ] {
        let expected: Vec<&str> = [place].into_iter().filter(|p| !p.is_empty()).collect();
        assert_eq!(found(text, Place), expected, "{text}");
    }
}

#[test]
fn the_school_of_a_person_is_no_named_school() {
    assert_eq!(found("Sam's school", School), [""; 0]);
}

#[test]
fn nowhere_in_particular() {
    for text in [
        "primary school",
        "the ward",
        "a care home",
        "Head of School",
        "Primary care",
        "secondary trauma",
        "School of Social Work",
        "College of Policing",
        "the Royal College of Nursing",
        "Children's Homes Regulations 2015",
        "Virtual School",
        "High risk",
        "A local primary school",
        "Mainstream school",
        "Ofsted school inspections",
        "the Staff College",
        "Risk High",
        "transition to senior school",
        "back to mainstream school",
        "at private nursery",
        "work by Harriet Ward (2011)",
        "Rose Ward, 2011",
        "the White House",
        "House of Lords",
        "home school agreement",
        "Milan School",
        "Monday school run",
        "the Teaching Academy",
        "at secondary school",
        "Care Home Standards",
        "hospital social work",
        "GP surgery",
        "an ASYE academy",
        "Every School Matters",
        "Family Court",
        "Sunday school",
        "Social Work Academy",
        "Mental Health Unit",
        "Primary Care Network",
    ] {
        assert!(found_any(text).is_empty(), "{text}: {:?}", found_any(text));
    }
}
