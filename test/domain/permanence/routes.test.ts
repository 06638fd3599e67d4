import { REC } from "../../../src/domain/codes/ssda903";
import { plannedRoutes } from "../../../src/domain/permanence/plannedRoutes";
import { howLeft, leavingRouteOf } from "../../../src/domain/permanence/routes";

describe("the way out of care", () => {
  it.each([
    ["E11", "adoption"],
    ["E12", "adoption"],
    ["E43", "guardianship"],
    ["E48", "guardianship"],
    ["E41", "arrangements"],
    ["E4", "home"],
    ["E4A", "home"],
    ["E4B", "home"],
    ["E13", "home"],
    ["E3", "transferred"],
    ["E5", "adultLife"],
    ["E17", "adultLife"],
    ["E9", "custody"],
    ["E2", "died"],
    ["E8", "otherwise"],
    ["E14", "otherwise"],
    ["E99", "otherwise"],
    ["?", "otherwise"],
    ["SGO to grandparents", "guardianship"],
    ["Adopted", "adoption"],
    ["Turned 18", "adultLife"],
    ["Aged 18, staying put", "adultLife"],
    ["Transfer to Leeds", "transferred"],
    ["Returned to mother", "home"],
    ["Moved to aunt", "home"],
    ["Residential home", "otherwise"],
    ["", "otherwise"],
  ])("%s is %s", (written, route) => {
    expect(leavingRouteOf(written)).toBe(route);
  });

  it("is said with what the code adds, never as a code, and X1 is none", () => {
    expect(howLeft("E45")).toBe("Special guardianship, former foster carer, relative or friend");
    for (const code of REC.keys()) expect(howLeft(code)).not.toMatch(/\bE\d/);
    expect(howLeft("X1")).toBe("X1");
  });
});

describe("a plan as people write it", () => {
  it.each([
    ["Return to family", "home"],
    ["a) Return to family", "home"],
    ["Adoption", "adoption"],
    ["b) Adoption", "adoption"],
    ["Special guardianship or child arrangements order", "guardianshipOrArrangements"],
    ["c) SGO/CAO", "guardianshipOrArrangements"],
    ["SGO to grandparents", "guardianship"],
    ["Supported living in the community", "independence"],
    ["Long-term residential placement", "residential"],
    ["Long-term fostering", "longTermFoster"],
    ["f) Long term foster care", "longTermFoster"],
    ["Permanent fostering", "longTermFoster"],
    ["LTF", "longTermFoster"],
    ["LTFOST18", "longTermFoster"],
    ["RETURN1M", "home"],
    ["Long-term foster placement with relatives", "longTermFoster"],
    ["Children's home", "residential"],
    ["Adoption / SGO", "several"],
    ["Twin track", "several"],
    ["Reunification or adoption", "several"],
    ["g) Other", "other"],
    ["To be assessed", "other"],
  ])("%s is for %s", (written, plan) => {
    expect(plannedRoutes(written).plan).toBe(plan);
  });

  it("of two routes is met by either", () => {
    expect(plannedRoutes("SGO/CAO").routes).toEqual(["guardianship", "arrangements"]);
    expect(plannedRoutes("Adoption, twin-tracked with return home").routes).toEqual(["adoption", "home"]);
  });
});
