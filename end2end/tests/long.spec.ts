// Imports that take seconds: twenty thousand posts, each read at fifty moments. They run one after the other, when no
// other test waits to write.
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { expect, test } from "./base";

test.describe.configure({ mode: "serial", timeout: 120_000 });

const POSTS = 20_000;
const MOMENTS = 50;
let folder: string;

/** A table of posts that nobody else has. */
async function long(name: string, first: number) {
  const file = createWriteStream(join(folder, name));
  file.write("platform,account,post_id,observed_at,likes\n");
  for (let moment = 0; moment < MOMENTS; moment++) {
    const observed = new Date(Date.UTC(2026, 7, 17, moment)).toISOString();
    const rows = Array.from({ length: POSTS }, (_, n) => `x,long,${first + n},${observed},${moment}\n`);
    file.write(rows.join(""));
  }
  file.end();
  await finished(file);
}

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "sillage-long-"));
  await long("long-1.csv", 1_000_000_000);
  await long("long-2.csv", 2_000_000_000);
});

test.afterAll(() => rm(folder, { recursive: true }));

test.beforeEach(async ({ page }) => {
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles(["long-1.csv", "long-2.csv"].map((name) => join(folder, name)));
  await page.getByRole("button", { name: "See what it holds" }).click();
  await page.getByRole("button", { name: "Store both files" }).click({ timeout: 60_000 });
  await expect(page).toHaveURL(/\/imports\/running\/[0-9a-f]{32}$/);
});

test("a long import is cancelled, and nothing of it is stored", async ({ page }) => {
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Importing file 1 of 2: long-1.csv");
  await expect(page.getByRole("progressbar")).toBeVisible();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Nothing was stored");
  await expect(page.getByText("It was cancelled. Nothing of it is stored.")).toHaveCount(2);
  await page.goto("/imports");
  await expect(page.getByRole("link", { name: /^long-/ })).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "Under way" })).toHaveCount(0);
});

test("a long import tells how far it is, goes on when its page is left, and is undone", async ({ page }) => {
  await page.goto("/imports");
  await expect(page.getByRole("heading", { name: "Under way" })).toBeVisible();
  await page.getByRole("link", { name: /^file \d of 2, long-/ }).click();
  await expect(page.locator(".figures")).toContainText("Rows a second");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Importing file 2 of 2: long-2.csv", { timeout: 60_000 });
  await expect(page.locator(".files li").first()).toContainText("stored");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Both files are stored", { timeout: 60_000 });
  await expect(page.getByText("1,000,000 stored")).toHaveCount(2);
  for (const name of ["long-1.csv", "long-2.csv"]) {
    await page.goto("/imports");
    await page.getByRole("button", { name: new RegExp(`^Undo import \\d+, ${name}`) }).click({ timeout: 60_000 });
    await expect(page.locator(".imports .undone").filter({ hasText: name }).first()).toBeVisible({ timeout: 60_000 });
  }
});
