import { changeWords, leftWords } from "../../src/sheets/sinceWords";
import { compared, runOf } from "../support/runsCompared";
import { careRecords } from "../support/records";

const WAITS = { entry: "2023-01-01", adm: "2023-06-01", order: "2023-09-01" };

describe("What has changed, in words", () => {
  it("asks whether the court has made its order once the final hearing has passed", () => {
    const lines = {
      tracker: [
        {
          child: "a",
          days: { entry: "2023-09-16", adm: "2024-01-10" },
          work: { proceedingsIssued: "2023-09-16", finalHearing: "2024-04-20" },
        },
      ],
    };
    const { changes } = compared([lines, "2024-03-31"], [lines, "2024-04-30"]);
    expect([...changes.values()].flat().map(changeWords)).toEqual([
      "Confirm it: the final hearing of 20/04/2024 has passed; has the court made its final order?",
    ]);
  });

  it("says that a placement with adopters ended, and not that its day is missing", () => {
    const change = { kind: "setBack", milestone: "placed", on: 45304, ended: 45369 } as const;
    expect(changeWords(change)).toBe(
      "Set back: the placement with adopters from 13/01/2024 ended on 18/03/2024",
    );
    const missing = { kind: "setBack", milestone: "match", on: 45304 } as const;
    expect(changeWords(missing)).toBe("Set back: Match on 13/01/2024 is not in the data any more");
  });

  it.each([
    [{ adopted: "2024-04-20" }, "Left the list: adopted on 20/04/2024, as was booked: confirm it"],
    [{ leftCare: "2024-04-21" }, "Left the list: left care on 21/04/2024, as was booked: confirm it"],
  ])("asks to confirm who left on a day that was booked", (more, words) => {
    const lines = { tracker: [{ child: "a", days: { ...WAITS, ...more } }] };
    const { left } = compared([lines, "2024-03-31"], [lines, "2024-04-30"]);
    const { journeys } = runOf(careRecords(lines), "2024-04-30");
    expect(left.map((each) => leftWords(each, journeys))).toEqual([words]);
  });
});
