import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
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
 * @param {{ manifest: string, readme: string, changelog: string, tag?: string | undefined }} release `tag` is the one that asks for it, such as `v1.2.0`
 */
export function obstacles({ manifest, readme, changelog, tag }) {
  const parsed = JSON.parse(manifest);
  const found = [];
  const fields = placeholdersIn(parsed);
  if (fields.length > 0) found.push(`package.json has placeholders in ${fields.join(', ')}`);
  if (readme.includes('not on the Marketplace yet'))
    found.push('README.md says that it is not on the Marketplace yet');
  if (notesOf(changelog, parsed.version) === '')
    found.push(`CHANGELOG.md has nothing under "${parsed.version}" with a date`);
  if (tag !== undefined && tag !== `v${parsed.version}`)
    found.push(`the tag is ${tag}, and package.json has version ${parsed.version}`);
  return found;
}

/**
 * What CHANGELOG.md says of a version; empty if it has no heading with a date.
 * @param {string} changelog
 * @param {string} version
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m);
  const section = sections.find((each) => each.startsWith(`${version} – `)) ?? '';
  return section.slice(section.indexOf('\n') + 1).trim();
}

/** `node release.mjs [TAG]`: says what keeps a release back, or writes what the release on GitHub says. */
function check() {
  const read = (/** @type {string} */ name) => readFileSync(new URL(name, import.meta.url), 'utf8');
  const [manifest, changelog] = [read('package.json'), read('CHANGELOG.md')];
  const found = obstacles({ manifest, changelog, readme: read('README.md'), tag: process.argv[2] });
  for (const obstacle of found) console.error(`Not released: ${obstacle}.`);
  if (found.length > 0) {
    console.error('"How to publish" in CONTRIBUTING.md says what to set.');
    process.exitCode = 1;
    return;
  }
  mkdirSync(new URL('dist/', import.meta.url), { recursive: true });
  writeFileSync(
    new URL('dist/release-notes.md', import.meta.url),
    notesOf(changelog, JSON.parse(manifest).version),
  );
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) check();
