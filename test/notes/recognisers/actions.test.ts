import assert from 'node:assert/strict';
import { readNote } from '../../../src/notes/readNote';

/** `owners | done | due | text` of each action item of a meeting on Wednesday, 2026-11-04. */
function actions(text: string): string[] {
  const context = { path: 'weekly/20261104.md', repository: null, hosts: ['github.com'] };
  return readNote(`# 2026-11-04\n\n${text}\n`, context).actions.map(({ owners, done, due }) =>
    [owners.join('+') || '-', done ? 'done' : 'open', due ?? '-'].join(' '),
  );
}

describe('action items', () => {
  const one: [string, string][] = [
    ['AI @bo-lind to mount the relays', 'bo-lind open -'],
    ['* AI @bo-lind, @fay-wong to mount the others ✅', 'bo-lind+fay-wong done -'],
    ['- ~~AI @bo-lind: mount them~~', 'bo-lind done -'],
    ['ACTION: Fay to order relays by Friday', 'Fay open 2026-11-06'],
    ['- **Action (Bo):** write the changelog', 'Bo open -'],
    ['TODO: tidy the store', '- open -'],
    ['- horn is silent (AI @cem-yilmaz)', 'cem-yilmaz open -'],
    ['- [ ] Chapter on fog (@eli-stone) until 2026-11-18', 'eli-stone open 2026-11-18'],
    ['- [x] **@bo-lind**: read the log', 'bo-lind done -'],
    ['## Action items\n\n- Fay to price a model', 'Fay open -'],
    ['## Next steps\n\n- everyone: read the plan', 'all open -'],
    ['## Aufgaben\n\n- Fay: Relais bestellen', 'Fay open -'],
    ['- AI @bo-lind: order relays\n    - DONE: see #12', 'bo-lind done -'],
    ['## To do\n\n- **Relays:**\n  - **Fay Wong**\n  - Bo Lind', 'Fay Wong+Bo Lind open -'],
    ['## 任务安排\n\n- 学习使用新工具\n  + 陈静', '陈静 open -'],
    ['## Aufgaben\n\n- [x] Räume zeigen @alle', 'all done -'],
    ['## Tasks\n\n- Ask the sister club (@cem-yilmaz) to share the list', 'cem-yilmaz open -'],
    ['## 할 일\n\n- 정재성님: 이미지 파일 정리', '정재성 open -'],
    ['3. 다음 회의 준비\n• 예측 모델 연습해오기.', '- open -'],
    ['## Tasks for Everyone\n\nTo be done until **Friday**:\n\n- Update it', 'all open -'],
    [
      '| Nr. | Kilde | Handling | Ansvarlig | Deadline |\n|--|--|--|--|--|\n| 6 | PM1 | Købe sensorer | FW BL | Afventer |',
      'FW+BL open -',
    ],
    ['- [ ] Define the log - Responsable: [Por definir] - Fecha: [Por definir]', '- open -'],
    ['## Tasks\n\n- Reply to info@example.org', '- open -'],
    ['## Tasks\n\n- Thank our speakers\n  - Fay Wong\n  - Bo Lind', '- open -'],
    ['## Tasks\n\n- Install (@types) to node modules', '- open -'],
    ['## Tasks for Everyone\n\n### Website\n\n- Update it', 'all open -'],
    ['* TODO: Fay Wong\n  * open the project', 'Fay Wong open -'],
    ['AI is for Fay and Bo to plan the roster.', 'Fay+Bo open -'],
    ['ACTION on the Fire Officers to count the doors', 'Fire Officers open -'],
    ['Se establecieron las siguientes tareas:\n\n* Análisis del plan', '- open -'],
    ['We agreed on the following action items:\n\n- a second look', '- open -'],
    ['Folgende Aufgaben wurden verteilt:\n\n- Räume buchen', '- open -'],
    ['## Action items\n\n- Analyze the log - a page for each lamp?', '- open -'],
    ['## 후속 정리 필요\n\n- 결과를 확인한다.', '- open -'],
    ['## Preparation for next meeting\n\n- read the plan', '- open -'],
    [
      '## Next steps\n\n- send it out\n- Suggested reviewers:\n  - Ada Byron (Oslo): ada@example.org',
      '- open -',
    ],
  ];
  for (const [text, expected] of one) {
    it(`are read from ${JSON.stringify(text)}`, () => assert.deepEqual(actions(text), [expected]));
  }

  const none = [
    'AI is coming for all of us',
    'We use a GitHub Action for that',
    'There was no need for action',
    '`AI @bo-lind: code`',
    '```\nTODO: code\n```',
    '<!-- AI @bo-lind: hidden -->',
    '## Action items\n\n- none',
    '## Next steps\n\n- Fay Wong (Oslo): fay@example.org',
    'The tool performs the following tasks:\n\n- build',
    'The following tasks were not agreed:\n\n- build',
    'Folgende Aufgaben wurden erledigt:\n\n- bauen',
    '## Asuntos pendientes\n\nPrimero, se presentaron los miembros de la empresa.',
    '## Planificación de la próxima reunión\n\n- **Hora:** 12:30',
    'The following table has all tasks:\n\n- lamps',
    '## 任务安排\n\n + 陈静',
    '## Voting\n\n- [ ] Mary Byron\n- [x] @fay-wong',
    'see https://example.org/AI/TODO',
  ];
  for (const text of none) {
    it(`are not read from ${JSON.stringify(text)}`, () => assert.deepEqual(actions(text), []));
  }
});
