//! The journeys, one file for each thing a reader does.

mod access;
mod faults;
mod files;
mod filters;
mod first_load;
mod hostile;
mod languages;
mod links;
mod list;
mod map;
mod map_hands;
mod on_map;
mod phone;
mod pictures;
mod reading;
mod safe;
mod ways;
mod without;
