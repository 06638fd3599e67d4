import {
  setRequirementGate,
  setRequirementSets,
  MICROSOFT_365,
} from "../../../src/workbench/host/officeGlobals";
import { connectedHost, errorCodeOf } from "./connected";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

async function fill(rows: number, text: string): Promise<void> {
  await Excel.run(async (context) => {
    sheetOf(context).getRangeByIndexes(0, 0, rows, 10).values = Array.from({ length: rows }, () =>
      Array.from({ length: 10 }, () => text),
    );
    await context.sync();
  });
}

describe("5 MB a request and a response, as in Excel on the web", () => {
  test("too large a write fails and changes nothing", async () => {
    const host = connectedHost();
    await expect(fill(6000, "x".repeat(100))).rejects.toMatchObject({
      code: "RequestPayloadSizeLimitExceeded",
    });
    expect(host.model.sheets[0]?.usedArea(true)).toBeNull();
  });

  test("too large a read fails", async () => {
    connectedHost();
    await fill(4000, "x".repeat(100));
    await Excel.run(async (context) => {
      const copy = sheetOf(context).getRange("A4001");
      copy.copyFrom("A1:J4000");
      await context.sync();
    });
    const code = errorCodeOf(async (context) => sheetOf(context).getUsedRange().load("values"));
    expect(await code).toBe("ResponsePayloadSizeLimitExceeded");
  });

  test("a desktop has no limit", async () => {
    connectedHost({ payloadLimit: Infinity });
    await fill(6000, "x".repeat(100));
  });
});

test("over five million cells values are null, not an error", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1:F1000000").load("values,cellCount");
    await context.sync();
    expect(range.cellCount).toBe(6_000_000);
    expect(range.values).toBeNull();
  });
});

describe("while the user types in a cell", () => {
  test("a request fails", async () => {
    const host = connectedHost();
    host.enterCellEditMode();
    expect(await errorCodeOf(async (context) => sheetOf(context).load("name"))).toBe(
      "InvalidOperationInCellEditMode",
    );
    host.leaveCellEditMode();
    await Excel.run(async (context) => {
      sheetOf(context).load("name");
      await context.sync();
    });
  });

  test("one that may wait, waits", async () => {
    const host = connectedHost();
    host.enterCellEditMode();
    let done = false;
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      sheetOf(context).load("name");
      await context.sync();
      done = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(done).toBe(false);
    host.leaveCellEditMode();
    await waiting;
    expect(done).toBe(true);
  });
});

describe("a request that was told to fail", () => {
  test("fails with that code, once, and what came before it is done", async () => {
    const host = connectedHost();
    host.failRequest(2, "GeneralException");
    const work = () =>
      Excel.run(async (context) => {
        sheetOf(context).getRange("A1").values = [["first"]];
        await context.sync();
        sheetOf(context).getRange("A2").values = [["second"]];
        await context.sync();
      });
    await expect(work()).rejects.toMatchObject({ code: "GeneralException" });
    const cells = host.model.sheets[0]?.cells;
    expect([cells?.value(0, 0), cells?.value(1, 0)]).toEqual(["first", null]);
    await work();
    expect(cells?.value(1, 0)).toBe("second");
  });

  test("can fail in the middle, with its first actions done", async () => {
    const host = connectedHost();
    host.logging = true;
    const write = () =>
      Excel.run(async (context) => {
        sheetOf(context).getRange("A1").values = [[1]];
        sheetOf(context).getRange("A2").values = [[2]];
        await context.sync();
      });
    await write();
    const first = host.log.findIndex((statement) => statement.endsWith("values ="));
    await Excel.run(async (context) => {
      sheetOf(context).getRange("A1:A2").clear();
      await context.sync();
    });
    host.failRequest(1, "AccessDenied", first + 1);
    await expect(write()).rejects.toMatchObject({ code: "AccessDenied" });
    const cells = host.model.sheets[0]?.cells;
    expect([cells?.value(0, 0), cells?.value(1, 0)]).toEqual([1, null]);
  });
});

test("a request told to fail later than its last action fails at its end, everything done", async () => {
  const host = connectedHost();
  host.failRequest(1, "GeneralException", 1000);
  const code = errorCodeOf(async (context) => {
    sheetOf(context).getRange("A1").values = [[1]];
  });
  expect(await code).toBe("GeneralException");
  expect(host.model.sheets[0]?.cells.value(0, 0)).toBe(1);
});

test("syncs, writes, bytes and actions are counted", async () => {
  const host = connectedHost();
  await Excel.run(async (context) => {
    sheetOf(context).name = "Counted";
    await context.sync();
    await context.sync();
  });
  expect(host.counters).toMatchObject({ syncs: 1, writes: 1 });
  expect(host.counters.actions).toBeGreaterThan(0);
  expect(host.counters.bytesIn).toBeGreaterThan(100);
  expect(host.counters.bytesOut).toBeGreaterThan(10);
});

test("the log says what was done in words", async () => {
  const host = connectedHost();
  host.logging = true;
  await Excel.run(async (context) => {
    sheetOf(context).getRange("A1").format.font.bold = true;
    await context.sync();
  });
  expect(host.log).toContain('workbook.worksheets.getItem("Sheet1").getRange("A1").format.font.bold =');
});

describe("requirement sets", () => {
  afterEach(() => {
    setRequirementGate(false);
    setRequirementSets(MICROSOFT_365);
  });

  test("are answered as told", () => {
    connectedHost();
    setRequirementSets({ ExcelApi: "1.13" });
    const { requirements } = Office.context;
    expect(requirements.isSetSupported("ExcelApi", "1.13")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.9")).toBe(true);
    expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(false);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(false);
  });

  test("with the gate on, what is newer than they allow throws at once", async () => {
    connectedHost();
    setRequirementSets({ ExcelApi: "1.6" });
    setRequirementGate(true);
    const freeze = Excel.run(async (context) => sheetOf(context).freezePanes.freezeRows(1));
    await expect(freeze).rejects.toMatchObject({ code: "ApiNotFound" });
    await expect(freeze).rejects.toThrow("ExcelApi 1.7");
    setRequirementSets({ ExcelApi: "1.7" });
    await Excel.run(async (context) => sheetOf(context).freezePanes.freezeRows(1));
  });
});

test("Office is ready, in Excel", async () => {
  connectedHost();
  await expect(Office.onReady()).resolves.toEqual({ host: "Excel", platform: "OfficeOnline" });
});
