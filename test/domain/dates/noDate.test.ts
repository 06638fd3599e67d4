import { saysNoDate } from "../../../src/domain/dates/noDate";

describe("a cell of dates", () => {
  it.each([
    "",
    "-",
    "N/A",
    "TBC",
    "Not yet",
    "pending",
    "Awaiting date",
    "unknown",
    "on-going",
    "Still open",
    "To be listed",
    "date tbc",
  ])("‘%s’ says that there is none", (text) => {
    expect(saysNoDate(text)).toBe(true);
  });

  it.each([
    "01/02/2024",
    "soon",
    "not yet, was 01/02/2024",
    "Pending appeal",
    "see notes",
    "openly",
    "nothing heard",
  ])("‘%s’ says something else", (text) => {
    expect(saysNoDate(text)).toBe(false);
  });
});
