import { FUNCTIONS } from "./functions";

// Tells Excel which function stands behind which id of functions.json. Without office.js there is nobody to tell; the
// pane, which starts after this, says so.
if (typeof CustomFunctions !== "undefined")
  for (const [id, work] of Object.entries(FUNCTIONS)) CustomFunctions.associate(id, work);
