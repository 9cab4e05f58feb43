import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Manifest {
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly submenus?: readonly { readonly id: string }[];
  };
}

const root = join(__dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const { contributes } = JSON.parse(text('package.json')) as Manifest;
const readme = text('README.md');

/** The cells of the table below a heading, without its head; code marks removed. */
function table(heading: string): string[][] {
  const [, section = ''] = readme.split(`\n## ${heading}\n`);
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

describe('the manifest', () => {
  const commands = contributes.commands.map(({ command }) => command);
  const items = Object.values(contributes.menus).flat();
  const hidden = (contributes.menus.commandPalette ?? []).filter(({ when }) => when === 'false');

  it('has menus of its own commands only', () => {
    const known = new Set([...commands, ...(contributes.submenus ?? []).map(({ id }) => id)]);
    const unknown = items
      .flatMap(({ command, submenu }) => command ?? submenu ?? [])
      .filter((id) => !known.has(id));
    assert.deepEqual(unknown, []);
  });

  it('gives every command a title in the extension’s category', () => {
    for (const { command, title, category } of contributes.commands)
      assert.ok(title !== '' && category === 'Meeting Notes', command);
  });

  it('is told by README: settings with their defaults', () => {
    const settings = Object.entries(contributes.configuration.properties).map(([key, property]) => {
      const value = property.default;
      return [key, typeof value === 'string' ? value : JSON.stringify(value)];
    });
    assert.deepEqual(
      table('Settings').map(([key, value]) => [key, value]),
      settings,
    );
  });

  it('is told by README: commands of the palette', () => {
    const inPalette = contributes.commands.filter(
      ({ command }) => !hidden.some((item) => item.command === command),
    );
    assert.deepEqual(
      table('Commands').map(([title]) => title),
      inPalette.map(({ title }) => title),
    );
  });
});
