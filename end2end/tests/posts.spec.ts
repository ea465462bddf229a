import { awake, expect, test } from "./base";

test("the days of the overview are walked by keyboard, and its period is in the address", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await page.locator(".plot").focus();
  await page.keyboard.press("End");
  const rows = page.locator("#chart tbody tr");
  const told = await rows.last().locator("td").first().textContent();
  await expect(page.locator(".readout strong")).toHaveText("30 Aug 2026");
  await expect(page.locator(".readout b").first()).toHaveText(told!);
  await expect(rows).toHaveCount(28);
  await page.getByRole("link", { name: "90 days" }).click();
  await expect(page).toHaveURL(/period=90d/);
  await expect(rows).toHaveCount(90);
  await expect(page.locator("h1")).toContainText("in 90 days");
});

test("posts are searched, sorted, and compared", async ({ page }) => {
  await page.goto("/");
  await page.getByRole("link", { name: "Posts", exact: true }).click();
  await page.getByRole("searchbox").fill("the mini");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/q=the\+mini/);
  await expect(page.locator("tbody.posts tr")).toHaveCount(3);
  await page.getByRole("link", { name: "likes" }).click();
  await expect(page.locator("th[aria-sort=descending]")).toHaveText(/likes/i);
  await expect(page.locator("tbody.posts tr").first()).toContainText("minister's letter");
  for (const box of await page.locator("tbody.posts input").all()) await box.check();
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(/compare\?post=\d+&post=\d+&post=\d+/);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("the overview tells its days, and filters are a form", async ({ page }) => {
    await page.goto("/?lang=en");
    await expect(page.locator("#chart .plot-wide .spread-bar").first()).toBeVisible();
    await page.getByRole("combobox", { name: "Account" }).selectOption({ label: "@elonmusk on X" });
    await page.getByRole("button", { name: "Show" }).click();
    await expect(page.locator(".ranking").last()).not.toContainText("made_up_desk");
    await page.getByRole("link", { name: "Without filters" }).click();
    await expect(page.locator("h1")).toContainText("interactions in 28 days");
  });
});

test("any days are asked for with the keyboard alone", async ({ page }) => {
  await page.goto("/?account=2");
  // Whichever of day and month a browser asks for first: both are the same.
  await page.getByText("Other days").press("Enter");
  await page.getByLabel("From", { exact: true }).focus();
  await page.keyboard.type("07072026");
  await page.keyboard.press("Tab");
  await page.getByLabel("To", { exact: true }).focus();
  await page.keyboard.type("08082026");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/account=2&first=2026-07-07&last=2026-08-08$/);
  await expect(page.locator("h1")).toContainText("in 33 days");
});

test("columns are chosen, and posts are listed alone, with the keyboard", async ({ page }) => {
  await page.goto("/posts?sort=likes");
  const heads = page.locator("thead th");
  await page.getByText("Columns").press("Enter");
  await page.getByLabel("Saves").focus();
  await page.keyboard.press("Space");
  await page.locator(".columns button").press("Enter");
  await expect(page).toHaveURL(/sort=likes.*show=saves/);
  await expect(heads.filter({ hasText: "saves" })).toHaveCount(1);
  const ticks = page.locator("tbody.posts input");
  await ticks.nth(0).press("Space");
  await ticks.nth(2).press("Space");
  await page.getByRole("button", { name: "List these alone" }).press("Enter");
  await expect(page).toHaveURL(/\/posts\?post=\d+&post=\d+&sort=likes(&show=\w+)+$/);
  await expect(page.locator("tbody.posts tr")).toHaveCount(2);
  await expect(page.getByText("2 chosen posts")).toBeVisible();
});
