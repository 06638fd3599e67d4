import type { Change } from "../../../src/workbench/host/model/changes";
import { connectedHost } from "./connected";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

describe("events", () => {
  test("a change to a sheet reaches its listeners, with its address, until they leave", async () => {
    const host = connectedHost();
    const heard: string[] = [];
    const listening = await Excel.run(async (context) => {
      const sheet = sheetOf(context).load("id");
      await context.sync();
      const registered = sheet.onChanged.add(async (event) => {
        heard.push(`${event.changeType} ${event.address}`);
      });
      sheet.getRange("B2:C3").values = "x" as unknown as string[][];
      await context.sync();
      return registered;
    });
    await host.eventsTold();
    expect(heard).toEqual(["RangeEdited B2:C3"]);
    await Excel.run(listening.context, async (context) => {
      listening.remove();
      await context.sync();
    });
    await Excel.run(async (context) => {
      sheetOf(context).getRange("A1").values = [[1]];
      await context.sync();
    });
    await host.eventsTold();
    expect(heard).toHaveLength(1);
  });

  test("sheets that come, go and are looked at are told of; nothing is while events are off", async () => {
    const host = connectedHost();
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void heard.push("added"));
      worksheets.onDeleted.add(async () => void heard.push("deleted"));
      worksheets.onActivated.add(async () => void heard.push("activated"));
      await context.sync();
      worksheets.add("Second").activate();
      await context.sync();
      worksheets.getItem("Second").delete();
      await context.sync();
      context.runtime.enableEvents = false;
      worksheets.add("Third");
      await context.sync();
    });
    await host.eventsTold();
    expect(heard).toEqual(["added", "activated", "activated", "deleted"]);
  });

  test("a change by a person is heard too, and leads to its range", async () => {
    const host = connectedHost();
    let value: unknown;
    let handled: Promise<void> = Promise.resolve();
    await Excel.run(async (context) => {
      const sheet = sheetOf(context).load("id");
      await context.sync();
      sheet.onChanged.add(async (event) => {
        handled = Excel.run(async (inner) => {
          const range = event.getRange(inner).load("values");
          await inner.sync();
          value = range.values[0]?.[0];
        });
        await handled;
      });
      await context.sync();
    });
    await host.change((model) => {
      const [sheet] = model.sheets;
      sheet?.cells.setValue(4, 1, "typed");
      model.record({
        kind: "cells",
        sheetId: sheet?.id ?? "",
        area: { row: 4, column: 1, rowCount: 1, columnCount: 1 },
        how: "edited",
      });
    });
    await host.eventsTold();
    await handled;
    expect(value).toBe("typed");
  });
});

describe("formulas", () => {
  test("show a value that was given beforehand, errors included, and #CALC! where none was", async () => {
    const host = connectedHost();
    host.knownValue = ({ formula }) => ({ "=SUM(A1:A2)": 3, "=NA()": "#N/A" })[formula];
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("B1:B3");
      range.formulas = [["=SUM(A1:A2)"], ["=NA()"], ["=UNKNOWN()"]];
      range.load("values,valueTypes,formulas");
      await context.sync();
      expect(range.values).toEqual([[3], ["#N/A"], ["#CALC!"]]);
      expect(range.valueTypes).toEqual([["Double"], ["Error"], ["Error"]]);
      expect(range.formulas).toEqual([["=SUM(A1:A2)"], ["=NA()"], ["=UNKNOWN()"]]);
    });
  });

  test("are worked out by an attached calculator before the answer is given", async () => {
    const host = connectedHost();
    const asked: Change[][] = [];
    host.calculator = {
      calculate: async (model, changes) => {
        asked.push([...changes]);
        await new Promise((resolve) => setImmediate(resolve));
        const { cells } = model.sheets[0] as (typeof model.sheets)[number];
        if (cells.formula(0, 1)) cells.show(0, 1, Number(cells.value(0, 0)) * 2, false);
      },
    };
    await Excel.run(async (context) => {
      sheetOf(context).getRange("A1:B1").formulas = [[21, "=A1*2"]];
      await context.sync();
      const result = sheetOf(context).getRange("B1").load("values");
      await context.sync();
      expect(result.values).toEqual([[42]]);
      context.workbook.application.calculationMode = "Manual";
      sheetOf(context).getRange("A1").values = [[5]];
      const before = sheetOf(context).getRange("B1").load("values");
      await context.sync();
      expect(before.values).toEqual([[42]]);
      context.workbook.application.calculate("Full");
      await context.sync();
      const after = sheetOf(context).getRange("B1").load("values");
      await context.sync();
      expect(after.values).toEqual([[10]]);
    });
    expect(asked[0]).toMatchObject([{ kind: "cells", how: "edited" }]);
  });
});

describe("calculations", () => {
  /** A listener to one sheet and one to all of them, and what they hear. */
  async function listening(host: ReturnType<typeof connectedHost>) {
    const heard: string[] = [];
    await Excel.run(async (context) => {
      const sheet = sheetOf(context).load("id");
      await context.sync();
      const say = (who: string) => (event: Excel.WorksheetCalculatedEventArgs) => {
        heard.push(`${who} ${event.type} ${event.worksheetId === sheet.id} ${event.address}`);
        return Promise.resolve();
      };
      sheet.onCalculated.add(say("sheet"));
      context.workbook.worksheets.onCalculated.add(say("workbook"));
      await context.sync();
    });
    return { heard, id: host.model.sheets[0]!.id };
  }

  test("by an attached calculator are told of once for each sheet, not as changes of its cells", async () => {
    const host = connectedHost();
    host.calculator = {
      calculate: (model) => {
        const [sheet] = model.sheets;
        for (const row of [1, 4]) {
          sheet!.cells.show(row, 2, 7, false);
          model.recordCalculated(sheet!, row, 2);
        }
      },
    };
    const { heard } = await listening(host);
    await host.recalculate();
    await host.eventsTold();
    expect(heard).toEqual([
      "sheet WorksheetCalculated true C2:C5",
      "workbook WorksheetCalculated true C2:C5",
    ]);
  });

  test("by the program that shows the workbook are shown and told of, and are no change to anybody else", async () => {
    const host = connectedHost();
    const changes: Change[] = [];
    host.watch((these) => changes.push(...these));
    const { heard, id } = await listening(host);
    host.showCalculated(id, 0, 0, 5);
    host.showCalculated(id, 0, 1, "#N/A");
    await host.change(() => undefined);
    await host.eventsTold();
    expect(heard).toEqual([
      "sheet WorksheetCalculated true A1:B1",
      "workbook WorksheetCalculated true A1:B1",
    ]);
    const { cells } = host.model.sheets[0]!;
    expect([cells.value(0, 0), cells.isError(0, 1)]).toEqual([5, true]);
    expect(changes).toEqual([]);
  });
});

test("a 1904 workbook is told by its DATE function", async () => {
  const serial = async (date1904: boolean): Promise<unknown> => {
    connectedHost({ book: { sheets: [], names: [], date1904 } });
    return Excel.run(async (context) => {
      const result = context.workbook.functions.date(1904, 1, 1).load("value");
      await context.sync();
      return result.value;
    });
  };
  expect(await serial(false)).toBe(1462);
  expect(await serial(true)).toBe(0);
});

test("the selection is what a person selected", async () => {
  connectedHost();
  await Excel.run(async (context) => {
    context.workbook.worksheets.add("Other").getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange().load("address");
    const active = context.workbook.getActiveCell().load("address");
    await context.sync();
    expect([selected.address, active.address]).toEqual(["Other!B2:C3", "Other!B2"]);
  });
});
