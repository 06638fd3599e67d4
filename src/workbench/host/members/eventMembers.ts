import type { EventName, Events } from "../model/events";

/** The pairs of hidden methods by which office.js says that someone listens, or no longer does. */
export function registrations<T>(
  eventsOf: (target: T) => Events,
  idOf: (target: T) => string,
  events: Readonly<Record<string, EventName>>,
): Record<string, (target: T) => void> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([wire, event]) => [
      [`_Register${wire}`, (target: T) => eventsOf(target).register(event, idOf(target))],
      [`_Unregister${wire}`, (target: T) => eventsOf(target).unregister(event, idOf(target))],
    ]),
  );
}
