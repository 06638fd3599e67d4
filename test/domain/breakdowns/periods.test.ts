import {
  last31March,
  lastQuarterEnd,
  monthsTo,
  periodsOffered,
} from "../../../src/domain/breakdowns/periods";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import { day } from "../../support/records";

const asDay = (iso: string) => day(iso) as SerialDay;
const written = ({ from, to }: { from: SerialDay; to: SerialDay }) => `${formatIso(from)} ${formatIso(to)}`;

describe("periods of the stages", () => {
  it.each([
    ["2024-03-31", "2024-03-31", "2024-03-31"],
    ["2024-03-30", "2023-03-31", "2023-12-31"],
    ["2024-05-01", "2024-03-31", "2024-03-31"],
    ["2024-06-30", "2024-03-31", "2024-06-30"],
    ["2025-01-15", "2024-03-31", "2024-12-31"],
  ])("that are over on %s end on %s and, by quarters, on %s", (asAt, march, quarterEnd) => {
    expect(formatIso(last31March(asDay(asAt)))).toBe(march);
    expect(formatIso(lastQuarterEnd(asDay(asAt)))).toBe(quarterEnd);
  });

  it("are whole months, whatever the length of the last", () => {
    expect(written(monthsTo(asDay("2024-06-30"), 3))).toBe("2024-04-01 2024-06-30");
    expect(written(monthsTo(asDay("2025-02-28"), 12))).toBe("2024-03-01 2025-02-28");
    expect(written(monthsTo(asDay("2024-05-15"), 3))).toBe("2024-02-16 2024-05-15");
  });

  it("are one year, three years, quarters and rolling years, each once", () => {
    const own = { from: asDay("2020-01-01"), to: asDay("2020-12-31") };
    const offered = periodsOffered(asDay("2024-07-20"), own);
    expect(offered.map(({ words, ...period }) => `${words}: ${written(period)}`)).toEqual([
      "Period on Summary: 2020-01-01 2020-12-31",
      "Year to 31 March 2024: 2023-04-01 2024-03-31",
      "Year to 31 March 2023: 2022-04-01 2023-03-31",
      "Year to 31 March 2022: 2021-04-01 2022-03-31",
      "Year to 31 March 2021: 2020-04-01 2021-03-31",
      "Year to 31 March 2020: 2019-04-01 2020-03-31",
      "Three years to 31 March 2024: 2021-04-01 2024-03-31",
      "Three years to 31 March 2023: 2020-04-01 2023-03-31",
      "Three years to 31 March 2022: 2019-04-01 2022-03-31",
      "Q1 2024-25: 2024-04-01 2024-06-30",
      "Q4 2023-24: 2024-01-01 2024-03-31",
      "Q3 2023-24: 2023-10-01 2023-12-31",
      "Q2 2023-24: 2023-07-01 2023-09-30",
      "Q1 2023-24: 2023-04-01 2023-06-30",
      "Q4 2022-23: 2023-01-01 2023-03-31",
      "Q3 2022-23: 2022-10-01 2022-12-31",
      "Q2 2022-23: 2022-07-01 2022-09-30",
      "Year to 30 June 2024: 2023-07-01 2024-06-30",
      "Year to 31 December 2023: 2023-01-01 2023-12-31",
      "Year to 30 September 2023: 2022-10-01 2023-09-30",
      "Year to 30 June 2023: 2022-07-01 2023-06-30",
      "Year to 31 December 2022: 2022-01-01 2022-12-31",
      "Year to 30 September 2022: 2021-10-01 2022-09-30",
    ]);
    expect(new Set(offered.map(({ id }) => id)).size).toBe(offered.length);
  });
});
