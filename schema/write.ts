// Writes the schemas of `--json`: `npm run schema`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { schemas } from './lines';

for (const [name, schema] of Object.entries(schemas))
  writeFileSync(join(__dirname, name), `${JSON.stringify(schema, null, 2)}\n`);
