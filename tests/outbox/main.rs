//! The outbox against stores: simulated and hostile ones, a hostile one over real sockets, and a real one.

mod address_book;
mod herd;
mod hostile_server;
mod journeys;
mod over_sockets;
mod ralph;
mod schedules;
