import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import { careRecords, day } from "../../support/records";

const children = (count: number, from: (at: number) => string, rne = "S") =>
  Array.from({ length: count }, (_, at) => `c${String(at).padStart(3, "0")} ${from(at)} ${rne} C2 U6 - -`);
const spread = (at: number) => new Date(Date.UTC(2020, 0, 1 + at * 3)).toISOString().slice(0, 10);
const findingsOf = (episodes: string[]) =>
  makeJourneys(careRecords({ episodes }), day("2024-03-31"), day("2024-03-31")).findings.filter(
    ({ row }) => row === 0,
  );

describe("entries taken together", () => {
  it("are a query where more than one in twenty children enter on one day", () => {
    const [query, ...more] = findingsOf(children(100, (at) => (at < 6 ? "2019-04-01" : spread(at))));
    expect(query).toMatchObject({ rule: "many-entries-one-day", severity: "warning", table: "Episodes" });
    expect(query!.message).toContain("6 of 100 entries to care are on 1 April 2019.");
    expect(more).toEqual([]);
  });
  it("are none where five in a hundred do, or where so few do that they may be brothers and sisters", () => {
    expect(findingsOf(children(100, (at) => (at < 5 ? "2019-04-01" : spread(at))))).toEqual([]);
    expect(findingsOf(children(10, (at) => (at < 4 ? "2019-04-01" : spread(at))))).toEqual([]);
  });
  it("say how many are not in the data, a child's plans in one period of care once", () => {
    const known = children(3, spread);
    const unknown = children(1, () => "2021-01-01", "L").map((line) => line.replace("c000", "x"));
    const [note] = findingsOf([...known, ...unknown]);
    expect(note).toMatchObject({ rule: "entries-unknown", severity: "note" });
    expect(note!.message).toBe("Of 4 periods of care, 1 (25%) began on a day that is not in the data.");
  });
});
