use super::super::FindingKind::Handle;
use super::super::tests::{found, found_any};

#[test]
fn lists_are_sorted() {
    assert!(super::NOBODY.is_sorted_by(|a, b| a < b));
}

#[test]
fn names() {
    for (text, name) in [
        ("posted as @larkmoor_kid", "@larkmoor_kid"),
        ("(@moonfox12)", "@moonfox12"),
        ("@larkmoorkid said", "@larkmoorkid"),
        ("insta: larkmoor_kid", "larkmoor_kid"),
        ("Snapchat name is larkmoor7", "larkmoor7"),
        ("on tiktok as moonfox_12", "moonfox_12"),
        ("username: moonfoxlark", "moonfoxlark"),
        ("user name moonfox99.", "moonfox99"),
        ("her insta is moon.fox_lark", "moon.fox_lark"),
        ("discord moonfox#1", ""),
        ("fb: moon.fox", "moon.fox"),
        ("gamertag MoonFox77", "MoonFox77"),
        ("snap: moonfoxx.", "moonfoxx"),
        ("handle is moonfoxx,", "moonfoxx"),
        ("insta - moon_fox", "moon_fox"),
        ("Instagram account called moonfox_1", "moonfox_1"),
    ] {
        let expected: Vec<&str> = [name].into_iter().filter(|n| !n.is_empty()).collect();
        assert_eq!(found(text, Handle), expected, "{text}");
    }
}

#[test]
fn at_as_a_word_and_networks_in_prose() {
    for text in [
        "met @ school",
        "@school today",
        "@home with mum",
        "@ 3pm",
        "@10am",
        "@HV",
        "@the panel",
        "see @everyone",
        "Facebook: risks",
        "Instagram use in 2023",
        "TikTok: trends in harm",
        "a snap decision",
        "to handle it",
        "how to handle: carefully",
        "Twitter 2.0",
        "Facebook groups",
        "threads of thought",
        "@SocialWorkEng",
        "the user is 16",
        "Discord and Roblox",
        "handle 3rd parties",
        "steam: none",
        "@BASW_UK wrote",
    ] {
        assert_eq!(found(text, Handle), [""; 0], "{text}");
    }
    assert!(found_any("met @ school about Instagram").is_empty());
}
