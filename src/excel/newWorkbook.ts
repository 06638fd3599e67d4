/**
 * Opens a new workbook beside this one, unsaved and with nothing of it but what the bytes hold.
 *
 * @param bytes an .xlsx
 * @throws what Excel refuses with
 */
export async function openNewWorkbook(bytes: Uint8Array): Promise<void> {
  await Excel.createWorkbook(base64(bytes));
}

/** So many bytes at a time as a call takes arguments. */
const PIECE = 0x8000;

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += PIECE)
    binary += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(binary);
}
