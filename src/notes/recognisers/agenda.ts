import type { AgendaItem } from '../note';
import { readOwners } from './owners';
import { isName } from './participants';
import { outerRange, type Prose } from '../markdown/prose';

const BRACKETED = /[([]([^()[\]]*)[)\]]\s*(?:[?:.]\s*)?$/;
const TIME =
  /^~?\s*\d+\s*(?:-\s*\d+\s*)?(?:m|min|mins|minutes?|h|hours?|')?\.?$|^(?:if time(?: left| permits)?|optional|timebox.*)$/i;

/** Reads a heading or item as a subject of the agenda; presenters stand in brackets at its end: `(@ann, 10 min)`. */
export function readAgendaItem(prose: Prose): AgendaItem | null {
  const { plain } = prose;
  const text = plain.trim();
  if (text === '') return null;
  if (text.length > 500) {
    return { title: prose.shown.trim(), presenters: [], range: outerRange(prose, 0, plain.length) };
  }
  const [bracket = '', inner = ''] = BRACKETED.exec(plain) ?? [];
  const parts = inner
    .replace(/~?\b\d+\s*(?:min(?:ute)?s?|m)\b/gi, ',')
    .split(/[,;/&+]|\band\b/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !TIME.test(part));
  const areNamed = parts.length > 0 && parts.every((part) => /^@[\w-]+$/.test(part) || isName(part));
  const isTimed = parts.length === 0 && inner !== '' && /\d\s*(?:m|min)/i.test(inner);
  const title = areNamed || isTimed ? plain.slice(0, plain.length - bracket.length) : plain;
  return {
    title: prose.shown.slice(0, title.length).trim(),
    presenters: areNamed ? parts.flatMap((part) => readOwners(part)) : [],
    range: outerRange(prose, 0, plain.length),
  };
}
