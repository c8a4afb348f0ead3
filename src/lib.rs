//! Zonelink.
