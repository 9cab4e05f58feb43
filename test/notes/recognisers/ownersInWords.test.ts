import assert from 'node:assert/strict';

import { describe, it } from 'mocha';
import { readNote } from '../../../src/notes/readNote';

const CONTEXT = { path: 'minutes/2026-05-12.md', repository: null, hosts: ['github.com'] };
const PRESENT = 'Present: Oda Lindqvist, Mark Osei, kjell, Bo Berg';

/** The owners of each item below a heading, divided by commas, and items by bars. */
function has(what: string, texts: Readonly<Record<string, string>>, present = PRESENT): void {
  describe(what, () => {
    for (const [text, owners] of Object.entries(texts))
      it(text, () => {
        const head = text.startsWith('## ') ? '' : '## Action items\n\n';
        const note = readNote(`# Minutes 2026-05-12\n\n${present}\n\n${head}${text}\n`, CONTEXT);
        assert.equal(note.actions.map((action) => action.owners.join(', ')).join(' | '), owners);
      });
  });
}

has('a name and the handle behind its slash are one', {
  '- Runa / @runa-k: paint the shed': 'runa-k',
  '- Runa Kask / @rk to paint the shed': 'rk',
  '- Runa/@runa-k: paint the shed': 'runa-k',
  '- Runa / @rk\n  - paint the shed\n  - call Bo': 'rk | rk',
  '- Runa/@zoe: paint the shed': 'Runa, zoe',
  '- @runa-k/@zoe: paint the shed': 'runa-k, zoe',
  '- Oda / Bo: paint the shed': 'Oda, Bo',
});

has('an at sign may stand in front of a first name and an initial', {
  '- paint the shed (@Runa K)': 'Runa K',
  '- paint the shed - @Runa K': 'Runa K',
  '- @Runa K. to paint the shed': 'Runa K.',
  '- @runa-k A new shed': 'runa-k',
});

has('roles and groups stand without their article', {
  '- The Fire Officers to count the doors': 'Fire Officers',
  '- SIG needs to paint the shed': 'SIG',
  '- Runa and the board to paint the shed': 'Runa',
  '- David and the group to paint the shed': 'David',
  '- Bo & the docs team: paint the shed': 'Bo',
  '- The board games to be sorted': '',
});

has('handles in brackets own wherever they stand, of those that nothing calls packages', {
  '- Paint the shed (@runa), then the door': 'runa',
  '- Paint the shed (@runa); the door may wait': 'runa',
  '- Move (@types) to another folder': '',
});

has('who is given something in a sentence of its own, or in brackets, owns it', {
  '- The shed is grey. Bo will paint it.': 'Bo',
  '- The shed is grey. Martin is going to paint it.': 'Martin',
  '- The shed is grey. Bo: paint it': 'Bo',
  '- Den Schuppen streichen (Bo fragt nach Farbe)': 'Bo',
  '- Paint the shed (grey or red, Bo asks the owners)': 'Bo',
  '- The shed is grey. Bo was against it.': '',
  '- The shed is grey. Documentation will follow.': '',
  '- The shed is grey (Bo joined late)': '',
  '- The shed is grey (Bo was against it)': '',
});

has('who is still to be named owns nothing', {
  '- call the bank @TBD': '',
  '- @tbd: call the bank': '',
});

has('several who are named own by any verb', {
  '- Runa+Oskar prepare the shed': 'Runa, Oskar',
  '- Runa and Martin prepare the tour': 'Runa, Martin',
  '- Maps and Charts update the picture': '',
});

has('brackets right behind a marker name people, and not subjects', {
  'TODO [bo, kjell] paint the shed': 'bo, kjell',
  'TODO [martin] paint the shed': 'martin',
  'TODO [docs] paint the shed': '',
  'TODO [ui, docs] paint the shed': '',
});

has('a heading says whose the tasks are', {
  '## Outlook: tasks for everyone\n\n- paint the shed': 'all',
  '## Outlook: tasks for Oda\n\n- paint the shed': 'Oda',
  '## Garden – tasks for Bo\n\n- paint the shed': 'Bo',
});

has('what a line is about owns nothing, whatever the language', {
  '- Remarque : relire le plan': '',
  '- RDV : 17 au matin': '',
  '- Paramètres : nombre de couches': '',
  '- Presupuesto: pedir oferta': '',
  '- Documentación: escribir el manual': '',
  '- Observação: rever o plano': '',
  '- Preventivo: chiedere': '',
  '- Documentazione: scrivere il manuale': '',
  '- Vraag: hoeveel tafels': '',
  '- Immediate: paint the shed': '',
  // Names in those languages that are written like such words, or nearly.
  '- Bo commande la peinture': 'Bo',
  '- Bo compra la pintura': 'Bo',
  '- Chloé : relire le plan': 'Chloé',
  '- Loïs : relire le plan': 'Loïs',
  '- Norma: pedir oferta': 'Norma',
  '- Trinidad: pedir oferta': 'Trinidad',
  '- Concepción: pedir oferta': 'Concepción',
  '- Dias: rever o plano': 'Dias',
  '- Prima: rever o plano': 'Prima',
  '- Sem: tafels huren': 'Sem',
});

has('brackets in front of an arrow name those who own', {
  '- Posters (Oda) -> Bo helps': 'Oda',
  '- Posters(Mark) → ask for paper': 'Mark',
  '- Rename (Save) -> (Publish)': '',
});

has('who is named beside one who attends is somebody', {
  '- Set up the board (Osk and Oda)': 'Osk, Oda',
  '- Set up the board (Osk and Release)': '',
});

has('everybody in other languages', {
  '- Hacer la evaluación (Todos juntos)': 'all',
  '- Todos: leer el plan de la fiesta': 'all',
  '- **Alle** — den Plan lesen': 'all',
  '- **všetci** — prečítať plán': 'all',
  '- Todos: fix the shed': '',
});

has('names alone on a line of their own at a task’s end own it', {
  '- Lamps: find out which one fits\n  <br>\n  Kjell, Aazim and Parul': 'Kjell, Aazim, Parul',
  '- Flags: sew the long ones\\\n  Oda': 'Oda',
  '- Sew the flags and send them to\n  Oda': '',
  '- Sew the flags\n  with red cloth': '',
});

has('an infinitive right behind somebody says what is to be done to him', {
  '- Oda anrufen wegen der Lampe': '',
  '- Barbara Bakker contacteren voor de zaal': '',
  '- Oda ruft wegen der Lampe an': 'Oda',
});

has('a column whose title says by whom it is done', {
  'Tarefas | Tarefa será realizada por | Prazo\n--- | --- | ---\nCartaz | Gestão de Projeto | 12/05/2026':
    'Gestão de Projeto',
  'Tarea | Realizado por\n--- | ---\nCartel | Oda': 'Oda',
});

has('several whom Koreans call by the given name', {
  '- 지현, 민수: 발표 자료': '지현, 민수',
  '- 지현/민수: 발표 자료': '지현, 민수',
  '- 자료, 회의: 발표': '',
});
