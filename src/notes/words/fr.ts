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

  // What notes, their files and folders are called, and other files and folders.
  meetings: `réunion(s), compte(-)( )rendu(s), comptes(-)( )rendus, procès-verbal, procès-verbaux, procès verbal,
    procès verbaux, assemblée générale, ag, cr, pv, point hebdo(madaire), séance(s), comité de pilotage,
    copil, conseil d'administration, bilan de sprint, rétrospective(s)`,
  minutesFolders: 'compte(s)(-)( )rendu(s), procès verbaux, réunions, cr, crs, pv, notes de réunion(s)',
  otherFolders: 'convocations, articles, actualités, billets, tutoriels, guides, décisions, modèles',
  otherFiles: 'lisez( )moi, accueil, sommaire, licence, contribuer',
  otherPages: "statuts, règlement intérieur, tutoriel, mode d'emploi, cahier des charges, charte",
  templates: 'modèle(s), gabarit(s)',
  datedLists: 'journal des modifications, calendrier, feuille de route, nouveautés',
};
