import { readFiles } from "../../src/files/readFiles";
import { recogniseTables } from "../../src/tables/recogniseTables";
import { readRecords } from "../../src/tables/readRecords";
import { readFileSync, readdirSync } from "node:fs";
import { day } from "../tables/grids";
it("books", async () => {
  const out: string[] = [];
  for (const folder of ["annex-a", "dfe", "finance", "ssda903-validator"])
    for (const name of readdirSync(`../shared/data/${folder}`)) {
      if (/rules/.test(name)) continue;
      const { book } = await readFiles([{ name, bytes: new Uint8Array(readFileSync(`../shared/data/${folder}/${name}`)) }] as never);
      const grids = book.sheets.map((s) => ({ sheet: s.name, top: 0, left: 0, rows: s.rows, tables: s.tables, hidden: false }));
      const t = performance.now();
      const rec = recogniseTables(grids as never);
      const ms = performance.now() - t;
      const read = readRecords(rec, day("2026-11-23"));
      out.push(`=== ${name} ${ms.toFixed(0)}ms`);
      for (const table of rec.tables) out.push(`  ${table.grid.sheet} -> ${table.layout.id} ${table.range} rows ${table.rows.length} conf ${table.confidence}\n     ${table.reasons.join(" ")}`);
      const by: Record<string, number> = {};
      for (const f of read.findings) { const k = `${f.table}|${f.rule}|${f.column ?? ""}`; by[k] = (by[k] ?? 0) + 1; if (by[k] === 1) out.push(`  ! ${f.table} ${f.row} ${f.rule} ${f.column ?? ""}: ${f.message.slice(0, 230)}`); }
      out.push(JSON.stringify(Object.entries(by).filter(([, n]) => n > 1)));
      out.push(JSON.stringify(read.reports.map((r) => [r.sheet, r.rows, r.used])));
    }
  require("node:fs").writeFileSync("/tmp/books.txt", out.join("\n"));
});
