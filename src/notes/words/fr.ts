import type { Lexicon } from './lexicon';

export const french: Lexicon = {
  tag: 'fr',
  months: 'janvier, février, mars, avril, mai, juin, juillet, août, septembre, octobre, novembre, décembre',
  weekdays: 'dimanche, lundi, mardi, mercredi, jeudi, vendredi, samedi',
  monthForms: { 2: 'fevrier, févr, fevr', 8: 'aout', 12: 'decembre, déc' },

  attendance: 'présent(e)s',
  absenceFirst: 'absent(e)s, excusé(e)s',
  noPerson: 'tous',
  nameParticles: 'de, des, la, le',
  conjunctions: 'et',
  deadlineForms: "d['|’]ici( le| au), avant( le), jusqu['|’]au",
  ordinals: 'er',
};
