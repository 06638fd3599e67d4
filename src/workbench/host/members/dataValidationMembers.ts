import { asFlag, asRecord } from "../arguments";
import { refuse } from "../hostErrors";
import type { HostObject, ObjectType } from "../hostObjects";
import { describe } from "../hostObjects";
import { covers, overlaps } from "../model/areas";
import type { ValidationRecord } from "../model/records";
import type { Cellular } from "./formatMembers";

export function validationObject(cells: Cellular): HostObject {
  return describe(validationType, cells);
}

const FRESH: Omit<ValidationRecord, "area"> = {
  rule: {},
  prompt: { showPrompt: true, title: "", message: "" },
  errorAlert: { showAlert: true, style: "Stop", title: "", message: "" },
  ignoreBlanks: true,
};

/** The rule that all cells share: undefined where there is none, null where they differ. */
function shared({ sheet, areas }: Cellular): ValidationRecord | undefined | null {
  const touching = sheet.validations.filter((record) => areas.some((area) => overlaps(record.area, area)));
  const [first] = touching;
  if (!first) return undefined;
  return touching.length === 1 && areas.every((area) => covers(first.area, area)) ? first : null;
}

function change(
  { sheet, areas }: Cellular,
  make: (before: Omit<ValidationRecord, "area">) => Omit<ValidationRecord, "area">,
): void {
  sheet.assertUnprotected();
  for (const area of areas) {
    sheet.setValidation(area, (before) => ({ ...make(before ?? FRESH), area }));
    sheet.workbook.record({ kind: "format", sheetId: sheet.id, area });
  }
}

const KINDS: Readonly<Record<string, string>> = {
  list: "List",
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  time: "Time",
  textLength: "TextLength",
  custom: "Custom",
};

const validationType: ObjectType<Cellular> = {
  name: "DataValidation",
  properties: {
    Type: {
      read: (cells) => {
        const record = shared(cells);
        if (record === undefined) return "None";
        if (record === null) return "Inconsistent";
        return KINDS[Object.keys(record.rule)[0] ?? ""] ?? "None";
      },
    },
    Rule: {
      read: (cells) => shared(cells)?.rule ?? {},
      write: (cells, sent) => {
        const rule = asRecord(sent);
        const [kind, ...more] = Object.keys(rule);
        if (kind === undefined || more.length > 0 || !(kind in KINDS)) refuse("InvalidArgument");
        const list = kind === "list" ? (rule[kind] as { source?: unknown }).source : undefined;
        // Excel takes at most 255 characters of choices written into the rule.
        if (typeof list === "string" && !list.startsWith("=") && list.length > 255) refuse("InvalidArgument");
        change(cells, (before) => ({ ...before, rule }));
      },
    },
    Prompt: {
      read: (cells) => (shared(cells) ?? FRESH).prompt,
      write: (cells, prompt) => change(cells, (before) => ({ ...before, prompt: asRecord(prompt) })),
    },
    ErrorAlert: {
      read: (cells) => (shared(cells) ?? FRESH).errorAlert,
      write: (cells, alert) => change(cells, (before) => ({ ...before, errorAlert: asRecord(alert) })),
    },
    IgnoreBlanks: {
      read: (cells) => (shared(cells) ?? FRESH).ignoreBlanks,
      write: (cells, ignore) => change(cells, (before) => ({ ...before, ignoreBlanks: asFlag(ignore) })),
    },
  },
  methods: {
    Clear: ({ sheet, areas }) => {
      sheet.assertUnprotected();
      for (const area of areas) sheet.setValidation(area, null);
    },
  },
};
