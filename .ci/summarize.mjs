// Sums the trx files of one test run: skipped tests with their reasons, then `N passed, N failed` as the last line.
// usage: node summarize.mjs <folder with *.trx> <number of test projects run> [<name of a failed check> ...]
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, projects, ...failedChecks] = process.argv.slice(2);
const files = readdirSync(folder).filter((name) => name.endsWith(".trx"));
const entities = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
const text = (xml) => xml.replace(/&(lt|gt|quot|apos|amp);/g, (_, name) => entities[name]).replace(/&#x?[0-9A-Fa-f]+;/g, " ").trim();
let passed = 0;
let failed = 0;
const skipped = new Map();

for (const file of files) {
  const xml = readFileSync(join(folder, file), "utf8");
  const counters = xml.match(/<Counters [^>]*>/)?.[0] ?? "";
  const count = (name) => Number(counters.match(new RegExp(`\\b${name}="(\\d+)"`))?.[1] ?? 0);
  const bad = count("failed") + count("error") + count("timeout") + count("aborted");
  passed += count("passed");
  failed += bad;
  const outcome = xml.match(/<ResultSummary outcome="(\w+)"/)?.[1];
  if (bad === 0 && !["Completed", "Passed"].includes(outcome)) {
    failed++;
    console.log(`crashed: the test host of ${file} (${outcome ?? "no outcome"})`);
  }
  for (const [, name, body] of xml.matchAll(/<UnitTestResult [^>]*testName="([^"]*)"[^>]*outcome="NotExecuted"[^>]*?(?:\/>|>([\s\S]*?)<\/UnitTestResult>)/g)) {
    const reason = text(body?.match(/<(?:Message|StdOut)>([\s\S]*?)<\//)?.[1] ?? "") || "no reason given";
    skipped.set(reason, [...(skipped.get(reason) ?? []), text(name)]);
  }
}

for (let missing = files.length; missing < Number(projects); missing++) {
  failed++;
  console.log("crashed: a test project wrote no result");
}
for (const check of failedChecks) {
  failed++;
  console.log(`failed check: ${check}`);
}
for (const [reason, names] of skipped) {
  console.log(`skipped (${reason}):`);
  names.forEach((name) => console.log(`  ${name}`));
}
if (skipped.size > 0) console.log(`${[...skipped.values()].flat().length} skipped`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
