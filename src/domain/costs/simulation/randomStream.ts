/** 2^32: what a whole number of 32 bits is a part of. */
const WHOLE = 2 ** 32;
/** Numbers thrown away first, until nothing of a similar seed is left in the state. */
const WARM_UP = 20;

/** Random numbers that are the same for the same seed and name, on every machine. */
export interface RandomStream {
  /** Between 0 and 1, neither of them. */
  uniform(): number;
  /** A whole number from 0, below a number. */
  below(most: number): number;
  /** Standard normal (Box and Muller's way, which takes two uniform numbers). */
  normal(): number;
}

/**
 * The generator sfc32 of Chris Doty-Humphrey (PractRand): 128 bits of state, of which a counter makes every cycle longer than
 * 2^32. Each quantity has a stream of its own, by its name: one quantity more or less changes no other's numbers, and all
 * scenarios share them.
 *
 * @param seed any number; its whole part counts
 */
export function randomStream(seed: number, name: string): RandomStream {
  const whole = Math.floor(seed);
  const mixed = mixer(`${whole}/${name}`);
  let [a, b, c, counter] = [mixed(), mixed(), mixed(), 1];
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return sum >>> 0;
  };
  for (let at = 0; at < WARM_UP; at++) next();
  const uniform = () => (next() + 0.5) / WHOLE;
  return {
    uniform,
    below: (most) => Math.floor((next() / WHOLE) * most),
    normal: () => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform()),
  };
}

/** Words of 32 bits out of a text, each of them changed by every letter. */
function mixer(text: string): () => number {
  let state = 0x811c9dc5;
  for (let at = 0; at < text.length; at++)
    state = scrambled(Math.imul(state ^ text.charCodeAt(at), 0x01000193));
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return scrambled(state);
  };
}

/** Every bit of the answer hangs on every bit of the number. */
function scrambled(of: number): number {
  const first = Math.imul(of ^ (of >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) | 0;
}
