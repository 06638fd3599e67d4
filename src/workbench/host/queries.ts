import { refuse } from "./hostErrors";
import type { HostObject } from "./hostObjects";

/** What a load asks for: paths like "values", "items/name", "format/fill/color". */
export interface QueryInfo {
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

/** Answers a load: no Select gives every plain property; a path like "format/fill/color" goes down. */
export function query(object: HostObject, info: QueryInfo, identity: Record<string, unknown>): unknown {
  const paths = [...(info.Select ?? []), ...(info.Expand ?? [])];
  return queryPaths(object, info.Select || info.Expand ? paths : ["*"], identity, info);
}

function queryPaths(
  object: HostObject,
  paths: readonly string[],
  identity: Record<string, unknown>,
  page: Pick<QueryInfo, "Top" | "Skip"> = {},
): unknown {
  const result: Record<string, unknown> = { ...identity };
  const below = new Map<string, string[]>();
  const ofItems: string[] = [];
  for (const path of paths) {
    if (path === "$none") continue;
    const [first = "", ...rest] = path.split("/");
    const name = first === "*" ? "*" : first.charAt(0).toUpperCase() + first.slice(1);
    if (name === "*") {
      if (object.isCollection) ofItems.push("*");
      else for (const property of object.propertyNames()) result[property] = object.read(property);
    } else if (object.isCollection && name === "Items") ofItems.push(rest.join("/") || "*");
    else if (object.isObject(name)) below.set(name, [...(below.get(name) ?? []), rest.join("/") || "*"]);
    else if (object.isCollection && !object.propertyNames().includes(name)) ofItems.push(path);
    else result[name] = object.read(name);
  }
  for (const [name, selected] of below) {
    const inner = object.object(name);
    result[name] = inner && queryPaths(inner, selected, inner.identity());
  }
  if (object.isCollection && ofItems.length > 0) {
    const from = page.Skip ?? 0;
    const members = object.items().slice(from, page.Top === undefined ? undefined : from + page.Top);
    result["_Items"] = members.map((member) => queryPaths(member, ofItems, member.identity()));
  }
  return result;
}

/** Sets several plain properties at once. */
export function update(object: HostObject, state: Readonly<Record<string, unknown>>): null {
  for (const [name, value] of Object.entries(state)) object.write(name, value);
  return null;
}

/** Ends the action where something is no longer as office.js last saw it. */
export function ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): null {
  for (const [name, value] of Object.entries(state)) {
    const wire = name.charAt(0).toUpperCase() + name.slice(1);
    if (object.isObject(wire)) {
      const inner = object.object(wire);
      if (inner && typeof value === "object" && value !== null)
        ensureUnchanged(inner, value as Readonly<Record<string, unknown>>);
    } else if (JSON.stringify(object.read(wire)) !== JSON.stringify(value))
      refuse("InvalidOperation", `${object.typeName}.${name} has changed.`);
  }
  return null;
}
