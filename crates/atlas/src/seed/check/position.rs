//! Coordinates: that they are on Earth, in the country they are said to be in, and not swapped.

use super::super::issues::Issues;
use super::super::raw::{Raw, RawNode};
use crate::country::{self, Bounds};

pub(super) fn check(raw: &Raw, issues: &Issues) {
    for node in &raw.nodes {
        let (Some(lat), Some(lon)) = (&node.lat, &node.lon) else {
            continue;
        };
        let code = node.country.as_ref().map(|code| code.value.as_str());
        let bounds = code.and_then(country::bounds);
        if let Some(problem) = problem(lat.value, lon.value, code.zip(bounds)) {
            let RawNode { entry, .. } = node;
            issues.report(lat.place, format!("{}: {problem}", entry.label));
        }
    }
}

fn problem(lat: f64, lon: f64, country: Option<(&str, Bounds)>) -> Option<String> {
    let fits = |lat, lon| country.is_none_or(|(_, bounds)| bounds.holds(lat, lon));
    let problem = if !on_earth(lat, lon) {
        format!("lat {lat}, lon {lon} is out of range (lat -90 to 90, lon -180 to 180)")
    } else if let Some((code, bounds)) = country.filter(|_| !fits(lat, lon)) {
        format!(
            "lat {lat}, lon {lon} is outside {code} ({})",
            bounds.words()
        )
    } else {
        return None;
    };
    let swapped = on_earth(lon, lat) && fits(lon, lat);
    Some(if swapped {
        format!("{problem}; swapped?")
    } else {
        problem
    })
}

fn on_earth(lat: f64, lon: f64) -> bool {
    (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon)
}
