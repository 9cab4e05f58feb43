import type { Block, Unit } from '../markdown/blocks';
import { EMPTY } from './findings';
import { ownersOfHeading } from './forWhom';
import { walkItem } from './items';
import { personsNamed } from './owners';
import { walkParagraphs } from './paragraphs';
import { walkQuotedItem } from './quotes';
import { nothingIn, type Walked } from './passages';
import { initialState, leave, type Settings, type State } from './state';
import { walkRow } from './tables';

/** What stands behind a unit, as far as it matters to how the unit is read. */
export interface Ahead {
  /** The kind of unit that follows, behind the table or the quote. */
  readonly next: Unit['kind'] | null;
  /** For the first row of a table whether it is one of details. */
  readonly areDetails: boolean;
  /** The ISO date of the meeting that the heading begins, in a text of several; null for others. */
  readonly meeting: string | null;
}

/** Tells of all that a unit says what the lines above and around make of it. */
export function walk(unit: Unit, above: State, ahead: Ahead, settings: Settings): Walked {
  const state = unit.opens ? leave(above) : above;
  switch (unit.kind) {
    case 'heading':
      return walkHeading(unit.blocks[0], state, ahead.meeting, settings);
    case 'item':
      return walkItem(unit, state, settings);
    case 'rule':
      return nothingIn({ ...initialState, beforeTitle: state.beforeTitle, meeting: state.meeting });
    case 'row':
      return walkRow(unit, state, ahead.areDetails, settings);
    case 'quoted':
      return unit.blocks[0]?.kind === 'item'
        ? walkQuotedItem(unit, state, settings)
        : walkParagraphs(unit, state, ahead.next, settings);
    default:
      return walkParagraphs(unit, state, ahead.next, settings);
  }
}

function walkHeading(
  block: Block | undefined,
  state: State,
  meeting: string | null,
  settings: Settings,
): Walked {
  if (!block || block.prose.matchText.trim() === '') return nothingIn(state);
  const { prose, depth } = block;
  const topic = settings.topics.ofHeading(prose.matchText);
  const inAgenda = state.agenda > 0 && depth > state.agenda;
  const isTitle = state.beforeTitle;
  const passage = { kind: 'heading' as const, prose, depth, isTitle, topic, inAgenda, meeting };
  if (meeting !== null)
    return { people: EMPTY, passages: [passage], after: { ...initialState, beforeTitle: false, meeting } };
  const agenda = inAgenda ? state.agenda : topic === 'agenda' ? depth : 0;
  const below = { ...initialState, beforeTitle: false, agenda, meeting: state.meeting };
  const isInherited = state.topic === 'actions' || state.topic === 'done' || state.topic === 'decisions';
  const after: State =
    isInherited && depth > state.rank && (topic === null || topic === 'person')
      ? {
          ...below,
          topic: state.topic,
          rank: state.rank,
          owners: personsNamed(prose.matchText, settings.isPerson),
        }
      : {
          ...below,
          topic,
          rank: depth,
          isOwnTopic: true,
          isReport: topic === 'person',
          owners: topic === 'actions' ? ownersOfHeading(prose.matchText, settings) : [],
        };
  return { people: EMPTY, passages: [passage], after };
}
