import { inWorkbook } from "./session";

/** Ends the listening; may be called when the workbook has closed since. */
export type StopListening = () => Promise<void>;

/**
 * Tells of every calculation of, and change to, the sheets on which some named cells stand, and of no other sheet: a person
 * who works on the case tables is not listened to. Writing much while somebody listens fails in Excel on the web (office-js
 * 539), so whoever listens stops before an analysis.
 *
 * @throws ExcelProblem
 */
export function listenToSheetsOf(names: readonly string[], tell: () => void): Promise<StopListening> {
  return inWorkbook(async (context) => {
    const cells = names.map((name) => {
      const cell = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
      cell.load("worksheet/id");
      return cell;
    });
    await context.sync();
    const ids = new Set(cells.flatMap((cell) => (cell.isNullObject ? [] : [cell.worksheet.id])));
    // Excel waits for what a listener promises.
    const told = () => {
      tell();
      return Promise.resolve();
    };
    const heard = [...ids].flatMap((id) => {
      const sheet = context.workbook.worksheets.getItem(id);
      // office.js tells events apart by it.
      sheet.load("id");
      return [sheet.onCalculated.add(told), sheet.onChanged.add(told)];
    });
    await context.sync();
    return () => stop(heard);
  });
}

/** Listeners can be taken away only through the conversation in which they were added. */
async function stop(heard: readonly { context: OfficeExtension.ClientRequestContext; remove(): void }[]) {
  const context = heard[0]?.context;
  if (!context) return;
  await Excel.run(context, async () => {
    for (const listener of heard) listener.remove();
    await context.sync();
  });
}
