import { EMPTY, only, type Findings } from './findings';
import type { AgendaItem } from '../note';
import { readOwners } from './names';
import { isName } from './nameShape';
import type { HeadingPassage, ItemPassage } from './passages';
import { outerRange, type Prose } from '../markdown/prose';
import { weekdayIn } from '../words/calendar';
import { any, WORD_END } from '../words/patterns';

const BRACKETED = /[([（]([^()[\]（）]*)[)\]）]\s*(?:[?:.：]\s*)?$/;
/** `10 min`, `~5-10 minutes` */
const DURATION = `~?\\s*\\d+\\s*(?:-\\s*\\d+\\s*)?(?:${any('minutes', 'hours')}|')?\\.?`;
/** That, or `if time permits` */
const TIME = new RegExp(`^(?:${DURATION}|${any('timeRemarks')})$`, 'i');
const MINUTES = new RegExp(`~?\\b\\d+\\s*${any('minutes')}${WORD_END}`, 'gi');
const IS_TIMED = new RegExp(`\\d\\s*${any('minutes')}`, 'i');
/** `@ann, Bob & Cid` */
const DIVIDER = new RegExp(`[,;/&+、，]|\\s${any('and')}\\s`);

/** Finds a heading below the agenda's own, or one that names who presents it; one that begins a meeting is no subject. */
export function agendaInHeading({ prose, isTitle, topic, inAgenda, meeting }: HeadingPassage): Findings {
  const item = isTitle || topic !== null || meeting !== null ? null : readAgendaItem(prose);
  return item && (inAgenda || item.presenters.length > 0) ? only('agenda', [item]) : EMPTY;
}

/** Finds an item right below the agenda's heading. */
export function agendaInItem({ prose, isSubject }: ItemPassage): Findings {
  const item = isSubject ? readAgendaItem(prose) : null;
  return item ? only('agenda', [item]) : EMPTY;
}

/** `Fri`, `화`: which day it is, not who presents. */
const isWeekday = (text: string): boolean =>
  weekdayIn(text) !== undefined || /^[월화수목금토일月火水木金土日一二三四五六]$/.test(text);

/** Reads a heading or item as a subject of the agenda; presenters stand in brackets at its end: `(@ann, 10 min)`. */
function readAgendaItem(prose: Prose): AgendaItem | null {
  const { matchText } = prose;
  const text = matchText.trim();
  if (text === '') return null;
  if (text.length > 500) {
    return { title: prose.visibleText.trim(), presenters: [], range: outerRange(prose, 0, matchText.length) };
  }
  const [bracket = '', inner = ''] = BRACKETED.exec(matchText) ?? [];
  const parts = inner
    .replace(MINUTES, ',')
    .split(DIVIDER)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !TIME.test(part));
  const areNamed =
    parts.length > 0 && parts.every((part) => /^@[\w-]+$/.test(part) || (isName(part) && !isWeekday(part)));
  const isTimed = parts.length === 0 && inner !== '' && IS_TIMED.test(inner);
  const title = areNamed || isTimed ? matchText.slice(0, matchText.length - bracket.length) : matchText;
  return {
    title: prose.visibleText.slice(0, title.length).trim(),
    presenters: areNamed ? parts.flatMap((part) => readOwners(part)) : [],
    range: outerRange(prose, 0, matchText.length),
  };
}
