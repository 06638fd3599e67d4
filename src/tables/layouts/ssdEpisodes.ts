import { CIN, REC } from "../../domain/codes/ssda903";
import { headersIn, type Layout } from "./layout";

/**
 * The Standard Safeguarding Dataset's `ssd_cla_episodes`: a row an episode, each with the day on which its period of care
 * began. It says when a child entered and left care and nothing of the plan (data-to-insight/ssd-data-model,
 * data/objects/ssd_cla_episodes.yml). An episode's end is the end of care unless its reason is X1: it went on.
 */
export const SSD_EPISODES: Layout = {
  id: "ssd-episodes",
  title: "Standard Safeguarding Dataset, episodes of care",
  plansOf: "ssd",
  headers: "exact",
  foldBy: "entry",
  fields: [
    { name: "child", holds: "id", known: headersIn("clae person id|person id|la person id") },
    { name: "entry", holds: "day", known: headersIn("clae entered care date") },
    {
      name: "need",
      holds: "text",
      known: headersIn("clae cla primary need code|clae cla primary need"),
      codes: CIN,
    },
    {
      name: "leftCare",
      holds: "day",
      known: headersIn("clae cla episode ceased|clae cla episode ceased date"),
      onlyWhere: { field: "leavingRoute", says: /^(?!X1$)./, elseBlank: true },
    },
    { name: "leavingRoute", holds: "text", known: headersIn("clae cla episode ceased reason"), codes: REC },
  ],
  recognisedBy: (found) => found.has("child") && found.has("entry") && found.has("leavingRoute"),
  needs: ["child", "entry"],
  needsInRow: ["child", "entry"],
};
