/**
 * The oldest Excel that this product runs in: Office LTSC 2021 has ExcelApi 1.14. The manifest names the same sets, and
 * a test compares them; what is newer may be used only behind `isSetSupported`.
 */
export const REQUIREMENTS = {
  ExcelApi: "1.13",
  SharedRuntime: "1.1",
  CustomFunctionsRuntime: "1.3",
} as const;

/** Whether this Excel has everything that the add-in needs. */
export function supportedHere(): boolean {
  return Object.entries(REQUIREMENTS).every(([set, version]) =>
    Office.context.requirements.isSetSupported(set, version),
  );
}
