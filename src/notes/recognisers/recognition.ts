import { readAgendaItem } from './agenda';
import type { Block, Unit } from '../markdown/blocks';
import { append, isEmpty, EMPTY, noFindings, type Findings } from './findings';
import { readItem } from './items';
import { findLinks } from './links';
import { withoutOrigins } from './origin';
import { personsNamed } from './owners';
import { readParagraphs } from './paragraphs';
import { rangeOf, type Prose } from '../markdown/prose';
import { findMentions, findReferences } from './references';
import { initialState, leave, type Settings, type State } from './state';
import { readRow } from './tables';
import { topicOfHeading } from './topics';

/** What stands behind a unit, as far as it matters to how the unit is read. */
export interface Ahead {
  /** The kind of unit that follows, behind the table or the quote. */
  readonly next: Unit['kind'] | null;
  /** For the first row of a table whether it is one of details. */
  readonly areDetails: boolean;
}

/** Reads one unit below the lines that led to `state`. */
export function recognize(
  unit: Unit,
  state: State,
  ahead: Ahead,
  settings: Settings,
): { found: Findings; after: State } {
  const found = unused ?? noFindings();
  unused = null;
  const isTitle = state.beforeTitle && unit.kind === 'heading';
  for (const block of unit.blocks) {
    if (block.kind === 'row')
      for (const cell of block.cells) readProse(cell, block, unit, isTitle, found, settings);
    else readProse(block.prose, block, unit, isTitle, found, settings);
  }
  const before = unit.opens ? leave(state) : state;
  const after = readStructure(withoutOrigins(unit), before, ahead, found, settings);
  if (found.participants.length > 0) readInitials(unit, found);
  if (unit.opens && (unit.kind === 'row' || unit.kind === 'quoted')) {
    const start = { line: unit.line, character: 0 };
    found.containers.push({ range: { start, end: start } });
  }
  if (!isEmpty(found)) return { found, after };
  unused = found;
  return { found: EMPTY, after };
}

/** Lists that nothing was put into, for the next unit. */
let unused: Findings | null = null;

/** `Ada Rose (AR)`: lines that begin with `AR:` are what she says. */
function readInitials({ blocks }: Unit, { initials }: Findings): void {
  for (const { prose } of blocks) {
    for (const { index, 1: text = '' } of prose.plain.slice(0, 2_000).matchAll(/\(([A-Z]{2,3})\)/g)) {
      initials.push({ text, range: rangeOf(prose, index, index + text.length) });
    }
  }
}

function readProse(
  prose: Prose,
  block: Block,
  unit: Unit,
  isTitle: boolean,
  found: Findings,
  { hosts }: Settings,
): void {
  if (prose.plain === '') return;
  append(found.mentions, findMentions(prose));
  for (const reference of findReferences(prose, hosts, isTitle)) {
    const { range, text, form, url, target, name, number } = reference;
    const place = { block: block.line, unit: unit.line, opens: unit.opens };
    found.references.push({ range, text, form, url, target, name, number, ...place });
  }
  if (prose.spans.length > 0) append(found.links, findLinks(prose, hosts));
}

function readStructure(unit: Unit, state: State, ahead: Ahead, found: Findings, settings: Settings): State {
  switch (unit.kind) {
    case 'heading': {
      const [block] = unit.blocks;
      return block ? readHeading(block, state, found, settings) : state;
    }
    case 'item':
      return readItem(unit, state, found, settings);
    case 'rule':
      return { ...initialState, beforeTitle: state.beforeTitle };
    case 'row':
      return readRow(unit, state, ahead.areDetails, found, settings);
    default:
      return readParagraphs(unit, state, ahead.next, found, settings);
  }
}

function readHeading({ prose, depth }: Block, state: State, found: Findings, settings: Settings): State {
  const item = readAgendaItem(prose);
  if (!item) return state;
  found.headings.push({ title: prose.shown.trim(), depth, range: item.range });
  const topic = topicOfHeading(prose.plain);
  const inAgenda = state.agenda > 0 && depth > state.agenda;
  if (!state.beforeTitle && topic === null && (inAgenda || item.presenters.length > 0))
    found.agenda.push(item);
  const below = {
    ...initialState,
    beforeTitle: false,
    agenda: inAgenda ? state.agenda : topic === 'agenda' ? depth : 0,
  };
  const isInherited = state.topic === 'actions' || state.topic === 'done' || state.topic === 'decisions';
  if (isInherited && depth > state.rank && (topic === null || topic === 'person')) {
    return {
      ...below,
      topic: state.topic,
      rank: state.rank,
      owners: personsNamed(prose.plain, settings.isPerson),
    };
  }
  return { ...below, topic, rank: depth, isOwnTopic: true, isReport: topic === 'person' };
}
