/** The bullets of items that come into a list. */
export interface Bullets {
  /** That of the first one, the blanks around it included; empty for lines without bullets. */
  readonly first: string;
  /** How much the number grows from each one to the next. */
  readonly step: 0 | 1;
}

const NUMBER = /^(\s*)(\d+)([.)]\s*)$/;

/** Those of a new list. `bullet`: one of a list that it is to be like; numbers begin with 1. */
export function newBullets({ first, step }: Bullets): Bullets {
  return { first: first.replace(NUMBER, '$11$3').replace(/^\s+/, ''), step };
}

/** Those that follow the item with the bullet `last`; `before`: the one before it, if any. Lists may number all alike. */
export function bulletsBehind(last: string, before: string | undefined): Bullets {
  const isAlike = before !== undefined && numberOf(before) === numberOf(last);
  return isAlike ? { first: last, step: 0 } : { first: bulletAt({ first: last, step: 1 }, 1), step: 1 };
}

export function bulletAt({ first, step }: Bullets, index: number): string {
  return first.replace(
    NUMBER,
    (_, indent: string, number: string, rest: string) =>
      indent + String(Number(number) + index * step) + rest,
  );
}

const numberOf = (bullet: string): string | undefined => NUMBER.exec(bullet)?.[2];
