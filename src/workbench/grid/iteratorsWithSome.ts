/**
 * Univer asks iterators of maps whether `some` item meets a test, which Node learnt with version 22. This teaches it to
 * older ones and leaves newer ones alone.
 */
export function iteratorsWithSome(): void {
  const iterator: { some?: unknown } = Object.getPrototypeOf(Object.getPrototypeOf([].values()));
  if (iterator.some !== undefined) return;
  Object.defineProperty(iterator, "some", { value: some, configurable: true, writable: true });
}

function some<T>(this: Iterable<T>, test: (item: T, index: number) => boolean): boolean {
  let index = 0;
  for (const item of this) if (test(item, index++)) return true;
  return false;
}
