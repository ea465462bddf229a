import { awake, expect, test } from "./base";

test("accounts are ranked, opened, and read by the day with the keyboard alone", async ({ page }) => {
  await page.goto("/");
  await awake(page);
  await page.keyboard.press("g");
  await page.keyboard.press("a");
  await expect(page).toHaveURL(/\/accounts$/);
  await page.getByRole("link", { name: "Score" }).press("Enter");
  await expect(page.locator("th[aria-sort]")).toHaveText("Score");
  await page.getByRole("link", { name: "@made_up_desk on X" }).press("Enter");
  await expect(page).toHaveURL(/\/accounts\/\d+$/);
  await awake(page);
  await page.locator("#chart .plot").focus();
  await page.keyboard.press("End");
  await expect(page.locator("#chart .readout strong")).toHaveText("30 Aug 2026");
  const told = await page.locator("#chart tbody tr").last().locator("td").first().textContent();
  await expect(page.locator("#chart .readout b").first()).toHaveText(told!);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("somebody says that an account is watched, and takes it back", async ({ page }) => {
    await page.goto("/accounts/2#whose");
    await page.getByLabel("Watched from outside").check();
    await page.locator(".whose button").click();
    await expect(page.getByLabel("Watched from outside")).toBeChecked();
    await page.goto("/accounts?whose=watched");
    await expect(page.locator(".ranks")).toContainText("@made_up_desk");
    await page.goto("/accounts/2#whose");
    await page.locator(".whose input").first().check();
    await page.locator(".whose button").click();
    await expect(page.locator(".whose input").first()).toBeChecked();
  });
});
