import * as vscode from 'vscode';

/** The stand-in for GitHub that the run's settings point to. */
export function standInUrl(): string {
  const url = vscode.workspace.getConfiguration('meetingNotes').get<string>('github.apiUrl', '');
  if (!url.startsWith('http://127.0.0.1:')) throw new Error('The host tests ask a stand-in on loopback only');
  return url;
}

async function post(path: string, body: unknown): Promise<void> {
  const answer = await fetch(`${standInUrl()}/_stand-in/${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The stand-in answers ${answer.status}: ${await answer.text()}`);
}

/** Resets the stand-in's faults and counts, and clears the extension's cache. */
export async function reset(): Promise<void> {
  await post('reset', {});
  await vscode.commands.executeCommand('meetingNotes.clearCache');
}

/** Makes the stand-in fail. Its `faults` describe the format. */
export async function fail(fault: unknown): Promise<void> {
  await post('faults', fault);
}

/** The paths of requests since the last reset, oldest first. */
export async function requests(): Promise<string[]> {
  const answer = await fetch(`${standInUrl()}/_stand-in/requests`);
  const records = (await answer.json()) as { readonly path: string }[];
  return records.map(({ path }) => path);
}
