import { connect } from "../../../src/workbench/host/bridge";
import type { Host, HostOptions } from "../../../src/workbench/host/host";
import { createHost } from "../../../src/workbench/host/host";
import { loadOffice } from "../../../src/workbench/host/loadOffice";

/** A fresh workbook that the real office.js of this process now speaks to. */
export function connectedHost(options?: HostOptions): Host {
  loadOffice();
  const host = createHost(options);
  connect(host);
  return host;
}

/** The code of the OfficeExtension.Error that a piece of work ends with; fails where it ends well. */
export async function errorCodeOf(
  work: (context: Excel.RequestContext) => Promise<unknown>,
): Promise<string> {
  try {
    await Excel.run(async (context) => {
      await work(context);
      await context.sync();
    });
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
  throw new Error("It was expected to fail, and did not.");
}
