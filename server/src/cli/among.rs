//! Which posts `sillage stats post` compares with: the same words as in a page's address.

use app::domain::Among;
use app::query::ReportQuery;
use form_urlencoded::Serializer;

use super::{AmongArgs, Failure};

impl AmongArgs {
    /// The choice. Unlike an address, a command tells what it does not understand.
    pub(super) fn choice(&self) -> Result<Among, Failure> {
        let said = [
            ("among", &self.among),
            ("period", &self.period),
            ("since", &self.since),
            ("until", &self.until),
            ("tag", &self.tag),
        ];
        let said = said.into_iter().filter_map(|(name, value)| Some((name, value.as_ref()?)));
        let pairs: Vec<(&str, &String)> = said.collect();
        if let Some((_, value)) = pairs.iter().find(|pair| !is_understood(**pair)) {
            return Err(Failure::Said("cli-bad-among", (*value).clone()));
        }
        Ok(parse(&pairs))
    }
}

fn is_understood((name, value): (&str, &String)) -> bool {
    (name == "among" && value == "same") || parse(&[(name, value)]) != Among::default()
}

fn parse(pairs: &[(&str, &String)]) -> Among {
    let query = Serializer::new(String::new()).extend_pairs(pairs).finish();
    ReportQuery::parse(&query).among
}
