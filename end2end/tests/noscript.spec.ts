import { expect, HIT, look, openPost, test } from "./base";

test.use({ javaScriptEnabled: false });

test("the curve, its table and a link for each option are there", async ({ page }) => {
  await openPost(page, HIT);
  await expect(page.locator("#chart .plot-wide svg")).toBeVisible();
  await page.getByText("Table", { exact: true }).click();
  await expect(page.locator(".data tbody tr").first()).toBeVisible();
  await page.getByRole("link", { name: "Clock", exact: true }).click();
  await expect(page).toHaveURL(/axis=clock/);
  await page.getByRole("link", { name: "comments", exact: true }).click();
  await expect(page.locator("#chart .plot-wide .line.s3")).toHaveCount(1);
});

test("a file is looked at, stored and undone", async ({ page }) => {
  await look(page, "broken.csv");
  await expect(page.getByText("A total cannot be below zero: -3")).toBeVisible();
  await page.goto("/imports");
  await page.getByRole("link", { name: /made-up/ }).first().click();
  await expect(page.getByRole("button", { name: "Undo this import" })).toBeVisible();
});

test("a link is made and revoked", async ({ page }) => {
  await openPost(page, HIT);
  await page.locator("#chart").getByRole("link", { name: "Share", exact: true }).click();
  await page.getByRole("button", { name: "Make a link" }).click();
  await expect(page.locator("a.link")).toBeVisible();
  await page.getByRole("button", { name: "Revoke" }).first().click();
  await expect(page.locator("a.link")).toHaveCount(0);
});

test("posts of a chart are compared from its table, and no line is asked for", async ({ page }) => {
  await page.goto("/patterns");
  const chart = page.locator("#spots");
  await expect(chart.getByText("Draw a line around")).toBeHidden();
  await chart.getByText("Table", { exact: true }).click();
  for (const n of [0, 1]) await chart.locator("tbody input").nth(n).check();
  await chart.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/compare\?post=\d+&post=\d+$/);
});
