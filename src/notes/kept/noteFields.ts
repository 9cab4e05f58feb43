import type {
  ActionItem,
  AgendaItem,
  Decision,
  GitHubLink,
  Mention,
  Note,
  Participant,
  Range,
  Reference,
  Repository,
  Section,
  Target,
} from '../note';
import { day, entryOf, fields, flag, listOf, oneOf, orNull, readAs, text, whole, type Check } from './checks';

/** The same note, which holds on to nothing else: the words of one just read are part of its text. */
export function detached(note: Note): Note {
  return readAs(JSON.parse(JSON.stringify(packNote(note))), unpackNote) ?? note;
}

/** A note as nested lists without names, a third as long as with them in JSON. */
export function packNote(note: Note): unknown {
  const repositories = new Map<string, Repository>();
  for (const { target } of note.references)
    if (target) repositories.set(keyOf(target.repository), target.repository);
  const places = new Map([...repositories.keys()].map((key, place) => [key, place]));
  const packTarget = ({ repository, number, kind }: Target) => [places.get(keyOf(repository)), number, kind];
  return [
    Array.from(repositories.values(), ({ host, owner, name }) => [host, owner, name]),
    note.date,
    note.title,
    note.series,
    note.participants.map(packParticipant),
    note.regrets.map(packParticipant),
    note.mentions.map(({ handle, range }) => [handle, packRange(range)]),
    note.references.map(({ range, text, form, target, url }) => [
      packRange(range),
      text,
      form,
      target && packTarget(target),
      url,
    ]),
    note.actions.map((action) => [
      packRange(action.range),
      action.text,
      action.owners,
      action.done,
      action.due,
      action.form,
      action.box && packRange(action.box),
      action.doneMark && packRange(action.doneMark),
      action.origin,
    ]),
    note.sections.map(({ title, depth, heading, range }) => [
      title,
      depth,
      packRange(heading),
      packRange(range),
    ]),
    note.agenda.map(({ title, presenters, range }) => [title, presenters, packRange(range)]),
    note.decisions.map((decision) => [decision.text, packRange(decision.range)]),
    note.links.map((link) => [
      link.kind,
      packRange(link.range),
      link.text,
      link.url,
      link.host,
      link.owner,
      link.repository,
      link.id,
    ]),
  ];
}

const packRange = ({ start, end }: Range) => [start.line, start.character, end.line, end.character];

const packParticipant = ({ handle, name, range }: Participant) => [handle, name, packRange(range)];

const keyOf = ({ host, owner, name }: Repository) => `${host}/${owner}/${name}`;

/** The note that was packed, or `BrokenValue` thrown: the value may come from anywhere. */
export const unpackNote: Check<Note> = (value) => {
  const [known, ...all] = fields(value, 13);
  const repositories = listOf(repository)(known);
  return {
    date: orNull(day)(all[0]),
    title: orNull(text)(all[1]),
    series: text(all[2]),
    participants: listOf(participant)(all[3]),
    regrets: listOf(participant)(all[4]),
    mentions: listOf(mention)(all[5]),
    references: listOf(referenceTo(repositories))(all[6]),
    actions: listOf(action)(all[7]),
    sections: listOf(section)(all[8]),
    agenda: listOf(agendaItem)(all[9]),
    decisions: listOf(decision)(all[10]),
    links: listOf(link)(all[11]),
  };
};

const range: Check<Range> = (value) => {
  const all = fields(value, 4);
  return {
    start: { line: whole(all[0]), character: whole(all[1]) },
    end: { line: whole(all[2]), character: whole(all[3]) },
  };
};

const participant: Check<Participant> = (value) => {
  const all = fields(value, 3);
  return { handle: orNull(text)(all[0]), name: orNull(text)(all[1]), range: range(all[2]) };
};

const mention: Check<Mention> = (value) => {
  const all = fields(value, 2);
  return { handle: text(all[0]), range: range(all[1]) };
};

const repository: Check<Repository> = (value) => {
  const all = fields(value, 3);
  return { host: text(all[0]), owner: text(all[1]), name: text(all[2]) };
};

/** Many references of a note lead to few repositories. */
const targetIn =
  (repositories: readonly Repository[]): Check<Target> =>
  (value) => {
    const all = fields(value, 3);
    return {
      repository: entryOf(repositories, all[0]),
      number: whole(all[1]),
      kind: orNull(oneOf('issue', 'pull', 'discussion'))(all[2]),
    };
  };

const referenceTo = (repositories: readonly Repository[]): Check<Reference> => {
  const target = orNull(targetIn(repositories));
  return (value) => {
    const all = fields(value, 5);
    return {
      range: range(all[0]),
      text: text(all[1]),
      form: oneOf('link', 'url', 'short')(all[2]),
      target: target(all[3]),
      url: orNull(text)(all[4]),
    };
  };
};

const action: Check<ActionItem> = (value) => {
  const all = fields(value, 9);
  return {
    range: range(all[0]),
    text: text(all[1]),
    owners: listOf(text)(all[2]),
    done: flag(all[3]),
    due: orNull(day)(all[4]),
    form: oneOf('marker', 'checkbox', 'heading')(all[5]),
    box: orNull(range)(all[6]),
    doneMark: orNull(range)(all[7]),
    origin: orNull(text)(all[8]),
  };
};

const section: Check<Section> = (value) => {
  const all = fields(value, 4);
  return { title: text(all[0]), depth: whole(all[1]), heading: range(all[2]), range: range(all[3]) };
};

const agendaItem: Check<AgendaItem> = (value) => {
  const all = fields(value, 3);
  return { title: text(all[0]), presenters: listOf(text)(all[1]), range: range(all[2]) };
};

const decision: Check<Decision> = (value) => {
  const all = fields(value, 2);
  return { text: text(all[0]), range: range(all[1]) };
};

const link: Check<GitHubLink> = (value) => {
  const all = fields(value, 8);
  return {
    kind: oneOf('project', 'orgDiscussion', 'milestone', 'release', 'commit')(all[0]),
    range: range(all[1]),
    text: text(all[2]),
    url: text(all[3]),
    host: text(all[4]),
    owner: text(all[5]),
    repository: orNull(text)(all[6]),
    id: text(all[7]),
  };
};
