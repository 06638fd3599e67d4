import { agreeOnGuardianship } from "../../../src/analysis/agreeOnGuardianship";
import { agreeOnProfile } from "../../../src/analysis/agreeOnProfile";
import type { CareRecords } from "../../../src/domain/journeys/records";
import { careRecords } from "../../support/records";
import { casesOf } from "../../support/casesOf";
import { coveredCases, reportOf } from "../../support/reportCases";
import { sampleCases } from "../../support/stagesCases";

const EPISODES = [
  // Live at the as-at date: waiting with an order, moved in, without an order.
  "waits 2022-06-01 S C1 U6 2023-01-01 X1",
  "waits 2023-01-01 L E1 U6 - -",
  "moved 2022-01-01 S C1 U4 2023-01-01 X1",
  "moved 2023-01-01 B E1 A6 - -",
  "early 2023-06-01 S C2 U5 - -",
  // Decided twice in the period; the second decision stands.
  "again 2021-05-01 S C2 U6 - -",
  // Plan changed, adopted, looked after without a plan, left otherwise, decided before the period.
  "changed 2021-05-01 S C2 U1 - -",
  "adopted 2020-01-01 S E1 A6 2022-03-01 E12",
  "none 2023-01-01 S V2 K2 - -",
  "home 2023-01-01 S V2 U3 2023-06-01 E4A",
  "before 2019-05-01 S E1 A6 2023-05-01 E11",
];
const DECISIONS = [
  "waits 2022-12-01",
  "moved 2022-06-01",
  "early 2023-12-01",
  "again 2021-09-01 2022-01-01",
  "again 2022-06-01",
  "changed 2021-10-01 2022-10-01",
  "adopted 2021-04-01",
  "before 2020-05-01",
];
const DOB = {
  waits: "2022-05-01",
  moved: "2020-06-01",
  // Decided on before it was born, by some mistake or for a plan made early: under 1.
  early: "2023-12-25",
  again: "2015-01-01",
  changed: "2018-01-01",
  adopted: "2019-12-01",
  before: "2013-04-01",
};
const about = (records: CareRecords, sex: string[], ethnicity: string[]): CareRecords => ({
  ...records,
  children: {
    ...records.children,
    sex: records.children.sex.map((_, at) => sex[at] ?? ""),
    ethnicity: records.children.ethnicity.map((_, at) => ethnicity[at] ?? ""),
  },
});
const RECORDS = about(
  careRecords({ episodes: EPISODES, decisions: DECISIONS, dob: DOB }),
  ["F", "M", "F", "U"],
  ["WBRI", "MWBC", "CHNE", "REFU"],
);

describe("the profile of children with adoption plans", () => {
  const cases = coveredCases(RECORDS);
  const { figures, words } = reportOf(cases);

  it("counts live plans, children decided on in the period, adopted in it, and all looked after", () => {
    expect(figures).toMatchObject({
      out_profile_live: 4,
      // waits, moved, early, again (once), changed, adopted.
      out_profile_decided: 6,
      out_profile_adopted: 2,
      // waits, moved, early, again, changed, none.
      out_profile_looked_after: 6,
      out_profile_live_moved_in: 1,
      out_profile_live_order_not_moved_in: 1,
      out_profile_live_no_order_not_moved_in: 2,
    });
  });

  it("tells who they are, everybody of whom nothing is said in a row of its own", () => {
    expect(figures).toMatchObject({
      out_profile_live_age_at_entry_under_1: 2,
      out_profile_live_age_at_entry_1_to_4: 1,
      out_profile_live_age_at_entry_5_to_9: 1,
      out_profile_live_age_at_entry_under_1_percent: 50,
      out_profile_looked_after_age_at_entry_not_recorded: 1,
      out_profile_decided_age_at_decision_under_1: 2,
      out_profile_decided_age_at_decision_1_to_4: 3,
      out_profile_decided_age_at_decision_5_to_9: 1,
      out_profile_adopted_age_at_adoption_order_1_to_4: 1,
      out_profile_adopted_age_at_adoption_order_10_to_15: 1,
      out_profile_live_sex_female: 2,
      out_profile_live_sex_neither: 1,
      out_profile_looked_after_sex_not_recorded: 2,
      out_profile_live_ethnic_group_white: 1,
      out_profile_live_ethnic_group_asian: 1,
      // Refused.
      out_profile_live_ethnic_group_not_recorded: 1,
      out_profile_live_legal_status_placement_order: 2,
      out_profile_live_legal_status_full_care_order: 2,
      out_profile_live_home_with_adopters: 1,
      out_profile_live_home_early_permanence_carers: 1,
      out_profile_live_home_other_foster_home: 2,
      out_profile_looked_after_home_long_term_foster_home: 1,
      out_profile_looked_after_home_residential_or_secure: 1,
      out_profile_live_need_not_recorded: 4,
    });
    expect(words("Report profile")).toContain(
      "On 31 March 2024 4 children have a live adoption plan; 2 entered care under 1 and 1 aged 1 to 4.",
    );
    expect(words("Report profile")).toContain("Sibling group: not in the data.");
  });

  it("agrees with the journeys, and says so where it does not", () => {
    expect(() => agreeOnProfile(cases, figures)).not.toThrow();
    for (const name of [
      "out_profile_live",
      "out_profile_decided_need_N3",
      "out_profile_live_home_with_parents_percent",
    ])
      expect(() => agreeOnProfile(cases, { ...figures, [name]: 99 })).toThrow(name);
  });

  it("counts sibling groups by a group column, each once", () => {
    const row = (child: string, adm: string, siblingGroup: string, groupSize = "") => ({
      child,
      days: { entry: "2022-01-01", adm },
      texts: { siblingGroup, groupSize },
    });
    const tracker = [
      row("a", "2022-05-01", "Red"),
      row("b", "2022-05-01", "Red"),
      row("c", "2023-05-01", "Red"),
      row("d", "2022-05-01", "Blue", "2"),
      // No group is named, and a group of one.
      row("e", "2022-05-01", "Yes"),
      row("f", "2022-05-01", "Green"),
    ];
    const alone = casesOf(
      careRecords({ tracker, trackerFields: ["entry", "adm", "siblingGroup"] }),
      "2024-03-31",
    );
    const { figures, words } = reportOf(alone);
    expect(figures).toMatchObject({
      out_profile_live: 6,
      out_profile_live_sibling_groups: 2,
      out_profile_decided_sibling_groups: 2,
      out_profile_live_sibling_group_yes: 5,
      out_profile_live_sibling_group_no: 1,
    });
    expect(() => agreeOnProfile(alone, figures)).not.toThrow();
    // A tracker does not have everybody in care.
    expect(figures.out_profile_looked_after).toBeUndefined();
    expect(words("Report profile")).toContain("no source has everybody in care");
  });

  it("has all looked-after children where there is no decision, and says what plans would take", () => {
    const { figures, words } = reportOf(coveredCases(careRecords({ episodes: EPISODES })));
    expect(figures).toMatchObject({ out_profile_looked_after: 6 });
    expect(figures.out_profile_live).toBeUndefined();
    expect(words("Report profile")).toContain("the data have no date of a decision for adoption");
  });
});

describe("profile and special guardianship over a sample authority", () => {
  it.each([3, 27])("agree with the journeys (seed %d)", (seed) => {
    const cases = sampleCases({ seed, children: 120 });
    const { figures } = reportOf(cases);
    expect(figures.out_profile_live).toBeGreaterThan(0);
    expect(figures.out_guardianship_children).toBeGreaterThan(0);
    expect(() => agreeOnProfile(cases, figures)).not.toThrow();
    expect(() => agreeOnGuardianship(cases, figures)).not.toThrow();
  });

  it("has every group add up to its whole, in every table of groups", () => {
    const { figures } = reportOf(sampleCases({ seed: 5, children: 120 }));
    const wholes = [
      "out_profile_live",
      "out_profile_decided",
      "out_guardianship_children",
      "out_guardianship_adopted",
    ];
    for (const whole of wholes)
      for (const grouping of ["sex", "ethnic_group", "need", "sibling_group", "disability", "age_at_entry"]) {
        const parts = Object.entries(figures).filter(
          ([name]) => name.startsWith(`${whole}_${grouping}_`) && !/_percent|_under_5$/.test(name),
        );
        const sum = parts.reduce((total, [, count]) => total + Number(count), 0);
        expect([whole, grouping, sum]).toEqual([whole, grouping, figures[whole]]);
      }
  });

  it("draws shares from cells that hold numbers or nothing, under series that have names", () => {
    const { sheet } = reportOf(sampleCases({ seed: 5, children: 120 }));
    for (const name of ["Report profile", "Report guardianship"]) {
      const { plan, cells } = sheet(name);
      const at = new Map(cells.map(({ row, column, value }) => [`${row} ${column}`, value]));
      const charts = plan.blocks.filter((block) => block.kind === "chart");
      expect(charts).toHaveLength(2);
      for (const { data, title, alternative } of charts) {
        for (let column = 0; column < data.columnCount; column++)
          for (let row = 0; row < data.rowCount; row++) {
            const value = at.get(`${data.row + row} ${data.column + column}`) ?? null;
            const isText = row === 0 || column === 0;
            expect(isText ? typeof value : value === null || typeof value === "number").toBe(
              isText ? "string" : true,
            );
          }
        for (const { row, column } of [title, alternative])
          expect(String(at.get(`${row} ${column}`))).toMatch(/\d+%/);
      }
    }
  });
});
