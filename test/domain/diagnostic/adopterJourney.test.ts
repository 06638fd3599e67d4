import fc from "fast-check";
import { adopterJourney } from "../../../src/domain/diagnostic/adopterJourney";
import { addMonths } from "../../../src/domain/dates/arithmetic";
import { NO_DAY, type SerialDay } from "../../../src/domain/dates/serialDay";
import { formatIso } from "../../../src/domain/dates/writtenForms";
import { A11 } from "../../../src/domain/measures/A11";
import { A12 } from "../../../src/domain/measures/A12";
import { A13 } from "../../../src/domain/measures/A13";
import { countQuestion, familyRecords, type FamilyLine } from "../../support/countQuestion";
import { day } from "../../support/records";

const PERIOD = { from: "2021-04-01", to: "2024-03-31" };
const AS_AT = "2024-03-31";

const journeyOf = (lines: readonly FamilyLine[]) =>
  adopterJourney(
    familyRecords(lines).families,
    { from: day(PERIOD.from), to: day(PERIOD.to) },
    day(AS_AT) as SerialDay,
  );

describe("The adopter's journey in figures", () => {
  it("tells each step by days and by calendar months, worked by hand", () => {
    const { steps, matchedUnder3, matchedIn3OrMore } = journeyOf([
      // Stage 1 from 31 December: two months are over on 29 February, so this is within; 60 days.
      { days: { enquiry: "2023-12-01", stage1From: "2023-12-31", stage1To: "2024-02-29" } },
      // Two days longer than two months: 63 days.
      { days: { stage1From: "2023-05-10", stage1To: "2023-07-12", stage2From: "2024-01-12" } },
      // Stage 2 of four months to the day, 31 days in October and so on: 123 days; matched on the day of three months.
      {
        days: {
          stage1From: "2022-08-01",
          stage2From: "2022-10-01",
          approved: "2023-02-01",
          matched: "2023-05-01",
          placed: "2023-05-20",
          adopted: "2024-01-20",
        },
      },
      // Matched a day before the three months are over.
      { days: { approved: "2023-02-01", matched: "2023-04-30" } },
      // Out of order, and a start that is missing.
      { days: { stage1From: "2023-06-01", stage1To: "2023-05-01" } },
      { days: { stage1To: "2023-06-01" } },
      // Ended before the period, and booked after the as-at date.
      { days: { stage1From: "2020-01-01", stage1To: "2021-03-31" } },
      { days: { stage1From: "2024-02-01", stage1To: "2024-04-01" } },
      // On the fast track: neither in Stage 1 nor in Stage 2, but from registration to approval in 4 months and a day.
      {
        days: {
          stage1From: "2023-01-15",
          stage1To: "2023-02-15",
          stage2From: "2023-02-20",
          approved: "2023-05-16",
        },
        texts: { fastTrack: "yes" },
      },
      // The fast track from Stage 2, where no registration is known.
      { days: { stage2From: "2023-02-20", approved: "2023-05-16" }, texts: { fastTrack: "yes" } },
    ]);
    expect(steps.enquiry_to_registration).toMatchObject({ reached: 6, n: 1, noStart: 5, mean: 30 });
    expect(steps.stage1).toEqual({
      ...{ reached: 4, n: 2, noStart: 1, outOfOrder: 1, within: 1 },
      // 61.5 is rounded up.
      ...{ mean: 62, median: 61.5, lowerQuarter: null, upperQuarter: null },
    });
    // Six months to the day: 184 days.
    expect(steps.between_stages).toMatchObject({ reached: 2, n: 1, noStart: 1, within: 1, median: 184 });
    expect(steps.stage2).toMatchObject({ reached: 2, n: 1, noStart: 1, within: 1, median: 123 });
    expect(steps.fast_track).toMatchObject({ reached: 2, n: 2, within: 1, median: (121 + 85) / 2 });
    // August to February is six months; the fast track with a registration is among them.
    expect(steps.registration_to_approval).toMatchObject({ reached: 4, n: 2, noStart: 2, within: 2 });
    expect(steps.approval_to_match).toMatchObject({ reached: 2, n: 2, within: 2, mean: 89 });
    expect([matchedUnder3, matchedIn3OrMore]).toEqual([1, 1]);
    expect(steps.match_to_moved_in).toMatchObject({ n: 1, mean: 19 });
    expect(steps.moved_in_to_adoption_order).toMatchObject({ n: 1, mean: 245 });
  });

  it("tells who is where, who waits how long and who left, worked by hand", () => {
    const { now, waiting, left, events, approvedForEarlyPermanence, childrenMovedIn } = journeyOf(
      [
        { days: { enquiry: "2024-03-01" } },
        { days: { stage1From: "2024-02-01" }, texts: { onHold: "yes" } },
        { days: { stage1To: "2024-02-01" } },
        // Three months after 31 December is 31 March: in the second band. A day later is in the first.
        { days: { approved: "2023-12-31" }, texts: { fosteringForAdoption: "yes" } },
        { days: { approved: "2024-01-01" }, texts: { fosteringForAdoption: "no" } },
        { days: { approved: "2023-03-31" } },
        { days: { approved: "2023-04-01" }, reason: "Process on hold" },
        { days: { approved: "2023-01-01", matched: "2024-03-30" } },
        { days: { approved: "2023-01-01", placed: "2024-01-30" }, texts: { childrenPlaced: "2" } },
        { days: { placed: "2022-01-30", adopted: "2023-01-30" }, texts: { childrenPlaced: "two" } },
        // Left at the enquiry, after approval, before the period, and after the order, which is no loss.
        { days: { enquiry: "2022-05-01", left: "2022-06-01" }, reason: "Withdrew" },
        { days: { approved: "2022-05-01", left: "2022-06-01" } },
        { days: { approved: "2020-05-01", left: "2020-06-01" } },
        { days: { adopted: "2022-05-01", left: "2022-06-01" } },
        // To leave is booked.
        { days: { stage2From: "2024-03-01", left: "2024-04-01" } },
        {},
      ].map((line) => ({ days: {}, ...line })),
    );
    expect(now).toMatchObject({ families: 11, onHold: 2 });
    expect(now.steps).toEqual({
      enquiry: { families: 1, onHold: 0 },
      stage1: { families: 1, onHold: 1 },
      between: { families: 1, onHold: 0 },
      stage2: { families: 1, onHold: 0 },
      approved: { families: 4, onHold: 1 },
      matched: { families: 1, onHold: 0 },
      placed: { families: 1, onHold: 0 },
      none: { families: 1, onHold: 0 },
    });
    expect(waiting).toEqual({
      ...{ families: 4, onHold: 1 },
      bands: {
        under_3_months: { families: 1, onHold: 0 },
        "3_to_6_months": { families: 1, onHold: 0 },
        "6_to_12_months": { families: 1, onHold: 1 },
        "12_months_or_more": { families: 1, onHold: 0 },
      },
    });
    expect(left).toMatchObject({ families: 2, afterApproval: 1 });
    expect(left.steps).toMatchObject({ enquiry: 1, approved: 1 });
    expect(events).toMatchObject({ approved: 7, matched: 1, placed: 2, adopted: 2, left: 3 });
    expect([approvedForEarlyPermanence, childrenMovedIn]).toEqual([1, 2]);
  });

  it("agrees with A11, A12 and A13 and adds up, whatever the days", () => {
    const names = [
      ...(["enquiry", "stage1From", "stage1To", "stage2From", "approved"] as const),
      ...(["matched", "placed", "adopted", "left"] as const),
    ];
    const optional = fc.option(fc.integer({ min: -900, max: 40 }), { nil: undefined });
    const line = fc
      .record({
        offsets: fc.array(optional, { minLength: names.length, maxLength: names.length }),
        onHold: fc.constantFrom("", "", "yes"),
        fastTrack: fc.constantFrom("", "", "yes"),
      })
      .map(({ offsets, onHold, fastTrack }): FamilyLine => ({
        days: Object.fromEntries(
          names.map((name, at) => [
            name,
            offsets[at] === undefined ? "" : formatIso((day(AS_AT) + offsets[at]) as SerialDay),
          ]),
        ),
        texts: { onHold, fastTrack },
      }));
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), (lines) => {
        const journey = journeyOf(lines);
        const records = familyRecords(lines);
        const question = countQuestion(records, { asAt: AS_AT, ...PERIOD });
        const sum = (of: readonly number[]) => of.reduce((all, each) => all + each, 0);
        expect(journey.waiting.families).toBe(A11.of(question).value);
        expect(sum(Object.values(journey.waiting.bands).map(({ families }) => families))).toBe(
          journey.waiting.families,
        );
        expect(journey.matchedIn3OrMore).toBe(A12.of(question).numerator);
        expect(journey.matchedUnder3 + journey.matchedIn3OrMore).toBe(journey.steps.approval_to_match.n);
        const { enquiry, none, approved, matched, placed, ...assessed } = journey.now.steps;
        expect(sum(Object.values(assessed).map(({ families }) => families))).toBe(A13.of(question).value);
        const others = [enquiry, none, approved, matched, placed];
        expect(sum([...others, ...Object.values(assessed)].map(({ families }) => families))).toBe(
          journey.now.families,
        );
        expect(sum(Object.values(journey.left.steps))).toBe(journey.left.families);
        for (const { reached, n, noStart, outOfOrder, within = 0, median } of Object.values(journey.steps)) {
          expect(n + noStart + outOfOrder).toBe(reached);
          expect(within).toBeLessThanOrEqual(n);
          expect(median === null).toBe(n === 0);
        }
        // Stage 1 once more, by nothing but its definition.
        const { families } = records;
        const inTime = Array.from(families.days.stage1From).filter((from, row) => {
          const to = families.days.stage1To[row]!;
          const isInPeriod = to >= day(PERIOD.from) && to <= day(AS_AT);
          const isOrdinary = families.texts.fastTrack[row] !== "yes";
          return (
            [isOrdinary, from !== NO_DAY, isInPeriod, to >= from].every(Boolean) &&
            to <= addMonths(from as SerialDay, 2)
          );
        });
        expect(journey.steps.stage1.within).toBe(inTime.length);
      }),
      { numRuns: 200 },
    );
  });
});
