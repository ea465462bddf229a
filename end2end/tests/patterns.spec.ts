import { awake, expect, test } from "./base";

test("posts inside a line drawn by hand are compared", async ({ page }) => {
  await page.goto("/patterns");
  await awake(page);
  const plot = page.locator("#spots .plot-wide svg");
  await plot.scrollIntoViewIfNeeded();
  const box = (await plot.boundingBox())!;
  const at = (x: number, y: number) => [box.x + box.width * x, box.y + box.height * y] as const;
  await page.mouse.move(...at(0.6, 0.02));
  await page.mouse.down();
  for (const [x, y] of [[0.99, 0.02], [0.99, 0.8], [0.6, 0.8], [0.6, 0.05]]) await page.mouse.move(...at(x, y), { steps: 4 });
  await page.mouse.up();
  const chosen = await plot.locator("g.chosen").count();
  expect(chosen).toBeGreaterThan(1);
  await page.getByRole("link", { name: `Compare the posts chosen (${chosen})` }).click();
  await expect(page).toHaveURL(new RegExp(`compare\\?(post=\\d+&?){${chosen}}$`));
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("posts are ticked in the table and compared, and hours are in a table", async ({ page }) => {
    await page.goto("/patterns");
    await page.locator("#week .data summary").click();
    await expect(page.locator("#week tbody tr").first()).toContainText("Monday");
    await page.locator("#spots .data summary").click();
    await page.locator("#spots input").nth(0).check();
    await page.locator("#spots input").nth(1).check();
    await page.getByRole("button", { name: "Compare" }).click();
    await expect(page).toHaveURL(/compare\?post=\d+&post=\d+$/);
  });

  test("posts are tagged, listed by their tag, and untagged by undoing", async ({ page }) => {
    await page.goto("/posts?sort=likes");
    await page.locator("tbody.posts input").nth(1).check();
    await page.locator(".tagging input[name=tag]").fill("Letters");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("status")).toContainText("1 post got the tag “Letters”.");
    await expect(page).toHaveURL(/sort=likes/);
    await page.getByRole("link", { name: "Letters" }).first().click();
    await expect(page.locator("tbody.posts tr")).toHaveCount(1);
    await page.goBack();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.locator("tbody.posts .tags")).toHaveCount(0);
    await page.goto("/tags");
    await page.getByText("Change", { exact: true }).click();
    await page.getByRole("button", { name: "Remove this tag" }).click();
    await expect(page.getByRole("status")).toContainText("The tag is removed.");
  });
});
