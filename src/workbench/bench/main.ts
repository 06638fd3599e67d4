import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { measureSize, type Measured } from "./measureSize";

const { values } = parseArgs({
  options: {
    json: { type: "string" },
    /** Episode rows, by thousands. */
    rows: { type: "string", default: "1,10,100,250" },
  },
});

const sizes = values.rows.split(",").map((thousands) => Number(thousands) * 1000);
const measured: Measured[] = [];
for (const rows of sizes) {
  measured.push(await measureSize(rows));
  print(measured.at(-1)!);
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(measured, null, 1)}\n`);

function print({ rows, children, steps, readsToUnderstand, syncs, megabytes, peakMemory }: Measured): void {
  const total = Object.values(steps).reduce((sum, time) => sum + time, 0);
  console.log(`\n${rows.toLocaleString("en-GB")} episode rows, ${children.toLocaleString("en-GB")} children`);
  for (const [step, time] of Object.entries(steps)) console.log(`  ${step.padEnd(28)}${seconds(time)}`);
  console.log(`  ${"together".padEnd(28)}${seconds(total)}`);
  console.log(
    `  recognised, parsed, joined and checked in ${readsToUnderstand.toFixed(1)} times a bare read (budget: 3)`,
  );
  console.log(
    `  ${syncs} syncs, ${megabytes.toFixed(1)} MB through office.js, ${peakMemory} MB of memory at most`,
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2).padStart(8)} s`;
}
