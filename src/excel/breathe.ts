const LONGEST = 50;

/**
 * A pause that costs nothing while little time has passed: awaited between pieces of long work, it hands the thread back
 * at least every 50 ms, so that the pane stays alive and Excel does not restart it (it does after 5 s).
 */
export function breather(now: () => number = () => performance.now()): () => Promise<void> {
  let last = now();
  return async () => {
    if (now() - last < LONGEST) return;
    await new Promise<void>((resume) => setTimeout(resume, 0));
    last = now();
  };
}
