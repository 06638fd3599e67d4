import { installBridge } from "../host/bridge";
import { installOffice } from "../host/officeGlobals";

/** Where the development server serves the npm copy of office.js from. */
const SCRIPT = "office/excel-web-16.00.js";

/** Microsoft's own office.js in the page, ready to speak to the stand-in for Excel. */
export async function loadOfficeScript(): Promise<void> {
  installBridge();
  await new Promise<void>((resolve, reject) => {
    const script = document.createElement("script");
    script.src = SCRIPT;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${SCRIPT} did not load: start the workbench with npm start.`));
    document.head.append(script);
  });
  installOffice();
}
