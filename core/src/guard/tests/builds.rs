//! Builds that the seventh to the fourteenth blind set had and no earlier one, and what the model adds to the rules.
//!
//! None of the sentences is in any set of the lab.

use super::super::weighed::{QUESTIONS, Question};
use super::super::{Finding, FindingKind, Guard, find};
use FindingKind::{
    Address, Age, CaseNumber, Chi, DateOfBirth, Email, Handle, Nhs, Person, Place, Postcode, School, Url,
    Vehicle,
};

#[rustfmt::skip]
const THERE: &[(FindingKind, &str, &str)] = &[
    (Chi, "CHI is written on the front as 110213 4471, twice.", "110213 4471"),
    (Chi, "The Community Health Index number on her bracelet, 1102134471, was read out.", "1102134471"),
    (Chi, "110213-4471 is for the clinic at Dunmorra", "110213-4471"),
    (Nhs, "999 412 6650 (England), same boy.", "999 412 6650"),
    (Vehicle, "Silver Polo, index QT14 ABX, outside again.", "QT14 ABX"),
    (Vehicle, "red van QX-14 IZD parked across the drive", "QX-14 IZD"),
    (Vehicle, "The van's plate began KX2 and that is all she had.", "KX2"),
    (Vehicle, "veh ending 51 LRV seen twice", "51 LRV"),
    (Vehicle, "it was the same car it ended in r v z", "r v z"),
    (Vehicle, "a black golf and it starts k p six", "k p six"),
    (CaseNumber, "his mosaic number is 1184026 and the sister's is 1184031", "1184031"),
    (CaseNumber, "the police ref is 40417 and the neighbour's is 40593", "40593"),
    (CaseNumber, "crime number was four oh four one seven and the other one's four oh five nine three", "four oh five nine three"),
    (CaseNumber, "Shouting at night again, ASB 4471/26, nothing done.", "ASB 4471/26"),
    (CaseNumber, "the incident number which is four four one seven they said", "four four one seven"),
    (Place, "she's on the ward harebell for now", "harebell"),
    (Place, "they took her to larch gate the refuge", "larch gate"),
    (Place, "Back to Fernley Childrens Hm by ten.", "Fernley Childrens Hm"),
    (Place, "Seen at Marl Cross Health Ctr for bloods.", "Marl Cross Health Ctr"),
    (Address, "Picked up from Heol y Felin after dark.", "Heol y Felin"),
    (Address, "moved to 14 Ffordd Las last week", "14 Ffordd Las"),
    (Address, "she's up on bryn yr afon terrace", "bryn yr afon terrace"),
    (Address, "he lives at a hundred and twelve lower moss lane", "a hundred and twelve lower moss lane"),
    (Address, "he's at two four one b dock road again", "two four one b dock road"),
    (Handle, "his tiktok and the second one which is spud dot northend", "spud dot northend"),
    (Handle, "she goes by at sign little miss dee on tiktok", "at sign little miss dee"),
    (Handle, "he messages her as big ron the man eighty one on there", "big ron the man eighty one"),
    (Handle, "Her login is rhargreaves1957 and it is on a note.", "rhargreaves1957"),
    (Url, "hxxp://meet-later.example/in was in his history", "hxxp://meet-later.example/in"),
    (Url, "it's called fairer streets dot example slash our lane", "streets dot example slash our lane"),
    (Person, "sibs kaya/lexi/jude at nan's", "lexi"),
    (Person, "duty: omar sheikh – viab done", "omar sheikh"),
    (Person, "mrs joan tettifer 86 lives alone", "mrs joan tettifer"),
    (School, "Ana at westmoor sp sch, taxi", "westmoor sp sch"),
    (CaseNumber, "form sent 1607559211 in the post", "1607559211"),
    (DateOfBirth, "dob is one four oh two oh nine she said", "one four oh two oh nine"),
    (Vehicle, "silver van IQ14ABX outside again", "IQ14ABX"),
    (CaseNumber, "Noise complaint, ASB 4471/26, nothing done.", "ASB 4471/26"),
    (Person, "PIP app, darren cokewell, appointee", "darren cokewell"),
    (Vehicle, "Reg on the school's list: IQ14 ABX, white van.", "IQ14 ABX"),
    (Address, "picked her up from one three one b tarn row", "one three one b tarn row"),
    (Address, "they moved to a hundred and six larch avenue", "a hundred and six larch avenue"),
    (Age, "He was aged 15 and three months when he came.", "aged 15 and three months"),
    (Age, "she's eleven going on twelve and tall", "she's eleven going on twelve"),
    (DateOfBirth, "ilyas was born on boxing day twenty fourteen", "boxing day twenty fourteen"),
    (DateOfBirth, "Born on New Year's Eve 2017, in a taxi.", "New Year's Eve 2017"),
    (DateOfBirth, "born in may two thousand and nine he says", "may two thousand and nine"),
    (DateOfBirth, "date of birth is oh three one one two thousand and twelve", "oh three one one two thousand and twelve"),
    (DateOfBirth, "Mum Tara Quillop b. 1989, works nights", "1989"),
    (DateOfBirth, "BC seen: 14OCT2013.", "14OCT2013"),
    (DateOfBirth, "DOBs: Ian 3/7/16; Tess 21/1/19; Mo 8/11/22", "8/11/22"),
    (Person, "ilyana spelt i l y a n a was there", "i l y a n a"),
    (Person, "surname starts t for tango o v e l l", "t for tango o v e l l"),
    (CaseNumber, "ref is k for kilo double two seven four oh one", "k for kilo double two seven four oh one"),
    (Postcode, "its b d ninety nine er four t q", "b d ninety nine er four t q"),
    (Url, "double u double u double u dot quiet lads dot example", "double u double u double u dot quiet lads dot example"),
    (Address, "the flat is nineteen silvergate by the river", "nineteen silvergate"),
    (Address, "Neighbour at 9 Ropewalk called.", "9 Ropewalk"),
    (School, "Marlfold Inf, settling well", "Marlfold Inf"),
    (Age, "Session with Kian and Kyra Tockwell (7 and 8).", "8"),
    (Person, "Kian and Kyra Bexley were there.", "Kyra Bexley"),
    (Person, "The Guardian, Philippa Tockwell, has met both girls.", "Philippa Tockwell"),
    (Person, "I saw Karen Hollis at home.", "Karen Hollis"),
    (Person, "Baby H is feeding well and is to go home.", "Baby H"),
    (DateOfBirth, "date of birth is er one four oh nine two thousand and eleven", "one four oh nine two thousand and eleven"),
    (Age, "16th b'day on Mon, no card from dad", "16th b'day"),
    (Url, "her page is w w w dot quietlads dot example she said", "w w w dot quietlads dot example"),
    (Age, "13F, declined the FSW again", "13F"),
    (Age, "bby 11/7, jaundiced, seen by MW", "11/7"),
    (CaseNumber, "NOMS A4417QX, due out in May", "A4417QX"),
    (CaseNumber, "on remand, A4417QX, due out in May", "A4417QX"),
    (CaseNumber, "NOMS given as 44172 by the prison", "44172"),
    (Age, "Known to us since the age of six; four placements.", "six"),
    (CaseNumber, "On Liquidlogic she is 604417.", "604417"),
    (CaseNumber, "The ref they gave is KX/417/C, ours is 41180.", "41180"),
    (DateOfBirth, "b/d 7.9.16, born here", "7.9.16"),
    (DateOfBirth, "The date of birth is 04/10/15, not 10/04/15.", "10/04/15"),
    (Vehicle, "blue Corsa KX14, twice round the block", "KX14"),
    (Vehicle, "the plate was k p ninety nine something", "k p ninety nine"),
    (Age, "nb 5/7, slow to feed", "5/7"),
    (Age, "her boy isn't even three yet and out alone", "three"),
    (Age, "The little one can't be more than three.", "three"),
    (Age, "bro 9 sis 5, both home", "9"),
    (Age, "Kayleigh 16+4, own flat", "16+4"),
    (Person, "so mrs a was there when i came", "mrs a"),
    (Person, "What would D say to this?", "D"),
    (Vehicle, "she wrote down the number, K417 QXB, on her hand", "K417 QXB"),
    (DateOfBirth, "Lena b. Sep 2016, yr 5", "Sep 2016"),
    (Age, "the lad he's about seven i'd say", "seven"),
    (Age, "Lena-Mae (nearly 9) opened the door.", "9"),
    (Age, "At six, Lena gets herself to school.", "six"),
    (Age, "y/p 16, sofa surfing", "16"),
    (Address, "Her brother is two doors down at number 36.", "number 36"),
    (Age, "SALT wrote: chronological age 6;11.", "6;11"),
    (Age, "boy, 6;11, seen by SALT at school", "6;11"),
    (Age, "He was 5;10 when SALT saw him.", "5;10"),
    (Age, "She is a tall girl for nine and gets stared at.", "nine"),
    (Age, "A boy sat on the stairs, perhaps eight.", "eight"),
    (Age, "She has moved every year since the age of four.", "four"),
    (Age, "so it's kaya seven and lexi ten and their nan", "seven"),
    (Age, "ch 1: 9, ch 2: 6, both seen", "6"),
    (Address, "They found him in a flat on Silvergate.", "Silvergate"),
    (CaseNumber, "It says 25/0917/KLM on all of them.", "25/0917/KLM"),
    (Vehicle, "A blue Polo with KX14 on the back.", "KX14"),
    (Vehicle, "it was a black corsa k p ninety nine and gone", "k p ninety nine"),
    (Age, "Gran minding ch'n (4, 9) till Fri", "4"),
    (Age, "Ch'n of pt told today (10, 13) by the nurse", "10"),
    (Age, "Mo low, baby in cot 7 months.", "7 months"),
    (Person, "Child T, who is quiet, drew a house.", "Child T"),
    (CaseNumber, "crime reference for the burglary is four one two slash seven seven one slash twenty five", "four one two slash seven seven one slash twenty five"),
    (Vehicle, "a blue corsa kx ninety nine something outside", "kx ninety nine"),
    (Email, "write to front desk at brightmoor dot example please", "desk at brightmoor dot example"),
];

#[test]
fn each_build_is_found() {
    for (kind, text, there) in THERE {
        let at = text.find(there).unwrap();
        let covers = |f: &Finding| f.kind == *kind && f.span.start <= at && f.span.end >= at + there.len();
        let by_rules = Guard::default().by_rules(text);
        assert!(by_rules.iter().any(covers), "{kind:?} {text}: {:?}", super::found_any(text));
    }
}

/// What no rule finds and the model does, by the question it answers.
#[rustfmt::skip]
const WEIGHED: &[(Question, FindingKind, &str, &str)] = &[
    (Question::Age, Age, "Kofi is only a boy, twelve if that, and he knew the way.", "twelve"),
    (Question::Age, Age, "a quiet one, nine, with a big laugh", "nine"),
    (Question::Age, Age, "He is 17.5 and asking about a flat of his own.", "17.5"),
    (Question::Age, Age, "son 4 1/2 & not dry at night", "4 1/2"),
    (Question::Age, Age, "nb boy, 3/7 old, in SCBU", "3/7"),
    (Question::Birth, DateOfBirth, "The day she was born is on the card, 17 November 2018.", "17 November 2018"),
    (Question::Birth, DateOfBirth, "Read from the passport, Kofi Mensah: 17 November 2018.", "17 November 2018"),
    (Question::Initials, Person, "a k and t k were both there", "a k"),
    (Question::Initials, Person, "p refused his tablets", "p"),
    (Question::Name, Person, "bill wont have the carers in", "bill"),
    (Question::Name, Person, "joy needs a new chair she says", "joy"),
    (Question::Place, Place, "so he's settled at the larches and they say he's eating", "the larches"),
    (Question::Place, Place, "stonebrook can take him on friday they said", "stonebrook"),
    (Question::Place, Place, "they've a bed at summer larches from monday", "summer larches"),
    (Question::Place, Place, "Now @ Orchard View, third move this year.", "Orchard View"),
    (Question::Place, Place, "Registered with The Malthouse Practice since May.", "The Malthouse Practice"),
    (Question::Place, Place, "fetched from Gasworks Yard at one", "Gasworks Yard"),
];

#[test]
fn the_model_adds_what_no_rule_has() {
    for (_, kind, text, there) in WEIGHED {
        let at = text.find(there).unwrap();
        let covers = |f: &Finding| f.kind == *kind && f.span.start <= at && f.span.end >= at + there.len();
        assert!(!Guard::default().by_rules(text).iter().any(covers), "a rule has it: {text}");
        assert!(find(text).iter().any(covers), "{text}: {:?}", super::found_any(text));
    }
    for question in QUESTIONS {
        assert!(WEIGHED.iter().any(|(asked, ..)| *asked == question), "{question:?} has no sentence");
    }
}

/// Words and letters that are no such thing, beside others that may be found.
#[rustfmt::skip]
const NOT_THERE: &[(FindingKind, &str)] = &[
    (Person, "F 12, excl again, low mood, no prev hx"),
    (Person, "sibs: M 11, F 9, M 4 - all open to us since May"),
    (Person, "Trng half day, NH scared of dentist too so start there."),
    (Person, "Daughter wants a home. Son wants the house."),
    (Person, "the bank rang because a man keeps bringing her in to take money out"),
    (Person, "Jack-in-the-box, puppets and paint all away before contact."),
    (Age, "Her brother is the one I worry about."),
    (Age, "We wait a moment or two, then jump in with another question on top."),
    (Place, "Then she said, 'I thought that you'd take it all.' The older girl was on the stairs."),
    (Place, "Somebody asks 'who is the last one to go up?' I'm having that."),
    (Age, "24M, lives alone, known to the team"),
    (Person, "F, 36, low since the move, seen with her mother"),
    (Place, "Aeth y plentyn i Lan y Bryn ac yna i'r Hen Berllan i weld y teulu a'r plant."),
];

#[test]
fn what_is_no_such_thing_is_not_found() {
    for (kind, text) in NOT_THERE {
        let found = find(text);
        assert!(found.iter().all(|f| f.kind != *kind), "{kind:?} {text}: {:?}", super::found_any(text));
    }
}
