// How pages look before anything is stored.
import { test } from "./base";
import { AS_KEPT, keep, see, title, VIEWS } from "./views";

const PAGES = ["posts", "patterns", "accounts", "compare", "imports", "tags", "alerts", "boards", "shares"];

test.use(AS_KEPT);

for (const view of VIEWS) {
  test(title(view), async ({ page }) => {
    test.setTimeout(120_000);
    await see(page, view, "/");
    await keep(page, "empty-overview", view);
    for (const name of PAGES) {
      await see(page, view, `/${name}`);
      await keep(page, `empty-${name}`, view);
    }
  });
}
