import type { Highlight } from "./plan";

/** The colours of flags by their signs. */
export const FLAG_TONES: Highlight[] = [
  { when: { contains: "▲" }, tone: "bad" },
  { when: { contains: "◆" }, tone: "warning" },
  { when: { contains: "✓" }, tone: "good" },
  { when: { contains: "◇" }, tone: "quiet" },
  { when: { contains: "‖" }, tone: "quiet" },
  { when: { contains: "?" }, tone: "quiet" },
];
