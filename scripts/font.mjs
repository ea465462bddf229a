// Cuts the page's font out of Inter: scripts/font.mjs TO. The whole of Inter is 350 kB; this is about 22 kB.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname } from "node:path";

const require = createRequire(new URL("../style/package.json", import.meta.url));
const subsetFont = require("subset-font");

const range = (first, last) =>
  Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i)).join("");

const characters =
  range(0x20, 0x7e) + // Basic Latin
  range(0xa0, 0xff) + // Latin-1, with the no-break space
  "\u2009\u202f" + // thin spaces: French punctuation and digit groups
  "œŒŸ€–—‘’“”«»…•·×−≥≤≈~→←↑↓▲▼✓";

const inter = await readFile(require.resolve("inter-ui/variable/InterVariable.woff2"));
const font = await subsetFont(inter, characters, {
  targetFormat: "woff2",
  // The optical size of text; `opsz` alone would double the file.
  variationAxes: { opsz: 14, wght: { min: 400, max: 650 } },
  keepFeatures: ["kern", "locl", "tnum"],
});

const [to] = process.argv.slice(2);
await mkdir(dirname(to), { recursive: true });
await writeFile(to, font);
