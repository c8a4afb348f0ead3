//! Every check of the seeds, each shown by edits that break the fixture and the issues that they must
//! draw – all of them, so that a check that speaks out of turn fails here too.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests")]

use atlas::seed::{SeedFile, Seeds};

const PLACES: &str = "places.toml";
const ZONES: &str = "zones.toml";
const ORGANIZATIONS: &str = "organizations.toml";
const INITIATIVES: &str = "initiatives.toml";
const ARTICLE: &str = "articles/first.toml";

/// Seeds without a problem.
fn fixture() -> Vec<(&'static str, String)> {
    let files = [
        (PLACES, include_str!("fixtures/seeds/places.toml")),
        (ZONES, include_str!("fixtures/seeds/zones.toml")),
        (
            ORGANIZATIONS,
            include_str!("fixtures/seeds/organizations.toml"),
        ),
        (INITIATIVES, include_str!("fixtures/seeds/initiatives.toml")),
        (ARTICLE, include_str!("fixtures/seeds/articles/first.toml")),
    ];
    files.map(|(name, text)| (name, text.to_owned())).into()
}

fn issues(files: &[(&str, String)]) -> Vec<String> {
    let files: Vec<_> = files
        .iter()
        .map(|(name, text)| SeedFile::new(*name, text.as_str()))
        .collect();
    match Seeds::from_files("", &files).catalog() {
        Ok(_) => Vec::new(),
        Err(issues) => issues.iter().map(ToString::to_string).collect(),
    }
}

/// Makes each edit once. For legibility, `'` stands for `"` in edits and issues.
fn issues_after(edits: &[(&str, &str, &str)]) -> Vec<String> {
    let mut files = fixture();
    for (file, from, to) in edits {
        let (from, to) = (from.replace('\'', "\""), to.replace('\'', "\""));
        let (_, text) = files.iter_mut().find(|(name, _)| name == file).unwrap();
        assert!(text.contains(&from), "{file} has no {from:?}");
        *text = text.replacen(&from, &to, 1);
    }
    issues(&files)
        .iter()
        .map(|issue| issue.replace('"', "'"))
        .collect()
}

#[test]
fn the_fixture_is_in_order() {
    assert_eq!(issues(&fixture()), Vec::<String>::new());
}

/// `name: FILE from => to, … ! issue …;` is a test of that name.
macro_rules! cases {
    ($($name:ident: $($file:ident $from:literal => $to:literal,)+ $(! $issue:literal)+;)+) => {
        $(#[test]
        fn $name() {
            assert_eq!(issues_after(&[$(($file, $from, $to)),+]), [$($issue),+]);
        })+
    };
}

cases! {
    // Form

    malformed_toml:
        ZONES "lat = 36.2" => "lat = = 36.2",
        ! "zones.toml:7: this is not TOML: extra `=`, expected nothing";

    an_unclosed_text_hides_neither_the_other_files_nor_makes_up_dangling_ids:
        ZONES "name = 'Beta Zone'" => "name = 'Beta Zone",
        ORGANIZATIONS "'CN'" => "'XX'",
        ! "organizations.toml:4: organization 'alpha-committee': country 'XX' is not an ISO 3166-1 code"
        ! "zones.toml:14: this is not TOML: invalid basic string, expected `'`";

    a_field_written_twice:
        ZONES "lat = 36.2" => "lat = 36.2\nlat = 36.3",
        ! "zones.toml:8: this is not TOML: duplicate key";

    an_unknown_field:
        ZONES "lat = 36.2" => "latt = 36.2",
        ! "zones.toml:1: zone 'alpha-zone': lat is missing"
        ! "zones.toml:7: zone 'alpha-zone': unknown field 'latt'; did you mean 'lat'?";

    an_unknown_field_in_a_nested_table:
        ZONES "basis = 'implied' }" => "basis = 'implied', sicne = '2020' }",
        ARTICLE "{ paragraph = 3, as_written = [['Qingdao"
            => "{ paragraph = 3, quote = 'no', as_written = [['Qingdao",
        ! "articles/first.toml:48: relation 'qingdao-in-shandong-told': evidence: unknown field 'quote'"
        ! "zones.toml:6: zone 'alpha-zone': within: unknown field 'sicne'";

    a_heading_in_the_wrong_file:
        ZONES "[[zone]]\nid = 'beta-zone'" => "[[city]]\nid = 'beta-zone'",
        ! "zones.toml:12: unknown field 'city'; a city belongs in places.toml";

    a_heading_nobody_knows:
        INITIATIVES "[[alliance]]" => "[[aliance]]",
        ! "initiatives.toml:6: unknown field 'aliance'; did you mean 'alliance'?";

    an_entry_that_is_one_table_instead_of_a_list:
        ORGANIZATIONS "[[organization]]" => "[organization]",
        ! "organizations.toml:1: organization is a table, not a list";

    a_missing_field:
        ZONES "name = 'Beta Zone'\n" => "",
        ! "zones.toml:12: zone 'beta-zone': name is missing";

    a_missing_id_and_summary:
        ORGANIZATIONS "id = 'alpha-committee'\n" => "",
        ORGANIZATIONS "summary = 'The body that runs Alpha Zone.'\n" => "",
        ! "organizations.toml:1: organization 'Alpha Committee': id is missing"
        ! "organizations.toml:1: organization 'Alpha Committee': summary is missing";

    a_missing_article_table:
        ARTICLE "[article]" => "[[relation]]",
        ! "articles/first.toml:1: article is missing"
        ! "articles/first.toml:1: relation 'first': basis is missing"
        ! "articles/first.toml:1: relation 'first': has no parties; write source and target"
        ! "articles/first.toml:1: relation 'first': type is missing"
        ! "articles/first.toml:3: relation 'first': unknown field 'title'"
        ! "articles/first.toml:4: relation 'first': unknown field 'outlet'"
        ! "articles/first.toml:5: relation 'first': unknown field 'published'"
        ! "articles/first.toml:6: relation 'first': unknown field 'language'"
        ! "articles/first.toml:7: relation 'first': unknown field 'file'"
        ! "articles/first.toml:8: relation 'first': unknown field 'sha256'"
        ! "articles/first.toml:9: relation 'first': unknown field 'summary'";

    wrong_types:
        ZONES "lat = 36.2" => "lat = '36.2'",
        ZONES "id = 'beta-zone'" => "id = 7",
        PLACES "aliases = ['Tsingtao']" => "aliases = 'Tsingtao'",
        ARTICLE "year_inferred = true\nstatus" => "year_inferred = 'yes'\nstatus",
        ARTICLE "count = 3" => "count = 3.5",
        ! "articles/first.toml:17: relation 'alpha-beta-memorandum': year_inferred is a text, not true or false"
        ! "articles/first.toml:78: group 'alpha-memoranda': count is a number, not a whole number"
        ! "places.toml:30: city 'qingdao': aliases is a text, not a list"
        ! "zones.toml:7: zone 'alpha-zone': lat is a text, not a number"
        ! "zones.toml:13: zone: id is a number, not a text; write it in quotes";

    a_date_without_quotes:
        ARTICLE "'2020-04-29'" => "2020-04-29",
        ! "articles/first.toml:16: relation 'alpha-beta-memorandum': date is a date, not a text; write it in quotes";

    blank_and_unclean_texts:
        ZONES "name = 'Beta Zone'" => "name = '  '",
        ORGANIZATIONS "'The body that runs Alpha Zone.'" => "'The body\\nthat runs it.'",
        INITIATIVES "name = 'Gamma Initiative'" => "name = 'Gamma Initiative '",
        INITIATIVES "'Delta Alliance'" => "'Delta\\u0000Alliance'",
        ! "initiatives.toml:3: initiative 'gamma-initiative': name begins or ends with a space or line break: 'Gamma Initiative '"
        ! "initiatives.toml:8: alliance 'delta-alliance': name has a line break or control character: 'Delta\\0Alliance'"
        ! "organizations.toml:6: organization 'alpha-committee': summary has a line break or control character: 'The body\\nthat runs it.'"
        ! "zones.toml:14: zone 'beta-zone': name is empty";

    a_list_with_the_same_twice:
        ARTICLE "named = ['beta-zone']" => "named = ['beta-zone', 'beta-zone']",
        ! "articles/first.toml:79: group 'alpha-memoranda': named has 'beta-zone' twice";

    a_spelling_that_is_no_pair:
        ARTICLE "[['Qingdao, Shandong', 'qingdao']]" => "[['Qingdao, Shandong']]",
        ! "articles/first.toml:48: relation 'qingdao-in-shandong-told': evidence: as_written has an entry that is no pair; write ['as written', 'read as']";

    // Ids

    an_id_taken_twice:
        ZONES "id = 'beta-zone'" => "id = 'alpha-zone'",
        ZONES "country = 'UZ'\nwithin = { place = 'uzbekistan', basis = 'background' }"
            => "country = 'CN'\nwithin = { place = 'qingdao', basis = 'implied' }",
        ZONES "lat = 40.1\nlon = 67.8\nprecision = 'town'\nwikidata = 'Q4242'\n" => "",
        ! "articles/first.toml:15: relation 'alpha-beta-memorandum': party 'beta-zone' is no entry"
        ! "articles/first.toml:24: relation 'alpha-beta-memorandum': 'Betta Zone' is read as 'beta-zone', neither entry nor word"
        ! "articles/first.toml:36: relation 'delta-alliance-founders': party 'beta-zone' is no entry"
        ! "articles/first.toml:79: group 'alpha-memoranda': named 'beta-zone' is no entry"
        ! "zones.toml:13: zone 'alpha-zone': the id is taken at zones.toml:2";

    an_id_taken_in_another_file:
        ORGANIZATIONS "id = 'alpha-committee'" => "id = 'delta-alliance'",
        ! "articles/first.toml:86: person 'Ann Example': node 'alpha-committee' is no entry"
        ! "organizations.toml:2: organization 'delta-alliance': the id is taken at initiatives.toml:7";

    a_relation_id_taken_twice:
        ARTICLE "'delta-alliance-founders'\ntype" => "'alpha-beta-memorandum'\ntype",
        ! "articles/first.toml:31: relation 'alpha-beta-memorandum': the id is taken at articles/first.toml:12"
        ! "articles/first.toml:87: person 'Ann Example': 'delta-alliance-founders' is no relation";

    figure_and_group_ids_taken_twice:
        ARTICLE "[[figure]]"
            => "[[figure]]\nid = 'alpha-trade-growth'\nsubject = 'beta-zone'\nmeasure = 'jobs'\nvalue = 1\nunit = 'people'\nbasis = 'background'\n\n[[group]]\nid = 'alpha-memoranda'\nlabel = 'zones'\nsubject = 'beta-zone'\ncount = 2\nbasis = 'background'\n\n[[figure]]",
        ! "articles/first.toml:75: figure 'alpha-trade-growth': the id is taken at articles/first.toml:60"
        ! "articles/first.toml:89: group 'alpha-memoranda': the id is taken at articles/first.toml:68";

    a_share_of_no_whole:
        ARTICLE "base = 'the year before'" => "share = true",
        ! "articles/first.toml:59: figure 'alpha-trade-growth': share without a base, the whole that it is a part of";

    a_share_that_is_none:
        ARTICLE "value = 16.5" => "value = 116.5\nshare = true",
        ! "articles/first.toml:64: figure 'alpha-trade-growth': a share is a value from 0 to 100 with the unit %";

    an_id_that_is_no_slug:
        INITIATIVES "id = 'gamma-initiative'" => "id = 'Gamma_Initiative'",
        ! "articles/first.toml:19: relation 'alpha-beta-memorandum': initiative 'gamma-initiative' is no entry; did you mean 'Gamma_Initiative'?"
        ! "initiatives.toml:2: initiative 'Gamma_Initiative': the id 'Gamma_Initiative' is not lower-case words and digits joined by hyphens";

    an_id_that_evidence_uses_as_a_word:
        INITIATIVES "id = 'gamma-initiative'" => "id = 'name'",
        ! "articles/first.toml:19: relation 'alpha-beta-memorandum': initiative 'gamma-initiative' is no entry"
        ! "initiatives.toml:2: initiative 'name': this id is a word that evidence uses; make it longer";

    the_id_of_a_derived_tie_is_taken:
        ARTICLE "'alpha-beta-memorandum'" => "'beta-zone-in-uzbekistan'",
        ! "zones.toml:17: zone 'beta-zone': the tie 'beta-zone-in-uzbekistan' that follows from within: the id is taken at articles/first.toml:12";

    // References

    dangling_within:
        ZONES "place = 'uzbekistan'" => "place = 'uzbekistn'",
        ! "zones.toml:17: zone 'beta-zone': within 'uzbekistn' is no entry; did you mean 'uzbekistan'?";

    dangling_parties_and_initiatives:
        ARTICLE "target = 'beta-zone'" => "target = 'betta-zone'",
        ARTICLE "['gamma-initiative']" => "['gamma']",
        ARTICLE "{ node = 'delta-alliance'" => "{ node = 'epsilon'",
        ! "articles/first.toml:15: relation 'alpha-beta-memorandum': party 'betta-zone' is no entry; did you mean 'beta-zone'?"
        ! "articles/first.toml:19: relation 'alpha-beta-memorandum': initiative 'gamma' is no entry; did you mean 'gamma-initiative'?"
        ! "articles/first.toml:34: relation 'delta-alliance-founders': party 'epsilon' is no entry";

    dangling_figures_and_groups:
        ARTICLE "subject = 'alpha-zone'\nabout" => "subject = 'alfa-zone'\nabout",
        ARTICLE "about = ['uzbekistan']" => "about = ['tajikistan']",
        ARTICLE "named = ['beta-zone']" => "named = ['bet-zone']",
        ! "articles/first.toml:61: figure 'alpha-trade-growth': subject 'alfa-zone' is no entry; did you mean 'alpha-zone'?"
        ! "articles/first.toml:62: figure 'alpha-trade-growth': about 'tajikistan' is no entry"
        ! "articles/first.toml:79: group 'alpha-memoranda': named 'bet-zone' is no entry; did you mean 'beta-zone'?";

    dangling_people:
        ARTICLE "nodes = ['alpha-committee']" => "nodes = ['alpha-comittee']",
        ARTICLE "relations = ['delta-alliance-founders']" => "relations = ['delta-alliance-founder']",
        ! "articles/first.toml:86: person 'Ann Example': node 'alpha-comittee' is no entry; did you mean 'alpha-committee'?"
        ! "articles/first.toml:87: person 'Ann Example': 'delta-alliance-founder' is no relation; did you mean 'delta-alliance-founders'?";

    dangling_readings:
        ARTICLE "['Betta Zone', 'beta-zone']" => "['Betta Zone', 'beta-zonne']",
        ARTICLE "['April 29', 'date']" => "['April 29', 'dat']",
        ! "articles/first.toml:24: relation 'alpha-beta-memorandum': 'Betta Zone' is read as 'beta-zonne', neither entry nor word; did you mean 'beta-zone'?"
        ! "articles/first.toml:26: relation 'alpha-beta-memorandum': 'April 29' is read as 'dat', neither entry nor word; did you mean 'date'?";

    evidence_of_an_article_that_is_not_there:
        ARTICLE "{ paragraph = 4, as_written = [['3"
            => "{ article = 'frist', paragraph = 4, as_written = [['3",
        ! "articles/first.toml:81: group 'alpha-memoranda': 'frist' is no article; did you mean 'first'?";

    // Places

    a_cycle_in_within:
        PLACES "within = { place = 'china', basis = 'background' }"
            => "within = { place = 'qingdao', basis = 'background' }",
        ! "places.toml:32: city 'qingdao': lies within itself: qingdao → shandong → qingdao";

    a_place_within_itself:
        PLACES "within = { place = 'china', basis = 'background' }"
            => "within = { place = 'shandong', basis = 'background' }",
        ! "places.toml:23: region 'shandong': lies within itself: shandong → shandong";

    within_what_is_no_place:
        ORGANIZATIONS "within = { place = 'qingdao', basis = 'background' }"
            => "within = { place = 'gamma-initiative', basis = 'background' }",
        ! "organizations.toml:5: organization 'alpha-committee': within 'gamma-initiative' is an initiative, not a place";

    within_is_missing:
        ZONES "within = { place = 'uzbekistan', basis = 'background' }\n" => "",
        PLACES "within = { place = 'china', basis = 'background' }\n" => "",
        ! "places.toml:19: region 'shandong': within is missing"
        ! "zones.toml:12: zone 'beta-zone': within is missing";

    a_country_within_something:
        PLACES "country = 'UZ'" => "country = 'UZ'\nwithin = { place = 'china', basis = 'background' }",
        ! "places.toml:17: country 'uzbekistan': a country lies within nothing";

    within_a_place_of_another_country:
        ZONES "place = 'uzbekistan'" => "place = 'shandong'",
        ! "zones.toml:17: zone 'beta-zone': country is UZ but that of 'shandong' is CN";

    within_says_stated_but_no_article_does:
        ZONES "place = 'uzbekistan', basis = 'background'" => "place = 'uzbekistan', basis = 'stated'",
        ORGANIZATIONS "place = 'qingdao', basis = 'background'" => "place = 'qingdao', basis = 'implied'",
        ! "organizations.toml:5: organization 'alpha-committee': within is implied but no article's based_in 'qingdao' is"
        ! "zones.toml:17: zone 'beta-zone': within is stated but no article's located_in 'uzbekistan' is";

    within_says_background_but_an_article_states_it:
        PLACES "basis = 'stated'" => "basis = 'background'",
        ! "places.toml:32: city 'qingdao': within is background but an article has it as stated; write stated";

    within_says_stated_but_an_article_implies_it:
        ZONES "basis = 'implied'" => "basis = 'stated'",
        ! "zones.toml:6: zone 'alpha-zone': within is stated but an article has it as implied; write implied";

    an_unknown_country_code:
        ZONES "country = 'UZ'" => "country = 'UB'",
        ! "zones.toml:16: zone 'beta-zone': country 'UB' is not an ISO 3166-1 code; did you mean 'UZ'?";

    a_country_code_in_small_letters:
        ORGANIZATIONS "country = 'CN'" => "country = 'cn'",
        ! "organizations.toml:4: organization 'alpha-committee': country 'cn' is not an ISO 3166-1 code; did you mean 'CN'?";

    a_code_whose_country_is_not_in_the_registry:
        ORGANIZATIONS "country = 'CN'" => "country = 'KH'",
        ! "organizations.toml:4: organization 'alpha-committee': no country of the registry has the code 'KH'";

    a_code_of_two_countries:
        PLACES "country = 'UZ'" => "country = 'CN'",
        ZONES "country = 'UZ'" => "country = 'CN'",
        ZONES "lat = 40.1\nlon = 67.8\nprecision = 'town'\n" => "",
        ! "places.toml:16: country 'uzbekistan': the code CN is taken at places.toml:5";

    a_missing_country:
        PLACES "aliases = ['Tsingtao']\ncountry = 'CN'\n" => "",
        ! "places.toml:26: city 'qingdao': country is missing";

    coordinates_out_of_range:
        ZONES "lat = 40.1" => "lat = 91",
        PLACES "lon = 120.38" => "lon = 200.5",
        ! "places.toml:33: city 'qingdao': lat 36.07, lon 200.5 is out of range (lat -90 to 90, lon -180 to 180)"
        ! "zones.toml:18: zone 'beta-zone': lat 91, lon 67.8 is out of range (lat -90 to 90, lon -180 to 180)";

    coordinates_swapped:
        ZONES "lat = 40.1\nlon = 67.8" => "lat = 67.8\nlon = 40.1",
        ZONES "lat = 36.2\nlon = 120.1" => "lat = 120.1\nlon = 36.2",
        ! "zones.toml:7: zone 'alpha-zone': lat 120.1, lon 36.2 is out of range (lat -90 to 90, lon -180 to 180); swapped?"
        ! "zones.toml:18: zone 'beta-zone': lat 67.8, lon 40.1 is outside UZ (lat 37.1 to 45.6, lon 55.9 to 73.2); swapped?";

    coordinates_outside_the_country:
        ZONES "lat = 40.1" => "lat = 20.1",
        ! "zones.toml:18: zone 'beta-zone': lat 20.1, lon 67.8 is outside UZ (lat 37.1 to 45.6, lon 55.9 to 73.2)";

    coordinates_that_are_no_numbers:
        ZONES "lat = 40.1" => "lat = nan",
        PLACES "lon = 120.38" => "lon = -inf",
        ! "places.toml:34: city 'qingdao': lon is no finite number"
        ! "zones.toml:18: zone 'beta-zone': lat is no finite number";

    lat_without_lon_and_precision:
        ZONES "lon = 67.8\nprecision = 'town'\n" => "",
        ! "zones.toml:12: zone 'beta-zone': lon is missing"
        ! "zones.toml:12: zone 'beta-zone': precision is missing";

    an_unknown_precision:
        ZONES "lon = 67.8\nprecision = 'town'" => "lon = 67.8\nprecision = 'twon'",
        ! "zones.toml:20: zone 'beta-zone': precision 'twon' is none of exact, town, region, country; did you mean 'town'?";

    // Names

    a_name_claimed_by_two_entries:
        PLACES "aliases = ['Tsingtao']" => "aliases = ['Tsingtao', 'alpha  ZONE']",
        ! "places.toml:30: city 'qingdao': the name 'alpha  ZONE' is taken by zone 'alpha-zone' at zones.toml:4";

    a_name_in_another_language_claimed_by_two_entries:
        PLACES "names = { zh = '青岛' }" => "names = { zh = '中国' }",
        ! "places.toml:29: city 'qingdao': the name '中国' is taken by country 'china' at places.toml:4";

    an_alias_that_says_the_name_again:
        PLACES "aliases = ['Tsingtao']" => "aliases = ['qingdao']",
        ! "places.toml:30: city 'qingdao': the name 'qingdao' stands twice";

    a_language_that_is_no_code:
        PLACES "names = { zh = '青岛' }" => "names = { Chinese = '青岛', en = 'Tsing-tao', zh-Hant = '青島' }",
        ! "places.toml:29: city 'qingdao': the language 'Chinese' is not a code such as zh, ru or lo; English is the name itself"
        ! "places.toml:29: city 'qingdao': the language 'en' is not a code such as zh, ru or lo; English is the name itself";

    a_wikidata_item_of_the_wrong_form_or_taken:
        PLACES "'Q148'" => "'148'",
        PLACES "aliases = ['Tsingtao']" => "wikidata = 'Q4242'",
        ! "places.toml:9: country 'china': wikidata '148' is not of the form Q4335466"
        ! "places.toml:30: city 'qingdao': the Wikidata item Q4242 is taken at zones.toml:21";

    // Relations

    an_unknown_type:
        ARTICLE "type = 'memorandum_with'" => "type = 'memorandums_with'",
        ! "articles/first.toml:13: relation 'alpha-beta-memorandum': type 'memorandums_with' is none of those in CONTRIBUTING.md; did you mean 'memorandum_with'?";

    an_unknown_status_and_basis:
        ARTICLE "status = 'signed'" => "status = 'sighed'",
        ARTICLE "status = 'in_force'\nbasis = 'stated'" => "status = 'in_force'\nbasis = 'certain'",
        ! "articles/first.toml:18: relation 'alpha-beta-memorandum': status 'sighed' is none of signed, in_force, held, announced, intended; did you mean 'signed'?"
        ! "articles/first.toml:39: relation 'delta-alliance-founders': basis 'certain' is none of stated, implied, background";

    no_parties:
        ARTICLE "source = 'alpha-zone'\ntarget = 'beta-zone'\n" => "",
        ! "articles/first.toml:11: relation 'alpha-beta-memorandum': has no parties; write source and target";

    a_source_without_a_target:
        ARTICLE "target = 'beta-zone'\n" => "",
        ! "articles/first.toml:11: relation 'alpha-beta-memorandum': target is missing";

    both_source_and_parties:
        ARTICLE "parties = [" => "source = 'alpha-zone'\nparties = [",
        ! "articles/first.toml:30: relation 'delta-alliance-founders': has both source or target and parties; keep one way"
        ! "articles/first.toml:36: relation 'delta-alliance-founders': 'alpha-zone' is a party twice";

    fewer_than_two_parties:
        ARTICLE "  { node = 'alpha-zone', role = 'founder' },\n  { node = 'beta-zone', role = 'founder' },\n"
            => "",
        ! "articles/first.toml:30: relation 'delta-alliance-founders': has fewer than two parties";

    a_list_of_two_parties:
        ARTICLE "  { node = 'beta-zone', role = 'founder' },\n" => "",
        ! "articles/first.toml:30: relation 'delta-alliance-founders': has two parties; write them as source and target";

    a_party_twice:
        ARTICLE "target = 'beta-zone'" => "target = 'alpha-zone'",
        ARTICLE "{ node = 'beta-zone', role" => "{ node = 'alpha-zone', role",
        ! "articles/first.toml:15: relation 'alpha-beta-memorandum': 'alpha-zone' is a party twice"
        ! "articles/first.toml:36: relation 'delta-alliance-founders': 'alpha-zone' is a party twice";

    three_parties_without_roles:
        ARTICLE "{ node = 'beta-zone', role = 'founder' }" => "{ node = 'beta-zone' }",
        ! "articles/first.toml:36: relation 'delta-alliance-founders': parties: role is missing";

    a_joint_park_without_its_roles:
        ARTICLE "type = 'co_founder_of'" => "type = 'joint_park_of'",
        ! "articles/first.toml:32: relation 'delta-alliance-founders': joint_park_of lists first the one with the role park, then those with the role builder";

    a_place_tie_of_three:
        ARTICLE "type = 'co_founder_of'" => "type = 'located_in'",
        ! "articles/first.toml:32: relation 'delta-alliance-founders': located_in has just two parties";

    an_initiative_that_is_none:
        ARTICLE "['gamma-initiative']" => "['qingdao']",
        ! "articles/first.toml:19: relation 'alpha-beta-memorandum': 'qingdao' is a city, not an initiative or alliance";

    part_of_what_is_no_initiative:
        ARTICLE "type = 'memorandum_with'" => "type = 'part_of_initiative'",
        ! "articles/first.toml:13: relation 'alpha-beta-memorandum': 'beta-zone' is a zone, not an initiative or alliance";

    located_in_what_is_no_place:
        ARTICLE "type = 'memorandum_with'\nsource = 'alpha-zone'\ntarget = 'beta-zone'"
            => "type = 'located_in'\nsource = 'alpha-zone'\ntarget = 'delta-alliance'",
        ! "articles/first.toml:13: relation 'alpha-beta-memorandum': 'delta-alliance' is an alliance, not a place";

    an_organization_that_is_located_and_a_zone_that_is_based:
        ARTICLE "type = 'memorandum_with'\nsource = 'alpha-zone'\ntarget = 'beta-zone'"
            => "type = 'located_in'\nsource = 'alpha-committee'\ntarget = 'china'",
        ARTICLE "type = 'located_in'\nsource = 'alpha-zone'" => "type = 'based_in'\nsource = 'alpha-zone'",
        ! "articles/first.toml:13: relation 'alpha-beta-memorandum': 'alpha-committee' is an organization; write based_in"
        ! "articles/first.toml:52: relation 'alpha-zone-in-qingdao-told': 'alpha-zone' is a zone; write located_in";

    the_same_tie_twice:
        ARTICLE "[[figure]]"
            => "[[relation]]\nid = 'again'\ntype = 'memorandum_with'\nsource = 'beta-zone'\ntarget = 'alpha-zone'\ndate = '2020-04-29'\nbasis = 'stated'\nevidence = [{ paragraph = 1, as_written = [['Sign', 'type']] }]\n\n[[figure]]",
        ! "articles/first.toml:59: relation 'again': type, parties and date are those of 'alpha-beta-memorandum' at articles/first.toml:11; merge the evidence";

    a_date_that_is_none:
        ARTICLE "'2020-04-29'" => "'29 April 2020'",
        ARTICLE "period = '2019'" => "period = '2019-02-30'",
        ARTICLE "published = '2020-05-02'" => "published = '2020-05-02/..'",
        ! "articles/first.toml:5: article 'first': published '2020-05-02/..' is no date: write 2022, 2022-04, 2022-04-29, a period 2001/2023 or an open one 2001/.."
        ! "articles/first.toml:16: relation 'alpha-beta-memorandum': date '29 April 2020' is no date: write 2022, 2022-04, 2022-04-29, a period 2001/2023 or an open one 2001/.."
        ! "articles/first.toml:67: figure 'alpha-trade-growth': period '2019-02-30' is no date: the calendar has no such day";

    a_period_that_ends_before_it_begins:
        ARTICLE "period = '2019'" => "period = '2019/2018'",
        ! "articles/first.toml:67: figure 'alpha-trade-growth': period '2019/2018' is no date: the period ends before it begins";

    an_inferred_year_without_a_date:
        ARTICLE "date = '2020-04-29'\n" => "",
        ! "articles/first.toml:11: relation 'alpha-beta-memorandum': year_inferred without a date";

    // Evidence

    stated_without_evidence:
        ARTICLE "evidence = [{ paragraph = 4, as_written = [['3 zones', 'count']] }]\n" => "",
        ARTICLE "evidence = [{ paragraph = 4, as_written = [['16.5%', 'value'], ['about', 'qualifier']] }]"
            => "evidence = []",
        ! "articles/first.toml:70: figure 'alpha-trade-growth': basis is stated but there is no evidence"
        ! "articles/first.toml:80: group 'alpha-memoranda': basis is stated but there is no evidence";

    implied_without_a_note:
        ARTICLE "note = '“Alpha Zone of Qingdao” is read as lying there.'\n" => "",
        ! "articles/first.toml:55: relation 'alpha-zone-in-qingdao-told': basis is implied but no note says why it follows";

    a_person_without_evidence:
        ARTICLE "evidence = [{ paragraph = 5, as_written = [['Ann Example', 'name'], ['head of the committee', 'role']] }]\n"
            => "",
        ! "articles/first.toml:83: person 'Ann Example': there is no evidence";

    paragraph_nought:
        ARTICLE "{ paragraph = 4, as_written = [['3" => "{ paragraph = 0, as_written = [['3",
        ! "articles/first.toml:81: group 'alpha-memoranda': evidence: paragraph is 0; write a whole number from 1 to 65535";

    a_paragraph_without_spellings:
        ARTICLE "[['3 zones', 'count']]" => "[]",
        ! "articles/first.toml:81: group 'alpha-memoranda': evidence: as_written has no pairs";

    a_spelling_of_seven_words:
        ARTICLE "'3 zones', 'count'" => "'It has memorandums with 3 zones in', 'count'",
        ! "articles/first.toml:81: group 'alpha-memoranda': 'It has memorandums with 3 zones in' has 7 words; 6 are the most";

    // Figures, groups, people, articles

    a_figure_without_a_unit:
        ARTICLE "unit = '%'\n" => "",
        ! "articles/first.toml:59: figure 'alpha-trade-growth': unit is missing";

    a_value_that_is_not_finite_or_too_large:
        ARTICLE "value = 16.5" => "value = inf",
        ARTICLE "count = 3" => "count = 99999999999999999999",
        ! "articles/first.toml:64: figure 'alpha-trade-growth': value is no finite number"
        ! "articles/first.toml:78: group 'alpha-memoranda': count is 99999999999999999999; write a whole number from 1 to 4294967295";

    a_whole_number_that_a_float_cannot_hold:
        ARTICLE "value = 16.5" => "value = 9007199254740993",
        ! "articles/first.toml:64: figure 'alpha-trade-growth': value is too large to be exact";

    a_figure_about_its_own_subject:
        ARTICLE "about = ['uzbekistan']" => "about = ['alpha-zone']",
        ! "articles/first.toml:62: figure 'alpha-trade-growth': about has 'alpha-zone', which is the subject";

    more_named_than_counted:
        ARTICLE "count = 3\nnamed = ['beta-zone']" => "count = 1\nnamed = ['beta-zone', 'uzbekistan']",
        ! "articles/first.toml:78: group 'alpha-memoranda': 2 are named but 1 counted";

    a_group_of_none:
        ARTICLE "count = 3" => "count = 0",
        ! "articles/first.toml:78: group 'alpha-memoranda': count is 0; write a whole number from 1 to 4294967295";

    a_person_on_no_card:
        ARTICLE "nodes = ['alpha-committee']\nrelations = ['delta-alliance-founders']\n" => "",
        ! "articles/first.toml:83: person 'Ann Example': stands on no card; name nodes or relations";

    an_article_that_is_not_called_as_its_file:
        ARTICLE "id = 'first'" => "id = 'frist'",
        ! "articles/first.toml:2: article 'frist': the id is not the name of the file, 'first'";

    a_checksum_that_is_none:
        ARTICLE "sha256 = '" => "sha256 = 'F",
        ! "articles/first.toml:8: article 'first': sha256 'F68f920c7d38ddcd1146c896525be83c15285c72fe8b7d3b5c4e5eb1198a'… is not 64 lower-case hexadecimal digits";

    a_language_and_a_file_name_that_are_none:
        ARTICLE "language = 'en'" => "language = 'English'",
        ARTICLE "file = 'first.txt'" => "file = '../first.txt'",
        ! "articles/first.toml:6: article 'first': language 'English' is not a code such as en"
        ! "articles/first.toml:7: article 'first': file '../first.txt' is not a name without folders";
}
