import { currentStages } from "../../../src/domain/journeys/currentStage";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { careRecords, day } from "../../support/records";

const AS_AT = day("2024-03-31");

function stages(lines: Parameters<typeof careRecords>[0]) {
  const { journeys } = makeJourneys(careRecords(lines), AS_AT, AS_AT);
  const { name, days } = currentStages(journeys, "asglb", true, AS_AT as SerialDay);
  return name.map((words, row) => [words, days[row]]);
}

describe("the current stage", () => {
  it("of a live case in the 903, where no match is collected, runs from placement order to moving in", () => {
    const episodes = ["A 2023-04-10 S C1 U6 2023-12-31 X1 AA1", "A 2023-12-31 L E1 U6 - - AA1"];
    expect(stages({ episodes, decisions: ["A 2023-10-05"] })).toEqual([
      ["Placement order to moving in (match not in the 903)", 91],
    ]);
  });

  it.each([
    [["entry", "adm", "order"], "Placement order to moving in (match not in the tracker)"],
    [["entry", "adm", "order", "match"], "Placement order to match"],
  ])("of a tracker with the columns %j is “%s”", (trackerFields, words) => {
    const days = { entry: "2023-04-10", adm: "2023-10-05", order: "2023-12-31" };
    expect(stages({ tracker: [{ child: "A", days }], trackerFields })).toEqual([[words, 91]]);
  });
});
