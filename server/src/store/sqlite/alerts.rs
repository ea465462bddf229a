//! Rules, what they told, and the links under which programs read it.

use app::domain::alert::{Alert, Feed, Finding, Rule, RuleId, Subject, Watch};
use app::domain::{AccountId, Moment, PostId, WorkspaceId};
use async_trait::async_trait;
use sqlx::sqlite::SqliteRow;
use sqlx::{Row, SqliteConnection};

use super::error::corrupt;
use super::sql::statements;
use super::{Sqlite, workspaces};
use crate::store::{Alerts, Result, Workspace};

/// The columns that an alert is read from.
macro_rules! told {
    ($rest:expr) => {
        concat!(
            "SELECT a.id, a.rule_id, r.kind, r.number, a.post_id, a.account_id, a.day, a.value, a.amount, \
             a.raised_at FROM alert a CROSS JOIN alert_rule r ON r.id = a.rule_id ",
            $rest
        )
    };
}

statements! {
    RULES =
        "SELECT id, kind, number, account_id FROM alert_rule \
         WHERE workspace_id = $1 AND removed_at IS NULL ORDER BY id";
    CREATE =
        "INSERT INTO alert_rule (workspace_id, kind, number, account_id, created_at) \
         SELECT $1, $2, $3, $4, $5 WHERE $4 IS NULL \
         OR EXISTS (SELECT 1 FROM account WHERE workspace_id = $1 AND id = $4) RETURNING id";
    REMOVE =
        "UPDATE alert_rule SET removed_at = $3 WHERE workspace_id = $1 AND id = $2 AND removed_at IS NULL";
    RESTORE =
        "UPDATE alert_rule SET removed_at = NULL WHERE workspace_id = $1 AND id = $2 AND removed_at IS NOT NULL";
    FORGET =
        "DELETE FROM alert WHERE workspace_id = $1 AND import_id IN \
         (SELECT id FROM import WHERE workspace_id = $1 AND undone_at IS NOT NULL)";
    RAISE =
        "INSERT INTO alert (workspace_id, rule_id, post_id, account_id, day, value, amount, raised_at, import_id) \
         SELECT $1, $2, $3, $4, $5, $6, $7, $8, (SELECT max(id) FROM import WHERE workspace_id = $1 AND undone_at IS NULL) \
         WHERE true ON CONFLICT DO NOTHING RETURNING id";
    ONE = told!("WHERE a.workspace_id = $1 AND a.id = $2");
    TOLD = told!("WHERE a.workspace_id = $1 AND a.id < $2 ORDER BY a.id DESC LIMIT $3");
    AFTER = told!("WHERE a.workspace_id = $1 AND a.id > $2 ORDER BY a.id LIMIT $3");
    FEEDS =
        "SELECT id, created_at FROM feed WHERE workspace_id = $1 AND revoked_at IS NULL ORDER BY id DESC";
    CREATE_FEED = "INSERT INTO feed (workspace_id, token_sha256, created_at) VALUES ($1, $2, $3)";
    REVOKE_FEED =
        "UPDATE feed SET revoked_at = $3 WHERE workspace_id = $1 AND id = $2 AND revoked_at IS NULL";
    /// The token is the key: it alone says which workspace.
    OPEN_FEED =
        "SELECT w.id, w.name, w.zone FROM feed f JOIN workspace w ON w.id = f.workspace_id \
         WHERE f.token_sha256 = $1 AND f.revoked_at IS NULL";
}

#[async_trait]
impl Alerts for Sqlite {
    async fn rules(&self, workspace: WorkspaceId) -> Result<Vec<Rule>> {
        let rows = sqlx::query(RULES).bind(workspace.0);
        let rows = rows.fetch_all(&mut *self.readers.acquire().await?).await?;
        rows.iter().map(rule).collect()
    }

    async fn create_rule(
        &self,
        workspace: WorkspaceId,
        watch: Watch,
        account: Option<AccountId>,
        now: Moment,
    ) -> Result<Option<RuleId>> {
        let mut transaction = self.begin().await?;
        let query = sqlx::query_scalar(CREATE).bind(workspace.0).bind(watch.key());
        let query = query.bind(watch.number()).bind(account.map(|account| account.0)).bind(now.at);
        let id = query.fetch_optional(&mut *transaction).await?;
        self.end(transaction).await?;
        Ok(id.map(RuleId))
    }

    async fn remove_rule(&self, workspace: WorkspaceId, rule: RuleId, now: Moment) -> Result<bool> {
        let query = sqlx::query(REMOVE).bind(workspace.0).bind(rule.0).bind(now.at);
        self.change(query).await
    }

    async fn restore_rule(&self, workspace: WorkspaceId, rule: RuleId) -> Result<bool> {
        let query = sqlx::query(RESTORE).bind(workspace.0).bind(rule.0);
        self.change(query).await
    }

    async fn raise(
        &self,
        workspace: WorkspaceId,
        findings: &[Finding],
        now: Moment,
    ) -> Result<Vec<Alert>> {
        let mut transaction = self.begin().await?;
        let forget = sqlx::query(FORGET).bind(workspace.0);
        let forgotten = forget.execute(&mut *transaction).await?.rows_affected();
        let mut raised = Vec::new();
        for finding in findings {
            raised.extend(raise(&mut transaction, workspace, finding, now).await?);
        }
        // What changes nothing must not make pages anew.
        if forgotten > 0 || !raised.is_empty() {
            self.end(transaction).await?;
        }
        Ok(raised)
    }

    async fn alerts(
        &self,
        workspace: WorkspaceId,
        before: Option<i64>,
        limit: i64,
    ) -> Result<Vec<Alert>> {
        let query =
            sqlx::query(TOLD).bind(workspace.0).bind(before.unwrap_or(i64::MAX)).bind(limit);
        let rows = query.fetch_all(&mut *self.readers.acquire().await?).await?;
        rows.iter().map(alert).collect()
    }

    async fn feeds(&self, workspace: WorkspaceId) -> Result<Vec<Feed>> {
        let rows = sqlx::query(FEEDS).bind(workspace.0);
        let rows = rows.fetch_all(&mut *self.readers.acquire().await?).await?;
        let feed = |row: &SqliteRow| {
            Ok(Feed { id: row.try_get(0)?, created: Moment::second(row.try_get(1)?) })
        };
        rows.iter().map(feed).collect()
    }

    async fn create_feed(
        &self,
        workspace: WorkspaceId,
        token_sha256: [u8; 32],
        now: Moment,
    ) -> Result<()> {
        let mut transaction = self.begin().await?;
        let query = sqlx::query(CREATE_FEED).bind(workspace.0).bind(token_sha256.to_vec());
        query.bind(now.at).execute(&mut *transaction).await?;
        self.end(transaction).await
    }

    async fn revoke_feed(&self, workspace: WorkspaceId, feed: i64, now: Moment) -> Result<bool> {
        let query = sqlx::query(REVOKE_FEED).bind(workspace.0).bind(feed).bind(now.at);
        self.change(query).await
    }

    async fn open_feed(&self, token_sha256: [u8; 32]) -> Result<Option<Workspace>> {
        let query = sqlx::query(OPEN_FEED).bind(token_sha256.to_vec());
        let row = query.fetch_optional(&mut *self.readers.acquire().await?).await?;
        row.map(|row| workspaces::read(&row, 0)).transpose()
    }
}

/// What was told after an alert, oldest first.
pub(super) async fn after(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    after: i64,
    limit: i64,
) -> Result<Vec<Alert>> {
    let query = sqlx::query(AFTER).bind(workspace.0).bind(after).bind(limit);
    query.fetch_all(connection).await?.iter().map(alert).collect()
}

/// Keeps a finding; `None` where it was told before.
async fn raise(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    finding: &Finding,
    now: Moment,
) -> Result<Option<Alert>> {
    let (post, account, day) = match finding.subject {
        Subject::Post(post) => (Some(post.0), None, None),
        Subject::Day(account, day) | Subject::Silence(account, day) => {
            (None, Some(account.0), Some(day))
        }
    };
    let query = sqlx::query_scalar(RAISE).bind(workspace.0).bind(finding.rule.0);
    let query = query.bind(post).bind(account).bind(day);
    let query = query.bind(finding.value).bind(finding.amount).bind(now.at);
    let Some(id): Option<i64> = query.fetch_optional(&mut *connection).await? else {
        return Ok(None);
    };
    let row = sqlx::query(ONE).bind(workspace.0).bind(id).fetch_one(connection).await?;
    alert(&row).map(Some)
}

fn watch(row: &SqliteRow, first: usize) -> Result<Watch> {
    let watch = Watch::of(row.try_get(first)?, row.try_get(first + 1)?);
    watch.ok_or_else(|| corrupt("an unknown kind of alerts"))
}

fn rule(row: &SqliteRow) -> Result<Rule> {
    Ok(Rule {
        id: RuleId(row.try_get(0)?),
        watch: watch(row, 1)?,
        account: row.try_get::<Option<i64>, _>(3)?.map(AccountId),
    })
}

fn alert(row: &SqliteRow) -> Result<Alert> {
    let watch = watch(row, 2)?;
    let post: Option<i64> = row.try_get(4)?;
    let day = row.try_get::<Option<i64>, _>(5)?.map(AccountId).zip(row.try_get(6)?);
    let subject = match (post, day) {
        (Some(post), _) => Subject::Post(PostId(post)),
        (None, Some((account, day))) if watch == Watch::Day => Subject::Day(account, day),
        (None, Some((account, day))) => Subject::Silence(account, day),
        (None, None) => return Err(corrupt("an alert of nothing")),
    };
    let rule = RuleId(row.try_get(1)?);
    let finding = Finding { rule, subject, value: row.try_get(7)?, amount: row.try_get(8)? };
    Ok(Alert { id: row.try_get(0)?, watch, finding, raised: Moment::second(row.try_get(9)?) })
}
