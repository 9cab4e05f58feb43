import { NOTE_KINDS, type Note, type Participant, type Range } from '../../src/notes/note';
import { formatTarget } from '../../src/notes/recognisers/targets';

type Lists = Pick<Note, keyof typeof NOTE_KINDS | 'references' | 'sections'>;
type Kind = keyof Lists;

const person = ({ range, name, handle }: Participant): string =>
  `${place(range)} ${[name, handle && `@${handle}`].filter(Boolean).join(' ')}`;

/** A finding in a line; of a kind that is not here all fields are shown, null hides one. */
const DESCRIPTIONS: { readonly [K in Kind]?: ((finding: Lists[K][number]) => string) | null } = {
  participants: person,
  regrets: person,
  mentions: null,
  references: ({ range, form, text, target }) =>
    `${place(range)} ${form} ${text} = ${target ? formatTarget(target) : 'unknown'}${target?.kind ? ` (${target.kind})` : ''}`,
  links: ({ range, kind, owner, repository, id }) =>
    `${place(range)} ${kind} ${[owner, repository].filter(Boolean).join('/')} ${id}`,
  actions: ({ range, form, done, owners, due, text }) =>
    `${place(range)} ${done ? 'done' : 'open'} ${form}${owners.length > 0 ? ` of ${owners.join(', ')}` : ''}${due === null ? '' : ` until ${due}`}: ${text}`,
  decisions: ({ range, text }) => `${place(range)} ${text}`,
  supersessions: ({ range, text }) => `${place(range)} ${text}`,
  fileLinks: ({ range, text, address }) => `${place(range)} ${text} = ${address}`,
  agenda: ({ range, title, presenters }) => [`${place(range)} ${title}`, ...presenters].join(' · '),
  meetings: ({ range, date, title }) => `${place(range)} ${date} ${title ?? ''}`,
  sections: ({ range, depth, title }) =>
    `${range.start.line + 1}–${range.end.line} ${'#'.repeat(depth)} ${title}`,
};

/** A note as lines to be read and compared; lines and columns count from 1, as in an editor. */
export function describeNote(note: Note): string {
  const kinds = new Set([...Object.keys(DESCRIPTIONS), ...Object.keys(NOTE_KINDS)] as Kind[]);
  const lines = [
    `date: ${note.date ?? '-'}`,
    `title: ${note.title ?? '-'}`,
    ...[...kinds].flatMap((kind) => describeAll(note, kind)),
  ];
  return `${lines.join('\n')}\n`;
}

function describeAll(note: Note, kind: Kind): string[] {
  const describe = DESCRIPTIONS[kind] as ((finding: object) => string) | null | undefined;
  const findings: readonly object[] = note[kind];
  // A meeting alone is the note's own.
  const least = kind === 'meetings' ? 2 : 1;
  if (findings.length < least || describe === null) return [];
  return [`${kind}:`, ...findings.map((finding) => `  ${(describe ?? JSON.stringify)(finding)}`)];
}

const place = ({ start }: Range): string => `${start.line + 1}:${start.character + 1}`;
