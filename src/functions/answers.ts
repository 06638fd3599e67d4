import type { Answered } from "../domain/answered";
import { invalid, notAvailable } from "./cells";
import type { Answer } from "./ranges";

/**
 * What an answer comes to in a cell; without one #N/A (nothing is known or published) or #VALUE! (what was given cannot be
 * meant), with the reason.
 *
 * @throws CustomFunctions.Error
 */
export function given<Found>(answered: Answered<Found>, of: (found: Found) => Answer): Answer {
  switch (answered.kind) {
    case "found":
      return of(answered);
    case "none":
      throw notAvailable(answered.reason);
    case "not understood":
      throw invalid(answered.reason);
  }
}
