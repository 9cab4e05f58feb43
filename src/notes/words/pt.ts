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

  // What notes, their files and folders are called, and other files and folders.
  meetings: `reunião, reuniões, ata(s), retrospectiva(s), retrospetiva(s), assembleia(s), pauta da reunião,
    encontro(s), alinhamento`,
  minutesFolders: 'atas, ata, reuniões, atas de reunião, atas de reuniões',
  otherFolders: 'convocatórias, convites, artigos, notícias, guias, tutoriais, decisões, diário, modelos',
  otherFiles: 'leiame, leia-me, início, índice, licença, contribuindo',
  otherPages: 'guia, manual, tutorial, estatuto, requisitos, regimento',
  templates: 'modelo de ata, template(s)',
  datedLists: 'registro de alterações, calendário, cronograma, roteiro, novidades',
};
