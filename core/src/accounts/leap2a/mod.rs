//! Leap2A (2010-07), the Atom feed that e-portfolios exchange: records leave as an archive that Mahara takes in,
//! and entries of such an archive come in as drafts.

pub mod read;
pub mod text;
pub mod write;

/// The version that importers look for, to the letter.
pub const VERSION: &str = "http://www.leapspecs.org/2010-07/2A/";
/// The terms of the specification.
pub const TERMS: &str = "http://terms.leapspecs.org/";
/// Atom.
pub const ATOM: &str = "http://www.w3.org/2005/Atom";
/// The name of the feed in the archive.
pub const FEED: &str = "leap2a.xml";
