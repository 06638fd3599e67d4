import { HostError, refuse } from "./hostErrors";
import type { HostObject } from "./hostObjects";
import { isHostObject } from "./hostObjects";
import type { QueryInfo } from "./queries";
import { ensureUnchanged, query, update } from "./queries";

/** The body of a request as office.js writes it (tech.md 4.2; checked by the contract test). */
export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface ArgumentInfo {
  Arguments?: unknown[];
  /** Beside each argument the id of the object path that it stands for, or 0. */
  ReferencedObjectPathIds?: unknown[];
}

interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
  RecursiveQueryInfo?: { Queries: Readonly<Record<string, QueryInfo>>; MaxDepth?: number };
  ObjectState?: Readonly<Record<string, unknown>>;
}

export interface ResponseBody {
  Results: { ActionId: number; Value: unknown }[];
  Error?: { Code: string; Message: string; Location: string; ActionIndex: number; HttpStatusCode: number };
  TraceIds?: number[];
}

export const PathType = {
  root: 1,
  newObject: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nullObject: 7,
} as const;

export const ActionType = {
  instantiate: 1,
  query: 2,
  method: 3,
  setProperty: 4,
  trace: 5,
  recursiveQuery: 6,
  queryAsJson: 7,
  ensureUnchanged: 8,
  update: 9,
} as const;

/** Objects that office.js asked to keep (`_KeepReference`), by the name it knows them by. */
export class References {
  private readonly kept = new Map<string, HostObject>();
  private last = 0;

  keep(object: HostObject): string {
    const id = `ref${++this.last}`;
    this.kept.set(id, object);
    return id;
  }

  find(id: string): HostObject {
    return this.kept.get(id) ?? refuse("InvalidObjectPath");
  }

  remove(id: unknown): void {
    this.kept.delete(String(id));
  }

  removeAll(): void {
    this.kept.clear();
  }

  get count(): number {
    return this.kept.size;
  }
}

/** Called before each action; throwing ends the request there, with the earlier actions done. */
export type BeforeAction = (index: number, statement: () => string) => void;

/**
 * Answers one request: resolves object paths, does the actions in order and stops at the first error. What was done
 * before the error stays done, as in Excel.
 */
export function answer(
  body: RequestBody,
  root: HostObject,
  references: References,
  beforeAction: BeforeAction,
): ResponseBody {
  const objects = new Map<string, HostObject | null>();
  const keptIds = new Map<HostObject, string>();
  const results: ResponseBody["Results"] = [];
  const traces: number[] = [];

  const argumentsOf = (info: ArgumentInfo | undefined): unknown[] => {
    const args = [...(info?.Arguments ?? [])];
    info?.ReferencedObjectPathIds?.forEach((id, index) => {
      args[index] = Array.isArray(id) ? args[index] : id ? objectAt(id as number) : args[index];
    });
    return args;
  };

  const objectAt = (id: number | string): HostObject | null => {
    const key = String(id);
    const known = objects.get(key);
    if (known !== undefined) return known;
    const path = body.ObjectPaths[key] ?? refuse("InvalidObjectPath");
    const made = make(path);
    objects.set(key, made);
    return made;
  };

  const make = (path: ObjectPath): HostObject | null => {
    if (path.ObjectPathType === PathType.root) return root;
    if (path.ObjectPathType === PathType.reference) return references.find(path.Name);
    if (path.ObjectPathType === PathType.nullObject) return null;
    if (path.ObjectPathType === PathType.newObject)
      return refuse(
        "ApiNotFound",
        `${path.Name}: the stand-in for Excel does not make objects of this type.`,
      );
    const parent = objectAt(path.ParentObjectPathId ?? refuse("InvalidObjectPath"));
    if (parent === null) return null;
    switch (path.ObjectPathType) {
      case PathType.method: {
        const made = parent.call(path.Name, argumentsOf(path.ArgumentInfo));
        return made === null || isHostObject(made) ? made : refuse("InvalidObjectPath");
      }
      case PathType.property:
        return parent.object(path.Name);
      case PathType.indexer:
        return parent.item(argumentsOf(path.ArgumentInfo)[0]);
      default:
        return refuse("InvalidObjectPath", `Unknown kind of object path: ${path.ObjectPathType}.`);
    }
  };

  const identify = (object: HostObject): Record<string, unknown> => {
    const reference = keptIds.get(object);
    return { ...object.identity(), ...(reference ? { _ReferenceId: reference } : {}) };
  };

  const perform = (action: Action): unknown => {
    if (action.ActionType === ActionType.trace) {
      traces.push(action.Id);
      return null;
    }
    const object = objectAt(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && identify(object);
      case ActionType.query:
        return object && query(object, action.QueryInfo ?? {}, identify(object));
      case ActionType.queryAsJson:
        return object && query(object, action.QueryInfo ?? {}, identify(object));
      case ActionType.recursiveQuery: {
        const info = action.RecursiveQueryInfo?.Queries[object?.typeName ?? ""];
        return object && query(object, info ?? {}, identify(object));
      }
      case ActionType.method: {
        if (object === null) return action.Name.startsWith("_") ? null : refuse("ItemNotFound");
        if (action.Name === "_KeepReference") {
          if (!keptIds.has(object)) keptIds.set(object, references.keep(object));
          return null;
        }
        const value = object.call(action.Name, argumentsOf(action.ArgumentInfo));
        return value === undefined || isHostObject(value) ? null : value;
      }
      case ActionType.setProperty:
        (object ?? refuse("ItemNotFound")).write(action.Name, argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        return update(object ?? refuse("ItemNotFound"), action.ObjectState ?? {});
      case ActionType.ensureUnchanged:
        return ensureUnchanged(object ?? refuse("ItemNotFound"), action.ObjectState ?? {});
      default:
        return refuse("NotImplemented", `Unknown kind of action: ${action.ActionType}.`);
    }
  };

  for (const [index, action] of body.Actions.entries()) {
    try {
      beforeAction(index, () => statementOf(action, body));
      results.push({ ActionId: action.Id, Value: perform(action) ?? null });
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      const status = error.code === "ApiNotFound" || error.code === "ItemNotFound" ? 404 : 400;
      return {
        Results: results,
        Error: {
          Code: error.code,
          Message: error.message,
          Location: statementOf(action, body),
          ActionIndex: index,
          HttpStatusCode: status,
        },
        TraceIds: traces,
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

/** "worksheets.getItem().getRange().values=": what an action does, for the log. */
function statementOf(action: Action, body: RequestBody): string {
  const path = (id: number | undefined): string => {
    const info = id === undefined ? undefined : body.ObjectPaths[String(id)];
    if (!info || info.ObjectPathType === PathType.root) return "workbook";
    if (info.ObjectPathType === PathType.reference) return info.Name;
    const name = camel(info.Name);
    const args = (info.ArgumentInfo?.Arguments ?? []).map((arg) =>
      typeof arg === "object" && arg !== null ? "…" : JSON.stringify(arg),
    );
    const own =
      info.ObjectPathType === PathType.indexer
        ? `getItem(${args.join(", ")})`
        : info.ObjectPathType === PathType.method
          ? `${name}(${args.join(", ")})`
          : name;
    return `${path(info.ParentObjectPathId)}.${own}`;
  };
  const on = path(action.ObjectPathId);
  switch (action.ActionType) {
    case ActionType.instantiate:
      return `new ${on}`;
    case ActionType.query:
      return `${on}.load(${(action.QueryInfo?.Select ?? []).join(",")})`;
    case ActionType.setProperty:
      return `${on}.${camel(action.Name)} =`;
    case ActionType.method:
      return `${on}.${camel(action.Name)}()`;
    case ActionType.trace:
      return "trace";
    default:
      return `${on} action ${action.ActionType}`;
  }
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
