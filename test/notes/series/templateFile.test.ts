import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { read } from '../../../src/notes/reading';
import { chooseTemplate, templatesAround } from '../../../src/notes/series/templateFile';

const reading = (path: string, text: string) => read(text, { path, repository: null, hosts: ['github.com'] });

describe('the template of a series', () => {
  it('stands beside its notes, or around the folders of years', async () => {
    const files: Readonly<Record<string, readonly string[]>> = {
      'board/2026': ['2026-10-14.md', 'How the template came about in spring.md', 'normal.md'],
      board: ['Protokollvorlage.md', 'README.md', 'template-2025-01-01.md'],
      '': ['Vorlage.md', 'WG-template.md', 'møtemal.md'],
    };
    const folders = {
      notesIn: (folder: string) => Promise.resolve(files[folder] ?? []),
      foldersIn: () => Promise.resolve([]),
    };
    assert.deepEqual(await templatesAround(folders, 'board/2026'), ['board/Protokollvorlage.md']);
    assert.deepEqual(await templatesAround(folders, '2026'), ['Vorlage.md', 'WG-template.md']);
  });

  const text = '# Meeting\n\n## Present\n\n## Budget\n\n## Reports\n';
  const other = '# Meeting\n\n## Lamps\n\n## Doors\n\n## Present\n';
  const recent = [reading('2026/WG-2026-10-14.md', text.replace('# Meeting', '# 2026-10-14'))];

  it('is the one named like them, of those whose headings they have', () => {
    const templates = [
      reading('CG-template.md', text),
      reading('WG-template.md', text),
      reading('wg-vorlage.md', other),
    ];
    assert.equal(chooseTemplate(templates, recent, '2026')?.context.path, 'WG-template.md');
  });

  it('is none whose headings they do not have, unless it stands beside them', () => {
    assert.equal(chooseTemplate([reading('Vorlage.md', other)], recent, '2026'), null);
    assert.notEqual(chooseTemplate([reading('2026/Vorlage.md', other)], recent, '2026'), null);
    assert.notEqual(chooseTemplate([reading('Vorlage.md', other)], [], '2026'), null);
  });
});
