import { awake, expect, HIT, openPost, test } from "./base";
import type { Page } from "@playwright/test";

/** The first two posts of the demonstration's account beside the one that did best. */
async function choose(page: Page) {
  await openPost(page, HIT);
  await page.getByRole("link", { name: "Compare with other posts" }).click();
  await expect(page.getByText("One post alone is no comparison")).toBeVisible();
  const boxes = page.locator("#choose input[type=checkbox]");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("button", { name: "Compare" }).click();
}

test("ticked posts come to the one that was there, and each can be taken out", async ({ page }) => {
  await choose(page);
  await expect(page).toHaveURL(/post=\d+&post=\d+&post=\d+/);
  await expect(page.locator("#finding")).toContainText("leads at");
  await expect(page.locator("#chart .plot-wide .line")).toHaveCount(3);
  await expect(page.locator("#compared tbody tr")).toHaveCount(3);
  await page.getByRole("link", { name: /^Remove/ }).nth(1).click();
  await expect(page.locator("#chart .plot-wide .line")).toHaveCount(2);
  await expect(page).not.toHaveURL(/post=\d+&post=\d+&post=\d+/);
});

test("scale, metric and what lies behind are in the address, without a new page", async ({ page }) => {
  await choose(page);
  await awake(page);
  const address = page.url();
  await page.evaluate(() => ((window as unknown as { same: boolean }).same = true));
  await page.getByRole("link", { name: "Log", exact: true }).click();
  await expect(page).toHaveURL(/scale=log/);
  await page.getByRole("link", { name: "comments", exact: true }).click();
  await expect(page).toHaveURL(/metric=comments/);
  await expect(page.locator("#finding")).toContainText("comments");
  await expect(page.locator("#compared th", { hasText: "Comments" })).toBeVisible();
  await page.getByRole("link", { name: "@made_up_desk on X", exact: true }).first().click();
  await expect(page.locator("#chart .plot-wide .band")).toHaveCount(1);
  await expect(page.locator("#band")).toContainText("middle half");
  expect(await page.evaluate(() => (window as unknown as { same: boolean }).same)).toBe(true);
  for (let step = 0; step < 3; step += 1) await page.goBack();
  await expect(page).toHaveURL(address);
  await expect(page.locator("#chart .plot-wide .band")).toHaveCount(0);
});

test("arrow keys read every post at the same age", async ({ page }) => {
  await choose(page);
  await awake(page);
  await page.locator(".plot").focus();
  await page.keyboard.press("Home");
  const readout = page.locator(".readout");
  const row = page.locator("#chart .data tbody tr").first();
  await expect(readout.locator("strong")).toHaveText((await row.locator("th").textContent())!);
  await expect(readout.locator("span")).toHaveCount(3);
  for (let post = 0; post < 3; post += 1) {
    const total = await row.locator("td").nth(post).textContent();
    await expect(readout.locator("b").nth(post)).toHaveText(total!);
  }
  await page.keyboard.press("ArrowRight");
  await expect(readout.locator("strong")).not.toHaveText((await row.locator("th").textContent())!);
  await expect(page.locator(".cursor .dot")).toHaveCount(3);
  await page.keyboard.press("Escape");
  await expect(readout).toBeEmpty();
});

test("an account of the overview leads to its page, and from there to its fan", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "@made_up_desk on X", exact: true }).click();
  await page.getByRole("link", { name: /^Zoom, other metrics/ }).click();
  await expect(page.locator("#finding")).toContainText("Half of the posts of @made_up_desk on X");
  await expect(page.locator("#chart .plot-wide .inner-band")).toHaveCount(1);
  await page.getByText("What the band rests on").click();
  await expect(page.locator("#band table")).toBeVisible();
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("posts are chosen and compared by links and a form", async ({ page }) => {
    await choose(page);
    await page.getByRole("link", { name: "Log", exact: true }).click();
    await expect(page).toHaveURL(/scale=log#chart/);
    await expect(page.locator("#chart .plot-wide .line")).toHaveCount(3);
    await page.getByText("Totals at the same ages", { exact: true }).click();
    await expect(page.locator("#chart .data tbody tr").first()).toBeVisible();
  });
});
