import type { BrandVariants, Theme } from "@fluentui/react-components";
import { createLightTheme } from "@fluentui/react-components";

/** The deep blue-green of the result sheets and the icon; 80 on white has a contrast of 7.4 to 1. */
const lagoon: BrandVariants = {
  10: "#02080b",
  20: "#0a1a22",
  30: "#0b2a38",
  40: "#0b3649",
  50: "#0b425a",
  60: "#0b4b66",
  70: "#0c5471",
  80: "#0f5d7c",
  90: "#2e7391",
  100: "#4a88a5",
  110: "#659db8",
  120: "#80b1c9",
  130: "#9cc5d9",
  140: "#b8d8e7",
  150: "#d4eaf3",
  160: "#eef7fb",
};

export const theme: Theme = createLightTheme(lagoon);
