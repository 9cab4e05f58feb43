import * as decoder from '../decoder';
import { moveRange } from './markdown/prose';
import type { Range, Repository } from './note';

/** How values of a type are kept on disk, and how they move with the lines above them. */
export interface Shape<T> {
  /** A value without names of fields, for JSON. */
  readonly pack: (value: T, repositories: Repositories) => unknown;
  /** The value that was packed; undefined for anything else, since the file may have been changed. */
  readonly unpack: (packed: unknown, repositories: Repositories) => T | undefined;
  /** The value so many lines further down; null where it stands nowhere. */
  readonly move: ((value: T, lines: number) => T) | null;
}

/** The repositories that packed values name by number: many references of a note lead to few. */
export class Repositories {
  readonly list: Repository[];
  readonly #numbers = new Map<string, number>();

  constructor(list: readonly Repository[] = []) {
    this.list = [...list];
  }

  numberOf(repository: Repository): number {
    const key = `${repository.host}/${repository.owner}/${repository.name}`;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    this.#numbers.set(key, this.list.length);
    return this.list.push(repository) - 1;
  }
}

function plain<T>(decode: decoder.Decoder<T>): Shape<T> {
  return { pack: (value) => value, unpack: decode, move: null };
}

export const text = plain(decoder.text);
export const flag = plain(decoder.flag);
export const whole = plain(decoder.whole);
/** An ISO date without time. */
export const day = plain(decoder.matching(/^\d{4}-\d\d-\d\d$/));

export const oneOf = <T extends string>(...allowed: readonly T[]): Shape<T> =>
  plain(decoder.oneOf(...allowed));

/** The number of a line. */
export const line: Shape<number> = { ...whole, move: (value, lines) => value + lines };

const ends = decoder.tuple(decoder.whole, decoder.whole, decoder.whole, decoder.whole);

export const range: Shape<Range> = {
  pack: ({ start, end }) => [start.line, start.character, end.line, end.character],
  unpack: decoder.mapped(ends, ([line, character, endLine, endCharacter]) => ({
    start: { line, character },
    end: { line: endLine, character: endCharacter },
  })),
  move: moveRange,
};

export const repository: Shape<Repository> = {
  pack: (value, repositories) => repositories.numberOf(value),
  unpack: (packed, { list }) => list[decoder.whole(packed) ?? -1],
  move: null,
};

export function orNull<T>({ pack, unpack, move }: Shape<T>): Shape<T | null> {
  return {
    pack: (value, repositories) => (value === null ? null : pack(value, repositories)),
    unpack: (packed, repositories) => (packed === null ? null : unpack(packed, repositories)),
    move: move && ((value, lines) => (value === null ? null : move(value, lines))),
  };
}

export function listOf<T>({ pack, unpack, move }: Shape<T>): Shape<readonly T[]> {
  return {
    pack: (values, repositories) => values.map((value) => pack(value, repositories)),
    unpack: (packed, repositories) => decoder.listOf((each) => unpack(each, repositories))(packed),
    move: move && ((values, lines) => values.map((value) => move(value, lines))),
  };
}

/** The shape of each field; the compiler asks for those that are missing. */
export type Fields<T> = { readonly [K in keyof T]-?: Shape<T[K]> };

/** Values that consist of such fields. */
export function record<T extends object>(shapes: Fields<T>): Shape<T> {
  const all = (Object.entries(shapes) as [keyof T, Shape<unknown>][]).map(([key, shape]) => ({
    key,
    ...shape,
  }));
  const moving = all.flatMap(({ key, move }) => (move ? [{ key, move }] : []));
  return {
    pack: (value, repositories) => all.map(({ key, pack }) => pack(value[key], repositories)),
    unpack: (packed, repositories) => {
      if (!Array.isArray(packed) || packed.length !== all.length) return undefined;
      const value: Partial<Record<keyof T, unknown>> = {};
      let index = 0;
      for (const { key, unpack } of all) {
        const field = unpack(packed[index++], repositories);
        if (field === undefined) return undefined;
        value[key] = field;
      }
      return value as T;
    },
    move:
      moving.length === 0
        ? null
        : (value, lines) => {
            const moved: Record<keyof T, unknown> = { ...value };
            for (const { key, move } of moving) moved[key] = move(moved[key], lines);
            return moved as T;
          },
  };
}
