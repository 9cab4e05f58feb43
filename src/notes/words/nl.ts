import type { Lexicon } from './lexicon';

export const dutch: Lexicon = {
  tag: 'nl',
  months:
    'januari, februari, maart, april, mei, juni, juli, augustus, september, oktober, november, december',
  weekdays: 'zondag, maandag, dinsdag, woensdag, donderdag, vrijdag, zaterdag',
  monthForms: { 10: 'okt' },
  isDayFirst: true,

  attendance: 'aanwezig(en)',
  absenceFirst: 'afwezig(en)',
  dateLabels: 'datum',
  nameParticles: 'van, de, der, den',
  deadlineForms: 'uiterlijk',

  // What notes, their files and folders are called, and other files and folders.
  meetings: `vergadering(en), notulen, overleg, verslag(en), bijeenkomst(en), bespreking(en), retrospectieve,
    ledenvergadering, intervisie(-)( )gesprek(ken), bestuursvergadering(en), alv`,
  meetingParts: 'vergadering, notulen, overleg, verslag',
  minutesFolders: 'notulen, vergaderingen, vergaderverslagen, verslagen, overleggen',
  otherFolders: 'uitnodigingen, artikelen, nieuws, berichten, handleidingen, besluiten, dagboek',
  otherFiles: 'leesmij, inhoud, licentie',
  otherPages: 'handleiding, statuten, huishoudelijk reglement, stappenplan',
  templates: 'sjabloon, sjablonen',
  datedLists: 'wijzigingen, jaarplanning, kalender',
};
