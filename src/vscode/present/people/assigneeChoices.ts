import vscode = require('vscode');
import type { Repository } from '../../../notes/note';
import type { Choice } from '../../editor/checklist';
import type { GitHub } from '../../../github/client';

/** Whom issues of a repository may be assigned to, the user first; null where GitHub's list cannot be had. */
export async function assigneeChoices(
  gitHub: GitHub,
  repository: Repository,
  login: string | null,
): Promise<readonly Choice[] | null> {
  const answer = await gitHub.people.assignees(repository);
  if (!answer.ok) return null;
  const isSelf = (one: { readonly login: string }) => one.login.toLowerCase() === login?.toLowerCase();
  const people = [...answer.value.filter(isSelf), ...answer.value.filter((one) => !isSelf(one))];
  return people.map((person) => {
    const description = [isSelf(person) ? vscode.l10n.t('you') : '', person.name ?? ''].filter(Boolean);
    return { name: person.login, description: description.join(' · ') };
  });
}
