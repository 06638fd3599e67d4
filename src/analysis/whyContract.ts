import type { CellPlace } from "../sheets/rowPlaces";

export type { CellPlace };

/** What "Show me why" says of the selected cell. All of it is text for the pane; links are places of the workbook. */
export type Why = WhyNot | WhyFigure | WhyChild;

/** There is nothing to explain: why not, and what to select. */
export interface WhyNot {
  is: "nothing";
  sentence: string;
}

export interface Link {
  words: string;
  to: CellPlace;
}

/** Rows of a table that belong together: those that count, or those left out for one reason. */
export interface RowGroup {
  title: string;
  /** What its rows have in common, where a figure is made of several groups. */
  where?: string;
  count: number;
  /** At most {@link MOST_LINKS}. */
  links: readonly Link[];
  /** Where there are more: how to see all of them. */
  rest?: string;
}

/** More links than this nobody reads. */
export const MOST_LINKS = 50;

/** What a measure is, as its own file says it. */
export interface MeasureWords {
  id: string;
  title: string;
  /** Ours: not to be called by the department's name. */
  local?: true;
  definition: string;
  population: string;
  source: string;
  certainty: string;
}

/** What a cell holds and how it comes to it. */
export interface CellWords {
  title: string;
  /** As the sheet shows it. */
  value: string;
  /** Sentences, a step each. */
  reading: readonly string[];
  formula?: string;
  /** The cells under names that it is worked out from. */
  restsOn: readonly Link[];
  measure?: MeasureWords;
}

export interface WhyFigure extends CellWords {
  is: "figure";
  /** What the reader should mind first: the cell was changed, say. */
  remarks: readonly string[];
  groups: readonly RowGroup[];
}

/** The journeys of the child whose row is selected, and what the selected cell of it is where there is more to say of it. */
export interface WhyChild {
  is: "child";
  title: string;
  remarks: readonly string[];
  cell?: CellWords;
  journeys: readonly JourneyStory[];
}

export interface JourneyStory {
  title: string;
  /** The journey's row on `Timescales`. */
  row: Link;
  events: readonly EventWords[];
}

/** A dated event in words. */
export interface EventWords {
  /** "10 April 2021"; "" where the source that is believed has no day. */
  when: string;
  what: string;
  /** "178 days later"; "" for the first. */
  since: string;
  /** The cells that the day came from: "Episodes!B12: DECOM (RNE S)". */
  cells: readonly Link[];
  /** Said where no cell was found, or whose word counts. */
  note: string;
  /** "Tracker says 12 April 2021", with its cells. */
  others: readonly { words: string; cells: readonly Link[] }[];
}
