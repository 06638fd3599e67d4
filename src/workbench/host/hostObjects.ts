import { refuse } from "./hostErrors";

/** A plain property: how it is read and, where Excel lets it be set, written. */
export interface Property<T> {
  read?(target: T): unknown;
  write?(target: T, value: unknown): void;
}

/**
 * How one type of Excel's object model answers over things of the stand-in's workbook. Names are those on the wire
 * ("GetRange", "Values"). What is not listed here is answered with ApiNotFound and its name.
 */
export interface ObjectType<T> {
  name: string;
  properties: Readonly<Record<string, Property<T>>>;
  /** Properties that are objects; null is a null object. */
  objects?: Readonly<Record<string, (target: T) => HostObject | null>>;
  /** Methods; they give an object, null for a null object, or a plain value. */
  methods?: Readonly<Record<string, (target: T, ...args: unknown[]) => unknown>>;
  /** Collections: their members, and `getItem`. */
  items?(target: T): HostObject[];
  item?(target: T, key: unknown): HostObject;
  /** What lets office.js find the object again: `Id` or `_Id` within its collection. */
  identity?(target: T): Readonly<Record<string, string>>;
}

/** One object of Excel's object model, for the length of a request (or longer, where office.js keeps a reference). */
export interface HostObject {
  readonly typeName: string;
  readonly target: unknown;
  readonly isCollection: boolean;
  identity(): Readonly<Record<string, string>>;
  propertyNames(): string[];
  isObject(name: string): boolean;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  object(name: string): HostObject | null;
  call(name: string, args: unknown[]): unknown;
  items(): HostObject[];
  item(key: unknown): HostObject;
}

class Described<T> implements HostObject {
  constructor(
    private readonly type: ObjectType<T>,
    readonly target: T,
  ) {}

  get typeName(): string {
    return this.type.name;
  }

  get isCollection(): boolean {
    return this.type.items !== undefined;
  }

  identity(): Readonly<Record<string, string>> {
    return this.type.identity?.(this.target) ?? {};
  }

  propertyNames(): string[] {
    return Object.keys(this.type.properties).filter((name) => this.type.properties[name]?.read);
  }

  isObject(name: string): boolean {
    return own(this.type.objects, name) !== undefined;
  }

  read(name: string): unknown {
    const property = own(this.type.properties, name);
    if (!property?.read) return this.unknown(name);
    return property.read(this.target);
  }

  write(name: string, value: unknown): void {
    const property = own(this.type.properties, name);
    if (!property?.write) return this.unknown(name);
    property.write(this.target, value);
  }

  object(name: string): HostObject | null {
    const object = own(this.type.objects, name);
    return object ? object(this.target) : this.unknown(name);
  }

  call(name: string, args: unknown[]): unknown {
    const method = own(this.type.methods, name);
    return method ? method(this.target, ...args) : this.unknown(name);
  }

  items(): HostObject[] {
    return this.type.items?.(this.target) ?? this.unknown("items");
  }

  item(key: unknown): HostObject {
    return this.type.item?.(this.target, key) ?? this.unknown("getItem");
  }

  private unknown(name: string): never {
    const member = name.charAt(0).toLowerCase() + name.slice(1);
    return refuse(
      "ApiNotFound",
      `${this.type.name}.${member}: the stand-in for Excel does not know this member.`,
    );
  }
}

export function describe<T>(type: ObjectType<T>, target: T): HostObject {
  return new Described(type, target);
}

export function isHostObject(value: unknown): value is HostObject {
  return value instanceof Described;
}

function own<V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** Properties kept in a map as they were sent, with Excel's defaults. */
export function kept<T>(
  mapOf: (target: T) => Map<string, unknown>,
  prefix: string,
  defaults: Readonly<Record<string, unknown>>,
): Record<string, Property<T>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, value]) => {
      const key = prefix + name.charAt(0).toLowerCase() + name.slice(1);
      const property: Property<T> = {
        read: (target) => (mapOf(target).has(key) ? mapOf(target).get(key) : value),
        write: (target, sent) => void mapOf(target).set(key, sent),
      };
      return [name, property];
    }),
  );
}
