// Which earlier posts a post is compared with is chosen on its page, and stands in its address.
import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { expect, table, test } from "./base";

const START = Date.UTC(2026, 0, 1, 8);
const HOUR = 3_600_000;

/** Reels and images in turn, one a day, each third about the budget; the last one is a reel. */
function year(account: string) {
  const at = (hours: number) => new Date(START + hours * HOUR).toISOString();
  const rows = ["platform,account,post_id,type,text,published_at,observed_at,likes"];
  for (let day = 0; day <= 60; day += 1) {
    const about = `instagram,${account},${account}${String(day).padStart(2, "0")},${day % 2 ? "IG image" : "Reels"}`;
    const words = day === 60 ? "The newest of #budget" : day % 3 ? "No tag" : "About the #budget";
    for (const [hours, likes] of [[1, 100 + day], [6, 180 + day], [24, 300 + day]] as const) {
      rows.push(`${about},${words},${at(24 * day)},${at(24 * day + hours)},${likes}`);
    }
  }
  return table(`${account}.csv`, rows.join("\n"));
}

/** Stores the year and opens its newest post. */
async function open(page: Page, account: string) {
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles(year(account));
  await page.getByRole("button", { name: "See what it holds" }).click();
  await page.getByRole("button", { name: /^Store/ }).click();
  await page.getByRole("link", { name: "The newest of #budget" }).first().click();
}

const among = (page: Page) => page.locator("#standing .among");

test("choosing all posts changes how many are compared, and the address", async ({ page }) => {
  await open(page, "allposts");
  await expect(page.locator(".kicker")).toContainText("Reel");
  await expect(among(page)).toContainText("Compared with 30 earlier reels of @allposts");
  await expect(page.locator("#standing h2")).toContainText("the account’s last 30 reels");
  await among(page).getByRole("link", { name: "All types" }).click();
  await expect(page).toHaveURL(/\?among=all#standing$/);
  await expect(among(page)).toContainText("Compared with 60 earlier posts of @allposts");
  await expect(among(page).getByRole("link", { name: "All types" })).toHaveAttribute("aria-current", "true");
  await page.goBack();
  await expect(among(page)).toContainText("30 earlier reels");
  const found = await new AxeBuilder({ page }).analyze();
  expect(found.violations).toEqual([]);
});

test("types, period and tag are chosen by the keyboard alone", async ({ page }) => {
  await open(page, "keyboard");
  await among(page).getByRole("link", { name: "#budget" }).focus();
  await page.keyboard.press("Enter");
  await expect(among(page)).toContainText("10 earlier reels of @keyboard tagged #budget");
  await among(page).locator("summary").focus();
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: "Tag" }).focus();
  await page.keyboard.press("Control+A");
  await page.keyboard.press("Delete");
  await page.getByLabel("Since", { exact: true }).fill("2026-01-11");
  await page.getByLabel("Until", { exact: true }).fill("2026-01-20");
  await page.getByRole("button", { name: "Compare" }).focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/since=2026-01-11&until=2026-01-20/);
  await expect(among(page)).toContainText("5 earlier reels of @keyboard, from 11 Jan 2026 to 20 Jan 2026");
});

test("another view of the chart keeps what is compared", async ({ page }) => {
  await open(page, "views");
  await among(page).getByRole("link", { name: "All types" }).click();
  await page.locator("html[data-awake]").waitFor();
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await expect(page).toHaveURL(/scale=log&among=all/);
  await expect(among(page)).toContainText("60 earlier posts");
  const reels = among(page).getByRole("link", { name: "Reels" });
  await expect(reels).toHaveAttribute("href", /\?scale=log#standing$/);
});
