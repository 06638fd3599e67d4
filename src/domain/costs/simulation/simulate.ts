import type { Steps } from "../../steps";
import { named } from "../../formula/expression";
import { evaluateOver, type Vector } from "../../formula/evaluateOver";
import { quantileOf } from "../../statistics/quantiles";
import { SAVED_STAGES, SAVING_MODES } from "../savingsModel";
import {
  DAYS_FACTOR,
  entered,
  factorOf,
  LEAVES_READ,
  OFFSETS_FACTOR,
  QUANTITIES,
  VARIED_LEAVES,
  VARIED_RESULT,
  VARIED_STEPS,
  type Quantity,
  type QuantityId,
} from "../sensitivityModel";
import { drawnFor, samplerOf, type Sampler, type Shape } from "./distributions";
import { randomStream } from "./randomStream";
import { ResampledChildren, type Limit, type Resampled, type StageDays } from "./resampledChildren";

export interface SimulationQuestion {
  seed: number;
  draws: number;
  scenarios: readonly SimulatedScenario[];
  /** Quantities that are drawn; all others stay as they are. */
  ranges: readonly DrawnRange[];
  /** Days of the stages of {@link SAVED_STAGES}, in their order, to be drawn anew; absent: as they are. */
  children?: StageDays;
}

export interface SimulatedScenario {
  /** Every leaf by id. */
  leaves: Readonly<Record<string, number>>;
  /** By stage, in their order: days; absent without a limit. */
  limits: readonly (number | undefined)[];
}

/** As typed: percent of the value in use, or days. */
export interface DrawnRange {
  quantity: QuantityId;
  shape: Shape;
  low: number;
  high: number;
}

/** Of the net over the horizon, in pounds. */
export interface SimulatedNet {
  /** Without anything drawn. */
  point: number;
  mean: number;
  /** Percent of draws with a net above 0. */
  chance: number;
  /** By share of draws below, 0 to 1. */
  quantile(p: number): number;
}

/** Draws and evaluates pieces of at most some tens of milliseconds. */
const CHILDREN_A_PIECE = 150_000;
const MOST_DRAWS_A_PIECE = 1_000;

/**
 * Draws the quantities and works the net of every scenario out, piece by piece: it yields after each. The same question has
 * the same answer. All scenarios have the same draws, so that what differs between them is the scenario.
 */
export function* simulate(question: SimulationQuestion): Steps<SimulatedNet[]> {
  const { draws, scenarios } = question;
  const source = drawsOf(question);
  const points = scenarios.map(({ leaves }) => netOf(leaves, 1, new Map()) as number);
  const nets = scenarios.map(() => new Float64Array(draws));
  for (let from = 0; from < draws; from += source.rows) {
    const rows = Math.min(source.rows, draws - from);
    const piece = source.next(rows);
    scenarios.forEach(({ leaves }, scenario) => {
      const net = netOf(leaves, rows, piece(scenario));
      const all = nets[scenario]!.subarray(from, from + rows);
      if (typeof net === "number") all.fill(net);
      else all.set(net);
    });
    yield;
  }
  const results: SimulatedNet[] = [];
  for (const [scenario, net] of nets.entries()) {
    results.push(summary(net, points[scenario]!));
    yield;
  }
  return results;
}

/** The net over the horizon of one scenario, over draws. @param drawn what is not as in the leaves */
export function netOf(
  leaves: Readonly<Record<string, number>>,
  rows: number,
  drawn: ReadonlyMap<string, Vector>,
): Vector {
  return stepsOf(leaves, rows, drawn).get(VARIED_RESULT)!;
}

/** Every step of it. */
export function stepsOf(
  leaves: Readonly<Record<string, number>>,
  rows: number,
  drawn: ReadonlyMap<string, Vector>,
): Map<string, Vector> {
  const held = new Map<string, Vector>([
    [DAYS_FACTOR, 1],
    [OFFSETS_FACTOR, 1],
  ]);
  for (const id of LEAVES_READ) if (!VARIED.has(id)) held.set(id, leaves[id] ?? 0);
  for (const id of VARIED_LEAVES) held.set(entered(id), leaves[id] ?? 0).set(factorOf(id), 1);
  for (const [id, of] of drawn) held.set(id, of);
  for (const { id, expr } of EXPRESSIONS)
    held.set(
      id,
      evaluateOver(expr, rows, (name) => held.get(name) ?? NaN),
    );
  return held;
}

const VARIED: ReadonlySet<string> = new Set(VARIED_LEAVES);
const EXPRESSIONS = VARIED_STEPS.map(({ id, of }) => ({ id, expr: of(named) }));

/** The draws of a run, in order: the next rows, for one scenario after the other. */
interface Draws {
  /** How many at once. */
  rows: number;
  next(rows: number): (scenario: number) => Map<string, Vector>;
}

function drawsOf({ seed, scenarios, ranges, children }: SimulationQuestion): Draws {
  const quantities = ranges.map((range) => {
    const quantity = QUANTITIES.find(({ id }) => id === range.quantity)!;
    return {
      shape: range.shape,
      stream: randomStream(seed, range.quantity),
      samplers: scenarios.map(({ leaves }) => samplersOf(quantity, range, leaves)),
    };
  });
  const limits = limitsOf(scenarios);
  const resampled = children && new ResampledChildren(children, limits, randomStream(seed, "children drawn"));
  const howMany = children?.[0]?.length ?? 0;
  return {
    rows: Math.max(20, Math.min(MOST_DRAWS_A_PIECE, Math.floor(CHILDREN_A_PIECE / Math.max(1, howMany)))),
    next: (rows) => {
      const drawn = quantities.map(({ shape, stream }) => drawnFor(shape, stream, rows));
      const again = howMany > 0 ? resampled?.draw(rows) : undefined;
      return (scenario) => {
        const held = new Map<string, Vector>();
        quantities.forEach(({ samplers }, at) => {
          for (const [factor, sampler] of samplers[scenario]!)
            held.set(
              factor,
              drawn[at]!.map((each) => sampler.factor(each)),
            );
        });
        if (again) addStages(held, scenarios[scenario]!, again, limits);
        return held;
      };
    },
  };
}

/** The factors of a quantity in a scenario, each with how it is drawn. */
function samplersOf(
  { id, leaves: ids, typedIn, isShare }: Quantity,
  { shape, low, high }: DrawnRange,
  leaves: Readonly<Record<string, number>>,
): [factor: string, sampler: Sampler][] {
  if (typedIn === "days") {
    const now = stepsOf(leaves, 1, new Map()).get("days_child") as number;
    return now > 0 ? [[DAYS_FACTOR, samplerOf({ shape, low: low / now, high: high / now })]] : [];
  }
  const spread = { shape, low: low / 100, high: high / 100 };
  if (shape === "Beta")
    return isShare
      ? ids.map((leaf) => [factorOf(leaf), samplerOf({ ...spread, share: (leaves[leaf] ?? 0) / 100 })])
      : [];
  const sampler = samplerOf(spread);
  return (ids.length > 0 ? ids : [id]).map((leaf) => [factorOf(leaf), sampler]);
}

const LIMIT_MODE = SAVING_MODES.indexOf("Limit met");

/** The limits that are in use, each once. */
function limitsOf(scenarios: readonly SimulatedScenario[]): Limit[] {
  const found = new Map<string, Limit>();
  for (const { leaves, limits } of scenarios)
    limits.forEach((days, stage) => {
      if (days !== undefined && leaves[`mode_${SAVED_STAGES[stage]!.number}`] === LIMIT_MODE)
        found.set(`${stage}/${days}`, { stage, days });
    });
  return [...found.values()];
}

/** What is shown of the children and what was drawn differ by as much as the draw differs from all of them. */
function addStages(
  held: Map<string, Vector>,
  { leaves, limits }: SimulatedScenario,
  { mean, quarter, over }: Resampled,
  all: readonly Limit[],
): void {
  const add = (id: string, change: Float64Array | undefined) => {
    if (change)
      held.set(
        id,
        change.map((each) => (leaves[id] ?? 0) + each),
      );
  };
  SAVED_STAGES.forEach(({ number }, stage) => {
    if ((leaves[`mean_${number}`] ?? 0) > 0) add(`mean_${number}`, mean[stage]);
    if ((leaves[`quarter_${number}`] ?? 0) > 0) add(`quarter_${number}`, quarter[stage]);
    const at = all.findIndex((limit) => limit.stage === stage && limit.days === limits[stage]);
    if (at >= 0) add(`over_${number}`, over[at]);
  });
}

function summary(net: Float64Array, point: number): SimulatedNet {
  const sorted = net.sort();
  const above = sorted.reduce((count, each) => count + Number(each > 0), 0);
  return {
    point,
    mean: sorted.reduce((sum, each) => sum + each, 0) / sorted.length,
    chance: (100 * above) / sorted.length,
    quantile: (p) => quantileOf(sorted, p) ?? point,
  };
}
