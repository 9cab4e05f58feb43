import { findInitials } from './attendance';
import type { Unit } from '../markdown/blocks';
import { EMPTY, only, together, type Findings } from './findings';
import { meetingAtLine } from './lineMeetings';
import { withoutOrigins } from './origin';
import { recognisersOf, WORD_RECOGNISERS } from './recognisers';
import { positionAt } from '../markdown/prose';
import type { Settings, State } from './state';
import { walk, type Ahead } from './walk';

/** What a unit holds, and what it tells of those below it. */
export interface Recognized {
  readonly found: Findings;
  readonly after: State;
}

/** Reads one unit below the lines that led to `state`. */
export function recognize(unit: Unit, state: State, ahead: Ahead, settings: Settings): Recognized {
  const all: Findings[] = [];
  for (const block of unit.blocks) {
    const inTitle = state.beforeTitle && block.kind === 'heading';
    const proses = block.kind === 'row' ? block.cells : [block.prose];
    for (const prose of proses) {
      if (prose.matchText === '') continue;
      const words = { prose, block, unit, inTitle };
      for (const find of WORD_RECOGNISERS) {
        const found = find(words, settings);
        if (found !== EMPTY) all.push(found);
      }
    }
  }
  const { people, passages, after } = walk(withoutOrigins(unit), state, ahead, settings);
  const isHeading = unit.kind === 'heading' && (unit.blocks[0]?.prose.matchText ?? '').trim() !== '';
  if (ahead.meeting !== null && !isHeading) all.push(meetingAtLine(unit, ahead.meeting));
  if (people !== EMPTY) all.push(isBelowRoster(unit, state) ? asMembers(people, unit) : people);
  if (people.participants.length > 0) all.push(findInitials(unit, people.participants));
  for (const passage of passages) {
    for (const find of recognisersOf(passage)) {
      const found = find(passage, settings);
      if (found !== EMPTY) all.push(found);
    }
  }
  if (unit.opens && (unit.kind === 'row' || unit.kind === 'quoted')) all.push(containerAt(unit.line));
  return { found: together(all), after };
}

/** Whether people are listed there who belong to a team. */
const isBelowRoster = ({ kind }: Unit, { label, isRoster, isRosterLabel, table }: State): boolean =>
  kind !== 'heading' && (label === null || table ? isRoster : isRosterLabel);

/** `Ann Roe +`: in a list of all members a mark says who came. */
const MARKED = /\s(?:[+✓✔✅☑]\uFE0F?|:white_check_mark:|:heavy_check_mark:)\s*$/u;

/** People as those who belong to a team; those who are marked came. */
function asMembers(people: Findings, { blocks }: Unit): Findings {
  const marked = blocks.filter(({ prose }) => MARKED.test(prose.matchText));
  const lines = new Set(marked.map(({ prose }) => positionAt(prose, 0).line));
  const members = people.participants;
  const participants = lines.size === 0 ? [] : members.filter(({ range }) => lines.has(range.start.line));
  return { ...people, participants, members };
}

/** That a table or a quote begins in a line. */
function containerAt(line: number): Findings {
  const start = { line, character: 0 };
  return only('containers', [{ range: { start, end: start } }]);
}
