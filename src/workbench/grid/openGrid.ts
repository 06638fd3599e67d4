import type { FunctionMetadata, Implementation } from "./customFunctions";
import { gridFunctions } from "./customFunctions";
import type { GridListener } from "./grid";
import { Grid } from "./grid";
import { startUniver } from "./startUniver";

/** As manifest.xml names it. */
const NAMESPACE = "ADOPTION";

/** The grid in an element of the page, with the add-in's worksheet functions. Needs office.js in the page. */
export async function openGrid(container: HTMLElement, listener: GridListener): Promise<Grid> {
  return new Grid(startUniver(container), listener, await addInFunctions());
}

/** The functions by the same metadata and through the same `associate` as Excel learns them. */
async function addInFunctions() {
  const associated = new Map<string, Implementation>();
  Object.assign(CustomFunctions, {
    associate: (id: string, work: Implementation) => associated.set(id, work),
  });
  const [metadata] = await Promise.all([
    fetch("functions.json").then((answer) => answer.json() as Promise<{ functions: FunctionMetadata[] }>),
    import("../../functions/associate"),
  ]);
  return gridFunctions(NAMESPACE, metadata.functions, associated);
}
