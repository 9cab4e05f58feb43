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
};
