import type { Note } from '../note';
import { any } from '../words/patterns';

const EVERYBODY = new RegExp(`^${any('everybody', 'calls')}$`, 'i');

/** Whether `@handle` calls everybody instead of somebody, though GitHub has accounts of these names. */
export function callsEverybody(handle: string): boolean {
  return EVERYBODY.test(handle);
}

/** The host that most of a note's references lead to: whom it mentions has an account there. */
export function hostOfPeople({ references }: Pick<Note, 'references'>): string {
  const counts = new Map([['github.com', 0]]);
  for (const { target } of references) {
    if (target) counts.set(target.repository.host, (counts.get(target.repository.host) ?? 0) + 1);
  }
  const [[most]] = [...counts].sort(([, one], [, other]) => other - one) as [[string, number]];
  return most;
}
