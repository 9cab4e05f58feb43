import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Placeholder in package.json until the extension is published. No account on GitHub can have this name. */
const PLACEHOLDERS = { publisher: 'meeting-notes', owner: '-owner-' };

/**
 * The fields of package.json that still hold a placeholder.
 * @param {Readonly<Record<string, unknown>>} manifest
 */
function placeholdersIn(manifest) {
  return Object.entries(manifest).flatMap(([field, value]) => {
    const isPlaceholder =
      field === 'publisher'
        ? value === PLACEHOLDERS.publisher
        : JSON.stringify(value).includes(PLACEHOLDERS.owner);
    return isPlaceholder ? [field] : [];
  });
}

/**
 * The reasons why the extension cannot be published.
 * @param {string} manifest
 * @param {string} readme
 */
export function obstacles(manifest, readme) {
  const found = [];
  const fields = placeholdersIn(JSON.parse(manifest));
  if (fields.length > 0) found.push(`package.json has placeholders in ${fields.join(', ')}`);
  if (readme.includes('not on the Marketplace yet'))
    found.push('README.md says that it is not on the Marketplace yet');
  return found;
}

function check() {
  const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');
  const found = obstacles(read('package.json'), read('README.md'));
  if (found.length === 0) return;
  for (const obstacle of found) console.error(`Not released: ${obstacle}.`);
  console.error('"How to publish" in CONTRIBUTING.md says what to set.');
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) check();
