// Writes the grammars that the editor colours notes with into syntaxes/.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { GRAMMARS } from './grammars';

for (const [name, text] of Object.entries(GRAMMARS)) {
  writeFileSync(path.join(__dirname, '..', 'syntaxes', name), text);
}
