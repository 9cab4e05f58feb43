import type { Lexicon } from './lexicon';

export const portuguese: Lexicon = {
  tag: 'pt',
  months:
    'janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro',
  weekdays: 'domingo, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado',
  monthForms: { 12: 'dez' },
  isDayFirst: true,

  attendance: 'participantes, presentes, integrantes, membros',
  attendanceRemarks: 'presentes',
  absenceFirst: 'ausentes',
  dateLabels: 'data',
  noPerson: 'todos, ninguém',
  nameParticles: 'de, da',
  nameJoins: 'dos, e',
  conjunctions: 'e',
  deadlineForms: 'até',
  ofMonth: 'de',
  ofYear: 'de',
  whoColumns: 'responsáve[l|i]-, integrante-',
  taskTitles: 'tarefa(s)',
  taskColumns: 'tarefa',
};
