import { l10n } from 'vscode';
import type { Issue, State } from '../../github/model';
import { lookOf, type StateLook } from './issueAppearance';

/** How a state is shown. */
export interface StateText extends StateLook {
  /** With the kind, e.g. `Open issue`, `Issue closed as not planned`. */
  readonly words: string;
}

/** The state of an issue, a pull request or a discussion as it is shown everywhere. */
export function stateOf(issue: Pick<Issue, 'kind' | 'state'>): StateText {
  return { ...lookOf(issue), words: WORDS[issue.kind](issue.state) };
}

/** A state in a word or two. */
export function stateWord(state: State): string {
  switch (state) {
    case 'open':
      return l10n.t('open');
    case 'closed':
    case 'completed':
      return l10n.t('closed');
    case 'notPlanned':
      return l10n.t('closed as not planned');
    case 'duplicate':
      return l10n.t('closed as a duplicate');
    case 'draft':
      return l10n.t('draft');
    case 'merged':
      return l10n.t('merged');
    case 'answered':
      return l10n.t('answered');
  }
}

/** The same where there is hardly any room. */
export function shortStateWord(state: State): string {
  switch (state) {
    case 'notPlanned':
      return l10n.t('not planned');
    case 'duplicate':
      return l10n.t('duplicate');
    default:
      return stateWord(state);
  }
}

/** A state that a kind cannot have is worded as closed. */
const WORDS: Record<Issue['kind'], (state: State) => string> = {
  issue: (state) => {
    switch (state) {
      case 'open':
        return l10n.t('Open issue');
      case 'draft':
        return l10n.t('Draft issue');
      case 'completed':
        return l10n.t('Issue closed as completed');
      case 'notPlanned':
        return l10n.t('Issue closed as not planned');
      case 'duplicate':
        return l10n.t('Issue closed as a duplicate');
      default:
        return l10n.t('Closed issue');
    }
  },
  pull: (state) => {
    switch (state) {
      case 'open':
        return l10n.t('Open pull request');
      case 'draft':
        return l10n.t('Draft pull request');
      case 'merged':
        return l10n.t('Merged pull request');
      default:
        return l10n.t('Closed pull request');
    }
  },
  discussion: (state) => {
    switch (state) {
      case 'open':
        return l10n.t('Open discussion');
      case 'answered':
        return l10n.t('Answered discussion');
      default:
        return l10n.t('Closed discussion');
    }
  },
};
