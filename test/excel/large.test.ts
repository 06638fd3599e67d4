import { readSheets } from "../../src/excel/readSheets";
import { writeSheets } from "../../src/excel/writeSheets";
import { book, bookSheet, column, sheet } from "./builders";
import { excelWith } from "./workbook";

const ROWS = 20_000;
const COLUMNS = 60;

/** Text, days, numbers and gaps as in Timescales. */
const wide = () =>
  sheet("Timescales", [], {
    name: "Timescales",
    rowCount: ROWS,
    identity: ["Child key"],
    columns: [
      column("Child key", [], { format: "@", valueAt: (row) => String(100_000 + row) }),
      ...Array.from({ length: COLUMNS - 1 }, (_, index) =>
        index % 2 === 0
          ? column(`Day ${index}`, [], {
              format: "dd/mm/yyyy",
              valueAt: (row) => (row % 3 ? 40_000 + row : null),
            })
          : column(`Counts ${index}`, [], {
              format: "@",
              valueAt: (row) => (row % 2 ? "yes" : "outside the period"),
            }),
      ),
    ],
  });

test("20,000 rows of 60 columns: every message stays below half of Excel's 5 MB, and syncs grow with bytes alone", async () => {
  const excel = excelWith(book(bookSheet("Tracker", [["Child"]])));
  let longest = 0;
  const receive = excel.host.receive.bind(excel.host);
  excel.host.receive = async (text) => {
    const answer = await receive(text);
    longest = Math.max(longest, text.length, answer.length);
    return answer;
  };

  await excel.run((context) => writeSheets(context, [wide()]));
  const { syncs, bytesIn } = excel.host.counters;
  expect(longest).toBeLessThan(2_600_000);
  expect(syncs).toBeLessThan(15 + bytesIn / 1_000_000);

  await excel.person(({ workbook }) => {
    workbook.worksheets.getItem("Timescales").names.getItem("EP_sheet").delete();
  });
  const asked = { ...excel.host.counters };
  const { sheets } = await excel.run((context) => readSheets(context));
  const rows = sheets.find((one) => one.sheet === "Timescales")?.rows ?? [];
  expect(rows).toHaveLength(ROWS + 1);
  expect(rows.at(-1)?.slice(0, 4)).toEqual(["119999", 59_999, "yes", 59_999]);
  expect(longest).toBeLessThan(2_600_000);
  expect(excel.host.counters.syncs - asked.syncs).toBeLessThan(
    15 + (excel.host.counters.bytesOut - asked.bytesOut) / 1_000_000,
  );
});
