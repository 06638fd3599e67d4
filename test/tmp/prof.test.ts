import { readFiles } from "../../src/files/readFiles";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { readFileSync, writeFileSync } from "node:fs";
import inspector from "node:inspector";
it("prof", async () => {
  const name = "annex-a-2015-01.xlsx";
  const { book } = await readFiles([{ name, bytes: new Uint8Array(readFileSync(`../shared/data/annex-a/${name}`)) }] as never);
  const grids = book.sheets.map((s) => ({ sheet: s.name, top: 0, left: 0, rows: s.rows, tables: s.tables, hidden: false }));
  const s = new inspector.Session(); s.connect();
  const post = (m: string) => new Promise<any>((r) => s.post(m, (_e: any, x: any) => r(x)));
  await post("Profiler.enable"); await post("Profiler.start");
  for (const g of grids) { const t = performance.now(); recogniseTables([g] as never); writeFileSync("/tmp/prof.txt", `${g.sheet} ${g.rows.length}x${Math.max(0, ...g.rows.map((r: any) => r.length))} ${(performance.now() - t).toFixed(0)}\n`, { flag: "a" }); }
  const { profile } = await post("Profiler.stop");
  const self = new Map<string, number>();
  const dt = profile.timeDeltas; const byId = new Map(profile.nodes.map((n: any) => [n.id, n]));
  profile.samples.forEach((id: number, i: number) => { const n: any = byId.get(id); const k = n.callFrame.functionName + ":" + n.callFrame.url.split("/").pop() + ":" + n.callFrame.lineNumber; self.set(k, (self.get(k) ?? 0) + dt[i]); });
  writeFileSync("/tmp/prof.txt", [...self].sort((a, b) => b[1] - a[1]).slice(0, 15).map(([k, v]) => `${(v / 1000).toFixed(0)}ms ${k}`).join("\n"), { flag: "a" });
});
