/** Thrown where a value is not what it should be. */
class BrokenValue extends Error {}

/** Makes a value of its type, or throws `BrokenValue`. */
export type Check<T> = (value: unknown) => T;

export const text: Check<string> = (value) => (typeof value === 'string' ? value : broken());

export const flag: Check<boolean> = (value) => (typeof value === 'boolean' ? value : broken());

/** A whole number, not negative. */
export const whole: Check<number> = (value) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : broken();

/** An ISO date without time. */
export const day: Check<string> = (value) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : broken();

export const listOf =
  <T>(check: Check<T>): Check<T[]> =>
  (value) =>
    Array.isArray(value) ? value.map(check) : broken();

export const oneOf =
  <T extends string>(...allowed: readonly T[]): Check<T> =>
  (value) =>
    allowed.find((each) => each === value) ?? broken();

/** The entry of `list` whose number the value is. */
export function entryOf<T>(list: readonly T[], value: unknown): T {
  return list[whole(value)] ?? broken();
}

/** A list of exactly so many values. */
export function fields(value: unknown, count: number): readonly unknown[] {
  return Array.isArray(value) && value.length === count ? value : broken();
}

/** What `check` makes of a value, null where it is broken. */
export function readAs<T>(value: unknown, check: Check<T>): T | null {
  try {
    return check(value);
  } catch (error) {
    if (error instanceof BrokenValue) return null;
    throw error;
  }
}

function broken(): never {
  throw new BrokenValue();
}
