//! The journeys, one file for each thing a reader does.

mod first_load;
