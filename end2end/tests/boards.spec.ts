import { awake, expect, HIT, openPost, test } from "./base";

test("a board is filled, arranged and shown on a screen with the keyboard alone", async ({ page }) => {
  await openPost(page, HIT);
  await page.locator("#chart").getByRole("link", { name: "Add to a board" }).press("Enter");
  await page.getByLabel("Name").fill("By keys");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/boards\/\d+#tile-\d+$/);
  await page.goto("/");
  await page.getByRole("group", { name: "Add to a board" }).getByRole("link", { name: "Numbers" }).press("Enter");
  await page.getByLabel("Name").fill("By keys");
  await page.keyboard.press("Enter");
  await page.getByRole("link", { name: "Arrange" }).press("Enter");
  const tiles = page.locator(".tile");
  await expect(tiles.nth(1)).toContainText("interactions in 28 days");
  await tiles.nth(1).getByRole("button", { name: "Earlier" }).press("Enter");
  await expect(tiles.nth(0)).toContainText("interactions in 28 days");
  await tiles.nth(1).getByRole("button", { name: "Wider" }).press("Enter");
  await expect(tiles.nth(1)).toHaveClass(/w4/);
  await tiles.nth(0).getByRole("button", { name: "Remove" }).press("Enter");
  await expect(tiles).toHaveCount(1);
  await page.getByRole("button", { name: "Undo" }).press("Enter");
  await expect(tiles).toHaveCount(2);
  await page.getByRole("link", { name: "Full screen" }).press("Enter");
  await expect(page).toHaveURL(/\?screen$/);
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await page.goto("/");
  await awake(page);
  await page.keyboard.press("g");
  await page.keyboard.press("b");
  await expect(page.getByRole("link", { name: "By keys" })).toBeVisible();
});

test("a tile is dragged to the place of another", async ({ page }) => {
  for (const path of ["/boards/add?kind=figures&subject=", "/boards/add?kind=days&subject=", "/boards/add?kind=posts&subject="]) {
    await page.goto(path);
    await page.getByLabel("Name").fill("By mouse");
    await page.getByRole("button", { name: "Put it there" }).click();
  }
  await page.getByRole("link", { name: "Arrange" }).click();
  await awake(page);
  const tiles = page.locator(".tile");
  const inOrder = async (ids: string[]) => {
    for (const [place, id] of ids.entries()) await expect(tiles.nth(place)).toHaveId(id);
  };
  const [first, second, third] = await tiles.evaluateAll((all) => all.map((tile) => tile.id));
  await tiles.nth(2).dragTo(tiles.nth(0), { sourcePosition: { x: 5, y: 60 } });
  await inOrder([third, first, second]);
  await awake(page);
  await tiles.nth(0).dragTo(tiles.nth(1), { sourcePosition: { x: 5, y: 60 } });
  await inOrder([first, third, second]);
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  test("words are put on a board that is made by its name", async ({ page }) => {
    await page.goto("/boards");
    await page.getByLabel("Name").fill("By hand");
    await page.getByRole("button", { name: "Make it" }).click();
    await page.locator("textarea").fill("# Tides\nRead from left.");
    await page.getByRole("button", { name: "Add these words" }).click();
    await expect(page.getByRole("heading", { name: "Tides" })).toBeVisible();
    await page.getByRole("button", { name: "Remove this board" }).click();
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("heading", { name: "By hand" })).toBeVisible();
  });
});
