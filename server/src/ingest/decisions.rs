//! How the columns of a part are written, where cells alone can be read in two ways: from all values of a column,
//! else from what the table is known for, else from a person.

use app::domain::import::{DateOrder, Decimal, FileRefusal, Reason, Rule};

use super::Options;
use super::layout::Layout;
use super::rows::Evidence;

/// What was decided for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decisions {
    pub(crate) decimals: Vec<Decimal>,
    pub(crate) orders: Vec<Option<DateOrder>>,
}

impl Decisions {
    /// What is right for nearly all files, before anything is known.
    pub(crate) fn usual(layout: &Layout) -> Self {
        let columns = layout.columns.len();
        Self { decimals: vec![Decimal::Dot; columns], orders: vec![None; columns] }
    }

    /// What the evidence says.
    pub(crate) fn from(
        evidence: &Evidence,
        layout: &Layout,
        options: &Options,
    ) -> Result<Self, FileRefusal> {
        let mapping = layout.mapping.as_ref();
        let decimal = mapping.and_then(|mapping| mapping.decimal).or(options.decimal);
        let order =
            mapping.and_then(|mapping| mapping.dates).or(options.dates).or(layout.table.dates);
        let ask = |place: usize, reason: fn(String) -> Reason| {
            let header = layout.columns[place].header.clone();
            FileRefusal { row: None, column: Some(header.clone()), reason: reason(header) }
        };
        let mut decisions = Self::usual(layout);
        for (place, numbers) in evidence.numbers.iter().enumerate() {
            let decided = numbers.decide().or(decimal);
            decisions.decimals[place] =
                decided.ok_or_else(|| ask(place, Reason::AmbiguousNumber))?;
        }
        for (place, dates) in
            evidence.dates.iter().enumerate().filter(|(_, dates)| dates.has_ambiguous())
        {
            let decided = dates.decide().or(order);
            decisions.orders[place] =
                Some(decided.ok_or_else(|| ask(place, Reason::AmbiguousDate))?);
        }
        Ok(decisions)
    }

    /// What a person should look at: whatever is not the plain case.
    pub(crate) fn rules(&self, layout: &Layout) -> Vec<Rule> {
        let header = |place: usize| layout.columns[place].header.clone();
        let numbers =
            self.decimals.iter().enumerate().filter(|(_, decimal)| **decimal == Decimal::Comma);
        let numbers = numbers.map(|(place, decimal)| Rule::Numbers(header(place), *decimal));
        let dates = self.orders.iter().enumerate();
        let dates = dates.filter_map(|(place, order)| Some(Rule::Dates(header(place), (*order)?)));
        numbers.chain(dates).collect()
    }
}
