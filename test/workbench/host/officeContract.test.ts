import type { Host } from "../../../src/workbench/host/host";
import { connectedHost } from "./connected";

/**
 * What the stand-in takes for granted about office.js, which Microsoft documents nowhere. When one of these fails after an
 * update of @microsoft/office-js, the stand-in must learn the new shape before anything else is trusted.
 */
interface Sent {
  id: number;
  type: number;
  flags: number;
  message: {
    url: string;
    method: string;
    body: {
      Actions: {
        Id: number;
        ActionType: number;
        Name: string;
        ObjectPathId: number;
        QueryInfo?: unknown;
        ArgumentInfo?: { Arguments?: unknown[]; ReferencedObjectPathIds?: number[] };
      }[];
      ObjectPaths: Record<
        string,
        {
          ObjectPathType: number;
          Name: string;
          ParentObjectPathId?: number;
          ArgumentInfo?: { Arguments?: unknown[]; ReferencedObjectPathIds?: number[] };
        }
      >;
    };
  };
}

function listen(host: Host): Sent[] {
  const sent: Sent[] = [];
  const receive = host.receive.bind(host);
  host.receive = (text) => {
    sent.push(JSON.parse(text) as Sent);
    return receive(text);
  };
  return sent;
}

async function sentBy(work: (context: Excel.RequestContext) => unknown): Promise<Sent> {
  const sent = listen(connectedHost());
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  return sent[0] as Sent;
}

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

test("office.js is loaded without leaving a window behind that other libraries would stumble over", () => {
  connectedHost();
  expect(typeof window).toBe("undefined");
  expect(typeof document).toBe("undefined");
  expect(typeof Excel.run).toBe("function");
  expect(typeof CustomFunctions.Error).toBe("function");
});

test("it speaks through the native bridge in ProcessQuery messages", async () => {
  const sent = await sentBy((context) => sheetOf(context).load("name"));
  expect(sent).toMatchObject({ type: 1, message: { url: "ProcessQuery", method: "POST" } });
  expect(typeof sent.id).toBe("number");
  expect(typeof sent.flags).toBe("number");
});

test("object paths are the workbook (1), methods (3), properties (4) and indexers (5)", async () => {
  const { ObjectPaths } = (
    await sentBy((context) => sheetOf(context).getRange("A1").format.fill.load("color"))
  ).message.body;
  const kinds = Object.values(ObjectPaths).map((path) => [path.ObjectPathType, path.Name]);
  expect(kinds).toEqual([
    [1, ""],
    [4, "Worksheets"],
    [5, ""],
    [3, "GetRange"],
    [4, "Format"],
    [4, "Fill"],
  ]);
});

test("an argument that is an object comes as the id of its path", async () => {
  const { ObjectPaths } = (
    await sentBy((context) => {
      const sheet = sheetOf(context);
      sheet.getRange("A1").getBoundingRect(sheet.getRange("C3")).load("address");
    })
  ).message.body;
  const bounding = Object.values(ObjectPaths).find((path) => path.Name === "GetBoundingRect");
  const [id] = bounding?.ArgumentInfo?.ReferencedObjectPathIds ?? [];
  expect(ObjectPaths[String(id)]?.Name).toBe("GetRange");
});

test("actions are instantiate (1), load (2), method (3), set (4)", async () => {
  const { Actions } = (
    await sentBy((context) => {
      const sheet = sheetOf(context);
      sheet.tabColor = "#FF0000";
      sheet.activate();
      sheet.load("name");
    })
  ).message.body;
  expect(Actions.map((action) => [action.ActionType, action.Name])).toEqual([
    [1, ""],
    [1, ""],
    [1, ""],
    [4, "TabColor"],
    [3, "Activate"],
    [2, ""],
  ]);
  expect(Actions.at(-1)?.QueryInfo).toEqual({ Select: ["name"] });
});

test("ranges are kept by reference and given back when the run ends", async () => {
  const host = connectedHost();
  const sent = listen(host);
  await Excel.run(async (context) => {
    const range = sheetOf(context).getRange("A1");
    await context.sync();
    range.load("address");
    await context.sync();
  });
  expect(sent[0]?.message.body.Actions.map((action) => action.Name)).toContain("_KeepReference");
  expect(Object.values(sent[1]?.message.body.ObjectPaths ?? {}).map((path) => path.ObjectPathType)).toContain(
    6,
  );
  expect(sent.at(-1)?.message.body.Actions.map((action) => action.Name)).toContain("_RemoveReference");
});

test("values of more than 1,500 cells are split into several sets by office.js itself", async () => {
  const write = (rows: number) =>
    sentBy((context) => {
      const values = Array.from({ length: rows }, (_, row) => [row, row]);
      sheetOf(context).getRangeByIndexes(0, 0, rows, 2).values = values;
    });
  const sets = ({ message }: Sent) => message.body.Actions.filter((action) => action.ActionType === 4).length;
  expect(sets(await write(750))).toBe(1);
  const split = await write(751);
  expect(sets(split)).toBe(2);
  expect(split.message.body.Actions.map((action) => action.Name)).toContain("_ValidateArraySize");
  const names = Object.values(split.message.body.ObjectPaths).map((path) => path.Name);
  expect(names).toEqual(expect.arrayContaining(["GetRow", "GetBoundingRect"]));
});

test("an error answers with its code and the statement it came from", async () => {
  connectedHost();
  const failed = Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").load("name");
    await context.sync();
  });
  await expect(failed).rejects.toBeInstanceOf(OfficeExtension.Error);
  await expect(failed).rejects.toMatchObject({
    code: "ItemNotFound",
    debugInfo: { statement: "var worksheet = worksheets.getItem(...);" },
  });
});

test("registering for an event is a hidden method on its sheet", async () => {
  const host = connectedHost();
  const heard = listen(host);
  await Excel.run(async (context) => {
    const sheet = sheetOf(context).load("id");
    await context.sync();
    sheet.onChanged.add(async () => undefined);
    await context.sync();
  });
  const names = heard.flatMap((message) => message.message.body.Actions.map((action) => action.Name));
  expect(names).toContain("_RegisterDataChangedEvent");
});
