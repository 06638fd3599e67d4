import type { Scalar } from "../../domain/columns";

/** What Excel reads of a function: the parts of functions.json that say how to call it. */
export interface FunctionMetadata {
  id: string;
  name: string;
  parameters: readonly { name: string; dimensionality?: "scalar" | "matrix"; optional?: boolean }[];
}

/** A function as `CustomFunctions.associate` is given it. */
export type Implementation = (...given: unknown[]) => unknown;

type Cells = Scalar | Scalar[][];

/**
 * Worksheet functions called in the grid as Excel calls them: by their metadata. A parameter that takes a range gets rows
 * of cells even for a single cell; a missing one is null; an error that a function throws or gives back is its code.
 *
 * @returns by full name, "ADOPTION.STAGEDAYS"
 */
export function gridFunctions(
  namespace: string,
  metadata: readonly FunctionMetadata[],
  implementations: ReadonlyMap<string, Implementation>,
): Record<string, (...given: unknown[]) => Cells> {
  return Object.fromEntries(
    metadata.map(({ id, name, parameters }) => {
      const work = implementations.get(id);
      if (!work) throw new Error(`functions.json names ${id}, but no function was associated with it.`);
      return [`${namespace}.${name}`, (...given) => call(work, parameters, given)];
    }),
  );
}

function call(
  work: Implementation,
  parameters: FunctionMetadata["parameters"],
  given: readonly unknown[],
): Cells {
  const values = parameters.map(({ dimensionality }, position) => {
    const value = given[position] ?? null;
    if (dimensionality === "matrix") return Array.isArray(value) ? value : [[value]];
    return Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
  });
  try {
    return answer(work(...values));
  } catch (problem) {
    return cellOf(problem);
  }
}

function answer(result: unknown): Cells {
  if (!Array.isArray(result)) return cellOf(result);
  const rows = (result as unknown[][]).map((row) => row.map(cellOf));
  return rows.length === 1 && rows[0]?.length === 1 ? (rows[0][0] as Scalar) : rows;
}

function cellOf(value: unknown): Scalar {
  if (typeof value === "object" && value !== null)
    return "code" in value && typeof value.code === "string" ? value.code : "#VALUE!";
  return (value ?? "") as Scalar;
}
