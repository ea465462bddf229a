import type { Page } from "@playwright/test";
import { awake, drop, expect, table, test } from "./base";

const HEADER = "platform,account,post_id,text,observed_at,likes\n";
const row = (id: number, likes: number, words = "") => `x,several,${id},${words},2026-08-17T09:00:00Z,${likes}\n`;

async function lookAt(page: Page, files: ReturnType<typeof table>[]) {
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles(files);
  await page.getByRole("button", { name: "See what it holds" }).click();
}

const store = (page: Page) => page.getByRole("button", { name: /^Store / });
const file = (page: Page, name: string) => page.locator(".files li").filter({ hasText: name });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with script" : "without script", () => {
    test.use({ javaScriptEnabled });
    const base = javaScriptEnabled ? 7_000 : 7_100;

    test("several files are one plan and one button, each becomes an import", async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 800 });
      await lookAt(page, [
        table(`one-${base}.csv`, HEADER + row(base, 1)),
        table(`undated-${base}.csv`, `platform,account,post_id,likes\nx,several,${base + 1},2\n`),
        table(`order-${base}.csv`, HEADER + `x,several,${base + 2},,10/08/2026,3\n`),
      ]);
      await expect(store(page)).toHaveText("Store 2 of 3 files");
      await expect(file(page, "order-")).toContainText("needs you: a question is open");

      // What is said of one file is not said of the others, and stays.
      await page.getByLabel("Totals read at").first().fill("2026-08-19T07:30");
      await page.getByRole("button", { name: "Read again" }).first().click();
      await expect(page.locator("#file-2 .facts")).toContainText("as you said");
      await page.locator("#file-3").getByLabel("Dates in figures").selectOption("day-first");
      await page.locator("#file-3").getByRole("button", { name: "Read again" }).click();
      await expect(store(page)).toHaveText("Store all 3 files");
      await expect(page.locator("#file-2 .facts")).toContainText("19 Aug 2026");
      await expect(page.locator("#file-1 .facts")).toContainText("from a column");

      // One is left out, comes back, and another is left out.
      await page.getByRole("link", { name: `Leave out one-${base}.csv` }).click();
      await expect(store(page)).toHaveText("Store 2 of 3 files");
      await page.getByRole("link", { name: `Include one-${base}.csv` }).click();
      await page.getByRole("link", { name: `Leave out order-${base}.csv` }).click();
      await store(page).click();

      await expect(page.getByRole("heading", { level: 1 })).toHaveText("Both files are stored");
      await expect(file(page, "one-")).toContainText("1 stored");
      await page.getByRole("link", { name: /still waits/ }).click();
      await expect(store(page)).toHaveText("Store 1 row");
      await page.goBack();
      await page.getByRole("button", { name: /^Undo import \d+, one-/ }).click();
      await expect(page).toHaveURL(/\/imports#import-\d+$/);
      await page.getByRole("button", { name: /^Undo import \d+, undated-/ }).click();
    });
  });
}

test("files are dropped together, and more files join those that wait", async ({ page }) => {
  await page.goto("/import");
  await awake(page);
  const files = [7_200, 7_201].map((id) => table(`drop-${id}.csv`, HEADER + row(id, 1)));
  await drop(page, files);
  await expect(store(page)).toHaveText("Store both files");
  await awake(page);
  await drop(page, [table("drop-7202.csv", HEADER + row(7_202, 1))]);
  await expect(store(page)).toHaveText("Store all 3 files");
});

test("a mapping is corrected for one of several files", async ({ page }) => {
  await lookAt(page, [
    table("first.csv", HEADER + row(7_300, 1)),
    table("second.csv", "Number,Hearts several\n7301,12\n"),
  ]);
  const second = page.locator("#file-2");
  await second.getByLabel("Number holds").selectOption("post-id");
  await second.getByLabel("Hearts several holds").selectOption("metric-likes");
  await second.getByLabel("Published on").fill("mastodon");
  await second.getByRole("button", { name: "Read it so" }).click();
  await expect(store(page)).toHaveText("Store both files");
  await second.getByText("Correct what its columns hold").click();
  await second.getByRole("button", { name: "Forget this" }).click();
  await expect(store(page)).toHaveText("Store 1 of 2 files");
});

test("files that disagree are shown before, after, and at the post; undo restores", async ({ page }) => {
  const words = "Ferry timetable of the strait";
  await lookAt(page, [table("said-first.csv", HEADER + row(7_400, 200, words))]);
  await store(page).click();
  await lookAt(page, [table("said-later.csv", HEADER + row(7_400, 188, words))]);
  await expect(page.getByText("1 observation disagrees with what an earlier file said")).toBeVisible();
  const told = page.locator(".disagreements tbody tr");
  await expect(told).toHaveText(/Ferry timetable.*likes\s*200\s*188\s*17 Aug 2026.*said-first\.csv, row 2/);
  await store(page).click();
  await expect(page.getByText("1 observation disagreed with")).toBeVisible();
  const imported = page.url();
  await told.getByRole("link", { name: words }).click();
  await expect(page.locator(".dispute")).toHaveText(/^likes: 200 in said-first\.csv .*188 in said-later\.csv/);
  const post = page.url();
  await page.goto(imported);
  await page.getByRole("button", { name: "Undo this import" }).click();
  await page.goto(post);
  await expect(page.locator(".dispute")).toHaveCount(0);
  await expect(page.locator(".figures")).toContainText("200");
});
