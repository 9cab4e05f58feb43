import assert from 'node:assert/strict';

import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'minutes/2026-05-12.md', repository: null, hosts: ['github.com'] };
const PRESENT =
  'Present: Oda Lindqvist (OL), Mark Osei, Will Nakata, kjell, Imre de la Torre (@imre-t), April Sand';

/** The owners of an item below `Action items`, in the order of the line. */
function ownersOf(item: string, present = PRESENT): readonly string[] {
  const note = readNote(`# Minutes 2026-05-12\n\n${present}\n\n## Action items\n\n${item}\n`, CONTEXT);
  return note.actions.flatMap(({ owners }) => owners);
}

/** Lines, and who is to do what they say, divided by commas. */
type Lines = Readonly<Record<string, string>>;

function has(what: string, lines: Lines, present = PRESENT): void {
  describe(what, () => {
    for (const [line, owners] of Object.entries(lines))
      it(line, () => assert.equal(ownersOf(line, present).join(', '), owners));
  });
}

has('those who attend own by whatever they are to do', {
  '- Oda to laminate the signs': 'Oda',
  '- Oda Lindqvist to quickly text the driver': 'Oda Lindqvist',
  '- Lindqvist to Google the timetable': 'Lindqvist',
  '- oda: order the pizza': 'oda',
  '- kjell to shellac the table': 'kjell',
  '- Oda kümmert sich um das Essen': 'Oda',
  '- Mark to write the comment': 'Mark',
  '- Mark: order the pizza': 'Mark',
  '- Will to drive the van': 'Will',
  '- April to call the bank': 'April',
  '- Oda + kjell to sweep the attic': 'Oda, kjell',
  '- Oda, Mark und Will: Stühle stapeln': 'Oda, Mark, Will',
  '- Imre de la Torre to count the lamps': 'Imre de la Torre',
  '- @imre-t and Oda to count them': 'imre-t, Oda',
  '- AI: kjell will ask the choir': 'kjell',
  '- AI(kjell): check the tyres': 'kjell',
  '- OL to return the van': 'Oda Lindqvist',
  '- empty the loft (OL)': 'Oda Lindqvist',
});

has('those behind a label own, and not what is told next', {
  '- call the printer. **Owner: Marek. Due: 12 Nov.**': 'Marek',
  '- call the printer. Responsible: Dr. Novak. Deadline: Friday': 'Dr. Novak',
  '- Owner: Marek; Task: call the printer; Due: 12 Nov': 'Marek',
  '- call the printer. Owner: Marek, Due: 12 Nov': 'Marek',
  '- call the printer (owner: Marek; due: Friday)': 'Marek',
  '- comprar la tienda. Responsable: Inés. Fecha límite: 15/11': 'Inés',
  '- Due: Friday. Owner: Marek. call the printer': 'Marek',
  '- Owner: TBD; Task: call the printer': '',
  '- Owner: to define': '',
});

has('what is called like them owns nothing', {
  '- mark the fire exits': '',
  '- Mark all broken chairs with tape': '',
  '- Will be cheaper in June': '',
  '- may need a second coat': '',
  '- Answer to Oda': '',
  "- Answer to Oda's letter: thank her": '',
  '- Print the poster designed by April': '',
  '- pay the bill in euros (EUR)': '',
});

has('a name of which nothing is known owns by the form of its line', {
  '- Marek: order the tent': 'Marek',
  '- **Siobhan:** write the letter': 'Siobhan',
  '- Olumide Bello to check the lamps': 'Olumide Bello',
  '- Ines – call the bus company': 'Ines',
  "- O'Brien to count the chairs": "O'Brien",
  '- Jean-Luc: paint the door': 'Jean-Luc',
  '- Ana de la Cruz: write the flyer': 'Ana de la Cruz',
  '- Dr. Krause: check the fire alarm': 'Dr. Krause',
  '- 李雷: 预订会议室': '李雷',
  '- 佐藤さん: 資料を共有する': '佐藤さん',
  '- محمد علي: حجز القاعة': 'محمد علي',
  '- @müller: mow the lawn': 'müller',
});

has('words are nobody', {
  '- Documentation: extend the chapter on backups': '',
  '- Release notes need a second reader': '',
  '- Need a better microphone': '',
  '- Travis CI: switch it off': '',
  '- App: new icon': '',
  '- Metrics: two charts': '',
  '- TBD: choose a caterer': '',
  '- Friday: bring cake': '',
  '- [Name]: order a cake': '',
  '- Unclaimed: visit the archive': '',
  '- All writing is due in May': '',
  '- Ways to prepare the slides faster': '',
  '- Access to the archive must be given back': '',
  '- GitHub: tidy the labels': '',
  '- 会場：予約を取り直す': '',
});

has('roles and groups are somebody', {
  '- Board to approve the budget': 'Board',
  '- Secretary: file the minutes': 'Secretary',
  '- Frontend team to remove the banner': 'Frontend team',
  '- Board games must be sorted': '',
  '- Team spirit: organise a picnic': '',
  '- Chair legs need glue': '',
  '- Everyone: read the draft': 'all',
  '- All to read the draft': 'all',
});

has('owners stand behind other things', {
  '- [ ] 🔴 @bo-b: replace the fuse': 'bo-b',
  '- [ ] [docs] @bo-b: explain both modes': 'bo-b',
  '- [ ] (P1) @bo-b: explain both modes': 'bo-b',
  '- [ ] #12 @bo-b explains it': 'bo-b',
  '- [ ] 14:30 @bo-b: meet the plumber': 'bo-b',
  '- [ ] \u200F@bo-b: mirror the banner': 'bo-b',
  '- [ ] Cakes: @bo-b to bake': 'bo-b',
  '- [ ] Cellar – Oda to look for mould': 'Oda',
  '- [Peter] call the bank': 'Peter',
  '- [Ann Roe](mailto:ann@roe.example): call the bank': 'Ann Roe',
  '- [Ann Roe](https://github.com/ann-r): call the bank': 'ann-r',
  '- TODO by [Ann Roe]: compare the offers': 'Ann Roe',
});

has('owners stand behind their task', {
  '- [ ] bake @bo-b': 'bo-b',
  '- [ ] sharpen the knives @bo-b @aiko': 'bo-b, aiko',
  '- [ ] water the ferns **@bo-b** by Friday': 'bo-b',
  '- Mail to the dean → Oda': 'Oda',
  '- Mail to the dean -> Oda, kjell': 'Oda, kjell',
  '- Photos of the roof - Oda': 'Oda',
  '- Song list [kjell]': 'kjell',
  '- Bring the drill (owner: Oda)': 'Oda',
  '- Bring the drill, assigned to Oda': 'Oda',
  '- Bohrer mitbringen (Verantwortlich: Oda)': 'Oda',
  '- Bring the drill (all)': 'all',
});

has('who is only spoken of owns nothing', {
  '- [ ] thank @bo-b': '',
  '- [ ] send the draft to @bo-b': '',
  '- [ ] talk with @bo-b': '',
  '- [ ] invite the choir, cc @bo-b': '',
  '- [ ] @ann-a: ask @bo-b': 'ann-a',
  '- fix the fence (@ earliest convenience)': '',
  '- Move the old pictures: laptop → server': '',
  '- Rename the button from Save -> Publish': '',
});

has('teams are owners of their own', {
  '- [ ] @acme/cake-team: bake for the fair': 'acme/cake-team',
  '- [ ] @acme/ops and @hana-n: move the server': 'acme/ops, hana-n',
  '- [ ] @hana-n/@wei-c: move the server': 'hana-n, wei-c',
  '- AI: check the links (@acme/docs-crew)': 'acme/docs-crew',
  '- AI @acme/docs-crew to split the handbook': 'acme/docs-crew',
  '- [ ] @bo-b: publish the package @acme/cake-kit': 'bo-b',
});

has('an at sign may stand in front of a whole name', {
  '- @Amara Diallo to call the bus company': 'Amara Diallo',
  '- @Jun Sato: count the tickets': 'Jun Sato',
  '- @kim-a Draft the letter': 'kim-a',
});

has(
  'names in brackets own where nobody is known to attend',
  {
    '- call the printer (Awa)': 'Awa',
    '- paint the fence (Marco) ~ 2 days': 'Marco',
    '- May 15 (Duane): send the plan': 'Duane',
    '- 30 April (Ann, Bob) draft the letter': 'Ann, Bob',
    '- Bc. Ann Roe: send the plan': 'Ann Roe',
    '- tell the desk, @lindiwe-d, by 2026-06-10': 'lindiwe-d',
    '- elect the members (including President)': '',
    '- print the programme (Draft)': '',
    '- call the printer (Monday)': '',
  },
  '',
);

has('a name that many have is somebody, whoever attends', {
  '- Edwin gaat een poll maken': 'Edwin',
  '- Kevin spanar också in plats': 'Kevin',
  '- revive the thread with the museum - Jonathan': 'Jonathan',
  '- Book the hall: Martin': 'Martin',
  '- Martin, by Friday: book the hall': 'Martin',
  '- Then Martin: book the hall': 'Martin',
  '- First (tonight) Martin: book the hall': 'Martin',
  '- 12 May – Martin – book the hall': 'Martin',
  '- Reservar la sala (privada) - Lucía - 15/10/2026': 'Lucía',
  '- Crear issues y asignarlos - Roberto - 21/10/2026': 'Roberto',
  '- Write the programme – Kim - **Done**': 'Kim',
  '- Spring letter (Margaret) draft a bit about checks': 'Margaret',
  '- Book the hall (Martin, by Friday)': 'Martin',
  '- Ask Martin for the key': '',
  '- Meeting with Martin and Helen': '',
  '- Call Martin': '',
});

has('owners stand behind their label in any language', {
  '- Responsable: Martin - reservar la sala': 'Martin',
  '- Réserver la salle (responsable : Martin)': 'Martin',
  '- Reservar a sala. Responsável: Martin': 'Martin',
  '- Zaal boeken (verantwoordelijk: Martin)': 'Martin',
  '- Book the hall (resp. Martin)': 'Martin',
  '- Reservar la sala - Responsable: [Por definir]': '',
});

has('everybody is everybody in any language', {
  '- Finish the tutorial : All': 'all',
  '- Faire le tutoriel : tous': 'all',
  '- für alle: Programm anschauen': 'all',
  '- An alle: Programm anschauen': 'all',
  '- To all members: look at the map': 'all',
  '- To everyone to look at the map': 'all',
  '- À tous : faire le tutoriel': 'all',
  '- All members are asked to look at the map': 'all',
  '- Everyone in the team: look at the map': 'all',
  '- All the staff: look at the map': 'all',
  '- To all appearances: look at the map': '',
});

has('people are called by initials and as computers call them', {
  '- Agenda (OL) mit Punkten versehen': 'Oda Lindqvist',
  '- Agenda (WN) for the spring': 'WN',
  '- Paint the map (wnakata)': 'wnakata',
  '- Paint the map (PDF)': '',
});

has('whoever stands in brackets behind a subject owns what is below', {
  '- Website (Oda):\n\n  TODO: paint the map': 'Oda, Oda',
  '- 网站（刘伟）：\n  - 画地图': '刘伟',
  '- 永田\n  - 地図': '永田',
});

const LISTED = `## Attendees

* SA: Samantha Aho (Leaf)
* KB: Kerttu Berg
* 高橋 創真
* 김민수
* 李雷明`;

has(
  'people are called by short names, given names and initials that the list explains',
  {
    '- Sam will paint the map': 'Sam',
    '- Sam: paint the map': 'Sam',
    '- **KB**: paint the map': 'Kerttu Berg',
    '- SA + KB: paint the map': 'Samantha Aho, Kerttu Berg',
    '- @高橋 創真は地図を描く': '高橋 創真',
    '- 高橋は地図を描く': '高橋',
    '- 민수가 지도를 그린다': '민수',
    '- 雷明负责画地图': '雷明',
    '- 高橋の地図を描く': '',
    '- 高橋から地図をもらう': '',
    '- 高橋への引き継ぎ準備': '',
    '- 雷明的地图要画完': '',
  },
  LISTED,
);

has('who is known goes before a word in front', {
  '- Menu: Oda': 'Oda',
  '- Getlegend: Oda & Kjell check how (OL)': 'Oda Lindqvist',
  '- Rollout (admins): set target dates': 'admins',
  '- For Oda: paint the map': 'Oda',
  '- Für Oda: die Karte malen': 'Oda',
  '- ***kjell*** call the bank': 'kjell',
  '- mark call sites': '',
  '- Marek: order the tent (Oda)': 'Marek',
});

has('columns of owners', {
  '| AI | POC |\n|---|---|\n| Paint the map | Ute K |': 'Ute K',
  '| Atividade | Prazo | Autores |\n|---|---|---|\n| Pintar o mapa | 06/12/26 | Vitor |': 'Vitor',
});

has('forms that nobody filled in name nobody, and words of other scripts are no people', {
  '- [ ] Reservar la sala - Responsable: [Nombre] - Fecha: [fecha]': '',
  '- 地图列表：涂玉华，裴跃': '涂玉华, 裴跃',
  '#### 안드로이드\n\n- 지도 그리기': '',
});

has('somebody in front of a stroke, or called by initials', {
  '- Oda Lindqvist / call the bank': 'Oda Lindqvist',
  '- 박재현 / 인터뷰를 정리한다': '박재현',
  '- Lamps / paint the shed': '',
  '- paint the shed (JJ Bruck)': 'JJ Bruck',
  '- paint the shed (JS Bundle)': '',
  '- paint the shed (UX Mockups)': '',
});

has('those whose names are known stand behind the last comma', {
  '- paint the shed, Oda': 'Oda',
  '- paint the shed (in May), Oda + kjell': 'Oda, kjell',
  '- paint the shed, Sebastian': 'Sebastian',
  '- paint the shed, Oda + Peter (outside)': 'Oda, Peter',
  '- order the tent. Oda': 'Oda',
  '- order the tent. Sebastian': '',
  '- ask Cem, Oda': '',
  '- thank the speaker, Oda': '',
  '- meet with the designer, Maria': '',
  '- buy bread, Milk and Eggs': '',
  '- travel to Rome, Florence': '',
  '- check the papers, Docker': '',
  '- DB更新': '',
  '- UI디자인 정리': '',
});
