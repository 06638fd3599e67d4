import type { Scalar } from "../../../domain/columns";
import { calendarDay } from "../../../domain/dates/serialDay";
import { MONTH_NAMES } from "../../../domain/dates/writtenForms";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

/**
 * What a cell shows of its value (`Range.text`), for the number formats that ordinary sheets use: General, text,
 * digits with thousands and decimals, percent, dates and times. Column widths play no part, so there is never "####".
 */
export function displayText(value: Scalar, format: string): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  const [positive = "General", negative] = format.split(";");
  const section = value < 0 && negative !== undefined ? negative : positive;
  const number = value < 0 && negative !== undefined ? -value : value;
  if (section === "General" || section === "@") return generalText(number);
  const plain = section.replace(/\[\$[^\]]*\]|\[(?:Red|Black|Blue|Green|White|Yellow|Cyan|Magenta)\]/gi, "");
  if (isDateFormat(plain)) return dateText(number, plain);
  return numberText(number, plain);
}

/** Whether a number format shows dates or times. */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[\$[^\]]*\]/g, "");
  return /[dy]|m|h|s/i.test(bare) && !/General/i.test(bare);
}

function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size > 0 && size < 1e-9)) {
    const [digits, exponent] = value.toExponential(5).split("e") as [string, string];
    const power = Number(exponent);
    return `${digits.replace(/\.?0+$/, "")}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
  }
  return String(Number(value.toPrecision(10)));
}

function numberText(value: number, format: string): string {
  const mask = /[#0?][#0?,]*(?:\.[#0?]*)?(?:E[+-]0+)?/i.exec(format);
  if (!mask) return format.replace(/"|\\/g, "");
  const [whole = "", decimals = ""] = mask[0].split(".") as [string, string?];
  const shown = format.includes("%") ? value * 100 : value;
  const least = (decimals.match(/0/g) ?? []).length;
  const fixed = roundedText(Math.abs(shown), decimals.length);
  let [units = "0", rest = ""] = fixed.split(".");
  while (rest.length > least && rest.endsWith("0")) rest = rest.slice(0, -1);
  units = units.padStart((whole.match(/0/g) ?? []).length, "0");
  if (whole.includes(",")) units = units.replace(/\B(?=(\d{3})+$)/g, ",");
  const sign = shown < 0 && /[1-9]/.test(fixed) ? "-" : "";
  const text = format.replace(mask[0], units + (rest ? `.${rest}` : decimals && least ? "." : ""));
  return sign + text.replace(/"|\\/g, "").replace(/_./g, " ").trim();
}

/** Half away from zero on the decimal digits that Excel keeps, not on the binary fraction. */
function roundedText(value: number, decimals: number): string {
  const exact = Number(value.toPrecision(15));
  const shifted = Number(`${exact}e${decimals}`);
  return Number.isFinite(shifted)
    ? (Math.round(shifted) / 10 ** decimals).toFixed(decimals)
    : exact.toFixed(decimals);
}

function dateText(value: number, format: string): string {
  const seconds = Math.round((value - Math.floor(value)) * 86_400);
  const day = Math.floor(value) + (seconds === 86_400 ? 1 : 0);
  const date = calendarDay(day);
  const time = seconds % 86_400;
  const half = /am\/pm/i.test(format);
  const hour = Math.floor(time / 3600);
  const shownHour = half ? hour % 12 || 12 : hour;
  const minute = Math.floor(time / 60) % 60;
  const elapsed = Math.floor((day * 86_400 + time) / 3600);
  let afterHour = false;
  return format.replace(
    /"([^"]*)"|\\(.)|\[h+\]|am\/pm|y+|m+|d+|h+|s+|[^ymdhs"\\[]+?/gi,
    (token, quoted: string | undefined, escaped: string | undefined) => {
      if (quoted !== undefined) return quoted;
      if (escaped !== undefined) return escaped;
      const lower = token.toLowerCase();
      const two = (n: number): string => (lower.length > 1 ? String(n).padStart(2, "0") : String(n));
      if (lower === "am/pm") return hour < 12 ? "AM" : "PM";
      switch (lower[0]) {
        case "[":
          afterHour = true;
          return String(elapsed);
        case "y":
          return lower.length > 2 ? String(date.year) : String(date.year % 100).padStart(2, "0");
        case "d":
          if (lower.length > 2) {
            const name = DAYS[(day - 1) % 7] as string;
            return lower.length === 3 ? name.slice(0, 3) : name;
          }
          return two(date.day);
        case "h":
          afterHour = true;
          return two(shownHour);
        case "s":
          return two(time % 60);
        case "m": {
          if (afterHour) {
            afterHour = false;
            return two(minute);
          }
          const name = MONTH_NAMES[date.month - 1] as string;
          return lower.length > 3 ? name : lower.length === 3 ? name.slice(0, 3) : two(date.month);
        }
        default:
          return token;
      }
    },
  );
}
