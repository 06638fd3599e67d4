import { agreeOnGuardianship } from "../../../src/analysis/agreeOnGuardianship";
import type { Cases } from "../../../src/sheets/cases";
import { careRecords, day } from "../../support/records";
import { coveredCases, reportOf } from "../../support/reportCases";
import { casesOf } from "../../support/casesOf";

const EPISODES = [
  // Born 2019-06-01: entry under 1, order at 2, 731 days.
  "kin 2020-01-01 S C1 U3 2020-06-01 X1",
  "kin 2020-06-01 L C2 U3 2022-01-01 E45",
  // Born 2012-01-01: entry at 9, 200 days.
  "aunt 2021-06-01 S C2 U6 2021-12-18 E48",
  // Of the older codes.
  "old 2021-01-01 S V2 P1 2021-07-01 E43",
  // Came back eight months after the order, by another way out of care then.
  "back 2021-04-01 S C2 U1 2022-06-01 E47",
  "back 2023-02-01 S C2 U6 2023-08-01 E4A",
  // Adopted: entry under 1, 600 days; entry at 1, 1000 days; entry at 6.
  "baby 2021-01-01 S E1 A6 2022-08-24 E12",
  "toddler 2020-04-01 S E1 A6 2022-12-27 E11",
  "six 2020-01-01 S E1 A6 2023-01-01 E12",
  // Twice in one year: the last counts.
  "twice 2021-05-01 S C2 U6 2021-06-01 E47",
  "twice 2021-08-01 S C2 U6 2021-12-01 E4A",
  // Before the period; and short breaks.
  "early 2019-01-01 S C2 U6 2020-01-01 E45",
  "respite 2022-01-01 S V3 U6 2022-01-08 E8",
];
const DOB = {
  kin: "2019-06-01",
  aunt: "2012-01-01",
  old: "2018-05-01",
  back: "2020-12-01",
  baby: "2020-12-20",
  toddler: "2019-01-01",
  six: "2014-01-01",
  twice: "2015-01-01",
};
const RECORDS = careRecords({ episodes: EPISODES, dob: DOB });

describe("special guardianship against adoption", () => {
  const { figures, words } = reportOf(coveredCases(RECORDS));

  it("counts the last leaving of a child in each year, and shares of all who left in whole percent", () => {
    expect(figures).toMatchObject({
      // kin, aunt, old, back; back home, twice home; baby, toddler, six.
      out_guardianship_leavers: 9,
      out_guardianship_children: 4,
      out_guardianship_adopted: 3,
      out_guardianship_percent_of_leavers: 44,
      out_guardianship_adopted_percent_of_leavers: 33,
      out_guardianship_leavers_special_guardianship: 4,
      out_guardianship_leavers_special_guardianship_percent: 44,
      out_guardianship_leavers_adoption: 3,
      out_guardianship_leavers_adoption_percent: 33,
      out_guardianship_leavers_home_to_parents: 2,
      out_guardianship_leavers_home_to_parents_percent: 22,
      out_guardianship_leavers_another_way: 0,
    });
  });

  it("has the time from entry to the order, of all and of those who entered under five", () => {
    const days = (from: string, to: string) => day(to) - day(from);
    const kin = days("2020-01-01", "2022-01-01");
    const aunt = days("2021-06-01", "2021-12-18");
    const old = days("2021-01-01", "2021-07-01");
    const back = days("2021-04-01", "2022-06-01");
    expect(figures).toMatchObject({
      out_guardianship_days_n: 4,
      out_guardianship_days_mean: Math.round((kin + aunt + old + back) / 4),
      out_guardianship_days_median: (aunt + back) / 2,
      out_guardianship_children_under_5: 3,
      out_guardianship_days_mean_under_5: Math.round((kin + old + back) / 3),
      out_guardianship_adopted_days_mean: Math.round((600 + 1000 + 1096) / 3),
      out_guardianship_adopted_under_5: 2,
      out_guardianship_adopted_days_mean_under_5: 800,
      out_guardianship_children_time_to_order_under_1_year: 2,
      out_guardianship_children_time_to_order_1_year: 1,
      // Two years to the day is two whole years.
      out_guardianship_children_time_to_order_2_years: 1,
      out_guardianship_adopted_time_to_order_3_years_and_over: 1,
      out_guardianship_adopted_time_to_order_3_years_and_over_percent: 33,
    });
  });

  it("sets the times against each other at the adopted children's age mix, by age group", () => {
    // Adopted: one under 1, one aged 1 to 4, one 5 to 9. Under 1 kin (731) and back (426), 1 to 4 old (181), 5 to 9 aunt (200).
    expect(figures).toMatchObject({
      out_guardianship_days_mean_at_adopted_age_mix: Math.round(((731 + 426) / 2 + 181 + 200) / 3),
      out_guardianship_age_mix_weighted: 3,
      out_guardianship_age_mix_left_out: 0,
    });
  });

  it("tells the guardian by the code, the home and legal status before, and who came back", () => {
    expect(figures).toMatchObject({
      out_guardianship_children_guardian_former_foster_carer_relative_or_friend: 1,
      out_guardianship_children_guardian_other_carer_relative_or_friend: 1,
      out_guardianship_children_guardian_other_carer_not_a_relative_or_friend: 1,
      out_guardianship_children_guardian_former_foster_carer_relationship_not_said: 1,
      out_guardianship_children_last_home_foster_home_with_relatives_or_friends: 2,
      out_guardianship_children_last_home_other_foster_home: 1,
      out_guardianship_children_last_home_with_parents: 1,
      out_guardianship_adopted_last_home_with_adopters: 3,
      out_guardianship_children_last_legal_status_care_order_interim_or_full: 3,
      out_guardianship_children_last_legal_status_by_agreement_section_20_percent: 25,
      out_guardianship_adopted_last_legal_status_placement_order: 3,
      out_guardianship_came_back: 1,
    });
    const page = words("Report guardianship");
    expect(page).toContain("Of adopted children nobody can say it here: one who comes back has a new id.");
  });

  it("says in a line what support, siblings and homes before would take", () => {
    const page = words("Report guardianship").replaceAll("\n", " ");
    expect(page).toContain("It would take a tracker with a column such as “Level of support”");
    expect(page).toContain("It would take PrevPerm of the 903.");
    expect(page).toContain("Sibling group: not in the data.");
  });

  it("follows a period that is typed into Summary", () => {
    const other = reportOf(coveredCases(RECORDS), { period_from: day("2022-04-01") });
    expect(other.figures).toMatchObject({ out_guardianship_children: 1, out_guardianship_leavers: 5 });
  });

  it("agrees with the journeys, and says so where it does not", () => {
    const cases = coveredCases(RECORDS);
    expect(() => agreeOnGuardianship(cases, figures)).not.toThrow();
    for (const name of [
      "out_guardianship_children",
      "out_guardianship_adopted_sex_not_recorded",
      "out_guardianship_days_mean_at_adopted_age_mix",
      "out_guardianship_leavers_died_percent",
      "out_guardianship_came_back_under_5",
    ])
      expect(() => agreeOnGuardianship(cases, { ...figures, [name]: 99 })).toThrow(name);
  });
});

describe("support and homes before", () => {
  const tracker = (child: string, support: string, leavingRoute = "SGO to grandparents") => ({
    child,
    days: { entry: "2022-01-01", adm: "2022-05-01", leftCare: "2023-01-01" },
    texts: { leavingRoute, support },
  });

  it("counts support in the words of a tracker, spellings together, and those of whom nothing is recorded", () => {
    const records = careRecords({
      tracker: [
        tracker("a", "Allowance"),
        tracker("b", "allowance"),
        tracker("c", "None"),
        tracker("d", ""),
        tracker("e", "Support plan", "Home to mother"),
      ],
      trackerFields: ["entry", "adm", "leftCare", "leavingRoute", "support"],
    });
    const cases: Cases = casesOf(records, "2024-03-31");
    const { figures, plan, words } = reportOf(cases);
    expect(figures.out_guardianship_children).toBe(4);
    // No source has everybody who leaves.
    expect(figures.out_guardianship_leavers).toBeUndefined();
    expect(words("Report guardianship")).toContain("no source has everybody who leaves care");
    const rows = plan("Report guardianship").blocks.flatMap((block) =>
      block.kind === "grid" ? block.cells : [],
    );
    const labels = rows.map(([first]) => (first && "value" in first.content ? first.content.value : ""));
    const from = labels.lastIndexOf("Support after the order");
    expect(labels.slice(from + 1, from + 5)).toEqual(["Allowance", "None", "Not recorded", "All"]);
    expect(() => agreeOnGuardianship(cases, figures)).not.toThrow();
  });

  it("counts who came into care in the period by PrevPerm of the year of entry", () => {
    const cases = coveredCases(
      careRecords({
        episodes: [
          "one 2022-05-01 S C1 U6 - -",
          "two 2022-06-01 S C1 U6 - -",
          "three 2019-01-01 S C1 U6 - -",
        ],
      }),
    );
    const year = { from: day("2022-04-01"), to: day("2023-03-31") };
    const previousHomes = [
      {
        ...year,
        answers: new Map([
          [0, "Special guardianship"],
          [2, "Adoption"],
        ]),
      },
    ];
    expect(reportOf({ ...cases, previousHomes }).figures).toMatchObject({
      out_guardianship_came_into_care: 2,
      out_guardianship_came_into_care_from_special_guardianship: 1,
      out_guardianship_came_into_care_from_adoption: 0,
      out_guardianship_came_into_care_from_not_recorded: 1,
    });
  });
});
