//! Letters that stand for things: what teams shorten, and what a letter numbers.

/// Abbreviations of two letters that teams write, besides those that the lexicon has as words of the trade.
#[rustfmt::skip]
pub(super) const COMMON: &[&str] = &[
    "AA", "AR", "BD", "BF", "BI", "BM", "CE", "CT", "DA", "DD", "DV", "EH", "EO", "FA", "FC", "FF", "FH", "FM", "FP", "FT", "GA", "HO", "HT", "HW", "IO", "IP", "KW", "LL", "MW", "NH", "OA", "OD", "OP", "OT", "PA", "PH", "PP", "PR", "RC", "RI", "RM", "RN", "SA", "SF", "SG", "SI", "SS", "SU", "TA", "TL", "UN", "VC", "YC", "YJ", "YO", "YP", "YT",
];

/// Those that hasty notes have besides, and sentences seldom: only there they are nobody.
#[rustfmt::skip]
pub(super) const HASTY: &[&str] = &[
    "AC", "AO", "AP", "AS", "AV", "BA", "BC", "BN", "BS", "CA", "CF", "CI", "CL", "CM", "CN", "CO", "CV", "DN", "DO", "DT",
    "EC", "ED", "EE", "EF", "EM", "ER", "ET", "FI", "FL", "FO", "FR", "FS", "FU", "GM", "GO", "HA", "HB", "HC", "HE",
    "HM", "HQ", "HR", "IA", "IC", "IM", "IR", "IS", "IT", "KS", "LA", "LO", "ME", "MF", "MI", "MO", "MR", "NA", "NB",
    "NE", "NI", "NO", "NP", "NR", "OB", "OF", "OH", "OK", "ON", "OR", "OS", "OW", "PE", "PF", "PI", "PL", "PM", "PO",
    "PS", "PT", "PW", "QI", "RA", "RE", "RO", "RP", "RR", "RS", "RT", "RV", "SC", "SE", "SL", "SM", "SO", "SP", "ST", "TB",
    "TD", "TF", "TO", "TT", "TV", "UK", "UP", "US", "VA", "VD", "VI", "VR", "VS", "WA", "WC", "WE", "WG", "WI", "WO", "WP",
];

/// Words that a letter numbers: "Option B", "Child A".
#[rustfmt::skip]
pub(super) const NUMBERED: &[&str] = &[
    "option", "child", "person", "part", "section", "appendix", "room", "block", "table", "vitamin", "hepatitis",
    "hep", "grade", "level", "type", "class", "year", "tier", "band", "schedule", "form", "plan", "group", "family",
    "participant", "worker", "category", "exhibit", "annex", "figure", "question", "scenario", "case", "team", "re",
    "unit", "module", "wing", "gate", "floor", "point", "tab", "local", "authority", "generation", "gen", "big",
    "capital", "letter", "factor", "x", "flat", "mother", "father", "adult", "colleague", "of", "mr", "mrs", "ms",
    "dr", "miss",
];
