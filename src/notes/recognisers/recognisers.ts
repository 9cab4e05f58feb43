import { agendaInHeading, agendaInItem } from './agenda';
import { decisionsInItem, decisionsInParagraph } from './decisions';
import { findFileLinks } from './fileLinks';
import { findHeadings } from './headings';
import { findLegend } from './legend';
import { findLinks } from './links';
import { findMentions } from './mentions';
import type { Passage, Recogniser, WordRecogniser } from './passages';
import { findPlacedReferences } from './placedReferences';
import { findSupersessions } from './supersessions';
import { findTaskRows } from './taskRows';
import { tasksInItem, tasksInParagraph } from './tasks';

type Of<K extends Passage['kind']> = readonly Recogniser<Extract<Passage, { readonly kind: K }>>[];

/** What is found in each kind of passage, by what stands above and around it. */
const RECOGNISERS: { readonly [K in Passage['kind']]: Of<K> } = {
  heading: [findHeadings, agendaInHeading],
  item: [agendaInItem, decisionsInItem, findSupersessions, tasksInItem],
  paragraph: [decisionsInParagraph, tasksInParagraph],
  row: [findTaskRows],
};

/** What is found in all words. */
export const WORD_RECOGNISERS: readonly WordRecogniser[] = [
  findMentions,
  findPlacedReferences,
  findLinks,
  findFileLinks,
  findLegend,
];

/** Those that are asked of a passage. */
export const recognisersOf = ({ kind }: Passage): readonly Recogniser[] =>
  RECOGNISERS[kind] as readonly Recogniser[];
