import type { Answer, Issue, State } from '../../github/model';
import { referenceGroups, type ReferenceGroup } from '../../notes/references/referenceGroups';
import type { Reference, Target } from '../../notes/note';
import { wordsIn } from '../../notes/references/wordsAround';
import { escapeMarkdown, toOneLine, shorten } from '../../notes/references/untrusted';
import { formatTarget, targetUrl } from '../../notes/recognisers/targets';

/** In the order in which the view shows them. */
export const GROUPS = ['open', 'closed', 'unknown'] as const;
export type Group = (typeof GROUPS)[number];

/** What the view "References" says of one issue, in plain texts. */
export interface ReferenceRow {
  readonly referenceGroup: ReferenceGroup;
  readonly group: Group;
  /** null as long as nothing is known of it. */
  readonly answer: Answer<Issue> | null;
  /** The title, else the note's own words for it, else the reference. */
  readonly label: string;
  /** `repo#12 · @assignee`, as far as known; empty if the repository is unknown. */
  readonly description: string;
}

/** What is copied is for a note, in the language that notes name states in. */
const STATES: Record<State, string> = {
  open: 'open',
  closed: 'closed',
  completed: 'closed',
  notPlanned: 'closed as not planned',
  duplicate: 'closed as a duplicate',
  draft: 'draft',
  merged: 'merged',
  answered: 'answered',
};
const LABEL_LENGTH = 200;
/** Of a sentence; the issue's number is to be seen beside it. */
const WORDS_LENGTH = 60;
const SHOWN_ASSIGNEES = 3;

/** One row for each issue of a note, in the order of the note; with the note's own words if `lineAt` is given. */
export function referenceRows(
  references: readonly Reference[],
  known: (target: Target) => Answer<Issue> | null,
  lineAt?: (line: number) => string,
): ReferenceRow[] {
  const wordsFor = lineAt ? wordsIn(references, lineAt) : () => '';
  return referenceGroups(references).map((referenceGroup) => {
    const answer = referenceGroup.target && known(referenceGroup.target);
    const text = shorten(toOneLine(referenceGroup.places[0].text), LABEL_LENGTH);
    if (answer?.ok) {
      const { title, assignees, state } = answer.value;
      const label = shorten(toOneLine(title), LABEL_LENGTH) || text;
      const description = [formatTarget(answer.value, 'repository'), ...assigned(assignees)].join(' · ');
      return {
        referenceGroup: referenceGroup,
        group: isOpen(state) ? 'open' : 'closed',
        answer,
        label,
        description,
      };
    }
    const words = shorten(toOneLine(wordsFor(referenceGroup.places)), WORDS_LENGTH);
    const name = referenceGroup.target ? formatTarget(referenceGroup.target, 'repository') : words && text;
    const isAddress = referenceGroup.places[0].form === 'url';
    const label = words || (isAddress && name) || text || name;
    return {
      referenceGroup: referenceGroup,
      group: 'unknown',
      answer,
      label,
      description: name === label ? '' : name,
    };
  });
}

/** The same for issues, whatever is written of them. */
export function targetRows(
  targets: readonly Target[],
  known: (target: Target) => Answer<Issue> | null,
): ReferenceRow[] {
  const start = { line: 0, character: 0 };
  const references = targets.map((target): Reference => ({
    range: { start, end: start },
    text: formatTarget(target, 'repository'),
    form: 'short',
    target,
    url: null,
  }));
  return referenceRows(references, known);
}

/** The rows as a Markdown list: `- [owner/repo#12](https://…) Its title (open)`. Ends with a line break. */
export function referenceList(rows: readonly ReferenceRow[]): string {
  return rows.map((row) => `- ${listed(row)}\n`).join('');
}

function listed({ referenceGroup: { target, places }, answer }: ReferenceRow): string {
  if (answer?.ok) {
    const { value } = answer;
    const title = escapeMarkdown(toOneLine(value.title));
    return [link(value), title, `(${STATES[value.state]})`].filter(Boolean).join(' ');
  }
  return target ? link(target) : places[0].text;
}

function link(target: Target): string {
  return `[${formatTarget(target)}](${targetUrl(target)})`;
}

/** Whether there is still something to be done. */
export function isOpen(state: State): boolean {
  return state === 'open' || state === 'draft';
}

function assigned(assignees: Issue['assignees']): string[] {
  const names = assignees.slice(0, SHOWN_ASSIGNEES).map(({ login }) => `@${toOneLine(login)}`);
  const more = assignees.length - names.length;
  return names.length === 0 ? [] : [names.join(', ') + (more > 0 ? ` +${more}` : '')];
}
