import { dateInHeading, due } from './days';
import { box, done, struck } from './done';
import { decision, markers } from './markers';
import { mention, reference, url } from './references';

const PROSE = 'markdown.meeting-notes.injection';

/** Where Markdown says something of its own, which stays as it is. */
const ASIDE = [
  'comment, meta.embedded, meta.tag, meta.image, meta.link.reference.def, markup.fenced_code, markup.inline.raw',
  'markup.raw.block, markup.math, markup.underline.link, constant.other.reference.link',
  'punctuation.definition.metadata',
].join(', ');

const include = (name: string): { include: string } => ({ include: name });

/** Colours what notes say, wherever Markdown has paragraphs, lists and tables. */
const prose = {
  scopeName: PROSE,
  comment:
    'Colours what src/notes recognises, as far as one line tells. Built by `npm run grammar`. A look-behind that begins with ^ says that only bullets, boxes, ticks, arrows, brackets and emphasis stand before. Each pattern begins with what is cheap to refuse, and its repetitions are bounded or possessive: a line costs no more than its length (npm run bench).',
  injectionSelector: `L:text.html.markdown meta.paragraph - (${ASIDE}), text.html.markdown markup.table - (${ASIDE})`,
  patterns: [
    '#url',
    '#struck',
    '#box',
    '#marker',
    '#decision',
    '#done',
    '#due',
    '#mention',
    '#reference',
  ].map(include),
  repository: { url, marker: markers, decision, box, struck, done, due, mention, reference },
};

/** Colours what headings say. */
const heading = {
  scopeName: 'markdown.meeting-notes.heading.injection',
  comment: "Headings: the meeting's date, who presents, what it is about. Built by `npm run grammar`.",
  injectionSelector: `L:text.html.markdown entity.name.section - (${ASIDE})`,
  patterns: [`${PROSE}#url`, '#date', `${PROSE}#mention`, `${PROSE}#reference`].map(include),
  repository: { date: dateInHeading },
};

const textOf = (grammar: object): string => `${JSON.stringify(grammar, null, 2)}\n`;

/** The text of each grammar by its file's name. */
export const GRAMMARS: Readonly<Record<string, string>> = {
  'meeting-notes.injection.tmLanguage.json': textOf(prose),
  'meeting-notes.heading.injection.tmLanguage.json': textOf(heading),
};
