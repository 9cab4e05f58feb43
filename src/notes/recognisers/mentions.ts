import { matchesOf } from '../matchesOf';
import { only, type Findings } from './findings';
import type { Mention } from '../note';
import type { Words } from './passages';
import { rangeOf, type Prose } from '../markdown/prose';
import { HANDLE } from '../text/handles';

// The look-ahead takes a handle whole: `@octo-org/tools` mentions no @octo. `@due(2026-05-20)` calls nobody.
const MENTION = new RegExp(`(?<![\\w@/.\`-])@(?=(${HANDLE}))\\1(?![\\w@]|-?/(?!@)|\\(\\d)`, 'gi');

const NO_MENTIONS: readonly Mention[] = [];

/** The `@handle`s in a block's prose, in order. */
export function mentionsIn(prose: Prose): readonly Mention[] {
  const { matchText } = prose;
  if (!matchText.includes('@')) return NO_MENTIONS;
  return [...matchesOf(matchText, MENTION)].map(({ index, 0: text, 1: handle = '' }) => ({
    handle,
    range: rangeOf(prose, index, index + text.length),
  }));
}

/** Finds the mentions in all words. */
export const findMentions = ({ prose }: Words): Findings => only('mentions', mentionsIn(prose));
