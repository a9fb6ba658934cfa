//! What only people do, feel or have done to them.

/// What one does to a person: a name may be its object.
#[rustfmt::skip]
pub(in crate::guard) fn contact(word: &str) -> bool {
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
pub(in crate::guard) fn joining(word: &str) -> bool {
    matches!(
        word,
        "with"
            | "today"
            | "yesterday"
            | "then"
            | "apparently"
            | "sadly"
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
pub(in crate::guard) fn acts(word: &str) -> bool {
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
        | "let" | "held" | "holds" | "bought" | "chose" | "cooked" | "cuddled" | "danced" | "declined" | "drove" | "enrolled"
        | "forgot" | "forgets" | "grabbed" | "hopes" | "hoped" | "jumped" | "kissed" | "listened" | "nudged" | "poured" | "promised"
        | "promises" | "rolled" | "sang" | "sighed" | "signed" | "slammed" | "smashed" | "sobbed" | "spends" | "stared" | "stole"
        | "stormed" | "swore" | "threatened" | "threatens" | "tidied" | "translated" | "translates" | "understands" | "understood"
        | "vomited" | "waited" | "waits" | "waved" | "wept" | "woke" | "wakes" | "yelled" | "wonders" | "wondered" | "prefers"
        | "preferred" | "drives" | "swears" | "steals" | "listens" | "declines" | "relapsed" | "overdosed"
        | "absconds" | "texting" | "disagrees" | "disagreed" | "self-harms" | "attempted" | "remembers" | "forgave" | "trusts" | "smelt"
        | "sent" | "sends" | "made" | "makes" | "brought" | "brings" | "showed" | "shows" | "met" | "saw" | "sees" | "needed" | "won't"
        | "paid" | "pays" | "packed" | "owes" | "owed" | "txt" | "txts" | "txtd" | "txt'd" | "msgd" | "messaged" | "messages" | "robbed" | "cleans" | "cooks" | "nicked" | "boxed")
}

/// Forms of "to be" before what only a person is.
pub(in crate::guard) fn being(word: &str) -> bool {
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
pub(in crate::guard) fn feeling(word: &str) -> bool {
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
pub(in crate::guard) fn is_or_has(word: &str) -> bool {
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
