//! Words that name a relation, a role or a title, and what leads from them to a name.
//!
//! The roles are those of Working Together and of the Care Act's guidance.

/// Mr, Mrs, Dr: a name follows, whatever it looks like.
pub(in crate::guard) fn title(word: &str) -> bool {
    loose_title(word)
        || matches!(
            word,
            "mr" | "mrs"
                | "ms"
                | "mx"
                | "dr"
                | "reverend"
                | "cllr"
                | "sgt"
                | "pcso"
                | "wpc"
                | "hhj"
                | "mister"
                | "missus"
                | "shaykh"
                | "ustad"
                | "maulana"
                | "hooyo"
                | "sra"
                | "senhora"
                | "senhor"
                | "madame"
                | "monsieur"
        )
}

/// A title that is also another word or an abbreviation in small letters.
pub(in crate::guard) fn loose_title(word: &str) -> bool {
    kin_title(word)
        || matches!(
            word,
            "miss"
                | "sir"
                | "aunt"
                | "doctor"
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
                | "pastor"
                | "canon"
                | "apostle"
                | "sheikh"
                | "pani"
                | "dona"
                | "haji"
                | "hajji"
        )
}

/// "uncle bill", "nanny pat": a member of the family in the place of a title.
pub(in crate::guard) fn kin_title(word: &str) -> bool {
    matches!(
        word,
        "uncle"
            | "auntie"
            | "aunty"
            | "grandad"
            | "granddad"
            | "grandma"
            | "granny"
            | "nanny"
            | "nana"
            | "nanna"
    )
}

/// A member of a family or a household.
#[rustfmt::skip]
pub(in crate::guard) fn kin(word: &str) -> bool {
    matches!(word, "mum" | "mam" | "mom" | "mummy" | "mother" | "dad" | "daddy" | "father" | "parent" | "parents"
        | "son" | "sons" | "daughter" | "daughters" | "brother" | "brothers" | "sister" | "sisters" | "sibling"
        | "siblings" | "twin" | "twins" | "nan" | "nana" | "nanny" | "gran" | "granny" | "grandma" | "grandmother"
        | "grandad" | "granddad" | "grandfather" | "grandson" | "granddaughter" | "aunt" | "auntie" | "aunty"
        | "uncle" | "cousin" | "cousins" | "niece" | "nephew" | "stepdad" | "stepmum" | "stepfather" | "stepmother"
        | "stepbrother" | "stepsister" | "stepson" | "stepdaughter" | "husband" | "wife" | "partner" | "ex"
        | "boyfriend" | "girlfriend" | "bf" | "gf" | "bm" | "bmum" | "bdad" | "stepm" | "stepd" | "mil" | "fiance" | "fiancé" | "fiancee" | "baby" | "toddler" | "bro"
        | "sis" | "hubby" | "g'son" | "gson" | "g'dtr" | "gdtr" | "g'daughter" | "gdaughter" | "gchild" | "mama" | "papa" | "tad" | "baba" | "hooyo" | "aabo" | "ammi" | "abbu" | "amma" | "dadi" | "nani" | "khala" | "chacha" | "babcia" | "ciocia" | "nonna" | "nonno" | "oma" | "opa" | "abuela" | "yiayia" | "nain" | "taid" | "mamgu" | "nanna" | "pops" | "mgm" | "mgf" | "pgm" | "pgf" | "mgma" | "carer" | "carers" | "godmother" | "godfather"
        | "half-brother" | "half-sister" | "newborn" | "bubba" | "bby" | "bub" | "mate" | "friend" | "bestie" | "neighbour"
        | "lodger" | "flatmate" | "housemate" | "landlord" | "landlady" | "kid" | "eldest" | "youngest" | "oldest")
}

/// Somebody's role in a case.
#[rustfmt::skip]
pub(in crate::guard) fn role(word: &str) -> bool {
    matches!(word, "sw" | "ssw" | "iro" | "hv" | "gp" | "lado" | "amhp" | "bia" | "imca" | "isva" | "idva" | "fsw"
        | "fso" | "fc" | "yw" | "pa" | "cpn" | "ot" | "senco" | "dsl" | "ta" | "tm" | "atm" | "ip" | "cg" | "yp" | "su" | "client"
        | "worker" | "workers" | "manager" | "supervisor" | "practitioner" | "therapist" | "nurse" | "midwife"
        | "teacher" | "headteacher" | "head" | "tutor" | "mentor" | "coach" | "officer" | "advocate" | "solicitor"
        | "barrister" | "counsel" | "judge" | "guardian" | "psychologist" | "psychiatrist" | "paediatrician"
        | "doctor" | "consultant" | "chair" | "colleague" | "student" | "keyworker" | "resident" | "patient"
        | "pupil" | "tenant" | "man" | "woman" | "lady" | "gentleman" | "boy" | "girl" | "lad" | "child" | "children"
        | "teen" | "teenager" | "youth" | "guy" | "bloke" | "chap" | "person" | "visitor" | "applicant" | "respondent"
        | "childminder" | "dentist" | "counsellor" | "caretaker" | "receptionist" | "key-worker" | "personal"
        | "educator" | "assessor" | "buddy" | "interpreter" | "driver" | "escort" | "cleaner" | "chaplain" | "vicar" | "warden" | "befriender"
        | "trainer" | "physio" | "pharmacist" | "trainee" | "stepbrother")
}

/// "called Jo", "named Jo", "her name is Jo".
pub(in crate::guard) fn naming(word: &str) -> bool {
    matches!(
        word,
        "called"
            | "named"
            | "nicknamed"
            | "nickname"
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

/// Words between a cue and the name: "his little brother, Kai", "mum - Dee".
pub(in crate::guard) fn filler(word: &str) -> bool {
    matches!(
        word,
        "little" | "young" | "poor" | "old" | "older" | "younger" | "big" | "baby" | "is" | "was" | "of"
    )
}
