import { awake, expect, test } from "./base";

test("pages are reached, searched and compared by keys alone", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await page.keyboard.press("?");
  const dialog = page.getByRole("dialog", { name: "Go to" });
  await expect(dialog).toBeVisible();
  await page.keyboard.type("patt");
  await expect(dialog.getByRole("listitem")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/patterns$/);
  await awake(page);
  // Words that no page has are looked for in posts.
  await page.keyboard.press("Control+k");
  await page.keyboard.type("night trains");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/posts\?q=night\+trains/);
  await awake(page);
  await page.keyboard.press("g");
  await page.keyboard.press("p");
  await expect(page).toHaveURL(/\/posts$/);
  await awake(page);
  for (const n of [0, 1]) {
    await page.locator("tbody.posts input").nth(n).focus();
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("x");
  await expect(page).toHaveURL(/compare\?post=\d+&post=\d+$/);
});

test("periods follow each other, and keys are letters where one types", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/period=90d/);
  await awake(page);
  await page.keyboard.press("[");
  await expect(page).toHaveURL(/\/$/);
  await awake(page);
  await page.keyboard.press("/");
  await page.keyboard.type("g?x");
  await expect(page.getByRole("search").getByRole("searchbox")).toHaveValue("g?x");
  await page.getByRole("button", { name: "Keyboard and search (?)" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
});
