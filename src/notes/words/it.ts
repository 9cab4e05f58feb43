import type { Lexicon } from './lexicon';

export const italian: Lexicon = {
  tag: 'it',
  months:
    'gennaio, febbraio, marzo, aprile, maggio, giugno, luglio, agosto, settembre, ottobre, novembre, dicembre',
  weekdays: 'domenica, lunedì, martedì, mercoledì, giovedì, venerdì, sabato',
  isDayFirst: true,

  attendance: 'partecipanti, presenti',
  attendanceRemarks: 'presenti',
  absenceFirst: 'assenti',
  dateLabels: 'data',
  nameParticles: 'di, da, de',
  conjunctions: 'e',
  deadlineForms: 'entro( il)',

  // What notes, their files and folders are called, and other files and folders.
  meetings: `riunione, riunioni, verbale, verbali, assemblea, incontro, incontri, retrospettiva, seduta,
    consiglio direttivo`,
  minutesFolders: 'verbali, verbale, riunioni, verbali riunioni, verbali di riunione',
  otherFolders: 'convocazioni, articoli, notizie, guide, decisioni, diario',
  otherFiles: 'leggimi, indice, licenza',
  otherPages: 'guida, manuale, statuto, regolamento, requisiti',
  templates: 'modello, modelli',
  datedLists: 'registro delle modifiche, calendario, novità',
};
