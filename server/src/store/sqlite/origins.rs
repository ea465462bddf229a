//! Where numbers were read: the file, part and row behind an upload's id and row.

use std::collections::{BTreeMap, BTreeSet};

use app::domain::import::Part;
use app::domain::{ImportId, Source, WorkspaceId};
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::known::json;
use super::sql::statements;
use crate::store::Result;

statements! {
    OF_IMPORTS =
        "SELECT i.id, i.file_name, i.words, i.parts FROM json_each($2) j \
         CROSS JOIN import i ON i.id = j.value AND i.workspace_id = $1";
}

/// Some uploads' files, words and parts.
pub(super) struct Origins(BTreeMap<i64, Origin>);

struct Origin {
    file_name: String,
    words: Option<String>,
    parts: Vec<Part>,
}

/// Looks uploads up by their ids.
pub(super) async fn of_imports(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    imports: impl Iterator<Item = i64>,
) -> Result<Origins> {
    let ids = json(imports.collect::<BTreeSet<_>>());
    let query = sqlx::query(OF_IMPORTS).bind(workspace.0).bind(ids);
    let mut origins = BTreeMap::new();
    for row in query.fetch_all(connection).await? {
        let (file_name, words) = (row.try_get(1)?, row.try_get(2)?);
        let origin = Origin { file_name, words, parts: parts(row.try_get(3)?)? };
        origins.insert(row.try_get(0)?, origin);
    }
    Ok(Origins(origins))
}

/// Parts from their JSON; none of an upload that was stored before parts were kept.
pub(super) fn parts(json: Option<&str>) -> Result<Vec<Part>> {
    json.map_or(Ok(Vec::new()), |json| serde_json::from_str(json).map_err(corrupt))
}

impl Origins {
    /// The source of an upload's row.
    pub(super) fn source(&self, import: i64, row: i64) -> Result<Source> {
        let origin = self.0.get(&import).ok_or_else(|| corrupt("a row of no upload"))?;
        let place = Part::of_row(&origin.parts, row);
        let (part, row) = place.map_or(("", row), |(part, row)| (&*part.name, row));
        Ok(Source {
            import: ImportId(import),
            file_name: origin.file_name.clone(),
            words: origin.words.clone(),
            part: part.into(),
            row,
        })
    }
}
