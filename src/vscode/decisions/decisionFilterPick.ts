import vscode = require('vscode');
import type { DecisionFilter } from '../../notes/notebook/decisionFilter';
import { accepted } from '../editor/ask';
import { countDecisions } from '../editor/counts';
import { escapeIcons } from '../editor/untrusted';

/** What there is to choose from. */
export interface DecisionChoices {
  readonly series: readonly { readonly key: string; readonly name: string }[];
  readonly countOf: (filter: DecisionFilter) => number;
}

interface Choice extends vscode.QuickPickItem {
  readonly part: 'series' | 'state' | 'text' | null;
  readonly key: string;
}

const MAX_TEXT = 200;
const STATES = ['inForce', 'superseded'] as const;

/** Asks for all of the filter in one list, in which words that are typed are looked for; undefined where the user cancels. */
export async function pickDecisionFilter(
  filter: DecisionFilter,
  choices: DecisionChoices,
): Promise<DecisionFilter | undefined> {
  const pick = vscode.window.createQuickPick<Choice>();
  pick.canSelectMany = true;
  pick.placeholder = vscode.l10n.t('Tick what to show, or type words and press Enter');
  pick.items = itemsOf(filter, choices);
  pick.selectedItems = pick.items.filter(
    ({ part, key }) => part !== null && filter[part].includes(key) && key !== '',
  );
  let ticked = pick.selectedItems;
  /** What was typed when something was last ticked: it only led there. */
  let spent = '';
  const chosen = (): DecisionFilter => {
    const typed = pick.value.trim() === spent ? '' : pick.value.trim().slice(0, MAX_TEXT);
    return { ...filterOf(ticked), ...(typed !== '' && { text: typed }) };
  };
  const tell = () => {
    pick.title = vscode.l10n.t('Filter Decisions: {0}', countDecisions(choices.countOf(chosen())));
  };
  tell();
  pick.onDidChangeSelection((selected) => {
    if (selected.length === ticked.length && selected.every((item) => ticked.includes(item))) return;
    spent = pick.value.trim();
    // Of the states one at most: what is neither is everything.
    const state = selected.find((item) => item.part === 'state' && !ticked.includes(item));
    const kept = state ? selected.filter((item) => item.part !== 'state' || item === state) : selected;
    ticked = kept;
    if (kept.length !== selected.length) pick.selectedItems = kept;
    tell();
  });
  pick.onDidChangeValue(tell);
  return accepted(pick, chosen);
}

function itemsOf(filter: DecisionFilter, { series, countOf }: DecisionChoices): Choice[] {
  const choice = (
    part: Choice['part'],
    key: string,
    label: string,
    changed?: Partial<DecisionFilter>,
  ): Choice => ({
    part,
    key,
    label: escapeIcons(label),
    description: changed ? countDecisions(countOf({ ...filter, ...changed })) : '',
  });
  return [
    separator(vscode.l10n.t('State')),
    ...STATES.map((state) => choice('state', state, decisionStateName(state), { state })),
    ...(filter.text === ''
      ? []
      : [
          separator(vscode.l10n.t('Words')),
          choice('text', filter.text, vscode.l10n.t('Containing “{0}”', filter.text)),
        ]),
    separator(vscode.l10n.t('Series')),
    ...series.map(({ key, name }) => choice('series', key, name, { series: [key] })),
  ];
}

function filterOf(ticked: readonly Choice[]): DecisionFilter {
  const keysOf = (part: Choice['part']): string[] =>
    ticked.flatMap((item) => (item.part === part ? item.key : []));
  return {
    series: keysOf('series'),
    state: STATES.find((state) => keysOf('state').includes(state)) ?? 'all',
    text: keysOf('text').join(' '),
  };
}

export const decisionStateName = (state: 'inForce' | 'superseded'): string =>
  state === 'inForce' ? vscode.l10n.t('In force') : vscode.l10n.t('Superseded');

function separator(label: string): Choice {
  return { part: null, key: '', label, kind: vscode.QuickPickItemKind.Separator };
}
