import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { describe, it } from 'mocha';
import { bundles } from '../esbuild.mjs';
import { nameByFormat } from '../src/notes/series/noteName';
import { fillTemplate } from '../src/notes/series/template';
import { DEFAULTS } from '../src/cli/folderSettings';
import { notices, packagesIn } from '../notices.mjs';

interface MenuItem {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Setting {
  readonly default: unknown;
  readonly scope?: string;
}

interface Manifest {
  readonly icon: string;
  readonly activationEvents: readonly string[];
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly dependencies?: unknown;
  readonly contributes: {
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category?: string;
    }[];
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly keybindings: readonly { readonly key: string; readonly when?: string }[];
    readonly viewsWelcome: readonly { readonly contents: string }[];
    readonly submenus?: readonly { readonly id: string }[];
  };
}

const root = join(__dirname, '..');
const text = (path: string) => readFileSync(join(root, path), 'utf8');
/** package.json as it reads in English: its words stand in package.nls.json. */
const words = JSON.parse(text('package.nls.json')) as Readonly<Record<string, string>>;
const manifest = JSON.parse(text('package.json'), (_, value: unknown) =>
  typeof value === 'string' ? value.replace(/^%(.+)%$/, (key, name: string) => words[name] ?? key) : value,
) as Manifest;
const { contributes } = manifest;
/** All settings, whatever group they are shown in. */
const properties = Object.fromEntries(
  contributes.configuration.flatMap((group) => Object.entries(group.properties)),
);
/** Besides English. */
const languages = readdirSync(join(root, 'l10n')).map((name) => name.split('.')[2] ?? name);

/** The cells of the table below a heading of a page, without its head; code marks removed. */
function table(page: string, heading: string): string[][] {
  const [, section = ''] = text(page).split(`\n## ${heading}\n`);
  const rows = (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('|'));
  return rows.slice(2).map((row) =>
    row
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('`', '')),
  );
}

const paletteWhen = (command: string): string =>
  contributes.menus.commandPalette?.find((item) => item.command === `meetingNotes.${command}`)?.when ?? '';

for (const language of ['', ...languages.map((tag) => `.${tag}`)]) {
  describe(`the words of the manifest, package.nls${language}.json`, () => {
    const own = JSON.parse(text(`package.nls${language}.json`)) as Readonly<Record<string, string>>;
    /** What a setting's description names as code. */
    const named = (key: string) =>
      Array.from((own[key] ?? '').matchAll(/`([^`]+)`/g), ([, code = '']) => code);

    it('have no backticks where VS Code shows them as they are', () => {
      const shown = Object.entries(own).filter(([key]) =>
        /^(?:welcome|walkthrough|command|view)\./.test(key),
      );
      assert.notEqual(shown.length, 0);
      for (const [key, words] of shown) assert.ok(!words.includes('`'), key);
    });

    it('tell what file names of new notes know', () => {
      const codes = named('setting.newNote.fileName');
      for (const letters of ['YYYY', 'MM', 'DD']) assert.ok(codes.includes(letters), letters);
      const formats = codes.filter((code) => code.endsWith('.md'));
      assert.deepEqual(
        formats.map((format) => nameByFormat('2026-11-04', format)),
        ['20261104.md', '2026/11-04-weekly.md'],
      );
    });

    it('tell what templates of new notes know', () => {
      const codes = named('setting.newNote.template').filter((code) => /[{:]|YYYY|JJJJ/.test(code));
      for (const name of ['date', 'year', 'month', 'day', 'weekday', 'series', 'participants', 'previous'])
        assert.ok(codes.includes(`{{${name}}}`), name);
      for (const code of codes) {
        const template = code === 'date:' ? '---\ndate:\n---\n' : `${code}\n`;
        const filled = fillTemplate(template, {
          date: '2026-11-04',
          series: 'weekly',
          previous: { label: '2026-10-28', path: '20261028.md' },
          participants: ['@ada-brandt'],
        });
        assert.notEqual(filled, template, code);
        assert.doesNotMatch(filled, /[{}]|YYYY|JJJJ/, code);
      }
    });
  });
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

  it('is told by docs/settings.md: settings with their defaults', () => {
    const settings = Object.entries(properties).map(([key, property]) => {
      const value = property.default;
      return [key, typeof value === 'string' ? value : JSON.stringify(value)];
    });
    assert.deepEqual(
      table('docs/settings.md', 'All settings').map(([key, value]) => [key, value]),
      settings,
    );
  });

  it('is told by docs/commands.md: keys, each of which has its place', () => {
    const told = table('docs/commands.md', 'Keys').map(([key = '']) => key.toLowerCase());
    assert.deepEqual(told.sort(), contributes.keybindings.map(({ key }) => key).sort());
    for (const { key, when } of contributes.keybindings) assert.ok(when, key);
  });

  it('offers in the palette only what is of use there, and always what is about accounts', () => {
    const always = commands.filter(
      (command) => !(contributes.menus.commandPalette ?? []).some((item) => item.command === command),
    );
    assert.deepEqual(always.map((command) => command.replace('meetingNotes.', '')).sort(), [
      'clearCache',
      'signIn',
      'signOut',
    ]);
    for (const { command = '', when = '' } of contributes.menus.commandPalette ?? [])
      assert.match(when, /^false$|meetingNotes\.|workspaceFolderCount|activeWebviewPanelId|isWeb/, command);
    // Where a note cannot be changed, a command says why; who looks for it in vain would not know.
    for (const { command = '', when = '' } of contributes.menus.commandPalette ?? [])
      assert.doesNotMatch(when, /editorReadonly/, command);
    for (const command of [
      'toggleDone',
      'dropAction',
      'notAnItem',
      'assign',
      'setDueDate',
      'carryToNewest',
      'copyAction',
      'createIssue',
    ])
      assert.match(paletteWhen(command), /meetingNotes\.atAction/, command);
    for (const command of ['openReference', 'openOnGitHub', 'copyReference', 'refreshReference'])
      assert.match(paletteWhen(command), /meetingNotes\.atReference/, command);
    for (const command of [
      'insertParticipants',
      'findDiscussed',
      'copyReferences',
      'showNoteItems',
      'makeItem',
    ])
      assert.match(paletteWhen(command), /meetingNotes\.isNote/, command);
  });

  it('gives its settings the defaults that the command line takes for them', () => {
    for (const [key, value] of Object.entries(DEFAULTS))
      assert.deepEqual(properties[key]?.default, value, key);
  });

  it('is activated by notes and by its views, never at start-up', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:markdown', 'onWebviewPanel:meetingNotes.issue']);
  });

  it('lets no workspace name a host, and one that is not trusted neither a repository nor a template', () => {
    const hosts = Object.keys(properties).filter((key) => key.includes('.github.'));
    assert.notEqual(hosts.length, 0);
    for (const key of hosts) assert.equal(properties[key]?.scope, 'machine', key);
    const { restrictedConfigurations } = manifest.capabilities.untrustedWorkspaces;
    assert.deepEqual(
      [...restrictedConfigurations].sort(),
      Object.keys(properties)
        .filter((key) => /(?:defaultRepository|organizations|template)$/.test(key))
        .sort(),
    );
  });

  it('has a square icon of 128 pixels at least', () => {
    const icon = readFileSync(join(root, manifest.icon));
    const [width, height] = [icon.readUInt32BE(16), icon.readUInt32BE(20)];
    assert.equal(icon.toString('latin1', 1, 4), 'PNG');
    assert.ok(width === height && width >= 128, `${width} × ${height}`);
  });

  it('is told by docs/commands.md: commands of the palette', () => {
    const inPalette = contributes.commands.filter(
      ({ command }) => !hidden.some((item) => item.command === command),
    );
    assert.deepEqual(
      table('docs/commands.md', 'Commands').map(([title]) => title),
      inPalette.map(({ title }) => title),
    );
  });
});

describe('the package', () => {
  let files: readonly string[];

  before(async function () {
    this.timeout(60_000); // it looks at all files of the checkout
    const { listFiles, PackageManager } = await import('@vscode/vsce');
    files = await listFiles({ cwd: root, packageManager: PackageManager.None });
  });

  it('holds what runs and what is read, nothing else', () => {
    const others = files.filter(
      (file) =>
        !/^(?:dist\/(?:(?:desktop|entities|octokit|parser|web|webview\/issuePanel)\.js|THIRD-PARTY-NOTICES\.txt)|media\/.*|syntaxes\/[^/]*|l10n\/[^/]*|(?:README|CHANGELOG)\.md|LICENSE|package(?:\.nls(?:\.[\w-]+)?)?\.json)$/.test(
          file,
        ),
    );
    assert.deepEqual(others, []);
  });

  it('holds the words of every language', () => {
    assert.ok(files.includes('package.nls.json'));
    for (const language of languages)
      for (const file of [`package.nls.${language}.json`, `l10n/bundle.l10n.${language}.json`])
        assert.ok(files.includes(file), file);
  });

  it('holds every file that the manifest names, and no picture of README alone', () => {
    const named = strings(manifest).flatMap(
      (value) => /^(?:\.\/)?((?:media|syntaxes)\/.*)$/.exec(value)?.[1] ?? [],
    );
    assert.ok(named.includes(manifest.icon));
    assert.deepEqual(
      named.filter((file) => !files.includes(file)),
      [],
    );
    assert.deepEqual(
      files.filter((file) => file.startsWith('media/pictures/') && !named.includes(file)),
      [],
    );
  });
});

describe('the dependencies', () => {
  const rows = table('CONTRIBUTING.md', 'Dependencies');

  it('are all bundled: whoever installs the extension installs no package', () => {
    assert.equal(manifest.dependencies, undefined);
  });

  it('are told by CONTRIBUTING.md with a reason and their licence', () => {
    const told = rows.map(([name]) => name ?? '');
    assert.deepEqual([...told].sort(), Object.keys(manifest.devDependencies).sort());
    for (const [name = '', reason, licence] of rows) {
      const { license } = JSON.parse(text(`node_modules/${name}/package.json`)) as {
        readonly license: string;
      };
      assert.equal(licence, license, name);
      assert.notEqual(reason, '', name);
    }
  });

  it('hand on their licences with the extension', async () => {
    const options = { write: false, metafile: true, logLevel: 'silent' } as const;
    const { desktop, web, issuePanel } = bundles;
    const built = await Promise.all(
      [desktop, web, issuePanel].map((bundle) => esbuild.build({ ...bundle, ...options })),
    );
    const metafiles = built.map(({ metafile }) => metafile);
    const names = packagesIn(metafiles).map((folder) => folder.slice('node_modules/'.length));
    const own = names.filter((name) => name in manifest.devDependencies);
    assert.deepEqual(own.sort(), rows.flatMap(([name, , , is]) => (is === 'yes' ? name : [])).sort());
    const written = await notices(root, metafiles);
    for (const name of names.filter((each) => !each.includes('/node_modules/')))
      assert.match(written, new RegExp(`^${name} \\d+\\.\\d+\\.\\d+ \\(.+\\)$`, 'm'));
  });
});

function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
