/** Days between the 1900 and the 1904 date system. */
export const DAYS_BETWEEN_SYSTEMS = 1462;

/** Whether the workbook counts days from 1904 (an old Mac habit); Office.js gives no direct flag, but DATE() tells. */
export function askDate1904(context: Excel.RequestContext): () => boolean {
  const day = context.workbook.functions.date(1904, 1, 1);
  day.load("value");
  return () => day.value === 0;
}

/** Whether a number format (en-US) shows a date: a y, m or d outside quotes, brackets and escapes, but no plain time. */
export function showsDate(format: string): boolean {
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, "");
  return /[yd]/i.test(bare) || /m{3}/i.test(bare);
}
