//! Words that say that a person is meant: relations, roles, titles, and what only people do.
//!
//! Source: how English case notes are written; the roles are those of Working Together and of the Care Act's
//! guidance. Each list is asked about one word in small letters, without a possessive.

/// Mr, Mrs, Dr: a name follows, whatever it looks like.
pub(in super::super) fn title(word: &str) -> bool {
    matches!(
        word,
        "mr" | "mrs"
            | "ms"
            | "miss"
            | "mx"
            | "dr"
            | "prof"
            | "professor"
            | "sir"
            | "rev"
            | "reverend"
            | "cllr"
            | "councillor"
            | "sgt"
            | "pc"
            | "dc"
            | "ds"
            | "di"
            | "pcso"
            | "wpc"
            | "hhj"
            | "imam"
            | "rabbi"
            | "auntie"
            | "aunty"
            | "aunt"
            | "uncle"
            | "madam"
            | "mister"
            | "missus"
            | "dj"
    )
}

/// A title that is also another word or an abbreviation in small letters.
pub(super) fn loose_title(word: &str) -> bool {
    matches!(
        word,
        "miss"
            | "sir"
            | "aunt"
            | "uncle"
            | "auntie"
            | "aunty"
            | "prof"
            | "di"
            | "ds"
            | "dc"
            | "pc"
            | "dj"
            | "madam"
            | "rev"
            | "imam"
            | "rabbi"
            | "professor"
            | "councillor"
    )
}

/// A member of a family or a household.
#[rustfmt::skip]
pub(super) fn kin(word: &str) -> bool {
    matches!(word, "mum" | "mam" | "mom" | "mummy" | "mother" | "dad" | "daddy" | "father" | "parent" | "parents"
        | "son" | "sons" | "daughter" | "daughters" | "brother" | "brothers" | "sister" | "sisters" | "sibling"
        | "siblings" | "twin" | "twins" | "nan" | "nana" | "nanny" | "gran" | "granny" | "grandma" | "grandmother"
        | "grandad" | "granddad" | "grandfather" | "grandson" | "granddaughter" | "aunt" | "auntie" | "aunty"
        | "uncle" | "cousin" | "cousins" | "niece" | "nephew" | "stepdad" | "stepmum" | "stepfather" | "stepmother"
        | "stepbrother" | "stepsister" | "stepson" | "stepdaughter" | "husband" | "wife" | "partner" | "ex"
        | "boyfriend" | "girlfriend" | "bf" | "gf" | "fiance" | "fiancé" | "fiancee" | "baby" | "toddler" | "bro"
        | "sis" | "hubby" | "mgm" | "mgf" | "pgm" | "pgf" | "mgma" | "carer" | "carers" | "godmother" | "godfather"
        | "half-brother" | "half-sister" | "newborn" | "bubba" | "mate" | "friend" | "bestie" | "neighbour"
        | "lodger" | "flatmate" | "housemate" | "landlord" | "landlady" | "kid" | "eldest" | "youngest" | "oldest")
}

/// Somebody's role in a case.
#[rustfmt::skip]
pub(super) fn role(word: &str) -> bool {
    matches!(word, "sw" | "ssw" | "iro" | "hv" | "gp" | "lado" | "amhp" | "bia" | "imca" | "isva" | "idva" | "fsw"
        | "fso" | "pa" | "cpn" | "ot" | "senco" | "dsl" | "ta" | "tm" | "atm" | "ip" | "cg" | "yp" | "su" | "client"
        | "worker" | "workers" | "manager" | "supervisor" | "practitioner" | "therapist" | "nurse" | "midwife"
        | "teacher" | "headteacher" | "head" | "tutor" | "mentor" | "coach" | "officer" | "advocate" | "solicitor"
        | "barrister" | "counsel" | "judge" | "guardian" | "psychologist" | "psychiatrist" | "paediatrician"
        | "doctor" | "consultant" | "chair" | "colleague" | "student" | "keyworker" | "resident" | "patient"
        | "pupil" | "tenant" | "man" | "woman" | "lady" | "gentleman" | "boy" | "girl" | "lad" | "child" | "children"
        | "teen" | "teenager" | "youth" | "guy" | "bloke" | "chap" | "person" | "visitor" | "applicant" | "respondent"
        | "childminder" | "dentist" | "counsellor" | "caretaker" | "receptionist" | "key-worker" | "personal")
}

/// "called Jo", "named Jo", "her name is Jo".
pub(super) fn naming(word: &str) -> bool {
    matches!(
        word,
        "called"
            | "named"
            | "nicknamed"
            | "aka"
            | "surname"
            | "forename"
            | "firstname"
            | "alias"
            | "née"
            | "nee"
            | "name's"
            | "name’s"
    )
}

/// What one does to a person: a name may be its object.
#[rustfmt::skip]
pub(super) fn contact(word: &str) -> bool {
    matches!(word, "saw" | "met" | "visited" | "rang" | "phoned" | "texted" | "emailed" | "told" | "asked" | "contacted"
        | "seeing" | "meeting" | "visiting" | "ringing" | "phoning" | "calling" | "telling" | "asking" | "supporting"
        | "supported" | "interviewed" | "messaged" | "thanked" | "reminded" | "advised" | "informed" | "helped"
        | "introduced" | "collected" | "dropped" | "encouraged" | "praised" | "hugged" | "married" | "blamed"
        | "hit" | "bullied" | "assessed" | "observed" | "shadowed" | "supervised" | "challenged" | "updated" | "re"
        | "reassured" | "invited" | "allocated" | "referred" | "placed" | "adopted" | "believed" | "trusted" | "heard"
        | "missed" | "ring" | "phone" | "text" | "email" | "see" | "visit" | "ask" | "tell" | "contact" | "meet"
        | "chased" | "promised" | "warned" | "persuaded" | "convinced" | "comforted" | "taught" | "fetched" | "followed"
        | "watched" | "forgave" | "spk" | "failed" | "let" | "tc" | "hv" | "vm" | "poss" | "w" | "cc" | "fao" | "tac" | "dear" | "hi" | "thanks")
}

/// A word before a person among others.
pub(super) fn joining(word: &str) -> bool {
    matches!(
        word,
        "with"
            | "to"
            | "for"
            | "from"
            | "by"
            | "about"
            | "and"
            | "than"
            | "because"
            | "that"
            | "when"
            | "of"
            | "why"
            | "if"
            | "whether"
            | "so"
            | "but"
            | "as"
            | "between"
            | "without"
            | "towards"
            | "against"
            | "has"
            | "think"
            | "said"
            | "felt"
            | "how"
            | "like"
            | "believe"
            | "hope"
            | "while"
            | "where"
            | "before"
            | "after"
    )
}

/// What only a person does.
#[rustfmt::skip]
pub(super) fn acts(word: &str) -> bool {
    matches!(word, "dna" | "dna'd" | "dnad" | "said" | "says" | "told" | "tells" | "asked" | "asks" | "rang" | "rings" | "phoned" | "phones"
        | "texted" | "texts" | "emailed" | "emails" | "replied" | "replies" | "answered" | "cried" | "cries"
        | "shouted" | "shouts" | "screamed" | "whispered" | "laughed" | "laughs" | "smiled" | "smiles" | "nodded"
        | "shrugged" | "disclosed" | "discloses" | "alleged" | "explained" | "explains" | "described" | "describes"
        | "admitted" | "denied" | "denies" | "agreed" | "agrees" | "refused" | "refuses" | "wants" | "wanted"
        | "thinks" | "thought" | "feels" | "felt" | "lives" | "lived" | "attended" | "attends" | "went" | "goes"
        | "came" | "comes" | "arrived" | "arrives" | "stayed" | "stays" | "slept" | "sleeps" | "ran" | "walked"
        | "sat" | "stood" | "wrote" | "writes" | "drew" | "played" | "plays" | "hugged" | "hit" | "hits" | "kicked"
        | "punched" | "threw" | "spoke" | "speaks" | "talked" | "talks" | "mentioned" | "insisted" | "begged"
        | "apologised" | "thanked" | "hates" | "hated" | "loves" | "loved" | "likes" | "liked" | "enjoys" | "enjoyed"
        | "knows" | "knew" | "struggles" | "struggled" | "presents" | "presented" | "appears" | "appeared" | "seems"
        | "seemed" | "looked" | "looks" | "missed" | "misses" | "gets" | "got" | "turned" | "didn't" | "didn’t"
        | "doesn't" | "doesn’t" | "hasn't" | "hasn’t" | "hadn't" | "hadn’t" | "couldn't" | "couldn’t" | "refusing"
        | "saying" | "asking" | "crying" | "moved" | "moves" | "missing" | "absconded" | "disengaged" | "engaged"
        | "engages" | "reports" | "reported" | "confirmed" | "confirms" | "stated" | "states" | "argued" | "called"
        | "chaired" | "cancelled" | "apologises" | "visited" | "left" | "returned" | "returns" | "gave" | "gives"
        | "took" | "takes" | "eats" | "ate" | "drinks" | "drank" | "smokes" | "self-harmed" | "collapsed" | "died"
        | "passed" | "worries" | "worried" | "complained" | "complains" | "noticed" | "believes" | "knocked"
        | "opened" | "hid" | "hides" | "pushed" | "bit" | "hurt" | "fell" | "broke" | "tried" | "tries" | "kept"
        | "keeps" | "started" | "stopped" | "suggested" | "suggests" | "shared" | "shares" | "remembered" | "joined"
        | "attending" | "didnt" | "doesnt" | "hasnt" | "hadnt" | "couldnt" | "wouldnt" | "wouldn't" | "rung" | "turns"
        | "sent" | "sends" | "made" | "makes" | "brought" | "brings" | "showed" | "shows" | "met" | "saw" | "sees" | "needed" | "won't")
}

/// Forms of "to be" before what only a person is.
pub(super) fn being(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "isn't"
            | "wasn't"
            | "isn’t"
            | "wasn’t"
            | "isnt"
            | "wasnt"
            | "has"
            | "had"
            | "seems"
            | "looked"
            | "felt"
            | "got"
    )
}

/// What only a person is or is doing.
#[rustfmt::skip]
pub(super) fn feeling(word: &str) -> bool {
    matches!(word, "upset" | "angry" | "happy" | "sad" | "quiet" | "tearful" | "calm" | "tired" | "anxious" | "worried" | "scared"
        | "frightened" | "cross" | "distressed" | "withdrawn" | "chatty" | "polite" | "rude" | "sober" | "drunk" | "pregnant"
        | "excluded" | "arrested" | "hungry" | "unwell" | "asleep" | "awake" | "waiting" | "crying" | "sleeping" | "playing"
        | "laughing" | "living" | "staying" | "struggling" | "using" | "drinking" | "smoking" | "sitting" | "standing" | "hiding"
        | "shouting" | "eating" | "wearing" | "smiling" | "lonely" | "bullied" | "hospitalised" | "sectioned" | "homeless"
        | "suicidal" | "jealous" | "excited" | "nervous" | "embarrassed" | "ashamed" | "proud" | "grateful" | "confused"
        | "friendly" | "aggressive" | "abusive" | "violent" | "intoxicated" | "engaging" | "settled" | "unsettled" | "autistic"
        | "nonverbal" | "deaf" | "adopted" | "fostered" | "evicted" | "unemployed" | "bruised" | "injured" | "hurt" | "dead"
        | "discharged" | "admitted" | "accommodated" | "late" | "nearly" | "hysterical" | "emotional" | "defensive" | "hostile"
        | "warm" | "talkative" | "subdued" | "fed" | "dressed" | "bathed" | "born" | "furious" | "relieved" | "low" | "seen")
}

/// What a person and anything else is or has.
pub(super) fn is_or_has(word: &str) -> bool {
    matches!(
        word,
        "is" | "was"
            | "has"
            | "had"
            | "isn't"
            | "wasn't"
            | "isnt"
            | "wasnt"
            | "isn’t"
            | "wasn’t"
            | "would"
            | "could"
            | "can"
            | "can't"
            | "cant"
            | "will"
            | "does"
            | "did"
            | "needs"
            | "who"
            | "also"
            | "then"
            | "just"
            | "now"
            | "still"
            | "always"
            | "never"
            | "often"
            | "been"
            | "being"
            | "be"
            | "may"
            | "might"
            | "should"
            | "became"
            | "herself"
            | "himself"
            | "not"
            | "seen"
            | "ok"
            | "okay"
            | "asleep"
            | "absent"
            | "aged"
            | "yesterday"
            | "today"
            | "re"
            | "back"
            | "and"
            | "about"
            | "this"
            | "at"
            | "on"
            | "again"
            | "when"
            | "because"
            | "after"
            | "before"
            | "last"
            | "over"
            | "for"
    )
}

/// Words between a cue and the name: "his little brother, Kai", "mum - Dee".
pub(super) fn filler(word: &str) -> bool {
    matches!(
        word,
        "little" | "young" | "poor" | "old" | "older" | "younger" | "big" | "baby" | "is" | "was" | "of"
    )
}

/// A word behind a capitalised one that makes it an organisation, a law, a model or a thing.
#[rustfmt::skip]
pub(super) fn makes_a_thing(word: &str) -> bool {
    matches!(word, "council" | "trust" | "university" | "team" | "teams" | "service" | "services" | "act" | "review"
        | "reviews" | "inquiry" | "enquiry" | "model" | "models" | "framework" | "report" | "court" | "foundation"
        | "association" | "institute" | "committee" | "commission" | "ltd" | "limited" | "plc" | "project" | "scheme"
        | "programme" | "theory" | "theories" | "cycle" | "scale" | "tool" | "toolkit" | "matrix" | "triangle"
        | "hierarchy" | "window" | "principle" | "principles" | "guidelines" | "guidance" | "regulations" | "code"
        | "standards" | "competence" | "competency" | "judgment" | "judgement" | "ruling" | "test" | "approach"
        | "method" | "group" | "network" | "board" | "partnership" | "agency" | "authority" | "borough" | "county"
        | "city" | "road" | "street" | "avenue" | "lane" | "close" | "drive" | "way" | "gardens" | "school" | "academy"
        | "college" | "primary" | "nursery" | "ward" | "hospital" | "hospice" | "clinic" | "surgery" | "house" | "lodge"
        | "centre" | "hub" | "unit" | "estate" | "station" | "police" | "constabulary" | "week" | "month" | "day"
        | "questionnaire" | "inventory" | "assessment" | "index" | "policy" | "protocol" | "procedure" | "strategy"
        | "conference" | "award" | "press" | "books" | "podcast" | "magazine" | "journal" | "times" | "park" | "fm"
        | "syndrome" | "disease" | "church" | "mosque" | "temple" | "gurdwara" | "synagogue" | "town" | "village"
        | "styles" | "style" | "quadrant" | "types" | "pyramid" | "stages" | "questions" | "cards" | "map"
        | "community" | "language" | "interpreter" | "speaker" | "speaking" | "food" | "culture" | "heritage"
        | "origin" | "descent" | "background" | "born")
}

/// Where somebody is rather than who: "in", "near".
pub(super) fn whereabouts(word: &str) -> bool {
    matches!(
        word,
        "in" | "near" | "around" | "across" | "outside" | "via" | "throughout" | "inside" | "within" | "into"
    )
}

/// Feasts that are also first names, and never stand for one here.
pub(super) fn festival(word: &str) -> bool {
    matches!(
        word,
        "easter" | "ramadan" | "christmas" | "xmas" | "eid" | "diwali" | "passover" | "lent" | "hanukkah"
    )
}

/// What belongs to a thinker, never to a family.
pub(super) fn theory_word(word: &str) -> bool {
    matches!(
        word,
        "cycle"
            | "model"
            | "theory"
            | "hierarchy"
            | "reflective"
            | "framework"
            | "window"
            | "triangle"
            | "stages"
            | "review"
            | "report"
            | "competence"
            | "guidelines"
            | "principles"
            | "attachment"
            | "concept"
            | "work"
            | "ideas"
            | "ecological"
            | "experiential"
            | "learning"
            | "test"
            | "questions"
            | "styles"
            | "three"
            | "six"
            | "five"
            | "research"
            | "pcs"
            | "social"
            | "taxonomy"
            | "typology"
            | "phases"
            | "steps"
            | "book"
            | "study"
            | "view"
            | "point"
            | "term"
    )
}
