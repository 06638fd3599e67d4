import fc from "fast-check";
import { orderShown, parseDay } from "../../../src/domain/dates/parseDay";
import { FIRST_DAY, serialDay, type SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso, formatLong, formatUk, parseIso } from "../../../src/domain/dates/writtenForms";

const first = serialDay(2020, 4, 1);

describe("a written date", () => {
  it.each([
    "01/04/2020",
    "1/4/20",
    "01-04-2020",
    "01.04.2020",
    "1 4 2020",
    " 01/04/2020\u00a0",
    "2020-04-01",
    "2020-04-01T00:00",
    "2020-04-01T00:00:00Z",
    "01/04/2020 00:00:00",
    "01/04/2020 12:30 PM",
    "1 April 2020",
    "1st Apr 2020",
    "1-Apr-20",
    "Wed 1 April 2020",
    "Wednesday, 1st of April, 2020",
    "April 1, 2020",
    "Apr 1 2020",
    "20200401",
    "Agreed 01/04/2020",
    "01/04/2020 (granted)",
    "Yes - 1 April 2020",
    "Made on 01.04.20",
  ])("‘%s’ is 1 April 2020", (text) => {
    expect(parseDay(text)).toEqual({ kind: "day", day: first });
  });

  it("is read month first only when told", () => {
    expect(parseDay("04/01/2020", "monthFirst")).toEqual({ kind: "day", day: first });
    expect(parseDay("28th Jan 1930")).toEqual({ kind: "day", day: serialDay(1930, 1, 28) });
  });

  it("has a two-digit year between 1950 and 2049", () => {
    expect(parseDay("1/1/49")).toEqual({ kind: "day", day: serialDay(2049, 1, 1) });
    expect(parseDay("1/1/50")).toEqual({ kind: "day", day: serialDay(1950, 1, 1) });
  });

  it("is a serial number only when told", () => {
    expect(parseDay("43567")).toEqual({ kind: "unreadable", reason: "notADate" });
    expect(parseDay("43567", "dayFirst", true)).toEqual({ kind: "day", day: 43567 });
  });

  it.each(["zz/05/2020", "zz/zz/2021", "zz/zz/zzzz", "May 2020", "05/2020", "2020"])(
    "‘%s’ is partial",
    (text) => {
      expect(parseDay(text)).toEqual({ kind: "partial" });
    },
  );

  it.each([
    ["May be 8 Jan 2000", "amongWords"],
    ["w/c 12/03/2020", "amongWords"],
    ["12/03/2020?", "amongWords"],
    ["not agreed 12/03/2020", "amongWords"],
    ["12/03/2020 - JB", "amongWords"],
    ["Agreed 12/03/2020?", "amongWords"],
    ["12/03/2020 (matched)", "amongWords"],
    ["adjourned to 3rd June 2021", "amongWords"],
    ["12/03/2020 and 15/04/2020", "severalDates"],
    ["12/03/2020\n15/04/2020", "severalDates"],
    ["12/03/2020, 31/02/2020", "severalDates"],
    ["12/03/2020 to 12/03/2020", "severalDates"],
    ["datedate", "notADate"],
    ["Room 12 3 people", "notADate"],
    ["", "notADate"],
    ["31/02/2020", "noSuchDay"],
    ["25/13/2020", "noSuchDay"],
    ["01/01/1900", "tooEarly"],
    ["01/01/1800", "tooEarly"],
  ])("‘%s’ is unreadable: %s", (text, reason) => {
    expect(parseDay(text)).toEqual({ kind: "unreadable", reason });
  });

  it("shows its order where it can", () => {
    expect(["25/03/2019", "03/25/2019", "03/04/2019", "04/04/2019", "2019-03-04"].map(orderShown)).toEqual([
      "dayFirst",
      "monthFirst",
      "either",
      "none",
      "none",
    ]);
  });

  it("comes back from every form we write, whatever the day", () => {
    fc.assert(
      fc.property(fc.integer({ min: FIRST_DAY, max: 2958465 }), (number) => {
        const day = number as SerialDay;
        for (const written of [formatIso(day), formatLong(day), formatUk(day)])
          expect(parseDay(written)).toEqual({ kind: "day", day });
        expect(parseIso(formatIso(day))).toBe(day);
      }),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string(), (text) => expect(parseDay(text)).toHaveProperty("kind")));
  });

  it("on the command line is ISO and nothing else", () => {
    expect(["2024-3-31", "31/03/2024", "2024-02-30", " 2024-03-31"].map(parseIso)).toEqual(
      Array(4).fill(undefined),
    );
  });
});
