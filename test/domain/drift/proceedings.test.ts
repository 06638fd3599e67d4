import { formatIso } from "../../../src/domain/dates/writtenForms";
import type { SerialDay } from "../../../src/domain/dates/serialDay";
import { driftRows } from "../../../src/domain/drift/drift";
import { makeJourneys } from "../../../src/domain/journeys/makeJourneys";
import type { TrackerDay, WorkDay } from "../../../src/domain/journeys/records";
import { careRecords, day } from "../../support/records";

const AS_AT = day("2024-03-31") as SerialDay;
const FIELDS = ["entry", "adm", "order", "match", "placed", "proceedingsIssued", "finalHearing"];

function drift(
  days: Partial<Record<TrackerDay, string>>,
  work: Partial<Record<WorkDay, string>>,
  { fields = FIELDS, targets = new Map<string, number>(), texts = {} } = {},
) {
  const records = careRecords({
    tracker: [{ child: "a", days: { entry: "2023-06-01", ...days }, work, texts }],
    trackerFields: fields,
  });
  const { journeys } = makeJourneys(records, AS_AT, AS_AT);
  const [row] = driftRows(records, journeys, AS_AT, new Float64Array([NaN]), targets);
  return {
    clock: row!.clock?.id,
    due: row!.due === undefined ? "" : formatIso(row!.due),
    limitDays: row!.limitDays,
    booked: row!.bookedOn === 0 ? "" : formatIso(row!.bookedOn as SerialDay),
    cannotTell: row!.cannotTell,
    started: Object.keys(row!.started),
  };
}

describe("care proceedings on Drift", () => {
  const issued = { proceedingsIssued: "2023-09-01" };

  it("set the due date of a live plan before its placement order, and stop with it", () => {
    // 26 weeks over the leap day are 1 March 2024; six months from the decision to the match are 10 July.
    expect(drift({ adm: "2024-01-10" }, issued)).toMatchObject({ clock: "proceedings", due: "2024-03-01" });
    expect(drift({ adm: "2024-01-10", order: "2024-02-01" }, issued).started).not.toContain("proceedings");
  });

  it("give way to what falls due before them, and to the court's extension", () => {
    expect(drift({ adm: "2023-08-30" }, issued)).toMatchObject({ clock: "adm-match", due: "2024-02-29" });
    const extended = drift({ adm: "2024-01-10" }, { ...issued, proceedingsExtended: "2024-04-26" });
    expect(extended).toMatchObject({ clock: "proceedings", due: "2024-04-26", limitDays: 238 });
  });

  it("follow the council's own target, which the court's extension still goes beyond", () => {
    const targets = new Map([["proceedings", 20]]);
    expect(drift({ adm: "2024-01-10" }, issued, { targets }).due).toBe("2024-01-19");
    const extended = { ...issued, proceedingsExtended: "2024-01-18" };
    expect(drift({ adm: "2024-01-10" }, extended, { targets }).due).toBe("2024-01-19");
  });

  it("take the place of a limit that nobody can tell of, and stand beside one that is known", () => {
    expect(drift({}, issued)).toMatchObject({
      clock: "proceedings",
      cannotTell: "",
      started: ["proceedings"],
    });
    expect(drift({}, {})).toMatchObject({ clock: "second-review" });
    expect(drift({}, {}).cannotTell).not.toBe("");
    const known = drift({}, issued, { fields: [...FIELDS, "plan"] });
    expect(known).toMatchObject({ clock: "second-review", due: "2023-10-01", cannotTell: "" });
    expect(known.started).toEqual(["second-review", "proceedings"]);
  });

  it("are booked in time by the final hearing, or by a placement order in the diary", () => {
    const final = { ...issued, finalHearing: "2024-04-20" };
    expect(drift({ adm: "2024-01-10" }, final).booked).toBe("2024-04-20");
    expect(drift({ adm: "2024-01-10", order: "2024-04-09" }, final).booked).toBe("2024-04-09");
    expect(drift({ adm: "2024-01-10" }, { ...issued, hearing: "2024-04-09" }).booked).toBe("");
  });

  it("are over once the final hearing has passed or the legal status is a final order", () => {
    const held = drift({ adm: "2024-01-10" }, { ...issued, finalHearing: "2024-02-20" });
    expect(held.started).not.toContain("proceedings");
    const ordered = drift({ adm: "2024-01-10" }, issued, { texts: { legalStatus: "C2" } });
    expect(ordered.started).not.toContain("proceedings");
  });

  it("go on after a final hearing where the court has extended them beyond it, until there is an order", () => {
    // Extended to 1 September, heard on 20 March.
    const extended = { ...issued, finalHearing: "2024-03-20", proceedingsExtended: "2024-09-01" };
    const goesOn = drift({ entry: "2024-01-01" }, extended);
    expect(goesOn).toMatchObject({ clock: "proceedings", due: "2024-09-01", booked: "" });
    const ordered = drift({ entry: "2024-01-01" }, extended, { texts: { legalStatus: "Full care order" } });
    expect(ordered.started).not.toContain("proceedings");
    const before = { ...extended, proceedingsExtended: "2024-03-20" };
    expect(drift({ entry: "2024-01-01" }, before).started).not.toContain("proceedings");
  });

  it("do not run where a day to come is called their issue", () => {
    expect(drift({ adm: "2024-01-10" }, { proceedingsIssued: "2024-04-01" }).started).toEqual([
      "entry-placed",
      "adm-match",
    ]);
  });
});
