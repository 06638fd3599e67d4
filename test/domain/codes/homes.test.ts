import { homeKind, lastHomeKind, lastLegalKind, legalKind, NEEDS } from "../../../src/domain/codes/homes";

describe("the kind of a home", () => {
  it.each([
    ["A6", "With adopters", "With adopters"],
    ["A1", "With adopters", "With adopters"],
    ["U2", "Early permanence carers", "Foster home with relatives or friends"],
    ["U5", "Early permanence carers", "Other foster home"],
    ["U1", "Long-term foster home", "Foster home with relatives or friends"],
    ["U4", "Long-term foster home", "Other foster home"],
    ["U3", "Foster home with relatives or friends", "Foster home with relatives or friends"],
    ["U6", "Other foster home", "Other foster home"],
    ["P1", "With parents", "With parents"],
    ["K2", "Residential or secure", "Another home or stay"],
    ["T1", "Another home or stay", "Another home or stay"],
    ["Q1", "Another home or stay", "Another home or stay"],
    [
      "Kinship foster carers",
      "Foster home with relatives or friends",
      "Foster home with relatives or friends",
    ],
    ["Long-term fostering", "Long-term foster home", "Other foster home"],
    ["Foster to adopt", "Early permanence carers", "Other foster home"],
    ["Adoptive placement", "With adopters", "With adopters"],
    ["Children's home", "Residential or secure", "Another home or stay"],
    ["At home with mother", "With parents", "With parents"],
    ["", "", ""],
  ])("of %j is %j, and %j before leaving", (place, kind, last) => {
    expect([homeKind(place), lastHomeKind(place)]).toEqual([kind, last]);
  });
});

describe("the kind of a legal status", () => {
  it.each([
    ["E1", "Placement order", "Placement order"],
    ["D1", "Placement order", "Placement order"],
    ["C1", "Interim care order", "Care order (interim or full)"],
    ["C2", "Full care order", "Care order (interim or full)"],
    ["V2", "By agreement (section 20)", "By agreement (section 20)"],
    ["L1", "Other legal status", "Other legal status"],
    ["Placement Order granted", "Placement order", "Placement order"],
    ["ICO", "Interim care order", "Care order (interim or full)"],
    ["Full Care Order", "Full care order", "Care order (interim or full)"],
    ["Section 20", "By agreement (section 20)", "By agreement (section 20)"],
    ["", "", ""],
  ])("of %j is %j, and %j before leaving", (ls, kind, last) => {
    expect([legalKind(ls), lastLegalKind(ls)]).toEqual([kind, last]);
  });

  it("and needs are the eight codes", () => {
    expect(NEEDS).toEqual(["N1", "N2", "N3", "N4", "N5", "N6", "N7", "N8"]);
  });
});
