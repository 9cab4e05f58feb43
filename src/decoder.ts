/**
 * Makes a value of its type of what comes from outside: GitHub's answers, files, arguments of commands, messages of web pages.
 * undefined for what is no such value. Texts and lists are bounded by those who describe them.
 */
export type Decoder<T> = (value: unknown) => T | undefined;

/** The type of what a decoder makes. */
export type Decoded<D> = D extends Decoder<infer T> ? T : never;

/** The types of what decoders make. */
type Tuple<D extends readonly Decoder<unknown>[]> = { readonly [K in keyof D]: Decoded<D[K]> };

/** The decoders of an object's members. */
type Members = Readonly<Record<string, Decoder<unknown>>>;

export const anything: Decoder<unknown> = (value) => value;

/** The same whatever comes. */
export const always =
  <const T>(value: T) =>
  (): T =>
    value;

export const text: Decoder<string> = (value) => (typeof value === 'string' ? value : undefined);

export const flag: Decoder<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);

/** A whole number, not negative. */
export const whole: Decoder<number> = (value) =>
  Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;

/** A text of at most `max` UTF-16 code units. */
export const textUpTo =
  (max: number): Decoder<string> =>
  (value) =>
    typeof value === 'string' && value.length <= max ? value : undefined;

export const matching =
  (pattern: RegExp): Decoder<string> =>
  (value) =>
    typeof value === 'string' && pattern.test(value) ? value : undefined;

export const oneOf =
  <const T extends readonly (string | number | boolean | null)[]>(...values: T): Decoder<T[number]> =>
  (value) =>
    values.find((each) => each === value);

/** What a table has for a text. */
export const translated =
  <const T extends string>(table: Readonly<Record<string, T>>): Decoder<T> =>
  (value) =>
    typeof value === 'string' && Object.hasOwn(table, value) ? table[value] : undefined;

export const orNull =
  <T>(decode: Decoder<T>): Decoder<T | null> =>
  (value) =>
    value === null ? null : decode(value);

/** `fallback` for what `decode` does not accept. */
export const orElse =
  <T, const F>(decode: Decoder<T>, fallback: F): ((value: unknown) => T | F) =>
  (value) => {
    const decoded = decode(value);
    return decoded === undefined ? fallback : decoded;
  };

/** What `change` makes of a decoded value; undefined where it does not accept it either. */
export const mapped =
  <T, U>(decode: Decoder<T>, change: (value: T) => U | undefined): Decoder<U> =>
  (value) => {
    const decoded = decode(value);
    return decoded === undefined ? undefined : change(decoded);
  };

/** The first of the decoders that accepts a value decides. */
export const anyOf =
  <T>(...decoders: readonly Decoder<T>[]): Decoder<T> =>
  (value) => {
    for (const decode of decoders) {
      const decoded = decode(value);
      if (decoded !== undefined) return decoded;
    }
    return undefined;
  };

/** A list of nothing but such values. */
export const listOf =
  <T>(decode: Decoder<T>): Decoder<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const decoded: T[] = [];
    for (const entry of value as unknown[]) {
      const one = decode(entry);
      if (one === undefined) return undefined;
      decoded.push(one);
    }
    return decoded;
  };

/** A list of exactly these values. */
export const tuple =
  <const D extends readonly Decoder<unknown>[]>(...decoders: D): Decoder<Tuple<D>> =>
  (value) => {
    if (!Array.isArray(value) || value.length !== decoders.length) return undefined;
    const decoded: unknown[] = [];
    for (const decode of decoders) {
      const one = decode(value[decoded.length]);
      if (one === undefined) return undefined;
      decoded.push(one);
    }
    return decoded as never;
  };

/** Those of a list's first `max` entries that are such values. */
export const validOf =
  <T>(decode: Decoder<T>, max = Infinity): Decoder<readonly T[]> =>
  (value) => {
    if (!Array.isArray(value)) return undefined;
    const decoded: T[] = [];
    for (const entry of value.slice(0, max) as unknown[]) {
      const one = decode(entry);
      if (one !== undefined) decoded.push(one);
    }
    return decoded;
  };

/** An object each of whose members is made of the whole value. */
export const build = <const M extends Members>(
  members: M,
): Decoder<{ readonly [K in keyof M]: Decoded<M[K]> }> => {
  const entries = Object.entries(members);
  return (value) => {
    const built: Record<string, unknown> = {};
    for (const [key, decode] of entries) {
      const one = decode(value);
      if (one === undefined) return undefined;
      built[key] = one;
    }
    return built as never;
  };
};

/** An object with these members; others are left out. */
export const record = <const M extends Members>(
  members: M,
): Decoder<{ readonly [K in keyof M]: Decoded<M[K]> }> => {
  const built = build(
    Object.fromEntries(Object.entries(members).map(([key, decode]) => [key, at(key, decode)])),
  );
  return (value) => (isRecord(value) ? (built(value) as never) : undefined);
};

/** The own member that `keys` lead to, each within the one before; undefined where one is missing. */
export function member(value: unknown, ...keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) found = isRecord(found) && Object.hasOwn(found, key) ? found[key] : undefined;
  return found;
}

/** What `decode` makes of the member at a path of names with dots between them. */
export const at = <D extends Decoder<unknown>>(path: string, decode: D) => {
  const keys = path.split('.');
  return (value: unknown) => decode(member(value, ...keys)) as ReturnType<D>;
};

/** Whether it has members; arrays do not count. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
