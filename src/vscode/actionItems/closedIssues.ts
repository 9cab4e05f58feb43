import vscode = require('vscode');
import { namedIn } from '../../notes/notebook/issueFlags';
import { withoutOwners } from '../../notes/notebook/owners';
import { shorten, toOneLine } from '../../notes/references/untrusted';
import type { Target } from '../../notes/note';
import type { Issues } from '../../github/endpoints/issues';
import { dotted } from '../editor/hoverMarkdown';
import { escapeIcons } from '../editor/untrusted';
import type { ActionItemNode } from './itemNode';
import { ownerName } from './itemWords';
import { showInformation, showProgress } from '../editor/messages';

const LENGTH = 100;

/**
 * Asks GitHub about the issues of open items, and the user which of those whose issues are all closed are to be marked done: all of them
 * unless they choose. None where the user cancels, or there is none, which is said. `open` gives the items as they are then.
 */
export async function chooseClosed(
  issues: Pick<Issues, 'getAll'>,
  open: () => readonly ActionItemNode[],
): Promise<readonly ActionItemNode[]> {
  const unknown = await showProgress(
    vscode.l10n.t('Asking GitHub about the issues of open items…'),
    async () => {
      const answers = await issues.getAll(targetsOf(open()));
      return answers.filter((answer) => !answer?.ok).length;
    },
  );
  const lack =
    unknown === 0
      ? ''
      : vscode.l10n.t(
          'Issues whose states are not known: {0}. Sign in, or try again when you are online.',
          unknown,
        );
  const items = open()
    .filter(({ flag }) => flag === 'issuesClosed')
    .map((node) => ({
      label: escapeIcons(shorten(toOneLine(withoutOwners(node.action.text, node.action.owners)), LENGTH)),
      description: escapeIcons(dotted(...node.item.owners.map((owner) => toOneLine(ownerName(owner))))),
      detail: escapeIcons(vscode.workspace.asRelativePath(node.stored.uri)),
      picked: true,
      node,
    }));
  if (items.length === 0) {
    const none = vscode.l10n.t('No open item that is shown mentions closed issues only.');
    void showInformation(`${none} ${lack}`.trim());
    return [];
  }
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Mark Done All Whose Issues Are Closed'),
    placeHolder: lack || vscode.l10n.t('Enter marks the ticked ones done in their notes'),
    canPickMany: true,
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.map(({ node }) => node) ?? [];
}

const targetsOf = (nodes: readonly ActionItemNode[]): Target[] =>
  nodes.flatMap(({ stored, action }) => namedIn(stored.note, action).flatMap(({ target }) => target ?? []));
