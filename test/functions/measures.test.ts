import { a1Days } from "../../src/functions/measures";
import { medianWait } from "../../src/functions/waits";
import { loadOffice } from "../../src/workbench/host/loadOffice";
import { day } from "../support/records";

beforeAll(() => loadOffice());

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const [FROM, TO] = [day("2021-04-01"), day("2024-03-31")];
const entry = [day("2021-01-10"), day("2021-03-15")];
const placed = [day("2021-11-01"), day("2022-03-14")];
const adopted = [day("2022-06-01"), day("2023-01-20")];
// 295 and 364 days.
const A1 = 330;

describe("functions over columns", () => {
  test("take whole columns with their headings, and the empty cells under them", () => {
    const whole = (heading: string, cells: number[]) => column(heading, ...cells, null, 0, "");
    expect(
      a1Days(whole("Entered care", entry), whole("Moved in", placed), whole("Adopted on", adopted), FROM, TO),
    ).toBe(A1);
    expect(medianWait(column("From", FROM, FROM), column("To", FROM + 10, FROM + 20), TO)).toBe(10);
  });

  test.each([
    ["a first row in which one cell is a date", ["Entered care", ...entry], [placed[0], ...placed]],
    ["what people write where a date is not known", ["TBC", ...entry], ["n/a", ...placed]],
    ["a month", ["March 2021", ...entry], ["April 2022", ...placed]],
    ["words further down", [...entry, "Entered care"], [...placed, "Moved in"]],
  ])("take for no heading %s", (_, first, second) => {
    expect(() =>
      a1Days(column(...first), column(...second), column("Adopted on", ...adopted), FROM, TO),
    ).toThrow(/is not a date/);
  });

  test("say why nobody counts", () => {
    expect(() => a1Days(column(null), column(placed[0]), column(adopted[0]), FROM, TO)).toThrow(
      "No child counts in this period: 1 left out for dates that are missing or in the wrong order.",
    );
    expect(() => a1Days(column(entry[0]), column(placed[0]), column(adopted[0]), TO, FROM)).toThrow(
      "The period ends before it begins: give from, then to.",
    );
  });
});
