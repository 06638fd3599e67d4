import { calendarDay } from "../dates/serialDay";
import { FormulaError } from "./expression";
import { roundHalfAway } from "./rounding";

/** The formats that TEXT takes here; each reads alike in Excel, LibreOffice and Univer. */
const TEXT_FORMATS = ["0", "#,##0", "0.0", "0%", "dd/mm/yyyy", "d mmmm yyyy", "mmmm yyyy"] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

export function isTextFormat(format: string): format is TextFormat {
  return (TEXT_FORMATS as readonly string[]).includes(format);
}

/**
 * A number as Excel's TEXT writes it.
 *
 * @example formatted(45382, "d mmmm yyyy") //=> "31 March 2024"
 * @example formatted(1234.5, "#,##0") //=> "1,235"
 */
export function formatted(of: number, format: TextFormat): string | FormulaError {
  switch (format) {
    case "0":
      return fixed(of, 0);
    case "#,##0":
      return fixed(of, 0).replace(/\B(?=(\d{3})+$)/g, ",");
    case "0.0":
      return fixed(of, 1);
    case "0%":
      return `${fixed(of * 100, 0)}%`;
    default:
      return of < 0 ? new FormulaError("#VALUE!") : dayText(Math.floor(of), format);
  }
}

function fixed(of: number, digits: number): string {
  return roundHalfAway(of, digits).toFixed(digits);
}

function dayText(day: number, format: "dd/mm/yyyy" | "d mmmm yyyy" | "mmmm yyyy"): string {
  const date = calendarDay(day);
  const month = MONTHS[date.month - 1] as string;
  if (format === "mmmm yyyy") return `${month} ${date.year}`;
  if (format === "d mmmm yyyy") return `${date.day} ${month} ${date.year}`;
  return `${twoDigits(date.day)}/${twoDigits(date.month)}/${date.year}`;
}

function twoDigits(of: number): string {
  return String(of).padStart(2, "0");
}
