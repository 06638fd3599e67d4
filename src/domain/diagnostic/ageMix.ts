/** One age group of two populations: how many the other one has in it, and how many there are here with what sum of days. */
export interface MixGroup {
  /** Children of the other population in this age group. */
  weight: number;
  n: number;
  sum: number;
}

export interface AtAgeMix {
  /** Whole days, half up; null where no age group has children of both populations. */
  mean: number | null;
  /** Children of the other population whose age groups are among those weighted. */
  weighted: number;
  /** Those of age groups in which there is nobody here: no mean can stand for them. */
  leftOut: number;
}

/**
 * A mean as it would be with the age mix of another population (direct standardisation): the mean of each age group here,
 * weighted by how many children the other population has in that group. Age groups without children here take no part, and
 * the weights of the others are scaled to what is left.
 *
 * @example atAgeMix([{ weight: 3, n: 1, sum: 100 }, { weight: 1, n: 2, sum: 400 }]).mean //=> 125
 */
export function atAgeMix(groups: readonly MixGroup[]): AtAgeMix {
  const here = groups.filter(({ n }) => n > 0);
  const weighted = here.reduce((total, { weight }) => total + weight, 0);
  const all = groups.reduce((total, { weight }) => total + weight, 0);
  const sum = here.reduce((total, { weight, n, sum }) => total + weight * (sum / n), 0);
  return {
    mean: weighted === 0 ? null : Math.round(sum / weighted),
    weighted,
    leftOut: all - weighted,
  };
}
