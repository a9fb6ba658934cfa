//! From entries to the regulator's form. The form itself, its order and its limits are data: a rules pack.

pub mod cpd_year;
pub mod craft;
pub mod likeness;
mod model;
mod queue;
pub mod rules;
mod settings;
mod year;

pub use model::{
    Answers, BoxLabel, Question, RecordBinCard, RecordBox, RecordCard, RecordFacts, RecordHint, RecordSource,
    RecordState, RecordView, Recorded, characters, date_of, fingerprint,
};
pub use queue::{QueueGroup, QueueView, StoppedCard};
pub use settings::{BoxLimit, NationCard, RulesView};
pub use year::{
    AmhpView, ElementCoverage, RenewalWindow, RoadMark, StandardCoverage, YearLine, YearNeed, YearSum,
    YearView,
};
