import { readFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(__dirname, "../..");

/** What may reach the pane of a council. */
const SHIPPED = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD"];

/** What only builds and tests. */
const TOOLS = [...SHIPPED, "MPL-2.0", "MIT-0", "BlueOak-1.0.0"];

/** Packages that state another licence, or none. Each was looked at. */
const LOOKED_AT: Readonly<Record<string, string>> = {
  "@microsoft/office-js":
    "Microsoft's own: to develop and test apps that work with Microsoft 365; never shipped",
  "@univerjs/telemetry": "Apache-2.0 by its LICENSE file; an empty interface that sends nothing",
  argparse: "Python-2.0, as permissive as MIT",
  "caniuse-lite": "CC-BY-4.0 for a table of browsers",
};

interface Package {
  version: string;
  dev?: boolean;
  optional?: boolean;
}

const { packages } = JSON.parse(readFileSync(path.join(root, "package-lock.json"), "utf8")) as {
  packages: Record<string, Package>;
};

/** Licences by package, as the installed package states it. What is not installed here is for another kind of machine. */
function licences(only: (found: Package) => boolean): Map<string, string> {
  const found = new Map<string, string>();
  for (const [place, details] of Object.entries(packages)) {
    if (place === "" || !only(details)) continue;
    const name = place.slice(place.lastIndexOf("node_modules/") + "node_modules/".length);
    const licence = licenceOf(place);
    if (licence !== undefined) found.set(name, licence);
    else if (!details.optional) found.set(name, "not installed");
  }
  return found;
}

function licenceOf(place: string): string | undefined {
  try {
    const { license, licenses } = JSON.parse(
      readFileSync(path.join(root, place, "package.json"), "utf8"),
    ) as {
      license?: string | { type: string };
      licenses?: { type: string }[];
    };
    const stated = typeof license === "object" ? license.type : license;
    return stated ?? licenses?.map(({ type }) => type).join(" OR ") ?? "not stated";
  } catch {
    return undefined;
  }
}

/** Of "A OR B" one has to be allowed, of "A AND B" each. */
function isAllowed(licence: string, allowed: readonly string[]): boolean {
  return licence
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((part) => allowed.includes(part.trim())));
}

const refused = (all: Map<string, string>, allowed: readonly string[]) =>
  [...all].filter(([name, licence]) => !(name in LOOKED_AT) && !isAllowed(licence, allowed));

describe("the licences of other people's work", () => {
  const shipped = licences(({ dev }) => !dev);
  const all = licences(() => true);

  test("let us ship what the add-in is made of", () => {
    expect(shipped.size).toBeGreaterThan(20);
    expect(refused(shipped, SHIPPED)).toEqual([]);
  });

  test("let us build and test with the rest", () => {
    expect(all.size).toBeGreaterThan(500);
    expect(refused(all, TOOLS)).toEqual([]);
  });

  test("are looked at once more when an exception is no longer needed", () => {
    expect(Object.keys(LOOKED_AT).filter((name) => !all.has(name))).toEqual([]);
    expect(Object.keys(LOOKED_AT).filter((name) => shipped.has(name))).toEqual([]);
  });

  test.each([
    ["MIT", true],
    ["(MIT OR GPL-3.0-only)", true],
    ["MIT AND GPL-3.0-only", false],
    ["GPL-3.0-only", false],
    ["MPL-2.0", false],
    ["not stated", false],
    ["SEE LICENSE IN LICENSE.md", false],
  ])("a package under %s may be shipped: %s", (licence, may) => {
    expect(isAllowed(licence, SHIPPED)).toBe(may);
  });
});
