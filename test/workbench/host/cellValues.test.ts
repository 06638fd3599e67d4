import fc from "fast-check";
import { connectedHost, errorCodeOf } from "./connected";

const sheetOf = (context: Excel.RequestContext) => context.workbook.worksheets.getItem("Sheet1");

async function typed(value: unknown, format?: string) {
  connectedHost();
  return Excel.run(async (context) => {
    const cell = sheetOf(context).getRange("B2");
    if (format) cell.numberFormat = [[format]];
    cell.values = [[value]];
    cell.load("values,formulas,numberFormat,valueTypes,text");
    await context.sync();
    return {
      value: cell.values[0]?.[0] as unknown,
      formula: cell.formulas[0]?.[0] as unknown,
      format: cell.numberFormat[0]?.[0] as unknown,
      type: cell.valueTypes[0]?.[0],
      text: cell.text[0]?.[0],
    };
  });
}

describe("text that is written is read as if someone in the United States had typed it", () => {
  test.each([
    ["007", 7, "General"],
    ["1/2", 46024, "d-mmm"],
    ["5-9", 46151, "d-mmm"],
    ["31/12/2025", "31/12/2025", "General"],
    ["12/31/2025", 46022, "m/d/yyyy"],
    ["2025-12-31", 46022, "m/d/yyyy"],
    ["31 Dec 2025", 46022, "d-mmm-yy"],
    ["Mar-24", 46105, "d-mmm"],
    ["Mar-45", 16497, "mmm-yy"],
    ["TRUE", true, "General"],
    ["false", false, "General"],
    ["12%", 0.12, "0%"],
    ["1E5", 100000, "0.00E+00"],
    ["0:11", 11 / 1440, "h:mm"],
    ["2:05", 125 / 1440, "h:mm"],
    ["$5", 5, "$#,##0"],
    ["1,234", 1234, "#,##0"],
    ["(3)", -3, "General"],
    ["1 1/2", 1.5, "# ?/?"],
    [" 5 ", 5, "General"],
    ["'007", "007", "General"],
    ["E11", "E11", "General"],
    ["N/A", "N/A", "General"],
    ["May be", "May be", "General"],
    ["A1 (2)", "A1 (2)", "General"],
  ])("%j becomes %j shown as %s", async (text, value, format) => {
    const cell = await typed(text);
    expect(cell.format).toBe(format);
    if (typeof value === "number") expect(cell.value).toBeCloseTo(value, 12);
    else expect(cell.value).toBe(value);
  });

  test("an equals sign, or a sign before a word, makes a formula", async () => {
    expect(await typed("=1+1")).toMatchObject({ formula: "=1+1", value: "#CALC!", type: "Error" });
    expect(await typed("-abc")).toMatchObject({ formula: "=-abc", type: "Error" });
    expect(await typed("@SUM(A1)")).toMatchObject({ formula: "=SUM(A1)", type: "Error" });
  });

  test("the text of an error is the error", async () => {
    expect(await typed("#N/A")).toMatchObject({ value: "#N/A", type: "Error" });
    expect(await typed("#N/A", "@")).toMatchObject({ value: "#N/A", type: "String" });
  });
});

describe("a text cell keeps what is written", () => {
  test.each(["007", "1/2", "5-9", "TRUE", "12%", "1E5", "0:11", "$5", "=1+1", "-x", "#N/A"])(
    "%j stays",
    async (text) => {
      expect(await typed(text, "@")).toMatchObject({ value: text, formula: text, type: "String" });
    },
  );

  test("a number becomes its text", async () => {
    expect(await typed(12.5, "@")).toMatchObject({ value: "12.5", type: "String" });
  });

  test("any text that does not begin with an apostrophe reads back identical", async () => {
    connectedHost();
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.string({ minLength: 1, unit: "grapheme" }).filter((text) => !text.startsWith("'")),
          {
            minLength: 1,
            maxLength: 30,
          },
        ),
        (texts) =>
          Excel.run(async (context) => {
            const range = sheetOf(context).getRangeByIndexes(0, 0, texts.length, 1);
            range.numberFormat = [["@"]];
            range.values = texts.map((text) => [text]);
            range.load("values");
            await context.sync();
            expect(range.values.map(([value]) => value as unknown)).toEqual(texts);
          }),
      ),
      { numRuns: 50 },
    );
  });
});

describe("writing a block", () => {
  test("null leaves a cell as it is, and an empty text empties it", async () => {
    connectedHost();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [[null, "", 4]];
      range.load("values,valueTypes");
      await context.sync();
      expect(range.values).toEqual([[1, "", 4]]);
      expect(range.valueTypes).toEqual([["Double", "Empty", "Double"]]);
    });
  });

  test("one value goes to every cell", async () => {
    connectedHost();
    await Excel.run(async (context) => {
      const range = sheetOf(context).getRange("A1:B2");
      range.values = "x" as unknown as string[][];
      range.load("values");
      await context.sync();
      expect(range.values).toEqual([
        ["x", "x"],
        ["x", "x"],
      ]);
    });
  });

  test("a matrix of another shape is refused, above 1,500 cells too", async () => {
    connectedHost();
    const small = errorCodeOf(async (context) => {
      sheetOf(context).getRange("A1:B2").values = [[1, 2, 3]];
    });
    expect(await small).toBe("InvalidArgument");
    const large = errorCodeOf(async (context) => {
      sheetOf(context).getRange("A1:B2000").values = Array.from({ length: 1999 }, () => [1, 2]);
    });
    expect(await large).toBe("InvalidArgument");
  });

  test("numbers keep fifteen digits", async () => {
    expect((await typed(0.1 + 0.2)).value).toBe(0.3);
    expect((await typed(Number("1234567890123456789"))).value).toBe(1234567890123460000);
  });

  test("whatever is written in blocks of any size is read back", async () => {
    connectedHost();
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 900 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 20 }),
        (rows, columns, top) =>
          Excel.run(async (context) => {
            const range = sheetOf(context).getRangeByIndexes(top, 1, rows, columns);
            const values = Array.from({ length: rows }, (_, r) =>
              Array.from({ length: columns }, (_, c) => (c % 2 ? `t ${r}` : r * 10 + c)),
            );
            range.values = values;
            range.load("values");
            await context.sync();
            expect(range.values).toEqual(values);
          }),
      ),
      { numRuns: 20 },
    );
  });
});

test("what was not loaded cannot be read", async () => {
  connectedHost();
  const code = await errorCodeOf(async (context) => {
    const range = sheetOf(context).getRange("A1");
    await context.sync();
    return range.values;
  });
  expect(code).toBe("PropertyNotLoaded");
});

test("text shows values as their formats say", async () => {
  expect((await typed(45382, "dd/mm/yyyy")).text).toBe("31/03/2024");
  expect((await typed(0.125, "0%")).text).toBe("13%");
  expect((await typed(1234.5, "#,##0")).text).toBe("1,235");
  expect((await typed(-3.25, "0.0")).text).toBe("-3.3");
  expect((await typed(2.5)).text).toBe("2.5");
  expect((await typed(true)).text).toBe("TRUE");
});
