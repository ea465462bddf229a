// What every test watches besides its own facts: the console and the Content-Security-Policy stay silent.
import { expect, test as base } from "@playwright/test";
import { fileURLToPath } from "node:url";

export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page }, use) => {
      const noise: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") noise.push(message.text());
      });
      page.on("pageerror", (error) => noise.push(String(error)));
      await use(noise);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

export const fixture = (name: string) => fileURLToPath(new URL(`../fixtures/${name}`, import.meta.url));

/** The islands of a page are awake. */
export const awake = (page: import("@playwright/test").Page) => page.locator("html[data-awake]").waitFor();

/** A table as a file, for `setInputFiles` and for what is dropped. */
export const table = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });

/** Drops files on the page, as a person does from a folder. */
export async function drop(page: import("@playwright/test").Page, files: { name: string; buffer: Buffer }[]) {
  const sent = files.map(({ name, buffer }) => ({ name, base64: buffer.toString("base64") }));
  const data = await page.evaluateHandle((files) => {
    const data = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      data.items.add(new File([bytes], name));
    }
    return data;
  }, sent);
  await page.dispatchEvent("main", "drop", { dataTransfer: data });
}

/** Looks at a file on the import page. */
export async function look(page: import("@playwright/test").Page, name: string) {
  await page.goto("/import");
  await page.locator("input[type=file]").setInputFiles(fixture(name));
  await page.getByRole("button", { name: "See what it holds" }).click();
}

/** Opens a post of the demonstration by its words. */
export async function openPost(page: import("@playwright/test").Page, words: string | RegExp) {
  await page.goto("/");
  await page.getByRole("link", { name: words }).first().click();
}

export const HIT = /minister's letter/;
