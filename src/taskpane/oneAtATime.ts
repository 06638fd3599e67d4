/**
 * Does a piece of work one at a time. Asked again while it is being done, it is done once more afterwards, however often it
 * was asked.
 *
 * @param work never rejects
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let doing = false;
  let again = false;
  return function ask() {
    again = true;
    if (doing) return;
    doing = true;
    void (async () => {
      while (again) {
        again = false;
        await work();
      }
      doing = false;
    })();
  };
}
