import vscode = require('vscode');
import type { Failure } from '../../github/model';
import type { Note, Target } from '../../notes/note';
import { formatLink, isLinkPlace, readPastedUrl, type PastedUrl } from '../../notes/references/pastedLink';
import { formatTarget } from '../../notes/recognisers/targets';
import { signalOf } from '../editor/cancellation';
import { failureText, nextStep } from '../present/failureText';
import type { GitHub } from '../../github/client';
import { MARKDOWN } from '../editor/markdown';
import type { NoteStore } from '../workspace/noteStore';
import { PasteUndo } from './pasteUndo';
import { readSettings } from '../editor/settings';
import { showWarning } from '../editor/messages';

const LINK = vscode.DocumentDropOrPasteEditKind.Empty.append('markdown', 'link', 'gitHub');
const TITLED_LINK = LINK.append('title');
const TEXT = 'text/plain';
/** Each place of several cursors is looked at. */
const MAX_CURSORS = 20;

/** A link, alone or with the issue's title behind it. */
class LinkEdit extends vscode.DocumentPasteEdit {
  /** Whether the title is still to be asked for. */
  asks: boolean;
  /** What is written. */
  text = '';

  /** `title`: empty for none, null where it is not known yet. */
  constructor(
    readonly link: PastedUrl,
    readonly note: Note,
    title: string | null,
  ) {
    const isAlone = title === '';
    const label = isAlone
      ? vscode.l10n.t('Insert GitHub Link')
      : vscode.l10n.t('Insert GitHub Link with Title');
    super('', label, isAlone ? LINK : TITLED_LINK);
    this.write(title ?? '');
    this.asks = title === null;
  }

  write(title: string): void {
    this.text = formatLink(this.link, this.note, title);
    this.insertText = this.text;
    this.asks = false;
  }
}

/** Makes links of pasted URLs of issues, pull requests and discussions, and leaves everything else to others. */
export function registerPaste(notes: NoteStore, gitHub: GitHub): vscode.Disposable {
  const undo = new PasteUndo();
  const provider: vscode.DocumentPasteEditProvider<LinkEdit> = {
    async provideDocumentPasteEdits(document, ranges, data, ...[, token]) {
      if (!notes.isNote(document)) return undefined;
      // Pasted over words a URL becomes a link of these words: the built-in extension's work.
      if (ranges.length > MAX_CURSORS || ranges.some(({ isEmpty }) => !isEmpty)) return undefined;
      const copied = await data.get(TEXT)?.asString();
      if (token.isCancellationRequested || copied === undefined) return undefined;
      const hosts = readSettings(document.uri).hosts.map(({ name }) => name);
      const link = readPastedUrl(copied, hosts);
      const reading = notes.readingOf(document);
      if (!link || !ranges.every(({ start }) => isLinkPlace(reading, start))) return undefined;
      const { note } = reading;
      const known = gitHub.issues.peek(link.target);
      const edits = [
        new LinkEdit(link, note, ''),
        new LinkEdit(link, note, known?.ok ? known.value.title : null),
      ];
      undo.expect({ document, copied: link.pasted, written: () => edits.map(({ text }) => text) });
      return edits;
    },
    async resolveDocumentPasteEdit(edit, token) {
      undo.goOn();
      if (edit.asks) await addTitle(edit, gitHub, token);
      return edit;
    },
  };
  const kinds = { providedPasteEditKinds: [LINK, TITLED_LINK], pasteMimeTypes: [TEXT] };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentPasteEditProvider(MARKDOWN, provider, kinds),
    undo,
  );
}

/** Where the title cannot be had the link is written without it. */
async function addTitle(edit: LinkEdit, gitHub: GitHub, token: vscode.CancellationToken): Promise<void> {
  const { target } = edit.link;
  try {
    const answer = await gitHub.issues.get(target, signalOf(token));
    if (answer.ok) edit.write(answer.value.title);
    else if (!token.isCancellationRequested) void tell(target, answer.failure, gitHub);
  } catch (error) {
    if (!token.isCancellationRequested) throw error;
  }
}

async function tell(target: Target, failure: Failure, gitHub: GitHub): Promise<void> {
  const signedIn = gitHub.accounts.status(target.repository.host)?.signedIn ?? false;
  const step = nextStep(failure, signedIn);
  const buttons = step?.kind === 'signIn' ? [step.title] : [];
  const words = vscode.l10n.t('{0} was pasted without its title.', formatTarget(target));
  const chosen = await showWarning(`${words} ${failureText(failure)}`, ...buttons);
  if (chosen !== undefined) await vscode.commands.executeCommand('meetingNotes.signIn');
}
