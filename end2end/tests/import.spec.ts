import { awake, drop, expect, fixture, look, test } from "./base";
import { readFile } from "node:fs/promises";

test("X's export until 2024 is understood, stored, and changes nothing the second time", async ({ page }) => {
  const name = "tweet_activity_metrics_harbour_20220201_20220301_en.csv";
  await look(page, name);
  await expect(page.getByText("Understood as: X by-tweet export (until 2024)")).toBeVisible();
  await expect(page.getByText("from the file’s name")).toBeVisible();
  await expect(page.locator(".preview .figures")).toContainText("2");
  await page.getByRole("button", { name: "Store 2 rows" }).click();
  await expect(page).toHaveURL(/\/imports\/\d+$/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("2 rows stored");
  await look(page, name);
  await expect(page.getByText("This very file is stored already.")).toBeVisible();
  await expect(page.getByRole("button", { name: /Store/ })).toHaveCount(0);
});

test("a later export of X gives each post its next point; undo takes it back", async ({ page }) => {
  await look(page, "account_analytics_content_2026-08-10_2026-08-16.csv");
  await expect(page.getByText("Understood as: X content export (since 2024)")).toBeVisible();
  await expect(page.getByText("X writes 0 where it does not know a number.")).toBeVisible();
  await page.getByRole("button", { name: "Store 2 rows" }).click();
  await look(page, "account_analytics_content_2026-08-10_2026-08-20.csv");
  await page.getByRole("button", { name: "Store 2 rows" }).click();
  const imported = page.url();
  await page.goto("/");
  await page.getByRole("link", { name: /Low water at noon & seals/ }).first().click();
  await expect(page.locator(".data tbody tr")).toHaveCount(2);
  await expect(page.locator("#chart .plot-wide .line.s1")).toHaveCount(1);
  const post = page.url();
  await page.goto(imported);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText(/as if it had never been/)).toBeVisible();
  await page.goto(post);
  await expect(page.locator(".data tbody tr")).toHaveCount(1);
});

test("refused rows are named before anything is stored, and the good ones only on demand", async ({ page }) => {
  await look(page, "broken.csv");
  const refused = page.locator(".preview table").filter({ hasText: "A total cannot" });
  await expect(refused).toContainText("A total cannot be below zero: -3");
  await expect(refused).toContainText("A spreadsheet has rounded this id to 1.47689E+18");
  await page.getByRole("button", { name: "Store the good row, leave 2 out" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 row stored");
  await expect(page.getByText("A total cannot be below zero: -3")).toBeVisible();
});

test("an unknown table is read as a person says, and so is the next one with its header", async ({ page }) => {
  await look(page, "unknown.csv");
  await expect(page.getByRole("alert")).toContainText("No table of this kind is known.");
  await page.getByLabel("Name holds").selectOption("post-id");
  await page.getByLabel("Age holds").selectOption("metric-likes");
  await page.getByLabel("Published on").fill("mastodon");
  await page.getByRole("button", { name: "Read it so" }).click();
  await expect(page.getByText("Its columns are read as you said.")).toBeVisible();
  await expect(page.locator(".preview .figures")).toContainText("1");
  await look(page, "unknown.csv");
  await expect(page.getByText("Its columns are read as you said.")).toBeVisible();
  await page.getByText("Correct what its columns hold").click();
  await page.getByRole("button", { name: "Forget this" }).click();
  await expect(page.getByRole("alert")).toContainText("No table of this kind is known.");
});

test("a ZIP is one upload with a plan for each table, and undone as one", async ({ page }) => {
  await look(page, "Content 2026-08-01_2026-09-01 Harbour.zip");
  await expect(page.getByRole("heading", { name: "Table data.csv" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Totals.csv" })).toBeVisible();
  await page.getByRole("button", { name: /^Store \d+ rows$/ }).click();
  await expect(page).toHaveURL(/\/imports\/\d+$/);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await expect(page.getByText(/as if it had never been/)).toBeVisible();
});

test("an order of dates that the values leave open is asked for", async ({ page }) => {
  await page.goto("/import");
  const table = "platform,account,post_id,observed_at,likes\nx,harbour,950,10/08/2026,4\n";
  const file = { name: "order.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
  await page.locator("input[type=file]").setInputFiles([file]);
  await page.getByRole("button", { name: "See what it holds" }).click();
  await expect(page.getByRole("alert")).toContainText("“10/08/2026” can be read as two dates");
  await page.getByLabel("Dates in figures").selectOption("day-first");
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.getByText("“observed_at”: the day comes before the month.")).toBeVisible();
});

test("a file dropped anywhere on the page is looked at", async ({ page }) => {
  await page.goto("/import");
  await awake(page);
  await drop(page, [{ name: "dropped.csv", buffer: await readFile(fixture("unknown.csv")) }]);
  await expect(page.getByRole("heading", { name: "dropped.csv" })).toBeVisible();
});

test("a ZIP that is dropped is read as a ZIP", async ({ page }) => {
  await page.goto("/import");
  await awake(page);
  const name = "Content 2026-08-01_2026-09-01 Harbour.zip";
  await drop(page, [{ name, buffer: await readFile(fixture(name)) }]);
  await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Table data.csv" })).toBeVisible();
});

test("the time of reading can be changed before storing", async ({ page }) => {
  await look(page, "account_analytics_content_2026-08-10_2026-08-20.csv");
  await page.getByText("Change the time").click();
  await page.getByLabel("Totals read at").first().fill("2026-08-19T07:30");
  await page.getByRole("button", { name: "Read again" }).click();
  await expect(page.locator(".preview .facts")).toContainText("19 Aug 2026, 7:30\u00a0am (Paris), as you said");
});
