/**
 * What Excel refused, in words for the person at the keyboard. Only codes are translated: the texts of Excel's messages
 * are localised and change (docs: excel-add-ins-error-handling). `code` is kept for the person who supports them.
 */
export class ExcelProblem extends Error {
  constructor(
    message: string,
    readonly fix: string,
    readonly code?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The result sheets may now be half old and half new: neither the writing nor putting back worked. */
export class StaleSheets extends ExcelProblem {
  constructor(
    readonly sheets: readonly string[],
    cause: unknown,
  ) {
    const why = plainError(cause);
    super(
      `${why.message} Writing stopped half-way and the old contents could not be put back. Do not use: ${sheets.join(", ")}.`,
      `${why.fix} Then press Analyse again; it writes these sheets anew.`,
      errorCode(cause),
      { cause },
    );
  }
}

export interface PlainError {
  /** What happened, one sentence. */
  message: string;
  /** What to do next, one sentence. */
  fix: string;
}

/** The stable code of an error that Excel gave, where it is one. */
export function errorCode(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === "string" ? code : undefined;
}

/** Says of any error what happened and what to do next. Errors that are sentences already keep them. */
export function plainError(error: unknown): PlainError {
  if (error instanceof ExcelProblem) return { message: error.message, fix: error.fix };
  const known = SENTENCES[errorCode(error) ?? ""];
  if (known) return known;
  const code = errorCode(error);
  return {
    message: code
      ? `Excel stopped with the error "${code}".`
      : "Something went wrong that this add-in did not expect.",
    fix: "Press Analyse again. If it happens again, save and reopen the workbook; if that does not help, pass this message on.",
  };
}

/** Excel looks at nothing of the batch before it refuses with one of these: it can be sent again as it is. */
export const REFUSED_WHOLE: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "RequestPayloadSizeLimitExceeded",
  "InactiveWorkbook",
]);

/** The answer or the request was too large; a smaller piece may pass. */
export const TOO_LARGE: ReadonlySet<string> = new Set([
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RangeExceedsLimit",
  "OperationCellsExceedLimit",
]);

const SENTENCES: Readonly<Record<string, PlainError>> = {
  InvalidOperationInCellEditMode: {
    message: "Excel cannot change the workbook while a cell is being edited.",
    fix: "Finish editing the cell (press Enter), then press Analyse again.",
  },
  AccessDenied: {
    message:
      "Excel does not allow changes here: the sheet or the workbook is protected, read-only or labelled so.",
    fix: "Unprotect it (Review, Unprotect Sheet or Protect Workbook), or save a copy and work in the copy.",
  },
  ItemNotFound: {
    message: "A sheet, table or name that was there a moment ago has gone.",
    fix: "If you or somebody else renamed or deleted a sheet, press Analyse again.",
  },
  ItemAlreadyExists: {
    message: "A sheet, table or name that the add-in wanted to make exists already.",
    fix: "Press Analyse again. If it happens again, rename the sheet or table of that name.",
  },
  RequestPayloadSizeLimitExceeded: {
    message: "One cell or row is too large for Excel to take in one go.",
    fix: "Look for cells that hold very long text, shorten them, and press Analyse again.",
  },
  ResponsePayloadSizeLimitExceeded: {
    message: "One row is too large for Excel to hand over.",
    fix: "Look for cells that hold very long text, shorten them, and press Analyse again.",
  },
  RangeExceedsLimit: {
    message: "A sheet holds more cells than Excel can hand over.",
    fix: "Delete empty rows and columns after the data (select them, Delete), save, and press Analyse again.",
  },
  OperationCellsExceedLimit: {
    message: "The results need more cells than Excel can write in one go.",
    fix: "Analyse fewer years or children at a time.",
  },
  InactiveWorkbook: {
    message: "Another workbook came to the front while Excel was at work.",
    fix: "Go back to this workbook and press Analyse again.",
  },
  UnsupportedSheet: {
    message: "One sheet is of a kind that add-ins cannot use, such as a chart sheet or a macro sheet.",
    fix: "Move that sheet to another workbook, or copy the case tables to a new workbook, and press Analyse again.",
  },
  MergedRangeConflict: {
    message: "Merged cells are in the way of a table.",
    fix: "Unmerge the cells on the result sheet (Home, Merge & Center), then press Analyse again.",
  },
  InsertDeleteConflict: {
    message:
      "Excel could not make room, because cells would be pushed off the sheet or out of another table.",
    fix: "Move what you put beside or under the result table to another sheet, then press Analyse again.",
  },
  NonBlankCellOffSheet: {
    message: "Excel could not make room: filled cells would be pushed off the end of the sheet.",
    fix: "Move what stands at the foot of the result sheet to another sheet, then press Analyse again.",
  },
  FilteredRangeConflict: {
    message: "A filter is in the way of writing a table.",
    fix: "Clear the filters on the result sheets (Data, Clear), then press Analyse again.",
  },
  ApiNotFound: {
    message: "This version of Excel is too old for the add-in.",
    fix: "Use Excel 2021 or later, or Microsoft 365.",
  },
  ApiNotAvailable: {
    message: "This version of Excel does not have a part that the add-in needs.",
    fix: "Use Excel 2021 or later, or Microsoft 365.",
  },
  HostRestartNeeded: {
    message: "Excel has to be restarted before add-ins work again.",
    fix: "Save your work, close every Excel window and open the workbook again.",
  },
  RequestAborted: {
    message: "Excel broke off the work.",
    fix: "Press Analyse again.",
  },
  ActivityLimitReached: {
    message: "Excel is busy with too many requests.",
    fix: "Wait a minute, then press Analyse again.",
  },
  MemoryLimitReached: {
    message: "Excel ran out of memory.",
    fix: "Close other workbooks and programs, then press Analyse again.",
  },
  Conflict: {
    message: "Somebody else changed the workbook at the same moment.",
    fix: "Press Analyse again.",
  },
};
