import { recogniseTables } from "../../src/tables/recogniseTables";
import { grid } from "../tables/grids";
import { writeFileSync } from "node:fs";
import { ADOPTER_TRACKERS, CHILD_TRACKERS } from "../tables/inventedTrackers";
it("x", () => {
  const out: string[] = []; let right = 0, all = 0;
  for (const line of [...CHILD_TRACKERS, ...ADOPTER_TRACKERS]) {
    const cols = line.split("|").map((c) => { const [h, f] = c.split("="); return [h!.trim(), f?.trim() || null] as const; });
    const cell = (h: string, f: string | null, at: number) => {
      if (["child", "adopter", "family", "siblingGroup"].includes(f ?? "")) return 1000 + at;
      if (["worker", "reviewingOfficer", "familyFinder", "team", "court", "provider"].includes(f ?? "")) return "Sam Grey";
      if (/fosterCarerAdoption|fosteringFor/.test(f ?? "") || (f === null && /\?|Y\/N/.test(h))) return at % 2 ? "Yes" : "No";
      if (/Reason|Route/.test(f ?? "")) return "RD1";
      if (/groupSize|childrenPlaced/.test(f ?? "")) return 1 + (at % 3);
      if (/sex|ethnicity|disability|legalStatus|placement$/.test(f ?? "")) return "M";
      if (f === null && /type|initials|name|surname|comment|note|rag|reason|hub|raa|delay|matched with|support/i.test(h)) return "FfA words";
      if (f === null && /^(age|days)/i.test(h)) return at;
      if (f === null && /\bID\b|ref/.test(h)) return null;
      return 44000 + at * 30;
    };
    const { tables, findings } = recogniseTables([grid("T", [cols.map(([h]) => h), ...[1, 2, 3, 4].map((at) => cols.map(([h, f]) => cell(h, f, at)))])]);
    const got = new Map([...(tables[0]?.columns ?? [])].map(([f, { index }]) => [index, f]));
    const wrong = cols.flatMap(([h, f], i) => { all++; const g = got.get(i) ?? null; if (g === f) { right++; return []; } return [`${h}: ${g} (want ${f})`]; });
    if (wrong.length || tables.length !== 1) out.push(`${tables[0]?.layout.id} ${cols[0]![0]} || ${wrong.join(" ; ")}`);
    for (const f of findings) if (f.rule !== "date-column-unknown") out.push("   " + f.rule + " " + f.message);
  }
  writeFileSync("/tmp/inv.txt", out.join("\n") + `\n${right} of ${all}`);
});
