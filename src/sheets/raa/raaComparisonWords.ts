import type { Compared } from "../../domain/raa/comparison";
import { compare, either, iff, join, named, value, type Expr } from "../../domain/formula/expression";
import { oneDecimal, pounds, whole } from "../amountsInWords";
import { isEmpty } from "../enteredNumber";
import type { Cell } from "../plan";
import { sentence } from "../summaryRows";
import { comparedTotal, ofAreas } from "./raaComparisonNames";
import { FUNNEL_VERDICTS } from "./raaFunnel";
import { MEMBER_COUNT } from "./raaNames";
import { isFigure } from "./typedCount";

export const inUnit = ({ unit }: Compared, of: Expr): Expr =>
  unit === "£" ? pounds(of) : unit === "days" ? join(whole(of), " days") : oneDecimal(of);

/** Where the RAA lies, in words; never a place in a list. */
export function says(measure: Compared): Cell {
  const { id, title } = measure;
  const [figureName, verdict] = [comparedTotal(id, "figure"), comparedTotal(id, "verdict")];
  return sentence(
    iff(
      isFigure(figureName),
      join(
        `${title}, the RAA together: `,
        inUnit(measure, named(figureName)),
        iff(
          isFigure(ofAreas(id, "centre")),
          join(
            "; of all ",
            named(ofAreas(id, "areas")),
            " areas: ",
            inUnit(measure, named(ofAreas(id, "centre"))),
            ". ",
            iff(
              either(compare(named(verdict), "=", FUNNEL_VERDICTS.chance), isEmpty(verdict)),
              value("That lies within what chance alone makes of an area of its size."),
              iff(
                compare(named(verdict), "=", FUNNEL_VERDICTS.perhaps),
                value("That lies outside the 95 % limits, within the 99.8 % limits: perhaps it differs."),
                value("That lies outside the 99.8 % limits: it differs by more than chance."),
              ),
            ),
          ),
          join(". With what to compare it is not known: ", named(ofAreas(id, "centre")), "."),
        ),
        " In it: ",
        named(comparedTotal(id, "members")),
        " of ",
        named(MEMBER_COUNT),
        " members.",
      ),
      value(`${title}: no member has a figure.`),
    ),
    `out_raa_comparison_${id}_in_words`,
  );
}
