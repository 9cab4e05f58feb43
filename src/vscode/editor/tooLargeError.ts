import vscode = require('vscode');
import { MAX_FILE_BYTES } from '../../notes/fileText';

/** A file is too large to be read as a note. */
export class TooLargeError extends Error {
  constructor() {
    super(vscode.l10n.t('the file is larger than {0} MB and is not read as a note', megabytes()));
  }
}

/** The largest file that is read, as people write it. */
export const megabytes = (): string => (MAX_FILE_BYTES / 1_000_000).toLocaleString(vscode.env.language);
