import { HOLDERS } from "../../../src/domain/raa/accounts";
import type { Entries } from "./costsEntries";
import type { Known, RaaMember } from "./raaMembers";
import {
  AMOUNTS,
  hiddenCosts,
  INSIDE,
  isOutside,
  ledger,
  netOf,
  netWithoutFlows,
  OUTSIDE,
  total,
  whole,
  type BookId,
  type BookLine,
} from "./raaSpend";

type Figures = Record<string, Known>;
const HELD_BY = Object.entries(HOLDERS);

/** The sum of those that are known; nothing where none is. */
export function ofKnown(of: readonly Known[]): Known {
  const known = of.filter((each): each is number => each !== undefined);
  return known.length === 0 ? undefined : total(known);
}

/** Of some lines, where any of them counts. */
const ofCounting = (lines: readonly BookLine[], work: (of: readonly BookLine[]) => number): Known =>
  lines.some(({ counts }) => counts) ? work(lines) : undefined;
const netSum = (lines: readonly BookLine[]) => total(lines.map(netOf));

/** Every figure of `RAA spend` but unit costs, and what shares and models stand on. */
export function spendFigures(entries: Entries, members: readonly RaaMember[]) {
  const books: BookId[] = [...members.map(({ at }) => at), "agency"];
  const lines = ledger(entries, books);
  const bridges = members.map(({ at }) => booksFigures(entries, at, lines));
  const agency = booksFigures(entries, "agency", lines);
  const figures = { ...Object.assign({}, ...bridges.map((each) => each.figures)), ...agency.figures };
  Object.assign(figures, lineFigures(lines), wholeFigures(lines));
  for (const id of Object.keys(agency.hidden))
    figures[`out_raa_hidden_${id}`] = ofKnown([...bridges, agency].map(({ hidden }) => hidden[id]));
  figures["out_raa_hidden"] = ofKnown([...bridges, agency].map(({ estimated }) => estimated));
  figures["out_raa_full_cost"] = ofKnown([...bridges, agency].map(({ full }) => full));
  figures["out_raa_full_cost_s251"] = ofKnown(bridges.map(({ bridged }) => bridged));
  const paid = members.map(({ at }) => {
    const line = lines.find((each) => each.books === at && each.line === "contributions")!;
    return line.counts ? line.amounts.gross : undefined;
  });
  members.forEach(({ at }, which) => (figures[`out_raa_${at}_contribution_paid`] = paid[which]));
  return {
    ...{ figures: figures as Figures, lines, paid },
    fullCosts: bridges.map(({ full }) => full),
    pooled: figures["out_raa_pooled_net"] as Known,
  };
}

function booksFigures(entries: Entries, of: BookId, lines: readonly BookLine[]) {
  const own = lines.filter((line) => line.books === of);
  const outside = own.filter(isOutside);
  const figures: Figures = {};
  const set = (id: string, value: Known) => (figures[`out_raa_${of}_${id}`] = value);
  for (const line of own) set(`${line.line}_net`, line.counts ? netOf(line) : undefined);
  for (const line of outside)
    set(`${line.line}_external_net`, line.counts ? netWithoutFlows([line]) : undefined);
  // The agency has books only where something stands in them.
  const hasBooks = of !== "agency" || own.some(({ counts }) => counts);
  set("lines_entered", hasBooks ? own.filter(({ counts }) => counts).length : undefined);
  const outsideNet = ofCounting(outside, netWithoutFlows);
  set("external_net", outsideNet);
  const hidden = hiddenCosts(entries, of);
  for (const [id, cost] of Object.entries(hidden)) set(`hidden_${id}`, cost);
  const estimated = ofKnown(Object.values(hidden));
  const unknown = Object.values(hidden).filter((cost) => cost === undefined).length;
  set("hidden_not_estimated", hasBooks ? unknown : undefined);
  const full = outsideNet === undefined ? undefined : outsideNet + (estimated ?? 0);
  set("full_cost", full);
  const published = of === "agency" ? undefined : entries.number(`in_raa_${of}_s251_adoption_y1`);
  const bridged = published === undefined ? undefined : published + (estimated ?? 0);
  if (of !== "agency") {
    set("full_cost_s251", bridged);
    set("full_cost_difference", full === undefined || bridged === undefined ? undefined : full - bridged);
  }
  return { figures, hidden, estimated, full, bridged };
}

function lineFigures(lines: readonly BookLine[]): Figures {
  const figures: Figures = {};
  for (const line of [...OUTSIDE, ...INSIDE]) {
    const of = lines.filter((each) => each.line === line);
    for (const amount of AMOUNTS)
      if (OUTSIDE.includes(line) || ["gross", "from_members"].includes(amount))
        figures[`out_raa_${line}_${amount}`] = total(of.map(({ amounts }) => amounts[amount]));
    figures[`out_raa_${line}_net`] = ofCounting(of, netSum);
    if (OUTSIDE.includes(line)) figures[`out_raa_${line}_consolidated_net`] = ofCounting(of, netWithoutFlows);
  }
  for (const amount of AMOUNTS)
    figures[`out_raa_${amount}`] = total(lines.map(({ amounts }) => amounts[amount]));
  return figures;
}

function wholeFigures(lines: readonly BookLine[]): Figures {
  const found = whole(lines);
  const outside = lines.filter(isOutside);
  const known = (net: number) => ofCounting(outside, () => net);
  return {
    out_raa_net: ofCounting(lines, netSum),
    out_raa_consolidated_net: known(found.consolidated),
    out_raa_pooled_net: known(found.pooled),
    out_raa_retained_net: known(found.retained),
    ...Object.fromEntries(
      HELD_BY.map(([id, holder]) => [
        `out_raa_held_by_${id}`,
        netWithoutFlows(outside.filter(({ heldBy }) => heldBy === holder)),
      ]),
    ),
    out_raa_contribution_paid: found.contributions.paid,
    out_raa_contribution_received: found.contributions.received,
    out_raa_fees_paid: found.fees.paid,
    out_raa_fees_received: found.fees.received,
  };
}
