import assert from 'node:assert/strict';

import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'minutes/2026-05-12.md', repository: null, hosts: ['github.com'] };

/** Each task and behind it who is to do it; tasks are divided by bars. */
function has(what: string, texts: Readonly<Record<string, string>>): void {
  describe(what, () => {
    for (const [text, tasks] of Object.entries(texts))
      it(text, () => {
        const { actions } = readNote(`# Minutes 2026-05-12\n\n${text}\n`, CONTEXT);
        const said = actions.map((action) => [action.text, ...action.owners].join(' @'));
        assert.equal(said.join(' | '), tasks);
      });
  });
}

has('a number behind a bullet begins the same item', {
  '## Action items\n\n- 1. paint the shed\n- 2. call the bank': 'paint the shed | call the bank',
  '• To do\n - 1. paint the shed\n - 2. call the bank': 'paint the shed | call the bank',
  '## Action items\n\n* - paint the shed': 'paint the shed',
  '## Notes\n\n- 1. paint the shed': '',
});

has('earlier tasks stand below people, also below a box of the agenda', {
  '## Agenda\n\n- [x] Review the budget\n- [x] Review action items\n  - Runa / @runa-k:\n    - paint the shed\n  - Bo Lind\n    - call the bank':
    'paint the shed @runa-k | call the bank @Bo Lind',
  '## Agenda\n\n- Review of action items\n  - Runa:\n    - paint the shed': 'paint the shed @Runa',
  '## Agenda\n\n- [x] Budget\n  - Bo Lind\n    - has called the bank': '',
  '## Agenda\n\n- Review of action items\n  - the shed\n    - is grey': '',
});

has('tasks may end in a time', {
  '## Action items\n\n- Move the weekly call to 11:00\n- ~Open the hall at 9:30~':
    'Move the weekly call to 11:00 | Open the hall at 9:30',
  '## Action items\n\nRuna 10:02\nYes\nBo Lind 10:03 AM\nFine': '',
});

has('a label right behind a list begins another', {
  '4. Sheds\n\n    - They are grey.\n    - They may stay so.\nNext steps:\n\n- paint one of them':
    'paint one of them',
  '- They are grey:\n  red, green\n  or blue:\n\n- paint one of them': '',
});

has('hard breaks part tasks', {
  '## To do\n\npaint the shed - Runa\\\ncall the bank - Bo Lind\\\nask for a key':
    'paint the shed - Runa | call the bank - Bo Lind @Bo Lind | ask for a key',
});

has('everybody may stand behind a subject', {
  '## Action items\n\n- Sheds - everyone to read the plan': 'Sheds - everyone to read the plan @all',
  '## Action items\n\n- Sheds - Everyone read the plan': 'Sheds - Everyone read the plan @all',
  '## Action items\n\n- Sheds - all grey ones to the left': 'Sheds - all grey ones to the left',
});

has('whoever stands behind a dash may be told of', {
  'Present: Runa, Bo\n\n## Action items\n\n- paint the shed - Bo, anyone may join him':
    'paint the shed - Bo, anyone may join him @Bo',
});

has('headings say what is to be reached or done until then', {
  '### Ce que l’on souhaite atteindre pour la semaine prochaine\n\n- peindre': 'peindre',
  '### Ce qu’on a fait\n\n- peindre': '',
  '### Tareas para cumplir con el plan\n\n- pintar': 'pintar',
  '### Lo que queremos lograr\n\n- pintar': 'pintar',
  '### O que precisamos fazer\n\n- pintar': 'pintar',
  '### Was wir bis zum nächsten Treffen schaffen\n\n- streichen': 'streichen',
  '### Was wir bis jetzt gemacht haben\n\n- gestrichen': '',
  '### What we want to achieve by next week\n\n- paint': 'paint',
  '### What we achieved\n\n- painted': '',
  '#### Arbeidsoppgaver til fredag\n\n- male': 'male',
  '#### Videre\n\n- male': 'male',
  '### 下周事项 -> 负责人\n\n- 画地图': '画地图',
  '## 次回までの目標\n\n- 地図を描く': '地図を描く',
  '## 期限・次アクション\n\n- 地図を描く': '地図を描く',
});

has('a form of the verb is what is to be done, and those below only tell of it', {
  '## 할 일\n\n- 규칙 정하기\n  - 한 시까지 모이기\n- 김민수\n  - 지도 그리기':
    '규칙 정하기 | 지도 그리기 @김민수',
});

has('what looks like somebody in front of a task is none', {
  '## Action items\n\n- Debugovanie - Martin': 'Debugovanie - Martin @Martin',
  '## Action items\n\n- Primeiros testes para a feira': 'Primeiros testes para a feira',
  '## Action items\n\n- contact the tutor to enable it': 'contact the tutor to enable it',
  '## Action items\n\n- Undecided: paint the shed': 'Undecided: paint the shed',
  '## Action items\n\n- Each member will paint a shed': 'Each member will paint a shed @all',
});

has('a marker behind a dash marks what follows', {
  '- The shed is grey - TODO review it': 'review it',
  '- The shed has lots of - TODO comments': '',
});

has('one paragraph after the other may be a task below its label', {
  '**Action items for next week**\n\nSend the plan.\n\nCall the bank.\n\nIt was a long evening.\n\nCall the other one.':
    'Send the plan. | Call the bank.',
});

has('people who are honoured in Korean own what they do', {
  '## 할 일\n\n- 민수님 작업은 지도를 그린다\n- 민수님이 지도를 그린다\n- 민수님에게 지도를 준다\n- 민수님의 지도를 본다':
    '민수님 작업은 지도를 그린다 @민수 | 민수님이 지도를 그린다 @민수 | 민수님에게 지도를 준다 | 민수님의 지도를 본다',
});

has('who is working on something owns it', {
  '## Action items\n\n- Djordje is working on the shed\n- Documentation is working on it':
    'Djordje is working on the shed @Djordje | Documentation is working on it',
});

has('a box beside somebody and where he works is no task, and several who act are no such', {
  '- [x] Martin Kask, Leaf Society (chair)\n- [ ] Anna Lind, Bark': '',
  '- [ ] Runa, Bo to carry the lamps': 'Runa, Bo to carry the lamps @Runa @Bo',
  '## Action items\n\n- Runa, Bo to carry the lamps': 'Runa, Bo to carry the lamps @Runa @Bo',
  '- [ ] Runa Kask, Bo Lind to carry the lamps': 'Runa Kask, Bo Lind to carry the lamps @Runa Kask @Bo Lind',
});

has('headings of what is left, of today, of a division of work and of what a retrospective led to', {
  '## Work left TODO on the lamp app\n\n- paint the shed': 'paint the shed',
  '## Due by next week:\n\n1. **(Done)** paint the shed': 'paint the shed',
  '## To do untill next meeting\n\n- paint the shed': 'paint the shed',
  "## What's left to do\n\n- paint the shed": 'paint the shed',
  '#### 오늘 할 일\n\n* 지현: 창고 칠하기\n* 로그인: 화면 정리\n* 수정: 화면':
    '지현: 창고 칠하기 @지현 | 로그인: 화면 정리 | 수정: 화면',
  '## Aufgaben todo\n\n- den Schuppen streichen': 'den Schuppen streichen',
  '## Aufgaben prio zwei\n\n- den Schuppen streichen': 'den Schuppen streichen',
  '## Kehitystoimenpiteet:\n\n- maalataan vaja': 'maalataan vaja',
  '### Agendapunt 8: Voorgestelde actie:\n\n- de schuur verven': 'de schuur verven',
  "## Ce qu'il reste à faire\n\n- peindre la cabane": 'peindre la cabane',
  '## Lo que falta por hacer\n\n- pintar la caseta': 'pintar la caseta',
  '## O que falta fazer\n\n- pintar o galpão': 'pintar o galpão',
  '## Co zostało do zrobienia\n\n- pomalować szopę': 'pomalować szopę',
  '## Что осталось сделать\n\n- покрасить сарай': 'покрасить сарай',
  '## What is new\n\n- the shed': '',
  '## Termine\n\n- 3.6.2026 Vorstand\n- Montags 18 Uhr': '',
  '## Work done on the lamp app\n\n- painted the shed': '',
});

has('a label may say whose the tasks below are', {
  'Action Items For Me:\n\n- paint the shed\n\nAction Items for Runa:\n\n- call the bank\n\nAction items:\n\n- lock the door':
    'paint the shed | call the bank @Runa | lock the door',
  'Tareas para Runa:\n\n- pintar la caseta': 'pintar la caseta @Runa',
  'Action items for the shed:\n\n- paint it': 'paint it',
});

has('a heading may lack the blank behind its hashes', {
  '##Action items\n* paint the shed\n\n##Further information\n* Interview:\n': 'paint the shed',
  '## Action items\n\n- paint the shed\n###Transcript\n- Bo spoke': 'paint the shed',
  '##tag ##action\n- paint the shed': '',
});

has('what was done is no task, and what is told below a heading among tasks is none', {
  'Done:\n\n- Built the shed\n- Connected the lamp\n- Confirmed it works': '',
  '## Completed actions\n\n- paint the shed': 'paint the shed',
  '## Previous action items\n\n### Lamp (Bo)\n\n[https://lamps.example/a](https://lamps.example/a)\n\nUpdate of the lamp is nice.\n':
    '',
  '## Action items\n\n### Garden\n\nPaint the shed\n': 'Paint the shed',
});

has('what somebody told about earlier tasks is none', {
  '## Previous action items\n\nRuna confirmed that she had called the bank.\n\n- Bo to paint the shed':
    'Bo to paint the shed @Bo',
  '## Action items\n\n- Runa Kask reported that the lamp came\n- Runa to report the lamp':
    'Runa to report the lamp @Runa',
  '## Actions\n\n- Runa a confirmé que la lampe est là\n- Runa : confirmer la date':
    'Runa : confirmer la date @Runa',
});

has('a task is no subject for what is only asked below it', {
  '## やること\n\n- **古い情報を消す**\n  - これは最初の画面の続き？\n- メールを送る':
    '古い情報を消す | メールを送る',
  '## 最終までにやること\n\n- DBの中身を入れ替える\n  - データを補充する': 'DBの中身を入れ替える',
  '### bis nächstes Mal\n\n- Lampe bestellen': 'Lampe bestellen',
});

has('headings and labels within an item hold for what is nested below them', {
  '- Shed\n\n  The talk was long.\n\n  ### Next steps\n\n  - Paint the shed\n\n  ### Notes\n\n  - Doors are green.':
    'Paint the shed',
  '- Shed\n\n  ### 다음 회의까지\n\n  - 문 칠하기\n\n- Garden\n\n  - Roses are red.': '문 칠하기',
  '- Garden\n\n  - Roses are red.\n\n  **Action items**\n\n  - Mow the lawn\n\n  Notes:\n\n  - It is green.':
    'Mow the lawn',
  '- Garden\n\n  Roses are red.\n\n  - Mow the lawn': '',
});

has('a line names whose the lines or the list below it are', {
  '## To do\n\nFor everyone:\\\ntest the lamps\\\nread the plan\n\nRuna: call the bank':
    'test the lamps @all | read the plan @all | Runa: call the bank @Runa',
  '## 近期任务\n\n李小梅：\n\n* 买灯\n\n叶志明：与前端组一起\n\n* 画海报\n* 写计划':
    '买灯 @李小梅 | 画海报 @叶志明 | 写计划 @叶志明',
  '## To do\n\nBackground: see the plan\n\n* call the bank': 'call the bank',
});

has('a dash right behind a name ends it', {
  'Present: Runa Kask, Bo Lind\n\n## To do\n\n* Runa Kask- call the bank\n* Bo- paint the shed\n* Bo-paint order':
    'Runa Kask- call the bank @Runa Kask | Bo- paint the shed @Bo | Bo-paint order',
});

has('what a form only counts is no task', {
  '## Pendências\n\n- Pendência 1\n- Pendência 2': '',
  '## Tasks\n\n- Task 1\n- Task 2: call the bank\n- Buy 2': 'Task 2: call the bank | Buy 2',
});

has('tasks that are given out in Chinese', {
  '### 对本周任务进行分配\n\n+ 韩小梅：画海报\n+ 姬志明：写计划':
    '韩小梅：画海报 @韩小梅 | 姬志明：写计划 @姬志明',
  '## 分工安排\n\n+ 修改海报：叶志明': '修改海报：叶志明 @叶志明',
});

has('a column of owners in Catalan', {
  '## Tasques\n\n| Tasca | Assignat | Estat |\n|---|---|---|\n| Doc. proves | Runa, Bo | ✓ |\n| Proves finals | Tots | |':
    'Doc. proves @Runa @Bo | Proves finals @all',
});

has('tasks in Arabic and Hebrew', {
  '## المهام\n\n- أحمد علي: كتابة التقرير\n- الجميع: قراءة الخطة\n- تجهيز القاعة':
    'أحمد علي: كتابة التقرير @أحمد علي | الجميع: قراءة الخطة @all | تجهيز القاعة',
  '| المهمة | المسؤول |\n|---|---|\n| حجز القاعة | سارة، أحمد |': 'حجز القاعة @سارة @أحمد',
  '## משימות\n\n- דנה לוי: לכתוב את הדוח\n- כולם: לקרוא את התוכנית\n\n## רקע\n\n- דוח':
    'דנה לוי: לכתוב את הדוח @דנה לוי | כולם: לקרוא את התוכנית @all',
  '| משימה | אחריות |\n|---|---|\n| להזמין אולם | רון |': 'להזמין אולם @רון',
});

has('all of a team are whose tasks stand below them, and nobody is listed', {
  '# Tasks for next week\n\n- **All team members:**\n  - [ ] paint the shed\n- **Runa:**\n  - [ ] call the bank':
    'paint the shed @all | call the bank @Runa',
  '## Some tasks:\n\n- Divide the lamps\n- Rewire the hall': 'Divide the lamps | Rewire the hall',
});

has('a line between a label and its list says whose the tasks are', {
  "**A faire pour la prochaine séance** :\n\nPour l'ensemble du groupe :\n\n- peindre la salle":
    'peindre la salle @all',
  '**To do:**\n\nFor everyone:\n\n- paint the shed': 'paint the shed @all',
  '**To do:**\n\nThe lamps are here:\n\n- ten': '',
});

has('names are joined without blanks, and stand in wide brackets', {
  '参会人：林佳宜、陈志明、王小梅\n\n## 下一步工作\n\n- 林佳宜与陈志明完成测试\n- 陈志明和王小梅继续优化界面\n- 【王小梅】联系老师':
    '林佳宜与陈志明完成测试 @林佳宜 @陈志明 | 陈志明和王小梅继续优化界面 @陈志明 @王小梅 | 【王小梅】联系老师 @王小梅',
  '참석자: 김민수, 이지은\n\n## 할 일\n\n- 민수와 지은: 서버 배포': '민수와 지은: 서버 배포 @민수 @지은',
});

has('boxes of what every meeting begins with hold no tasks, but below a heading of tasks', {
  '## Opening\n\n- [ ] Check if everyone is present\n- [ ] Approve the agenda\n- [ ] Choose a note taker': '',
  '## Vorher\n\n- [ ] Tagesordnung genehmigen\n- [ ] Lampe kaufen': 'Lampe kaufen',
  '## Opening\n\n- [ ] Approve the agenda of the tour': 'Approve the agenda of the tour',
  '## Opening\n\n- [ ] Bo Lind: approve the agenda': 'Bo Lind: approve the agenda @Bo Lind',
  '## Action items\n\n- [ ] Check previous action items': 'Check previous action items',
});

has('a heading of notes and tasks is of topics, of which marked ones are tasks', {
  '## Notes and Actions\n\n- The shed leaks\n- ACTION: Runa to paint the shed':
    'Runa to paint the shed @Runa',
  '## Minutes & action items\n\n- The shed leaks\n- [ ] call the bank': 'call the bank',
  '## Decisions and actions\n\n- paint the shed': 'paint the shed',
});

has('a table of who has which role holds no tasks', {
  '## Task assignment\n\n| Role | Member | Responsibility |\n| - | - | - |\n| Lead | Runa | Plans the tour |':
    '',
  '## Tasks\n\n| Role | Task | Who |\n| - | - | - |\n| Lead | plan the tour | Runa |': 'plan the tour @Runa',
});
