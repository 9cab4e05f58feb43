import type { Note } from '../note';
import { FIELDS } from './noteFields';

/** Makes a field of a note. */
type Make = (field: keyof Note) => unknown;

const MADE = Symbol('made');

interface Lazy {
  readonly [MADE]: { readonly make: Make; readonly values: Partial<Record<keyof Note, unknown>> };
}

const GETTERS = Object.fromEntries(
  FIELDS.map((field): [string, PropertyDescriptor & ThisType<Lazy>] => [
    field,
    {
      enumerable: true,
      get() {
        const { make, values } = this[MADE];
        if (!(field in values)) values[field] = make(field);
        return values[field];
      },
    },
  ]),
);

/** A note whose fields are made one by one, each when it is first asked for. For whoever has it, it is a note like any. */
export function lazyNote(make: Make): Note {
  const lazy = Object.defineProperty({}, MADE, { value: { make, values: {} } });
  return Object.defineProperties(lazy, GETTERS) as Note;
}
