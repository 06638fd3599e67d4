import type { Progress, Step } from "../../analysis/contract";

const STEPS: Readonly<Record<Step, string>> = {
  read: "Reading the sheets",
  recognise: "Finding the tables",
  compute: "Working out the journeys",
  write: "Writing the result sheets",
};

/** One line that is written over, on a terminal only; elsewhere silence, so that output can be piped. */
export function progressBar(stream: NodeJS.WriteStream): Progress & { end(): void } {
  const draw = (text: string) => {
    if (stream.isTTY) stream.write(`\r\x1b[K${text}`);
  };
  return {
    report(step, done) {
      const filled = Math.round(Math.min(1, done) * 20);
      draw(`${"█".repeat(filled)}${"░".repeat(20 - filled)} ${STEPS[step]}`);
    },
    end: () => draw(""),
  };
}
