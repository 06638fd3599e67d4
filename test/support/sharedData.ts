import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Sample data beside the repository, never part of it. Tests that read it are skipped where it is not there, and say so. */
export const SHARED_DATA = "../shared/data";

const isHere = existsSync(SHARED_DATA);
const unlessHere = (name: string) => `${name} (skipped: ${SHARED_DATA} is not here)`;

export const describeShared = (name: string, tests: () => void): void =>
  isHere ? describe(name, tests) : describe.skip(unlessHere(name), tests);

export const testShared = (name: string, work: () => Promise<void>): void =>
  isHere ? test(name, work) : test.skip(unlessHere(name), work);

/** The three Annex A books with their names; none where the data are not here. */
export const annexABooks: readonly (readonly [string, Uint8Array])[] = isHere
  ? readdirSync(`${SHARED_DATA}/annex-a`).map(
      (name) => [name, new Uint8Array(readFileSync(`${SHARED_DATA}/annex-a/${name}`))] as const,
    )
  : [];
