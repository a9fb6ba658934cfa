//! What homes, wards, nurseries, clubs and pubs are called by, and what merely says what sort they are.
//!
//! Source: written down for this rule from the usual names in the CQC's list of locations and in Ofsted's register of
//! nurseries: trees, flowers, birds, landscapes, comfort, small children's animals.

use super::super::people;
use super::super::text::Doc;
use super::super::words::{FUNCTION, GENERIC, has};
use super::words::{COMMON_BEFORE, no_place};

/// Sorted.
#[rustfmt::skip]
pub(super) const CALLED: &[&str] = &[
    "abbey", "acacia", "acorn", "acorns", "albion", "alder", "alders", "almond", "anchor", "angels", "appletree",
    "ark", "ash", "ashes", "aspen", "aspens", "aster", "avalon", "avocet", "badger", "badgers", "bay", "beacon",
    "bears", "beaver", "beavers", "beech", "beeches", "beehive", "bees", "birch", "birches", "birchwood",
    "blackbird", "blackthorn", "blossom", "blossoms", "bluebell", "bluebells", "bluebird", "bracken", "bramble",
    "brambles", "briar", "bridge", "brook", "broom", "buddies", "bullfinch", "bumblebee", "bumblebees", "bunnies",
    "buttercross", "buttercup", "buttercups", "butterflies", "butterfly", "buttons", "camellia", "caterpillars",
    "cedar", "cedars", "chaffinch", "cherry", "cherrytree", "cherubs", "chestnut", "chestnuts", "clover",
    "columbine", "coppice", "copse", "cornerstone", "cornfield", "cornflower", "crocus", "cuckoo", "curlew",
    "curlews", "cygnet", "cypress", "daffodil", "daffodils", "dahlia", "daisies", "daisy", "dandelion", "dell",
    "dolphin", "dolphins", "dove", "dovecote", "dragonflies", "dragonfly", "ducklings", "dunlin", "eagle", "elm",
    "elms", "evergreen", "explorers", "fairview", "falcon", "fern", "ferndale", "ferns", "finch", "fir", "firs",
    "forge", "foundry", "foxes", "foxglove", "foxgloves", "gables", "garnet", "glade", "glen", "goldcrest",
    "goldfinch", "gorse", "grange", "greenfield", "greenfinch", "grove", "harbour", "harebell", "harvest", "haven",
    "hawk", "hawthorn", "hawthorns", "hazel", "hazels", "heath", "heather", "hedgehogs", "heron", "hillcrest",
    "hillside", "hilltop", "hollies", "holly", "honeysuckle", "horizon", "hornbeam", "hummingbird", "hydrangea",
    "iris", "ivy", "jasmine", "jubilee", "juniper", "kestrel", "kingfisher", "kingfishers", "kittens", "laburnum",
    "ladybird", "ladybirds", "lapwing", "larch", "larches", "lark", "larks", "larkspur", "laurel", "laurels",
    "lavender", "lighthouse", "lilac", "lilacs", "lilies", "lily", "lime", "limes", "linden", "linnet", "lodge",
    "lotus", "magnolia", "magpie", "magpies", "mallard", "manor", "maple", "maples", "marigold", "marina",
    "mayflower", "meadow", "meadowbank", "meadows", "meadowview", "mill", "mistletoe", "monkey", "monkeys",
    "moonbeams", "moor", "moorings", "moorland", "mulberry", "myrtle", "narcissus", "nest", "nightingale",
    "nightingales", "nook", "oak", "oakleaf", "oaks", "oaktree", "oasis", "olive", "opal", "orchard", "orchards",
    "orchid", "orchids", "osprey", "otter", "otters", "owl", "owls", "pansy", "parkside", "parkview", "partridge",
    "peacock", "pear", "pearl", "pebbles", "pelican", "penguin", "penguins", "peony", "petals", "phoenix", "pine",
    "pines", "pinewood", "pixies", "plover", "plum", "poplar", "poplars", "poppies", "poppy", "primrose",
    "primroses", "priory", "puddleducks", "puddles", "puffin", "puffins", "quayside", "rainbow", "rainbows", "raven",
    "redwood", "ridge", "ridgeway", "riverside", "robin", "robins", "rookery", "rosebud", "rosemary", "rowan",
    "rowans", "ruby", "sandpiper", "sandpipers", "saplings", "sapphire", "seagull", "seagulls", "seahorse",
    "seaview", "shamrock", "skylark", "skylarks", "smithy", "snowdrop", "snowdrops", "snowflake", "sparrow",
    "sparrows", "spinney", "spires", "springfield", "squirrel", "squirrels", "stables", "starfish", "starlight",
    "starling", "starlings", "steps", "stones", "sunbeams", "sundial", "sunflower", "sunflowers", "sunrise",
    "sunset", "sunshine", "swallow", "swallows", "swan", "swans", "swift", "swifts", "sycamore", "sycamores",
    "tadpoles", "tamarisk", "teal", "teddies", "thistle", "thorn", "thrush", "thyme", "tiddlers", "tigers", "toes",
    "topaz", "tots", "treasures", "trees", "treetops", "trinity", "tulip", "tulips", "turret", "unicorn", "vale",
    "vicarage", "vine", "vineyard", "viola", "violet", "wagtail", "walnut", "waterside", "weavers", "westview",
    "wheatsheaf", "wildflower", "wildflowers", "willow", "willows", "windmill", "wisteria", "woodland", "woodlands",
    "woodpecker", "woodpeckers", "woodside", "wren", "wrens", "yew", "yews",
];

/// Small words that begin such a name: "tiny toes", "little haven", "st marks".
pub(super) fn begins_name(word: &str) -> bool {
    matches!(
        word,
        "little"
            | "royal"
            | "tiny"
            | "busy"
            | "bright"
            | "happy"
            | "rising"
            | "twinkle"
            | "st"
            | "saint"
            | "king"
            | "queen"
            | "holy"
            | "our"
            | "sir"
            | "lady"
            | "old"
            | "new"
            | "great"
            | "upper"
            | "lower"
            | "north"
            | "south"
            | "east"
            | "west"
    )
}

/// Whether a place is called by the word at `k`, rather than described by it: on the list above, or no English word, or a
/// place's or a family's name that is no usual word.
pub(in crate::guard) fn calls(doc: &Doc, k: usize) -> bool {
    let word = doc.word(k);
    if !doc.is_word(k) || word.len() < 3 || has(FUNCTION, word) {
        return false;
    }
    has(CALLED, word) || !common(word) && particular(doc, k)
}

/// Words that say what sort of place it is.
fn common(word: &str) -> bool {
    has(GENERIC, word) || no_place(word) || COMMON_BEFORE.contains(&word)
}

/// A word that nobody uses but as a name.
fn particular(doc: &Doc, k: usize) -> bool {
    let (word, known) = (doc.word(k), doc.known(doc.raw(k)));
    let own = word.ends_with("'s") || word.ends_with("’s");
    let name = known.last() > 0 || known.place() || known.first() > 0;
    let unknown =
        known.no_word() && (place_ending(word) || known.unknown() && !people::made_of_english(doc, word));
    !own && !known.trade() && (known.no_word() && name || unknown || known.tier() > 5 && known.last() > 1)
}

/// "larkmoor", "fernside": two words in one, as English places are called.
pub(super) fn place_ending(word: &str) -> bool {
    #[rustfmt::skip]
    let endings = [
        "moor", "field", "fields", "side", "hill", "wood", "woods", "ford", "bridge", "brook", "dale", "gate", "croft", "view", "bank",
        "crest", "mead", "leigh", "ton", "worth", "bury", "hurst", "thorpe", "ham", "wick", "stead", "holme", "combe", "park",
        "lea", "lands", "well", "mere", "cliffe", "shaw", "bourne", "burn", "vale", "way", "low", "stone", "marsh", "land", "haven",
    ];
    word.len() > 6 && endings.iter().any(|end| word.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_list_is_sorted() {
        let wrong = CALLED.windows(2).find(|pair| pair[0] >= pair[1]);
        assert!(wrong.is_none(), "{wrong:?}");
    }

    #[test]
    fn a_place_is_called_by_trees_and_strange_words_and_not_by_its_sort() {
        let asked = |word: &str| calls(&Doc::new(word, &word.to_ascii_lowercase(), &[]), 0);
        for word in ["kestrel", "maple", "Larkmoor", "fernside", "harebell"] {
            assert!(asked(word), "{word}");
        }
        for word in ["dementia", "surgical", "the", "women's", "acute", "busy", "primary", "psychiatric"] {
            assert!(!asked(word), "{word}");
        }
    }
}
