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
};
