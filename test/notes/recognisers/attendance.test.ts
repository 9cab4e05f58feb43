import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'minutes/2026-05-12.md', repository: null, hosts: ['github.com'] };

/** Who attends, and behind a stroke who does not. */
function people(text: string): string {
  const { participants, regrets } = readNote(
    `# Minutes 2026-05-12\n\n${text}\n\n## Notes\n\nAll fine.\n`,
    CONTEXT,
  );
  const names = [participants, regrets].map((all) =>
    all.map(({ handle, name }) => (handle === null ? name : `@${handle}`)).join(', '),
  );
  return names.join(' | ').replace(/ \| $/, '');
}

function has(what: string, cases: readonly (readonly [text: string, people: string])[]): void {
  describe(what, () => {
    for (const [text, names] of cases)
      it(text.replaceAll('\n', ' ⏎ '), () => assert.equal(people(text), names));
  });
}

has('titles, degrees, roles and pronouns are nobody', [
  ['Prítomní: prof. Ing. Ján Kolár, PhD., Mgr. Eva Malá, Bc. Ivo Rak', 'Ján Kolár, Eva Malá, Ivo Rak'],
  ['Present: Cllr. Ann Roe, Mr. Bo Lind, Mr. Kaya', 'Ann Roe, Bo Lind, Mr. Kaya'],
  ['Anwesend: Herr Dipl.-Ing. Jan Krug, Frau Dr. Eva Roth', 'Jan Krug, Eva Roth'],
  ['Presentes: D. Juan Soto, Dña. Eva Rey', 'Juan Soto, Eva Rey'],
  ['Présents : M. Jean Roux, Mme Eva Blanc', 'Jean Roux, Eva Blanc'],
  ['Present: Ann Roe, Jr., Bo Lind, MBA', 'Ann Roe, Bo Lind'],
  [
    '**Present:**\n\nMs. Ann Roe, Director of Service\n\nMr. Bo Lind, Staff Officer, Housing',
    'Ann Roe, Bo Lind',
  ],
  [
    '**Present:**\n\nAnn Roe, Head of Unit for Play & Travel\n\nBo Lind, Cem Kaya',
    'Ann Roe, Bo Lind, Cem Kaya',
  ],
  [
    'Attendees (Name, pronouns, firm)\nAnn Roe, she/her, The Mill\nBo (Bob) Lind, ACME',
    'Ann Roe, Bo (Bob) Lind',
  ],
  ['Present: Ann Roe, Bo Lind\n(ACME Labs), Cem Kaya (ACME).', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['Present: Ann Roe, Mr. Bo\nLind, Cem Kaya', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['## Projekt-Teilnehmer:innen\n\n- Ann Roe\n\nHeute nicht anwesend:\n- Bo Lind', 'Ann Roe | Bo Lind'],
  ['Närvarande: Alla närvarande', ''],
  ['成员：全体组员', ''],
  ['Presentes: Todos do grupo', ''],
]);

has('lists of attendance are divided', [
  ['Present: Ann Roe, Bo Lind and Cem Kaya.', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['Present: Ann Roe; Bo Lind; Cem', 'Ann Roe, Bo Lind, Cem'],
  ['Present: Ann Roe / Bo Lind / Cem Kaya', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['Present: Ann Roe · Bo Lind · Cem', 'Ann Roe, Bo Lind, Cem'],
  ['Present: 陈立、周敏', '陈立, 周敏'],
  ['Present: @ann @bo-b @cem', '@ann, @bo-b, @cem'],
  ['## Present\n\n@ann @bo-b\n@cem', '@ann, @bo-b, @cem'],
  ['Anwesend: Ann, Bo und Cem', 'Ann, Bo, Cem'],
  ['Present: Ann Roe (ACME), Bo Lind (she/her)', 'Ann Roe, Bo Lind'],
  ['Present: Ann Roe <ann@roe.example>, Dr. Bo Lind', 'Ann Roe, Bo Lind'],
  ['## Present\n\n- Ann Roe and Bo Lind\n- Cem, ACME', 'Ann Roe, Bo Lind, Cem'],
  ['## Present\n\n- @Ann Roe\n- @bo-b Bo Lind', 'Ann Roe, @bo-b'],
  ['## Present\n\n- Ann; Developer @acme\n- Bo, Developer, @bo-b', 'Ann, @bo-b'],
]);

has('roles and states are no people', [
  ['## Attendees\n\n- Coach: Ann Roe\n- Minute taker: Bo Lind\n- Scrum Master:', 'Ann Roe, Bo Lind'],
  [
    '## Attendees\n\n- Ann Roe: yes\n- Bo Lind: NO (sent apologies)\n- Cem Kaya: no',
    'Ann Roe | Bo Lind, Cem Kaya',
  ],
  ['## Attendees\n\n- Ann (remote)\n- Bo - 10 min late\n- Cem (excused)', 'Ann, Bo | Cem'],
  ['## Attendees\n\n- Ann Roe\n- Start time: 7 PM\n- Quorum: yes\n- 12 people', 'Ann Roe'],
  ['## Attendees\n\n- Ann Roe\n- Bo Lind ❌', 'Ann Roe | Bo Lind'],
  ['Present: Ann Roe (chair), Bo Lind, partly: Cem Kaya', 'Ann Roe, Bo Lind, Cem Kaya'],
  [
    '| Name | Role | Present |\n| --- | --- | --- |\n| Ann Roe | chair | yes |\n| Bo Lind | member | no |',
    'Ann Roe',
  ],
]);

has('groups are lists of attendance', [
  [
    '## Attendance\n\n### In person\n\n- Ann\n\n### Remote\n\n- Bo\n\n### Absent\n\n- Cem\n\n### Guests\n\n- Dee',
    'Ann, Bo, Dee | Cem',
  ],
  [
    '## Attendance\n\n### Premier member representatives\n\n- [x] Ann Roe - ACME\n- [ ] Bo Lind - Umbra',
    'Ann Roe',
  ],
  ['## Present\n\n##### 2 out of 3\n\n- [x] @ann\n- [ ] @bo', '@ann'],
  ['## Attendees\n\n* Board: Ann Roe, Bo Lind\n* Others: cem, dee', 'Ann Roe, Bo Lind, cem, dee'],
  ['## Attendees\n\n* Lamp Works: Ann Roe, Bo Lind', 'Ann Roe, Bo Lind'],
  ['## Attendees\n\n- ACME\n  - Ann Roe: leads the work\n  - Bo Lind: rusty', 'Ann Roe, Bo Lind'],
  ['## Participantes\n\n- 👤 Caio Lopes', 'Caio Lopes'],
  ['## 参加者\n\n* B4 中野佑\n* 奥野拓先生', '中野佑, 奥野拓'],
  ['## Attendees\n\n* Remote\n  * Ann\n  * Bo', 'Ann, Bo'],
  ['**Members present:** Ann Roe\n**Staff:** Bo Lind\n**Apologies:** Cem', 'Ann Roe, Bo Lind | Cem'],
  ['## Attendance\n\n- Ann\n\n### Discussion\n\n- Lamps', 'Ann'],
]);

has('sentences announce attendance', [
  [
    'Board members in attendance were:\n\n- Ann Roe\n- Bo Lind\n\nAlso in attendance were:\n\n- Cem',
    'Ann Roe, Bo Lind, Cem',
  ],
  ['The following people were present: Ann Roe, Bo Lind and Cem Kaya.', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['The following people attended:\n\n- Ann Roe', 'Ann Roe'],
  ['Who was there:\n\n* @ann\n* @bo', '@ann, @bo'],
  ['Roll call:\n\n> name / company / handle\n\n* Ann Roe / Acme / @ann\n* Bo Lind / Umbra', '@ann, Bo Lind'],
  ['The present state of the roof: bad, wet, old.', ''],
  ['Members who were not in attendance will get a mail:\n\n- Ann Roe', ''],
]);

it('boxes of attendance are no tasks', () => {
  const note = readNote(
    '# 2026-05-12\n\n## Attendance\n\n### Full members\n\n- [x] Ann Roe\n- [ ] Bo Lind\n',
    CONTEXT,
  );
  assert.deepEqual(note.actions, []);
});

it('initials of a list mean their owner', () => {
  const text =
    '# 2026-05-12\n\n| Name | Initials | Present |\n| --- | --- | --- |\n| Ann Roe | AR | x |\n\n## Action items\n\n- AR: sweep\n- mow the lawn (AR)\n- pay in euros (EUR)\n';
  assert.deepEqual(
    readNote(text, CONTEXT).actions.map(({ owners }) => owners),
    [['Ann Roe'], ['Ann Roe'], []],
  );
});

has('people in lines, with degrees, and beside where they work', [
  ['# Present\n7 people in all.\nAnn Roe\nBo Lind (ACME)\nCem', 'Ann Roe, Bo Lind, Cem'],
  ['## Present\n\n- Ann, Bo, Cem (Tidewater), Dana', 'Ann, Bo, Cem, Dana'],
  ['## Present\n\n- Ann Roe, Housing and Community Services', 'Ann Roe'],
  ['## Present\n\n- Bc. Ann Roe\n- Ing. Bo Lind\n- Dipl.-Ing. Cem Kaya', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['## Present\n\n1. Ann  Roe, Parks Department', 'Ann Roe'],
  ['## Present\n\n- Ann Roe @R&D', 'Ann Roe'],
  ['## Present\n\n- Ann aka Annie Ash', 'Ann'],
  ['## Present\n\n- @ann, @bo-b\n\n- Regrets @cem', '@ann, @bo-b | @cem'],
  [
    '## Present\n\nTable 1 lists who was invited to the meeting and who came, where a tick means that somebody was there.',
    '',
  ],
  ['Följande personer befinns närvarande med rösträtt:\nann, bo, cem.', 'ann, bo, cem'],
  ['### Sign-in\n\n1. Ann Roe, Harbour Office', 'Ann Roe'],
  [
    '| Date | Monday |\n| --- | --- |\n| Present | Ann Roe, Tidewater (chair)<br>Bo Lind, Harbour<br>Cem Kaya, ACME |',
    'Ann Roe, Bo Lind, Cem Kaya',
  ],
]);

has('people in a sentence, a wiki and tables that say who was absent', [
  [
    'The harbour board met at noon with the following present: Ann Roe, Bo Lind, Cem Kaya Jr.',
    'Ann Roe, Bo Lind, Cem Kaya Jr.',
  ],
  ['We told the meeting attendees: the tents are dry, the boats are not.', ''],
  ['attendees:: [[Ann Roe]], [[people/bo|Bo Lind]]', 'Ann Roe, Bo Lind'],
  ['**Attendees:** [[Ann Roe]], [[Cem]]', 'Ann Roe, Cem'],
  ['Present: Ann AKA Annie Ash, Bo', 'Ann, Bo'],
  ['# Present\n3 people.\nAnn Roe\nBo Lind\n\nCem Kaya\nDana', 'Ann Roe, Bo Lind, Cem Kaya, Dana'],
  [
    '## Attendance\n\n| Name | Role | Status |\n| --- | --- | --- |\n| Ann Roe | Chair | Present |\n| Bo Lind | Clerk | Absent |\n| Cem Kaya | No | Present |',
    'Ann Roe, Cem Kaya',
  ],
]);

has('labels name who is present by what he is', [
  ['Trustees present: Ann Roe (Chair), Bo Lind; Staff present: Cem Kaya', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['**Membres du comité présents :** Ann Roe, Bo Lind', 'Ann Roe, Bo Lind'],
  ['**Membres du comité absents :** Ann Roe', ' | Ann Roe'],
  ['Consiglieri presenti: Ann Roe, Bo Lind', 'Ann Roe, Bo Lind'],
  ['Directors excused: Ann Roe', ' | Ann Roe'],
  ['## Attendees: Ann Roe, Bo Lind', 'Ann Roe, Bo Lind'],
  ['## Attendees: please sign in', ''],
  ['## TAC attendees\n\n- Ann Roe', 'Ann Roe'],
  ['Number of participants: 12', ''],
  ['## Presents: the shop', ''],
  ['What to present: Lamps, Chairs', ''],
  ['**Present** - Ann, Bo', 'Ann, Bo'],
  ['- Guests - Status', ''],
  ['Those present were Ann Roe and Bo Lind.', 'Ann Roe, Bo Lind'],
  ['Members are welcome to join.', ''],
]);

has('what stands around names is no part of them', [
  ['Present: Ann Roe AR, Bo Lind (BL), Cem Kaya CK (taking minutes)', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['## Attendees\n\n- Ann Roe R&D\n- Bo Lind, ACME;\n- Jean DUPONT', 'Ann Roe, Bo Lind, Jean DUPONT'],
  ['参加者: 田中さん、Annさん', '田中, Ann'],
  ['**Present:**\nAnn [Roe]{.smallcaps},\nBo [Lind]{.smallcaps}.', 'Ann Roe, Bo Lind'],
  ['Anwesend: Ann, Tim, Inga', 'Ann, Tim, Inga'],
  ['Present: AR BL CK', 'AR, BL, CK'],
]);

has('tables list who came', [
  ['| **Date** | 2026-05-12 |\n| --- | --- |\n| **Attendance** | AR BL CK |', 'AR, BL, CK'],
  [
    '| **Present:** | Ann Roe<br>Bo Lind |\n| --- | --- |\n| **Apologies:** | Cem Kaya |',
    'Ann Roe, Bo Lind | Cem Kaya',
  ],
  [
    '## Attendance\n\n| Member | Status |\n| --- | --- |\n| Ann Roe | P |\n| Bo Lind | A |\n| Cem Kaya | E |',
    'Ann Roe',
  ],
  [
    '| Present | Absent |\n| --- | --- |\n| Ann Roe | Cem Kaya |\n| Bo Lind | |',
    'Ann Roe, Bo Lind | Cem Kaya',
  ],
  ['| Attendees | Company |\n| --- | --- |\n| Ann Roe | ACME |\n| Bo Lind | |', 'Ann Roe, Bo Lind'],
  ['| Members | Task |\n| --- | --- |\n| Ann Roe | lamps |', ''],
]);

has('lists show who came', [
  ['### Members (bold indicates present)\n\n- **Ann Roe (ACME)**\n- Cem Kaya', 'Ann Roe | Cem Kaya'],
  ['Members (present in bold): **Ann Roe**, Cem Kaya', 'Ann Roe | Cem Kaya'],
  ['## Attendees\n\n- ACME\n  - Ann Roe\n  - Bo Lind\n- Umbra\n  - Cem Kaya', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['## Attendees\n\n- Ann\n  - Treasurer\n- Bo', 'Ann, Bo'],
  ['Present:\n- Ann Roe\n- Bo Lind\nExcused:\n- Cem Kaya', 'Ann Roe, Bo Lind | Cem Kaya'],
]);

has('people are called as in a chat', [
  ['## Attendance\n\nCouncil: annr, bo, cem kaya\n\nApologies: dee', 'annr, bo, cem kaya | dee'],
  ['## Attendance\n\nCouncil: annr, bo, cem kaya\nApologies: dee', 'annr, bo, cem kaya | dee'],
  ['## Attendance\n\n- Council members: TC, Ann Roe, bo', 'TC, Ann Roe, bo'],
  ['## Lamps\n\n- What is missing:\n  - shades', ''],
]);

has('minutes may go on without a heading', [
  [
    '## Attendees\n\n- Ann Roe\n\n**Excused**: none\n\nThere was no quorum at the meeting.\n\n1. Budget\n2. Garden',
    'Ann Roe',
  ],
  ['## Attendees\n\n- Ann Roe\n\nWe met online\n\nNext, Bo Lind spoke about work', 'Ann Roe'],
]);

has('sentences tell who came', [
  [
    'Chair Ann Roe called the meeting to order at 6:30 pm, Board members present were supervisors Ann Roe, Bo Lind, and\nclerk Cem Kaya.  Also present was Dee Frost. Ann Roe read the minutes.',
    'Ann Roe, Bo Lind, Cem Kaya, Dee Frost',
  ],
  ['Ann Roe and Bo Lind were present. The minutes were read.', 'Ann Roe, Bo Lind'],
  ['The members present were in favour of the motion.', ''],
  ['-----\nAnn Roe (AR), Bo Lind (BL), Cem Kaya (CK)\n-----', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['Ann Roe (AR), see the budget (PDF), and so on', ''],
]);

has('marks and roles stand in front of people', [
  ['Present: Mayor Ann Roe, Council Member Bo Lind', 'Ann Roe, Bo Lind'],
  ['## Attendance\n\n- ✅ Ann Roe\n- x Bo Lind\n- ❌ Cem Kaya', 'Ann Roe, Bo Lind | Cem Kaya'],
  ['- Present: AR BL\n- Apologies: CK', 'AR, BL | CK'],
  [
    '## Asistentes\n\n| Nombre | Rol | Asistencia |\n| --- | --- | --- |\n| [Ann Roe] | [Dev] | ✅ Presente |\n| [Bo Lind] | | ❌ Ausente |\n| [Nombre 3] | [Rol] | ✅ |',
    'Ann Roe',
  ],
  ['## Attendees\nMonday, March 6, 10:00\n\n- Ann Roe\n- Bo Lind from ACME Corp', 'Ann Roe, Bo Lind'],
]);

/** Who attends by front matter, and behind a stroke who does not. */
function inFront(lines: string): string {
  const { participants, regrets } = readNote(`---\n${lines}\n---\n\n# Minutes\n`, CONTEXT);
  const names = [participants, regrets].map((all) =>
    all.map(({ handle, name }) => (handle === null ? name : `@${handle}`)).join(', '),
  );
  return names.join(' | ').replace(/ \| $/, '');
}

describe('front matter lists who attends', () => {
  for (const [lines, names] of [
    ['attendees:\n  - Ann Roe\n  - "Bo Lind (ACME)"\nregrets: [Cem Kaya]', 'Ann Roe, Bo Lind | Cem Kaya'],
    [
      'title: x\nparticipants: ["[[Ann Roe]]", \'@bo\', Cem Kaya] # all\ntags: [a, b]',
      'Ann Roe, @bo, Cem Kaya',
    ],
    ['présents: Ann Roe, Bo Lind & Cem', 'Ann Roe, Bo Lind, Cem'],
    ['other_attendees: "Ann, Bo"', 'Ann, Bo'],
    [
      'attendees:\n- name: Ann Roe\n  role: Chair\n- name: Bo\n  github: bo-l\n- name: Cem\n  present: false',
      'Ann Roe, @bo-l | Cem',
    ],
    ['attendance:\n  present:\n    - Ann\n  absent:\n    - Cem\ntags:\n  - Foo', 'Ann | Cem'],
    ['attendance:\n  remote: [Ann]\n  in_person: [Bo, Cem]', 'Ann, Bo, Cem'],
    ['attendees: |\n  Ann Roe\n  Bo Lind\nagenda: x', 'Ann Roe, Bo Lind'],
    ['authors:\n  - Ann Roe\ncategories:\n  - Minutes', ''],
    ['attendees: 12\nparticipants:', ''],
  ] as const)
    it(lines.replaceAll('\n', ' ⏎ '), () => assert.equal(inFront(lines), names));
});

has('names with nothing but blanks between them', [
  ['Present: Ann Ben Cleo Dan', 'Ann Ben Cleo Dan'],
  ['Present: christine stefan john', 'christine, stefan, john'],
  ['Present: Christine Stefan John Peter Ute', 'Christine, Stefan, John, Peter, Ute'],
  ['Present: Maria Clara de Souza', 'Maria Clara de Souza'],
]);

has('what stands behind slashes is where somebody works', [
  [
    '## Attendees\n\n1. Ann Roe / she, her / Leaf University\n2. Bo Lind / Leaf University\n3. Cem Kaya /he, his',
    'Ann Roe, Bo Lind, Cem Kaya',
  ],
]);

has('tables in which people sign in or are ticked off', [
  [
    '| Name | Affiliation | Username |\n|---|---|---|\n| Ann Roe | Leaf | @ann |\n| Bo Lind | Bark | @bo-l |',
    '@ann, @bo-l',
  ],
  ['## Attendees\n\n| Name | Account |\n|---|---|\n| Ann Roe | [@ann](https://example.com/ann) |', '@ann'],
  ['| Convocados | Presentes |\n|---|---|\n| 1.Arthur | :white_check_mark: |\n| 2.Bruno | :x: |', 'Arthur'],
  ['| Feature | Present |\n|---|---|\n| Login | yes |\n| Dark mode | no |', ''],
]);

has('somebody who presents is not a list of those present', [
  ['#### Maps, AR presents\n\n- Depth charts\n- Legend', ''],
  ['#### Anna presents\n\n- Depth charts\n- Legend', ''],
  ['#### Membres présents\n\n- Jean Roux', 'Jean Roux'],
]);

has('groups by how people took part', [['## Attendance\n\n- Sync\n  - @ann\n  - @bo\n- Async', '@ann, @bo']]);

has('who belongs to a team attended unless a list says who did', [
  ['## Members\n\n- Ann Roe\n- Bo Lind\n- Cem Kaya', 'Ann Roe, Bo Lind, Cem Kaya'],
  [
    '## Miembros\n\n- Ann Roe Paz\n- Bo Lind\n- Cem Kaya\n\n## Asistentes\n\n- Ann Roe\n- Cem Kaya',
    'Ann Roe, Cem Kaya',
  ],
  ['## Members\n\n- Ann Roe\n- Bo Lind\n\n## Guests\n\n- Cem Kaya', 'Ann Roe, Bo Lind, Cem Kaya'],
  ['## Members\n\n- Ann Roe\n- Bo Lind\n\n## Absent\n\n- Bo Lind', 'Ann Roe | Bo Lind'],
  ['## Attendees\n\n### Members\n\n- Ann Roe\n\n### Guests\n\n- Bo Lind', 'Ann Roe, Bo Lind'],
  ['Present: Ann Roe\n\n### New Members\n\n- Bo Lind\n- Cem Kaya', 'Ann Roe'],
]);

has('sentences that announce a list of those who came', [
  [
    'W posiedzeniu uczestniczyli następujący członkowie Zarządu:\n\n- Jan Kos\n- Eva Sowa',
    'Jan Kos, Eva Sowa',
  ],
  ['An der Sitzung nahmen teil:\n\n- Jan Krug\n- Eva Roth', 'Jan Krug, Eva Roth'],
  ['The following members of the board attended:\n\n- Ann Roe\n- Bo Lind', 'Ann Roe, Bo Lind'],
  ['The team attended the following talks:\n\n- Lamp Design\n- Shed Basics', ''],
  ['We attended the following sessions:\n\n- Lamp Design\n- Shed Basics', ''],
]);

has('hints, numbers and remarks around lists', [
  ['# Attendance\n\n**Write your handle here!**\n\n- ann\n- bo-l', 'ann, bo-l'],
  ['## Attendance\n\nWrite your handle or nickname here!\n\n- ann\n- bo-l', 'ann, bo-l'],
  [
    '### 1-1-1 Participants\n\nNote: roles are added.\n\n* Ann Roe, Leaf Corp, Chair\n* Bo Lind, Bark Ltd',
    'Ann Roe, Bo Lind',
  ],
  ['Present: [Ann, Bo and Cem]', 'Ann, Bo, Cem'],
  ['Present: Ann Roe, Bo Lind,\n\nCem Kaya, Dan Ash', 'Ann Roe, Bo Lind, Cem Kaya, Dan Ash'],
  ['## Attendees\n\n- (Abby) Abigail Roe\n- Bo Lind', 'Abigail Roe, Bo Lind'],
  ['Til stede: Eva Dahl, Per Lund, Liv Moe er til stede digitalt.', 'Eva Dahl, Per Lund, Liv Moe'],
  ['## 出勤\n\n- 事假（陈立，周敏）\n- 其余同学准时参加会议', ''],
]);

has('entries with emoji, placeholders and groups of single names', [
  ['Present:\n\n- Ann Roe 👨‍💻\n- Name ([@github](https://github.com/))\n- Bo Lind', 'Ann Roe, Bo Lind'],
  ['### Participants\n\nLeaf: Ann, Bo, Cem\nBark: Dan, Eva', 'Ann, Bo, Cem, Dan, Eva'],
]);
