import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { graft } from "../../files/xlsx/graft";
import { adopterPersonsSheet, makeAuthority, sampleBook, ssda903Files } from "../sample";
import { WrongUsage } from "./arguments";

const USAGE = `npm run --silent sample -- --out FILE.xlsx|FOLDER [--children 600] [--seed 1] [--years 2024,2025,2026 | whole] [--clean]
FILE.xlsx: the workbook that a council would keep. FOLDER: SSDA903 CSV files, whole histories unless years are named.
--clean: without the usual mistakes.`;

async function writeSample(argv: string[]): Promise<void> {
  const { values } = parseArgs({
    args: argv,
    options: {
      out: { type: "string" },
      children: { type: "string", default: "600" },
      seed: { type: "string", default: "1" },
      years: { type: "string", default: "whole" },
      clean: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return console.log(USAGE);
  if (!values.out) throw new WrongUsage("Say where to write with --out.");
  const authority = makeAuthority({
    seed: count("--seed", values.seed),
    children: count("--children", values.children),
    mistakes: !values.clean,
  });
  if (values.out.endsWith(".xlsx")) {
    const { sheets, names } = sampleBook(authority, "for returns");
    writeFileSync(values.out, await graft(undefined, [...sheets, adopterPersonsSheet(authority)], names));
    return console.log(values.out);
  }
  const years =
    values.years === "whole" ? "whole" : values.years.split(",").map((year) => count("--years", year));
  mkdirSync(values.out, { recursive: true });
  for (const { name, text } of ssda903Files(authority, years)) {
    writeFileSync(join(values.out, name), text);
    console.log(join(values.out, name));
  }
}

function count(option: string, text: string): number {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new WrongUsage(`${option} wants a whole number, not “${text}”.`);
  return number;
}

try {
  await writeSample(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Error)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
