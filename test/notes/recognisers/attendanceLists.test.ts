import assert from 'node:assert/strict';

import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'minutes/2026-05-12.md', repository: null, hosts: ['github.com'] };

/** Who attended, and behind a bar who did not. */
function has(what: string, texts: Readonly<Record<string, string>>): void {
  describe(what, () => {
    for (const [text, people] of Object.entries(texts))
      it(text, () => {
        const { participants, regrets } = readNote(`# Minutes 2026-05-12\n\n${text}\n`, CONTEXT);
        const names = (all: typeof participants): string =>
          all.map(({ handle, name }) => handle ?? name).join(', ');
        assert.equal(names(participants) + (regrets.length > 0 ? ` | ${names(regrets)}` : ''), people);
      });
  });
}

has('a name and the handle behind its slash are one', {
  '## Attendees\n\n- Runa / @runa-k, Oda / @odal and Bo / @bo-b': 'runa-k, odal, bo-b',
  '## Attendees\n\n- Runa Kask / she / Leaf / @runa-k': 'runa-k',
});

has('of several accounts the one on GitHub counts', {
  '## Attendees\n\n- Runa Kask/ she, her/ Leaf Society, Trainer / gh: @runa-k, t: @runa_on_air': 'runa-k',
  '## Attendees\n\n- Runa Kask / Leaf / Twitter: @runa_on_air': 'Runa Kask',
  '## Attendees\n\n- Runa Kask / Leaf / GitHub: runa-k': 'runa-k',
  '## Attendees\n\n- Runa Kask (mastodon: @runa_on_air, github: @runa-k)': 'runa-k',
});

has('a list ends where the next label begins, though a comma stands behind it', {
  '**Present:** Runa, Oda, Bo,\n**Topic:** sheds, lamps, and the tour': 'Runa, Oda, Bo',
  'Present: Runa, Oda,\nBo, Cem': 'Runa, Oda, Bo, Cem',
});

has('a list may say itself who came and who did not', {
  'Oppmøte: Runa, Oda og Bo tilstede. Cem og Dag syk.': 'Runa, Oda, Bo | Cem, Dag',
  'Present: Runa, Oda and Bo present': 'Runa, Oda, Bo',
  'Attendance: Runa, Oda and Bo. Cem and Dag were ill.': 'Runa, Oda, Bo | Cem, Dag',
  'Anwesend: Runa, Oda und Bo. Cem krank.': 'Runa, Oda, Bo | Cem',
  'Présents : Runa, Oda et Bo. Cem malade.': 'Runa, Oda, Bo | Cem',
  'Present: Dr. Runa Kask, Bo R. Lind': 'Runa Kask, Bo R. Lind',
});

has('a list may stand in brackets', {
  '(Til stede: Runa, Oda og Bo)\n\n- Notater': 'Runa, Oda, Bo',
  '(Present: Runa (Leaf), Bo)': 'Runa, Bo',
});

has('cells that say no at their start are of people who did not come', {
  '## Asistentes\n\n| Nombre | Asistencia |\n|---|---|\n| Runa Kask | Sí, no todo el tiempo |\n| Bo Lind | No asistió |\n| Cem Kaya | Ya no es miembro |':
    'Runa Kask',
  '## Attendees\n\n| Name | Present |\n|---|---|\n| Runa Kask | yes |\n| Bo Lind | no (ill) |\n| Cem Kaya | did not come |\n| Dag Ek | northern office |':
    'Runa Kask, Dag Ek',
});

has('beside V a cross is who did not come', {
  '## Attendees\n\n| Name | Present |\n|---|---|\n| Runa Kask | V |\n| Bo Lind | X |': 'Runa Kask',
  '## Attendees\n\n| Name | Present |\n|---|---|\n| Runa Kask | x |\n| Bo Lind | |': 'Runa Kask',
});

has('what tells when and where stands among people', {
  '## Asistentes\n\n- **Fecha:** 12/5/2026\n- **Hora de inicio:** 11:00 horas\n- Runa Kask: 10:30\n- Bo: 11:00':
    'Runa Kask, Bo',
});

has('remarks that begin with no tell of something else', {
  '## Attendees\n\n- Runa Kask: no experience with lamps, keen to learn\n- Bo Lind: NO (apologies)\n- Cem Kaya: no':
    'Runa Kask | Bo Lind, Cem Kaya',
  '## Attendees\n\n- Leaf\n  - Runa Kask: no experience with lamps\n  - (excused) Bo Lind: ill\n- Bark\n  - Cem Kaya':
    'Runa Kask, Cem Kaya',
  '## Attendees\n\n- Secretary: Runa Kask (N0RK)': 'Runa Kask',
});

has('somebody who has a role besides is named once', {
  '## Attendees\n\n- Runa Kask - Leaf (RKA)\n- Bo Lind (BLI)\n\nScribe: RKA': 'Runa Kask, Bo Lind',
  '## Attendees\n\n- Runa Kask\n- Bo Lind\n\nModerator: Runa': 'Runa Kask, Bo Lind',
  '## Attendees\n\n- Runa Kask\n- Runa\n- Bo Lind': 'Runa Kask, Runa, Bo Lind',
  '## Attendees\n\n- Runa Kask\n- Runa Lind\n\nModerator: Runa': 'Runa Kask, Runa Lind, Runa',
});

has('initials mean those whom a legend explains', {
  'Runa Kask = RK, Bo Lind = BL, Cem Kaya = CK\n\nPresent: RK, CK': 'Runa Kask, Cem Kaya',
  'RK = Runa Kask\nBL = Bo Lind\n\nPresent: RK, BL': 'Runa Kask, Bo Lind',
  'The area is WH = Width Height\n\nPresent: WH, BL': 'WH, BL',
});

has('names that are called as other things are', {
  '## In attendance\n\n- Charles Board (treasurer)\n- Bo Lind': 'Charles Board, Bo Lind',
  '## In attendance\n\n- Docs Board\n- Bo Lind': 'Bo Lind',
  '- 참석 (총 5명)\n    - 등대지기 : 김민수, 이서연, 박준호, 최은지, 공영길':
    '김민수, 이서연, 박준호, 최은지, 공영길',
  '## Attendees\n\n- International Society of Lamp Makers: Runa van Kask, Bo Lind': 'Runa van Kask, Bo Lind',
  '## Attendees\n\n- Runa Kask / Bo Lind, Leaf Society': 'Runa Kask, Bo Lind',
  'Remote participation: Slack? Telephone? Ask somebody.': '',
});

has('a name may stand in a column for each of its parts', {
  '## Aanwezig\n\n| Voornaam | Achternaam | Organisatie |\n|--|--|--|\n| Runa | van der Kask | Leaf |\n| Bo | te Lind (voorzitter) | |\n| | | |':
    'Runa van der Kask, Bo te Lind',
  '## Attendees\n\n| Last | First | Org |\n|--|--|--|\n| Kask | Runa | Leaf |\n| Lind | | Leaf |':
    'Runa Kask, Lind',
  '## Attendees\n\n| First name | Middle name | Last name |\n|--|--|--|\n| Runa | Eva | Kask |\n| Bo | | Lind |':
    'Runa Eva Kask, Bo Lind',
  '## Teilnehmer\n\n| Name | Vorname |\n|--|--|\n| Kask | Runa |': 'Runa Kask',
  '## Présents\n\n| Nom | Prénom |\n|--|--|\n| Kask | Runa |': 'Runa Kask',
  '## Asistentes\n\n| Nombre | Apellidos |\n|--|--|\n| Runa | Kask Lind |': 'Runa Kask Lind',
  '## Participantes\n\n| Nome | Sobrenome | GitHub |\n|--|--|--|\n| Runa | Kask | runa-k |': 'runa-k',
  '## Jelenlévők\n\n| Vezetéknév | Keresztnév |\n|--|--|\n| Kask | Runa |': 'Kask Runa',
  '## Участники\n\n| Фамилия | Имя | Отчество |\n|--|--|--|\n| Каск | Руна | Ивановна |':
    'Руна Ивановна Каск',
  '## 参会人员\n\n| 姓 | 名 | 部门 |\n|--|--|--|\n| 李 | 小龙 | 研发 |': '李小龙',
  '| First name | Last name | Present |\n|--|--|--|\n| Runa | Kask | yes |\n| Bo | Lind | no |': 'Runa Kask',
  '## Attendees\n\n| Name | First name |\n|--|--|\n| Runa Kask | Runa |': 'Runa Kask',
  '## Attendees\n\n| First name | Company |\n|--|--|\n| Runa | Leaf |': 'Runa',
  '## Attendees\n\n| Name | Surname |\n|--|--|\n| Runa | Kask |': 'Runa Kask',
});

has('lists may write each with the name of the family first', {
  'Attendees: Kask, Runa Eva;Lind, Clara;Kaya, Emil': 'Kask, Runa Eva, Lind, Clara, Kaya, Emil',
  '**Present:** Kask, Anna; van der Lind, Emma (chair)': 'Kask, Anna, van der Lind, Emma',
  '**Present:** Kask, Anna; Lind, Emma; Carla Ash': 'Kask, Anna, Lind, Emma, Carla Ash',
  '## Attendees\n\n- Kask, Anna\n- Lind, Emma (Leaf)\n- Kaya, Emil - minutes':
    'Kask, Anna, Lind, Emma, Kaya, Emil',
  '## Attendees\n\n- Anna Kask, Leaf\n- Emma, Lamp Works': 'Anna Kask, Emma',
  'Present: Anna, Emma; Emil, Clara': 'Anna, Emma, Emil, Clara',
  'Present: Anna Kask, Emma Lind; Emil Kaya, Clara Ash': 'Anna Kask, Emma Lind, Emil Kaya, Clara Ash',
  'Present: Kask, Lind': 'Kask, Lind',
});

has('of all who came some did not', {
  'Attendance: Everyone except Anna Kask.': ' | Anna Kask',
  '**Attendees:** All, except for Anna and Emil': ' | Anna, Emil',
  '## Attendees\n\n- All members but Anna': ' | Anna',
  'Anwesend: Alle außer Anna': ' | Anna',
  'Présents : tous sauf Anna et Emil': ' | Anna, Emil',
  'Aanwezig: iedereen behalve Anna': ' | Anna',
  'Asistentes: todos menos Anna': ' | Anna',
  '참석자: 김민수 제외 전원': ' | 김민수',
  '参加者：佐藤以外全員': ' | 佐藤',
  'Attendance: Everyone': '',
});

has('a line may name those who met behind what they met for', {
  'Meeting: Anna, Emma, J.J.': 'Anna, Emma, J.J.',
  'Call with: Anna Kask, Emil Lind': 'Anna Kask, Emil Lind',
  'Besprechung: Anna, Emma': 'Anna, Emma',
  'Next meeting: Anna, Emma': '',
  'Meeting: Lamps, Sheds': '',
  'Meeting: Anna shows the lamp': '',
  'Meeting: Anna': '',
});

has('an address behind somebody is no part of his name', {
  '## Attendees\n\n- Anna Kask https://kask.example\n- LampConf https://lamps.example in June': 'Anna Kask',
  '*Présents : Anna Kask, Emma Lind, Emil Kaya, Clara Ash, Frédéric\nZwirn.*':
    'Anna Kask, Emma Lind, Emil Kaya, Clara Ash, Frédéric Zwirn',
  '**참여한 인원 : 김민수 , 이서연**': '김민수, 이서연',
});

has('a label may stand alone above those who are named in paragraphs of their own', {
  'ATTENDEES\n\nRuna Kask\n\nBo Lind\n\n## Lamps': 'Runa Kask, Bo Lind',
  'ASISTENTES\n\nRuna Kask\n\nBo Lind': 'Runa Kask, Bo Lind',
  'Attendees\n\nThe board spoke of lamps.': '',
  'Members\n\nRuna Kask': '',
});

has('a list names people itself, whatever is said below it', {
  '- Anwesende FSR-Mitglieder: Runa, Oda, Bo\n  - nicht beschlussfähig, aber wir warten\n- Gäste: Cem, Dag':
    'Runa, Oda, Bo, Cem, Dag',
  '**Present:** Runa, Oda\n\n**Guests:** Nil': 'Runa, Oda',
});

has('names in Korean are divided by strokes', {
  '- 참석자: 서상민 / 고성우 / 권성희': '서상민, 고성우, 권성희',
  '- 참석자: 김철수 / 개발팀': '김철수',
});

has('names in Indonesian and Vietnamese', {
  'Peserta: Budi Santoso, Siti dan Agus': 'Budi Santoso, Siti, Agus',
  '## Peserta\n\n- Pak Budi\n- Bu Siti\n\n## Tidak hadir\n\n- Agus': 'Pak Budi, Bu Siti | Agus',
  'Present: Ann, Dan and Dana': 'Ann, Dan, Dana',
  '## Thành phần tham dự\n\n| STT | Họ và tên | Có mặt |\n|--|--|--|\n| 1 | Nguyễn Văn An | có |\n| 2 | Trần Thị Bình | không |':
    'Nguyễn Văn An',
});

describe('the front matter of a roll', () => {
  it('names directors who came beside those who did not', () => {
    const said = (front: string) =>
      readNote(`---\n${front}\n---\n\nHello\n`, CONTEXT).participants.map(({ name }) => name);
    assert.deepEqual(said('directors:\n- Runa Kask\napologies:\n- Bo Lind'), ['Runa Kask']);
    assert.deepEqual(said('directors:\n- Runa Kask\ntitle: Lamps'), []);
  });
});

has('a heading of people may say the day', {
  '#### May 12 Attendees:\n\n- Runa Kask - Leaf (RKA)\n- Bo Lind - ACME': 'Runa Kask, Bo Lind',
  '## Attendees, 12 May 2026\n\n- Runa Kask\n- Bo Lind': 'Runa Kask, Bo Lind',
  '## Teilnehmer 12.05.2026\n\n- Runa Kask': 'Runa Kask',
  '## Excused May 12\n\n- Runa Kask': ' | Runa Kask',
  '## Lamps May 12\n\n- Runa Kask': '',
});

has('a blank sets a label apart in scripts without blanks', {
  '出席人員\t林佳宜、陳志明、王小梅\n\n未到人員\t何大同、張美玲': '林佳宜, 陳志明, 王小梅 | 何大同, 張美玲',
  '参会人员 林佳宜，陈志明': '林佳宜, 陈志明',
  '出席者　佐藤、鈴木': '佐藤, 鈴木',
  '出席：林副秘書長佳宜、陳財務組長志明': '林副秘書長佳宜, 陳財務組長志明',
  '会议内容 海报、预算': '',
  '出席情况 很好': '',
});

has('each column of a table may be somebody’s', {
  '### 到会情况\n\n|王小梅|叶志明|姬佳宜|记录人|\n|---|---|---|---|\n|✔|×|✔|王小梅|':
    '王小梅, 姬佳宜 | 叶志明',
  '## Attendance\n\n| Runa | Oda | Imre |\n|---|---|---|\n| x | x | - |': 'Runa, Oda | Imre',
  '## Attendance\n\n| Runa | Oda |\n|---|---|\n| yes | no |': 'Runa | Oda',
  '## Attendance\n\n| Name | Present |\n|---|---|\n| Runa | x |\n| Oda | - |': 'Runa',
  '## Attendance\n\n| Runa | Oda |\n|---|---|\n| Lamps | 3 |': 'Lamps',
});

has('a table of contents announces nobody', {
  '[Attendance](#attendance)\n\n[Agenda](#agenda)\n\n[Meeting Notes](#meeting-notes)\n\n## Attendance\n\n- Runa Kask':
    'Runa Kask',
});

has('people in Vietnamese', {
  '**Thành phần:** anh Tuấn (Tech Lead), Linh (QC)': 'anh Tuấn, Linh',
});

has('people in Arabic and Hebrew', {
  '**الحضور:** أحمد علي، سارة حسن، محمد': 'أحمد علي, سارة حسن, محمد',
  '## الحضور\n\n- أحمد علي\n- سارة حسن\n\n## ملاحظات\n\n- الطقس': 'أحمد علي, سارة حسن',
  'נוכחים: דנה לוי, יוסי כהן, רון': 'דנה לוי, יוסי כהן, רון',
});

has('those who came may stand in groups, each below where they come from', {
  '## Attendees\n\n### Lamp Works\n\n- Runa Kask\n- Bo Lind\n\n### Kite Club\n\n- Oda Berg\n\n## Notes\n\n- Imre Toth':
    'Runa Kask, Bo Lind, Oda Berg',
  '## Attendees\n\n**Lamp Works**\n\n- Runa Kask\n\n**Kite Club**\n\n- Oda Berg\n\n## Notes\n\n- Imre Toth':
    'Runa Kask, Oda Berg',
  '## Attendees\n\n- Lamp Works\n  - Runa Kask\n  - Bo Lind\n- Kite Club\n  - Oda Berg':
    'Runa Kask, Bo Lind, Oda Berg',
  '## Attendees\n\n- Anna Kask\n  - Bo Lind': 'Anna Kask',
  '## Attendees\n\n### Lamps\n\n- Order ten\n- Paint them': '',
  '## Attendees\n\n- Runa Kask\n\n### Lamps\n\n- Oda Berg': 'Runa Kask',
  '## Attendees\n\n**Welcome**\n\nRuna Kask opened the meeting.\n\n- Oda Berg': '',
});

it('reads the tasks below a heading below that of those who attended', () => {
  const { actions } = readNote('# Minutes\n\n## Attendees\n\n### Lamps\n\n- AI: Runa orders ten\n', CONTEXT);
  assert.deepEqual(
    actions.map(({ text }) => text),
    ['Runa orders ten'],
  );
});

has('names stand in lines below what announces them, within an item', {
  '1. Attendance\nThe following members were present:\nRuna Kask\nBo Lind\nOda Berg\n2. Lamps\nWe discussed:\nTen lamps\n':
    'Runa Kask, Bo Lind, Oda Berg',
  '1. The following were absent:\nRuna Kask\nBo Lind': ' | Runa Kask, Bo Lind',
  '1. Lamps\nRuna Kask\nBo Lind': '',
});

has('marks and numbers are no part of names', {
  '## Attendees\n\n- Runa Kask +\n- Bo Lind ✓': 'Runa Kask, Bo Lind',
  '## Attendees\n\n- Runa Kask z1234567\n- 20261234 Bo Lind\n- 20261235 - Oda Berg':
    'Runa Kask, Bo Lind, Oda Berg',
  '## Attendees\n\n- [[@Runa Kask]]\n- [[people/bo|Bo Lind]]': 'Runa Kask, Bo Lind',
  '列席人員：法務祕書　陳志明、財務長 林佳宜': '陳志明, 林佳宜',
});

has('what counts people or asks for them is nobody', {
  'Present: Runa Kask, Bo Lind, both coaches': 'Runa Kask, Bo Lind',
  'Present: Runa Kask, some students': 'Runa Kask',
  '## Attendees\n\n- Runa Kask\n- _attendees list_': 'Runa Kask',
});

has('a line may list who came and who did not', {
  '出席：佐藤、鈴木　欠席：田中': '佐藤, 鈴木 | 田中',
  'Present: Runa Kask, Bo Lind / Absent: Oda Berg': 'Runa Kask, Bo Lind | Oda Berg',
  'Present: Runa Kask, Bo Lind. Apologies from Oda Berg.': 'Runa Kask, Bo Lind | Oda Berg',
  'Present: Runa Kask, Bo Lind. The meeting began late.': 'Runa Kask, Bo Lind',
  'Present: Prof. Runa Kask, Ing. Bo Lind': 'Runa Kask, Bo Lind',
  'Attendees: Anna / Peter / Marie': 'Anna, Peter, Marie',
  'Attendees: Anna / ACME / Kassel': 'Anna',
});

has('a cell of a table may hold a list', {
  '| Participants | <ul><li>Runa Kask</li><li>Bo Lind</li></ul> |\n|--|--|\n| Date | 2026-03-05 |':
    'Runa Kask, Bo Lind',
  '| 参会人员 | 林佳宜、陈志明 |\n|--|--|\n| 地点 | 线上 |': '林佳宜, 陈志明',
});

has('more names for a list of people', {
  '## Role call\n\n- Runa Kask\n- ~~Bo Lind~~ ill': 'Runa Kask',
  '### Team-Mitglieder\n\n- Runa Kask\n- Bo Lind': 'Runa Kask, Bo Lind',
});

has('that all came lists nobody', {
  '# Møte\n\nAlle gruppemedlemmer til stede\n\n- Runa og Bo malte lamper': '',
  '# Meeting\n\nAll members present\n\n- Runa and Bo painted lamps': '',
});

has('in a list of members marks say who came', {
  '## Attendance\n\n### Voting members\n\n- Runa Kask +\n- Bo Lind\n- Oda Berg +\n\n"+" = attending\n\n### Other attendees\n\n- Imre Toth':
    'Runa Kask, Oda Berg, Imre Toth',
  '## Members (✓ = present)\n\n- Runa Kask ✓\n- Bo Lind': 'Runa Kask',
  '## Attendance\n\n### Voting members\n\n- Runa Kask\n- Bo Lind\n\n### Guests\n\n- Imre Toth':
    'Runa Kask, Bo Lind, Imre Toth',
});

has('where a comma is missing, somebody ends with the remark behind him', {
  'Present: Runa Kask (Leaf) Oda Lind (Shed), Bo Berg (Leaf)': 'Runa Kask, Oda Lind, Bo Berg',
  'Present: Runa (she/her) Kask (Leaf), Bo Berg': 'Runa, Bo Berg',
  '参加者：小海(@xhai), 元(yuan) 大同(@datong), 卞华(@bianh) @冯小芳(观察)':
    'xhai, 元, datong, bianh, 冯小芳',
});

has('a title with a day tells of a table who came', {
  '| Presentes na reunião (12/05/2026) | Info |\n| - | - |\n| Ana Roque | Presente |\n| Bo Berg | Não presente |\n| Duração | 01:36:43 |':
    'Ana Roque',
  '| Present (12/05/2026) | Note |\n| - | - |\n| Ana Roque | brought cake |\n| Bo Berg | not present |':
    'Ana Roque',
  '| Prices (12/05/2026) | Note |\n| - | - |\n| Ana Roque | brought cake |': '',
});
