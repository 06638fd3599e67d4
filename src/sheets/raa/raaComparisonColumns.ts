import { COMPARED, type Compared } from "../../domain/raa/comparison";
import type { ColumnMeanings } from "../columnMeaning";
import { AREA_COLUMNS } from "./raaAreasFound";
import { comparedHeaders } from "./raaComparisonNames";
import { DAYS_CHILDREN_TYPED, DAYS_PUBLISHED, DAYS_TYPED, FOUND_ONCE, foundName } from "./raaComparisonTable";

const NO_FIGURE = "the area has no figure of the year";
const NOT_SAID = "no table of the workbook says it";
const within = (title: string): string => title.charAt(0).toLowerCase() + title.slice(1);

function ofMeasure(measure: Compared): ColumnMeanings {
  const of = comparedHeaders(measure);
  const title = within(measure.title);
  return {
    [of.children]: {
      means: `${measure.counted}, of the year compared; a mark such as c stands as published.`,
      empty: NOT_SAID,
    },
    [of.figure]: {
      means: `The area's ${title}; “withheld” where a mark stands for a figure, “few” under ${measure.fewest} children.`,
      empty: NOT_SAID,
    },
    [of.verdict]: {
      means:
        "“differs”, “perhaps” or “as chance”, by the limits for its number of children; else why there is none.",
      empty: NO_FIGURE,
    },
    [of.amount]: {
      means: `What the ${title} is worked out from, over the children; of days their sum.`,
      empty: NOT_SAID,
    },
    [of.squares]: {
      means: "Children times the square of the figure less the centre: the spread is worked out from it.",
      empty: NO_FIGURE,
    },
    [of.distance]: {
      means: "How far the figure lies from the centre, in standard errors; below 0 where it is lower.",
      empty: NO_FIGURE,
    },
    [of.over]: { means: "For the chart: the children, 0 where nothing is drawn." },
    [of.areas]: {
      means: "For the chart: the figure of an area that is no member, -1 where nothing is drawn.",
    },
    [of.members]: { means: "For the chart: the figure of a member, -1 where nothing is drawn." },
  };
}

/** What the columns of `RaaComparison` say. */
export const RAA_COMPARISON_COLUMNS: ColumnMeanings = {
  Area: { means: "The authority, as the tables of the workbook name it." },
  Region: { means: "The region that it lies in.", empty: NOT_SAID },
  Member: { means: "Its number among the members of this RAA, by code or name; 0 where it is none." },
  [DAYS_TYPED]: {
    means:
      "Yours to fill: the area's average days from entering care to moving in; goes before what is published.",
    empty: "what is published holds",
    days: true,
  },
  [DAYS_CHILDREN_TYPED]: {
    means: "Yours to fill: of how many children that average is.",
    empty: "the children adopted in the year hold",
  },
  [DAYS_PUBLISHED]: {
    means: "The average that a published table of the workbook gives, of its latest year.",
    empty: NOT_SAID,
    days: true,
  },
  Code: { means: "The code of nine characters, or “none”." },
  "Old code": { means: "The code of three digits, or “none”." },
  Key: { means: "Area and year together: formulas find the row of RAA areas by it." },
  ...Object.fromEntries(
    FOUND_ONCE.map((id) => [
      foundName(id),
      { means: `${AREA_COLUMNS[id]} of RAA areas, of the year compared.`, empty: NOT_SAID },
    ]),
  ),
  ...Object.assign({}, ...COMPARED.map(ofMeasure)),
};
