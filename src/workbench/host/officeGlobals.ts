/**
 * What office.js's loader would add to `Office` in a real host, and the stand-in must: `Office.onReady`, the requirement
 * sets, and ribbon commands. For Node and browsers alike; the Excel bundle must have been loaded.
 */

/** Requirement sets and the highest version of each that is answered with yes. */
export type RequirementSets = Readonly<Record<string, string>>;

/** As Excel on the web and in Microsoft 365 answers today, for the sets that matter to this product. */
export const MICROSOFT_365: RequirementSets = {
  ExcelApi: "1.17",
  SharedRuntime: "1.2",
  CustomFunctionsRuntime: "1.5",
  RibbonApi: "1.2",
  DialogApi: "1.2",
  IdentityAPI: "1.3",
  ImageCoercion: "1.2",
  KeyboardShortcuts: "1.1",
  // Internal to office.js: without it `delayForCellEdit` is ignored.
  DelayForCellEdit: "1.1",
};

interface OfficeScope {
  Office: Record<string, unknown>;
  OfficeExtension: { CommonUtility: { _doApiNotSupportedCheck: boolean; isSetSupported: SetCheck } };
}

type SetCheck = (name: string, version?: string) => boolean;

/** Turns the ribbon's commands, by the ids of the manifest, into calls: what `Office.actions.associate` was told. */
export const ribbonCommands = new Map<string, (event: { completed(): void }) => void>();

let supported: RequirementSets = MICROSOFT_365;

const isSetSupported: SetCheck = (name, version = "1.1") => {
  const highest = supported[name];
  if (highest === undefined) return false;
  const [major = 0, minor = 0] = highest.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = String(version).split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
};

/** Gives `Office` what the loader would have given it. Call once, after the bundle was loaded. */
export function installOffice(): void {
  const scope = globalThis as unknown as OfficeScope;
  const ready = { host: "Excel", platform: "OfficeOnline" };
  // Office.context of the bundle is a getter that cannot be replaced, so it is covered by one of ours.
  scope.Office = Object.create(scope.Office, {
    context: {
      enumerable: true,
      value: {
        host: ready.host,
        platform: ready.platform,
        contentLanguage: "en-GB",
        displayLanguage: "en-GB",
        requirements: { isSetSupported },
        diagnostics: { ...ready, version: "16.0" },
      },
    },
    onReady: {
      value: async (callback?: (info: typeof ready) => unknown) => {
        await callback?.(ready);
        return ready;
      },
    },
    actions: {
      value: {
        associate: (id: string, action: (event: { completed(): void }) => void) =>
          ribbonCommands.set(id, action),
      },
    },
  }) as Record<string, unknown>;
  scope.OfficeExtension.CommonUtility.isSetSupported = isSetSupported;
}

/** Which requirement sets the stand-in claims to have; the default is {@link MICROSOFT_365}. */
export function setRequirementSets(sets: RequirementSets): void {
  supported = sets;
}

/**
 * The gate: with it on, office.js itself throws ApiNotFound when a method or an object newer than the requirement sets
 * is used (real Excel would fail later, on old machines only). Plain property setters are not covered by office.js.
 */
export function setRequirementGate(on: boolean): void {
  (globalThis as unknown as OfficeScope).OfficeExtension.CommonUtility._doApiNotSupportedCheck = on;
}
