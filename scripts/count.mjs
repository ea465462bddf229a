// Prints the closing line of a Playwright report: scripts/count.mjs REPORT
import { readFile } from "node:fs/promises";

const { stats, errors } = JSON.parse(await readFile(process.argv[2], "utf8"));
// What fails outside of a test, such as a file that does not parse, counts as well.
const failed = stats.unexpected + errors.length;
// A flaky test is one that passed when it was tried again.
const passed = stats.expected + stats.flaky;
console.log(`${passed} passed, ${failed} failed, ${stats.skipped} skipped`);
