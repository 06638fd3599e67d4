/**
 * The department's three-digit numbers of English local authorities in runs, those since closed by reorganisation among
 * them, and its letters for the rest of the United Kingdom and beyond (codes of the department's validator of 2022-23;
 * 838 Dorset, 839 Bournemouth, Christchurch and Poole, 940 and 941 Northamptonshire, 942 and 943 Cumbria made since 2019).
 */
const RUNS: readonly (readonly [number, number])[] = [
  // London.
  [201, 213],
  [301, 320],
  // Metropolitan districts.
  [330, 336],
  [340, 344],
  [350, 359],
  [370, 373],
  [380, 384],
  [390, 394],
  // Isles of Scilly.
  [420, 420],
  // Unitary authorities and counties.
  [800, 803],
  [805, 808],
  [810, 813],
  [815, 816],
  [821, 823],
  [825, 826],
  [830, 831],
  [835, 841],
  [845, 846],
  [850, 852],
  [855, 857],
  [860, 861],
  [865, 874],
  [876, 896],
  [908, 909],
  [916, 916],
  [919, 919],
  [921, 921],
  [925, 926],
  [928, 929],
  [931, 931],
  [933, 933],
  [935, 938],
  [940, 943],
  // Not known.
  [999, 999],
];
const ELSEWHERE: ReadonlySet<string> = new Set(["WAL", "SCO", "NIR", "NUK"]);

/** Whether a code names a local authority, another country or "not known". */
export function isAuthority(code: string): boolean {
  if (ELSEWHERE.has(code)) return true;
  return /^\d{3}$/.test(code) && RUNS.some(([from, to]) => Number(code) >= from && Number(code) <= to);
}
