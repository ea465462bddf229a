//! How an account is called.

use super::Text;
use crate::domain::Account;

impl Text {
    /// `@desk`, or that no file has named it.
    pub fn account_handle(&self, account: &Account) -> String {
        match account.handle.as_str() {
            "" => self.say("account-unnamed"),
            handle => format!("@{handle}"),
        }
    }

    /// `@desk on X`.
    pub fn account_name(&self, account: &Account) -> String {
        let handle = self.account_handle(account);
        let platform = account.platform.name();
        self.message("on-platform", &[("account", &handle), ("platform", platform)])
    }
}
