import type * as vscode from 'vscode';
import { at, build, oneOf, orElse, textUpTo, validOf } from '../../decoder';
import { ALL_DECISIONS, type DecisionFilter } from '../../notes/notebook/decisionFilter';
import { DECISION_GROUPINGS, type DecisionGrouping } from './decisionNode';

const KEY = 'meetingNotes.decisions';
const shortText = textUpTo(1_000);
const readState = build({
  grouping: at('grouping', orElse(oneOf(...DECISION_GROUPINGS), 'meeting')),
  series: at('series', orElse(validOf(shortText), [])),
  state: at('state', orElse(oneOf('inForce', 'superseded'), 'all')),
  text: at('text', orElse(shortText, '')),
}) as (value: unknown) => DecisionFilter & { readonly grouping: DecisionGrouping }; // each member has something to fall back on

/** The user's filter and grouping in the view "Decisions", kept across reloads. */
export class DecisionViewState {
  readonly #memento: vscode.Memento;
  #grouping: DecisionGrouping;
  #filter: DecisionFilter;

  constructor(memento: vscode.Memento) {
    this.#memento = memento;
    const { grouping, ...filter } = readState(memento.get<unknown>(KEY));
    this.#grouping = grouping;
    this.#filter = filter;
  }

  get grouping(): DecisionGrouping {
    return this.#grouping;
  }

  set grouping(grouping: DecisionGrouping) {
    this.#grouping = grouping;
    this.#persist();
  }

  get filter(): DecisionFilter {
    return this.#filter;
  }

  set filter(filter: DecisionFilter) {
    this.#filter = filter;
    this.#persist();
  }

  get isFiltered(): boolean {
    const { series, state, text } = this.#filter;
    return series.length > 0 || state !== ALL_DECISIONS.state || text.trim() !== '';
  }

  #persist(): void {
    void this.#memento.update(KEY, { grouping: this.#grouping, ...this.#filter });
  }
}
