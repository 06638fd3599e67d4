import type { Highlight, StyleName } from "./plan";

/** How a cell looks. Colours are "#rrggbb"; what is not said is as Excel has it. */
export interface Look {
  fontSize?: number;
  bold?: boolean;
  italic?: boolean;
  fontColor?: string;
  fill?: string;
  wrap?: boolean;
  horizontal?: "left" | "center" | "right";
  vertical?: "top" | "center" | "bottom";
  /** A thin line below in this colour. */
  bottomBorder?: string;
}

/** Near-black, a deep blue-green and their tints: quiet on a screen, and apart from each other in grey on paper. */
export const INK = "#1f2933";
export const QUIET_INK = "#52606d";
const ACCENT = "#0b4f6c";
const ACCENT_TINT = "#e3eef3";
const INPUT_TINT = "#fff8db";
export const LINE = "#9aa5b1";

const COLUMN_HEADING: Look = {
  bold: true,
  fontColor: INK,
  fill: ACCENT_TINT,
  wrap: true,
  vertical: "center",
  bottomBorder: LINE,
};

/** Every style by its name. Text stands at least 4.5 to 1 against its ground (a test holds this). */
export const STYLES: Readonly<Record<StyleName, Look>> = {
  title: { fontSize: 18, bold: true, fontColor: ACCENT },
  subtitle: { fontSize: 12, fontColor: QUIET_INK },
  heading: { fontSize: 13, bold: true, fontColor: ACCENT, bottomBorder: ACCENT },
  columnHeading: COLUMN_HEADING,
  figureHeading: { ...COLUMN_HEADING, horizontal: "right" },
  body: { fontColor: INK, vertical: "top" },
  wrapped: { fontColor: INK, wrap: true, vertical: "top" },
  note: { fontSize: 10, fontColor: QUIET_INK, vertical: "top" },
  label: { fontColor: INK, vertical: "top" },
  figure: { bold: true, fontColor: INK, horizontal: "right", vertical: "top" },
  input: { fontColor: "#1d4e89", fill: INPUT_TINT, horizontal: "right", vertical: "top", bottomBorder: LINE },
  typed: { fontColor: "#1d4e89", fill: INPUT_TINT, vertical: "top" },
  link: { fontColor: "#0563c1", vertical: "top" },
  warning: { bold: true, fontColor: "#7a1f1f", fill: "#fbe4e2", wrap: true, vertical: "top" },
};

/** The fill and font colour of a highlighted cell; its words say the same without colour. */
export const TONES: Readonly<Record<Highlight["tone"], { fontColor: string; fill: string }>> = {
  bad: { fontColor: "#7a1f1f", fill: "#f6c9c5" },
  warning: { fontColor: "#5c3d00", fill: "#fdebc2" },
  good: { fontColor: "#17492b", fill: "#dff1e4" },
  quiet: { fontColor: QUIET_INK, fill: "#f1f3f5" },
};

/**
 * The series of charts, in order, up to eight. Each stands at least 3 to 1 against white, and no two are equally light: in
 * grey, and for eyes that tell few colours apart, they differ as they do in colour. Neighbours in a stack differ most.
 */
export const SERIES_COLOURS = [
  "#0a4c68",
  "#ce7e1d",
  "#371450",
  "#1a7861",
  "#63192b",
  "#3084c1",
  "#151515",
  "#823e82",
] as const;

export const seriesColour = (index: number): string =>
  SERIES_COLOURS[index % SERIES_COLOURS.length] as string;

/** The lines of a scatter, a middle and then pairs of limits: those of a pair look alike, the pairs are told apart by dashes. */
export const pairOfLine = (line: number): number => Math.ceil(line / 2);
export const LINE_DASHES = ["Continuous", "Dash", "RoundDot"] as const;

/** The colours of a chart's series, points before lines; what carries the others is as white as the paper. */
export const chartColours = ({ data, lines, carried }: ColouredChart): string[] => {
  const points = data.columnCount - 1;
  return [
    ...(carried ? [CHART_LOOK.edge] : []),
    ...Array.from({ length: points - (carried ? 1 : 0) }, (_, index) => seriesColour(index)),
    ...Array.from({ length: (lines?.columnCount ?? 1) - 1 }, (_, line) =>
      seriesColour(points + pairOfLine(line)),
    ),
  ];
};
interface ColouredChart {
  data: { columnCount: number };
  lines?: { columnCount: number } | undefined;
  carried?: true | undefined;
}

/** How charts are drawn, in a sheet of Excel and in a file alike. Sizes in points, so that print is read at arm's length. */
export const CHART_LOOK = {
  titleSize: 12,
  textSize: 10,
  gridline: "#d9dee3",
  /** Between the parts of a stacked bar, so that they are told apart without colour. */
  edge: "#ffffff",
  /** Room between bars, in hundredths of a bar. */
  gap: 60,
  lineWeight: 2.25,
  /** Of the lines of a scatter, that points stand out from. */
  limitWeight: 1.25,
  pointSize: 8,
} as const;
