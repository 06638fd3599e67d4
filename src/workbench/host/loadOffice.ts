import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { installBridge } from "./bridge";
import { installOffice } from "./officeGlobals";

const BUNDLE = "@microsoft/office-js/dist/excel-web-16.00.js";

/**
 * Loads Microsoft's own office.js into this process (Node, and jest in its node and jsdom environments), joined to the
 * bridge. Afterwards `Excel`, `Office`, `OfficeExtension` and `CustomFunctions` are globals; `connect(host)` says which
 * workbook answers. Loading again does nothing.
 */
export function loadOffice(): void {
  const scope = globalThis as unknown as Record<string, unknown>;
  if (scope["Excel"]) return;
  installBridge();
  // The command line runs as one bundle from .cache/, so packages are looked for from where it was started.
  const file = createRequire(join(process.cwd(), "package.json")).resolve(BUNDLE);
  const removeBrowser = lendBrowser(scope);
  try {
    // Indirect, so that the script runs in the global scope of this realm: in jest, that of the test.
    (0, eval)(`${readFileSync(file, "utf8")}\n//# sourceURL=${file}`);
  } finally {
    removeBrowser();
  }
  installOffice();
}

/**
 * The little of a browser that the bundle looks at while it loads, lent where there is none. It is taken back at once:
 * other libraries ask for `window` to know whether they are in a browser.
 */
function lendBrowser(scope: Record<string, unknown>): () => void {
  if (typeof window !== "undefined") return () => undefined;
  const location = {
    href: "https://localhost/",
    search: "",
    hash: "",
    protocol: "https:",
    host: "localhost",
  };
  const lent: Record<string, unknown> = {
    window: scope,
    self: scope,
    location,
    navigator: { userAgent: "Node", language: "en-GB" },
    document: {
      cookie: "",
      location,
      documentElement: {},
      head: { appendChild: () => undefined },
      getElementsByTagName: () => [],
      createElement: () => ({}),
      addEventListener: () => undefined,
    },
    addEventListener: () => undefined,
  };
  const before = Object.keys(lent).map(
    (name) => [name, Object.getOwnPropertyDescriptor(scope, name)] as const,
  );
  for (const [name, value] of Object.entries(lent))
    Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  return () => {
    for (const [name, descriptor] of before)
      if (descriptor) Object.defineProperty(scope, name, descriptor);
      else delete scope[name];
  };
}
