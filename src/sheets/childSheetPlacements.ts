import {
  compare,
  count,
  iff,
  join,
  minus,
  named,
  plus,
  value,
  where,
  type Expr,
} from "../domain/formula/expression";
import { CHILD_CASE, ofChild, onMoves } from "./childSheetCells";
import { text } from "./frame";
import { figure, header, heading, sentence, type Row } from "./summaryRows";

/** As many as the page has room for: the last ones. */
export const PLACEMENTS_SHOWN = 15;

const PLACEMENTS = "child_placements";
const total = named(PLACEMENTS);
const theCase = where("Case", "=", named(CHILD_CASE));
/** How many stand before the first that is shown. */
const before: Expr = { op: "largest", of: [value(0), minus(total, value(PLACEMENTS_SHOWN))] };

/** The placements of the present period of care, the last fifteen of them, and how many were moves. */
export function placementRows(): Row[] {
  const moves = count("Moves", theCase, where("Counts as move", "=", "Yes"));
  return [
    heading("Placements and moves since entering care"),
    [
      text("Placements", "label"),
      figure(count("Moves", theCase), "0", PLACEMENTS),
      null,
      sentence(
        ofChild(
          iff(
            compare(total, "=", 0),
            value("No placements of this child are in the data: only Episodes of the 903 have them."),
            join(
              iff(
                compare(moves, "=", 1),
                value("1 of them was a move to other carers."),
                join(moves, " of them were moves to other carers."),
              ),
              iff(
                compare(before, ">", 0),
                join(" The first ", before, " are on Moves only."),
                value(" Moves says why the others do not count."),
              ),
            ),
          ),
        ),
      ),
    ],
    [
      ...header("Legal status at the start", "From", "To", "Days"),
      text("", "columnHeading"),
      text("Placement", "columnHeading"),
    ],
    ...Array.from({ length: PLACEMENTS_SHOWN }, (_, at) => placementRow(plus(before, value(at + 1)))),
  ];
}

function placementRow(number: Expr): Row {
  const of = (column: string) => onMoves(number, column);
  return [
    { content: { expr: of("Legal status") }, style: "label" },
    figure(of("From"), "dd/mm/yyyy"),
    figure(of("To"), "dd/mm/yyyy"),
    figure(of("Days"), "0"),
    null,
    {
      content: {
        expr: join(
          of("Placement"),
          iff(compare(of("Counts as move"), "=", "Yes"), value(": a move"), value("")),
        ),
      },
      style: "body",
    },
  ];
}
