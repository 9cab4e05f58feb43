import type {
  ActionEntry,
  AgendaEntry,
  DecisionEntry,
  DecisionLine,
  FileLine,
  IssueEntry,
  LinkEntry,
  MeetingEntry,
  PersonEntry,
  PlaceEntry,
  ReferenceEntry,
} from '../src/cli/jsonLines';

/** What a schema says of a value besides its type. */
interface Described {
  readonly description?: string;
}

/** The JSON schema of a type: the compiler refuses one that lacks a field, has another one, or gives it another type. */
type SchemaOf<T> = Described &
  (null extends T
    ? NullableSchemaOf<Exclude<T, null>>
    : [T] extends [string]
      ? StringSchemaOf<T>
      : PlainSchemaOf<T>);

type StringSchemaOf<T> = string extends T
  ? { readonly type: 'string'; readonly pattern?: string }
  : { readonly enum: readonly T[] };

type NullableSchemaOf<T> = [T] extends [string]
  ? { readonly type: readonly ['string', 'null']; readonly pattern?: string }
  : { readonly anyOf: readonly [SchemaOf<T>, { readonly type: 'null' }] };

type PlainSchemaOf<T> = T extends readonly (infer Item)[]
  ? { readonly type: 'array'; readonly items: SchemaOf<Item> }
  : T extends boolean
    ? { readonly type: 'boolean' }
    : T extends number
      ? { readonly type: 'integer'; readonly minimum: number }
      : ObjectSchemaOf<T>;

interface ObjectSchemaOf<T> {
  readonly type: 'object';
  readonly properties: { readonly [Key in keyof T]-?: SchemaOf<T[Key]> };
  readonly required: readonly (keyof T)[];
}

/** All fields are always there, null where a note has nothing to say; later versions may have more. */
function object<T>(properties: ObjectSchemaOf<T>['properties']): ObjectSchemaOf<T> {
  return { type: 'object', properties, required: Object.keys(properties) as (keyof T)[] };
}

const list = <S>(items: S, description: string) => ({ type: 'array', description, items }) as const;

const DAY = '^\\d{4}-\\d{2}-\\d{2}$';
const day = (description: string) => ({ type: ['string', 'null'], pattern: DAY, description }) as const;
const text = (description: string) => ({ type: 'string', description }) as const;
const textOrNull = (description: string) => ({ type: ['string', 'null'], description }) as const;
const line = { type: 'integer', minimum: 1, description: 'The line, counted from 1.' } as const;
const column = {
  type: 'integer',
  minimum: 1,
  description: 'The column, counted from 1 in UTF-16 code units.',
} as const;

const PATH = text('The path of the note, relative to the PATH given, with forward slashes.');
const SERIES = textOrNull('The name of the series that the note belongs to.');

const meeting = object<MeetingEntry>({
  date: { type: 'string', pattern: DAY, description: 'The day of the meeting, as YYYY-MM-DD.' },
  title: textOrNull('Its heading, or the title of the note.'),
  line,
});
const person = object<PersonEntry>({
  handle: textOrNull('Without @.'),
  name: textOrNull('As written.'),
  line,
});
const reference = object<ReferenceEntry>({
  line,
  column,
  text: text('As written.'),
  target: textOrNull('owner/name#number of the issue, pull request or discussion, where that is known.'),
  url: textOrNull('The address of its page, where that is known.'),
});
const link = object<LinkEntry>({
  line,
  column,
  text: text('As written.'),
  kind: {
    enum: ['project', 'orgDiscussion', 'milestone', 'release', 'commit'],
    description: 'What it leads to.',
  },
  url: text('Its address.'),
  host: text('github.com, or a GitHub Enterprise Server.'),
  owner: text('The organization or user.'),
  repository: textOrNull('The name of the repository; null for what belongs to an organization.'),
  id: text('A number, a tag or the SHA of a commit.'),
});
const agendaItem = object<AgendaEntry>({
  line,
  title: text('The subject.'),
  presenters: list(text('A handle without @, or a name as written.'), 'Who presents it.'),
});
const decision = object<DecisionEntry>({ line, text: text('What was decided.') });
const action = object<ActionEntry>({
  line,
  column,
  text: text('The task, without bullet, box and marker.'),
  owners: list(text('A handle without @, a name as written, or all for everybody.'), 'Whose task it is.'),
  done: {
    type: 'boolean',
    description: 'Whether nobody is to do it any more: true for all states but open.',
  },
  state: { enum: ['open', 'done', 'cancelled', 'moved'], description: 'How far it is.' },
  due: day('The due date, as YYYY-MM-DD.'),
  form: {
    enum: ['marker', 'checkbox', 'heading', 'table'],
    description:
      'How it is written: behind a marker, as a checkbox, below a heading, or as a row of a table.',
  },
  meeting: day('The day of its meeting, as YYYY-MM-DD.'),
});
const issue = object<IssueEntry>({
  target: text('owner/name#number.'),
  url: text('The address of its page.'),
});
const place = object<PlaceEntry>({ path: PATH, line });

const SCAN: SchemaOf<FileLine> = object<FileLine>({
  path: PATH,
  isMinutes: { type: 'boolean', description: 'Whether the file looks like minutes.' },
  date: day('The day of the meeting, of several the newest, as YYYY-MM-DD.'),
  title: textOrNull('The title of the note.'),
  series: SERIES,
  meetings: list(meeting, 'The meetings that the note is of.'),
  participants: list(person, 'Who attended.'),
  regrets: list(person, 'Who is listed as absent.'),
  references: list(reference, 'Issues, pull requests and discussions that are mentioned.'),
  links: list(link, 'Links to other pages of GitHub.'),
  agenda: list(agendaItem, 'What was to be discussed.'),
  decisions: list(decision, 'What was decided.'),
  actions: list(action, 'Action items, open or not.'),
});

const DECISIONS: SchemaOf<DecisionLine> = object<DecisionLine>({
  path: PATH,
  line,
  date: day('The day of the meeting, as YYYY-MM-DD.'),
  title: textOrNull('The title of the note.'),
  series: SERIES,
  subject: textOrNull('The heading above the decision.'),
  text: text('What was decided.'),
  issues: list(issue, 'The issues that it mentions.'),
  supersedes: list(place, 'The earlier decisions that it takes the place of.'),
  supersededBy: {
    anyOf: [place, { type: 'null' }],
    description: 'The later decision that takes its place.',
  },
});

const DRAFT = 'http://json-schema.org/draft-07/schema#';

/** The schemas by the names of their files. */
export const schemas = {
  'scan.schema.json': {
    $schema: DRAFT,
    title: 'A line of meeting-notes scan --json: a Markdown file',
    ...SCAN,
  },
  'decisions.schema.json': {
    $schema: DRAFT,
    title: 'A line of meeting-notes decisions --json: a decision',
    ...DECISIONS,
  },
} as const;
