import fc from "fast-check";
import { CODE_SETS } from "../../src/domain/codes/codeSets";

/** What a person gives as each argument of the worksheet functions, by its name; a blank is added where it may stand. */
const DAY = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 36526, max: 47000 }) },
  fc.constantFrom<unknown>("03/04/2019", "2 March 2024", 45000.75, "not known"),
);
const AMOUNT = fc.oneof(fc.integer({ min: 0, max: 5000 }), fc.constantFrom<unknown>("1,250", 12.5, -3));
const words = (...of: unknown[]) => fc.constantFrom<unknown>(...of);
const DAYS_BY_NAME =
  "start end entry adm order match placed adopted as_at since joined ended from to date dob on history_start history_end".split(
    " ",
  );

const GIVEN: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  ...Object.fromEntries(DAYS_BY_NAME.map((name) => [name, DAY])),
  ...Object.fromEntries(
    "days months amount weekly_cost spend days_so_far table".split(" ").map((name) => [name, AMOUNT]),
  ),
  n: fc.integer({ min: -300, max: 300 }),
  children: fc.integer({ min: 0, max: 40 }),
  model: words("asglb", "Coram", "dfe", "mine"),
  ...Object.fromEntries(
    ["headers", "london", "total_row", "total_column"].map((name) => [
      name,
      words(true, false, "yes", 1, "perhaps"),
    ]),
  ),
  stage: words("Placement order to match", "order-match", "Entry to moved in", "mine"),
  limit: words("26w", "2m", "20wd", 121, "121", "soon"),
  text: words("3rd April 2019", "31/02/2020", "soon", 45000, "Agreed 3.4.19"),
  set: words(...Object.keys(CODE_SETS), "colour"),
  code: words("E1", "U5", "E47", "A3", "c", 1, "X1", "nothing"),
  year: words("2024-25", "2023-24", 2024, "2015-18", "24/25"),
  from_year: words("2019-20", 2019, "2024-25"),
  to_year: words("2024-25", 2024, "2030-31"),
  index: words("gdp", "cpi", "cpih", "nhs", "gold"),
  placement: words("fostering", "residential", "adoption", "hotel"),
  region: words("North East", "London", "Mars"),
  provider: words("VAA", "LA", "RAA", "me"),
  measure: words("A1", "A2", "entry-placed", "A99"),
  group: words("all", "boys"),
};

/** Arguments in which 0 says something of its own: it is no empty cell there. */
export const ZERO_COUNTS = new Set(
  "days months amount weekly_cost spend days_so_far table n code children".split(" "),
);

/** @throws Error for an argument that nobody has thought of */
export function given(name: string): fc.Arbitrary<unknown> {
  const found = GIVEN[name];
  if (!found) throw new Error(`Say in functionArguments.ts what people give as ${name}.`);
  return found;
}

/** Whatever a cell may hold, sensible or not. */
export const anyContent: fc.Arbitrary<unknown> = fc.oneof(
  fc.double(),
  fc.integer(),
  fc.integer({ min: 36526, max: 47000 }),
  fc.string({ maxLength: 12 }),
  fc.constantFrom<unknown>(
    ...[1e308, -1e308, 2958465, 2958466, 2958464.5, 60, 61, 0.5, -1],
    ...[true, false, null, undefined, "", "  ", 0],
    ...[
      "#N/A",
      "#DIV/0!",
      "#REF!",
      "#SPILL!",
      "#BUSY!",
      "01/02/2024",
      "1:7",
      "26w",
      "9999m",
      "9999wd",
      "constructor",
    ],
    { type: "FormattedNumber", basicType: "Double", basicValue: 45000, numberFormat: "dd/mm/yyyy" },
    { type: "Error", basicType: "Error", basicValue: "#N/A" },
    { type: "Entity", basicType: "Error", basicValue: "#VALUE!", text: "thing" },
  ),
);
