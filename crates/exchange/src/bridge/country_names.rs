//! What countries are called in files, and their codes.

use super::names::fold;
use atlas::country;
use std::collections::HashMap;

/// The codes of words that were asked for before: files have few countries and many nodes.
#[derive(Debug, Default)]
pub(super) struct Codes(HashMap<String, Option<&'static str>>);

impl Codes {
    pub(super) fn code(&mut self, word: &str) -> Option<&'static str> {
        if let Some(&known) = self.0.get(word) {
            return known;
        }
        let found = code(word);
        self.0.insert(word.to_owned(), found);
        found
    }
}

/// The code of ISO 3166-1 that a word of a file stands for: a code itself, an English name, or a place and its country
/// as in “Wales, United Kingdom” or “Georgia (country)”.
fn code(word: &str) -> Option<&'static str> {
    let word = word.split('(').next().unwrap_or_default().trim();
    let known = country::codes().find(|code| *code == word);
    let last = || word.rsplit(',').next().unwrap_or_default();
    known.or_else(|| by_name(word)).or_else(|| by_name(last()))
}

fn by_name(word: &str) -> Option<&'static str> {
    let folded = fold(word);
    let name = folded.strip_prefix("the ").unwrap_or(&folded);
    let place = NAMES
        .binary_search_by(|(known, _)| (*known).cmp(name))
        .ok()?;
    Some(NAMES[place].1)
}

/// Sorted by name, folded: the names of Unicode CLDR 45, and others that files use.
#[rustfmt::skip]
const NAMES: &[(&str, &str)] = &[
    ("afghanistan", "AF"), ("aland islands", "AX"), ("albania", "AL"), ("algeria", "DZ"), ("american samoa", "AS"),
    ("andorra", "AD"), ("angola", "AO"), ("anguilla", "AI"), ("antarctica", "AQ"), ("antigua and barbuda", "AG"), ("antigua barbuda", "AG"),
    ("argentina", "AR"), ("armenia", "AM"), ("aruba", "AW"), ("australia", "AU"), ("austria", "AT"), ("azerbaijan", "AZ"), ("azores", "PT"),
    ("bahamas", "BS"), ("bahrain", "BH"), ("bangladesh", "BD"), ("barbados", "BB"), ("belarus", "BY"), ("belgium", "BE"), ("belize", "BZ"),
    ("benin", "BJ"), ("bermuda", "BM"), ("bhutan", "BT"), ("bolivia", "BO"), ("bosnia", "BA"), ("bosnia and hercegovina", "BA"),
    ("bosnia and herzegovina", "BA"), ("bosnia herzegovina", "BA"), ("botswana", "BW"), ("bouvet island", "BV"), ("brazil", "BR"),
    ("british indian ocean territory", "IO"), ("british virgin islands", "VG"), ("brunei", "BN"), ("brunei darussalam", "BN"),
    ("bulgaria", "BG"), ("burkina faso", "BF"), ("burma", "MM"), ("burundi", "BI"), ("cabo verde", "CV"), ("cambodia", "KH"),
    ("cameroon", "CM"), ("canada", "CA"), ("cape verde", "CV"), ("caribbean netherlands", "BQ"), ("cayman islands", "KY"),
    ("central african republic", "CF"), ("chad", "TD"), ("chile", "CL"), ("china", "CN"), ("christmas island", "CX"),
    ("cocos keeling islands", "CC"), ("colombia", "CO"), ("comoros", "KM"), ("congo", "CG"), ("congo brazzaville", "CG"),
    ("congo kinshasa", "CD"), ("cook islands", "CK"), ("costa rica", "CR"), ("cote divoire", "CI"), ("croatia", "HR"), ("cuba", "CU"),
    ("curacao", "CW"), ("cyprus", "CY"), ("czech republic", "CZ"), ("czechia", "CZ"), ("democratic republic of the congo", "CD"),
    ("denmark", "DK"), ("djibouti", "DJ"), ("dominica", "DM"), ("dominican republic", "DO"), ("dr congo", "CD"), ("east timor", "TL"),
    ("ecuador", "EC"), ("egypt", "EG"), ("el salvador", "SV"), ("england", "GB"), ("equatorial guinea", "GQ"), ("eritrea", "ER"),
    ("estonia", "EE"), ("eswatini", "SZ"), ("ethiopia", "ET"), ("falkland islands", "FK"), ("faroe islands", "FO"),
    ("federated states of micronesia", "FM"), ("fiji", "FJ"), ("finland", "FI"), ("france", "FR"), ("french guiana", "GF"),
    ("french polynesia", "PF"), ("french southern territories", "TF"), ("gabon", "GA"), ("gambia", "GM"), ("gaza strip", "PS"),
    ("georgia", "GE"), ("germany", "DE"), ("ghana", "GH"), ("gibraltar", "GI"), ("great britain", "GB"), ("greece", "GR"),
    ("greenland", "GL"), ("grenada", "GD"), ("guadeloupe", "GP"), ("guam", "GU"), ("guatemala", "GT"), ("guernsey", "GG"), ("guinea", "GN"),
    ("guinea bissau", "GW"), ("guyana", "GY"), ("haiti", "HT"), ("heard island and mcdonald islands", "HM"),
    ("heard mcdonald islands", "HM"), ("holland", "NL"), ("holy see", "VA"), ("honduras", "HN"), ("hong kong", "HK"),
    ("hong kong sar china", "HK"), ("hungary", "HU"), ("iceland", "IS"), ("india", "IN"), ("indonesia", "ID"), ("iran", "IR"),
    ("iraq", "IQ"), ("ireland", "IE"), ("islamic republic of iran", "IR"), ("isle of man", "IM"), ("israel", "IL"), ("italy", "IT"),
    ("ivory coast", "CI"), ("jamaica", "JM"), ("japan", "JP"), ("jersey", "JE"), ("jordan", "JO"), ("kazakhstan", "KZ"), ("kenya", "KE"),
    ("kiribati", "KI"), ("korea", "KR"), ("korea south", "KR"), ("kuwait", "KW"), ("kyrgyzstan", "KG"), ("lao pdr", "LA"), ("laos", "LA"),
    ("latvia", "LV"), ("lebanon", "LB"), ("lesotho", "LS"), ("liberia", "LR"), ("libya", "LY"), ("liechtenstein", "LI"),
    ("lithuania", "LT"), ("luxembourg", "LU"), ("macao", "MO"), ("macao sar china", "MO"), ("macau", "MO"), ("macedonia", "MK"),
    ("madagascar", "MG"), ("madeira", "PT"), ("malawi", "MW"), ("malaysia", "MY"), ("maldives", "MV"), ("mali", "ML"), ("malta", "MT"),
    ("marshall islands", "MH"), ("martinique", "MQ"), ("mauritania", "MR"), ("mauritius", "MU"), ("mayotte", "YT"), ("mexico", "MX"),
    ("micronesia", "FM"), ("moldavia", "MD"), ("moldova", "MD"), ("monaco", "MC"), ("mongolia", "MN"), ("montenegro", "ME"),
    ("montserrat", "MS"), ("morocco", "MA"), ("mozambique", "MZ"), ("myanmar", "MM"), ("myanmar burma", "MM"), ("namibia", "NA"),
    ("nauru", "NR"), ("nepal", "NP"), ("netherlands", "NL"), ("new caledonia", "NC"), ("new zealand", "NZ"), ("nicaragua", "NI"),
    ("niger", "NE"), ("nigeria", "NG"), ("niue", "NU"), ("norfolk island", "NF"), ("north korea", "KP"), ("north macedonia", "MK"),
    ("northern ireland", "GB"), ("northern mariana islands", "MP"), ("norway", "NO"), ("oman", "OM"), ("pakistan", "PK"), ("palau", "PW"),
    ("palestine", "PS"), ("palestinian territories", "PS"), ("panama", "PA"), ("papua new guinea", "PG"), ("paraguay", "PY"),
    ("peoples republic of china", "CN"), ("peru", "PE"), ("philippines", "PH"), ("pitcairn", "PN"), ("pitcairn islands", "PN"),
    ("poland", "PL"), ("portugal", "PT"), ("prc", "CN"), ("puerto rico", "PR"), ("qatar", "QA"), ("republic of ireland", "IE"),
    ("republic of korea", "KR"), ("republic of macedonia", "MK"), ("republic of moldova", "MD"), ("republic of the congo", "CG"),
    ("reunion", "RE"), ("romania", "RO"), ("russia", "RU"), ("russian federation", "RU"), ("rwanda", "RW"), ("saint barthelemy", "BL"),
    ("saint helena", "SH"), ("saint kitts and nevis", "KN"), ("saint lucia", "LC"), ("saint martin", "MF"),
    ("saint pierre and miquelon", "PM"), ("saint vincent and the grenadines", "VC"), ("samoa", "WS"), ("san marino", "SM"),
    ("sao tome and principe", "ST"), ("sao tome principe", "ST"), ("saudi arabia", "SA"), ("scotland", "GB"), ("senegal", "SN"),
    ("serbia", "RS"), ("seychelles", "SC"), ("sierra leone", "SL"), ("singapore", "SG"), ("sint maarten", "SX"), ("slovakia", "SK"),
    ("slovenia", "SI"), ("solomon islands", "SB"), ("somalia", "SO"), ("south africa", "ZA"), ("south georgia", "GS"),
    ("south georgia south sandwich islands", "GS"), ("south korea", "KR"), ("south sudan", "SS"), ("spain", "ES"), ("sri lanka", "LK"),
    ("st barthelemy", "BL"), ("st helena", "SH"), ("st kitts nevis", "KN"), ("st lucia", "LC"), ("st martin", "MF"),
    ("st pierre miquelon", "PM"), ("st vincent grenadines", "VC"), ("state of palestine", "PS"), ("sudan", "SD"), ("surinam", "SR"),
    ("suriname", "SR"), ("svalbard", "SJ"), ("svalbard jan mayen", "SJ"), ("swaziland", "SZ"), ("sweden", "SE"), ("switzerland", "CH"),
    ("syria", "SY"), ("syrian arab republic", "SY"), ("taiwan", "TW"), ("tajikistan", "TJ"), ("tanzania", "TZ"), ("thailand", "TH"),
    ("the bahamas", "BS"), ("the gambia", "GM"), ("the netherlands", "NL"), ("timor leste", "TL"), ("togo", "TG"), ("tokelau", "TK"),
    ("tonga", "TO"), ("trinidad and tobago", "TT"), ("trinidad tobago", "TT"), ("tunisia", "TN"), ("turkey", "TR"), ("turkiye", "TR"),
    ("turkmenistan", "TM"), ("turks and caicos islands", "TC"), ("turks caicos islands", "TC"), ("tuvalu", "TV"),
    ("u s outlying islands", "UM"), ("u s virgin islands", "VI"), ("uae", "AE"), ("uganda", "UG"), ("uk", "GB"), ("ukraine", "UA"),
    ("united arab emirates", "AE"), ("united kingdom", "GB"), ("united states", "US"), ("united states of america", "US"),
    ("uruguay", "UY"), ("us", "US"), ("us virgin islands", "VI"), ("usa", "US"), ("uzbekistan", "UZ"), ("vanuatu", "VU"), ("vatican", "VA"),
    ("vatican city", "VA"), ("venezuela", "VE"), ("viet nam", "VN"), ("vietnam", "VN"), ("virgin islands", "VI"), ("wales", "GB"),
    ("wallis and futuna", "WF"), ("wallis futuna", "WF"), ("west bank", "PS"), ("western sahara", "EH"), ("yemen", "YE"), ("zambia", "ZM"),
    ("zimbabwe", "ZW"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_lead_to_codes() {
        assert!(NAMES.is_sorted_by(|a, b| a.0 < b.0));
        for (name, code) in NAMES {
            assert_eq!(fold(name), *name);
            assert!(country::bounds(code).is_some(), "{code}");
        }
    }

    #[test]
    fn words_of_files_lead_to_codes() {
        for (word, expected) in [
            ("GB", Some("GB")),
            ("Wales, United Kingdom", Some("GB")),
            ("Georgia (country)", Some("GE")),
            ("São Tomé and Príncipe", Some("ST")),
            ("Côte d’Ivoire", Some("CI")),
            ("The Netherlands", Some("NL")),
            ("Kosovo", None),
            ("gb", None),
            ("", None),
        ] {
            assert_eq!(code(word), expected, "{word}");
        }
    }
}
