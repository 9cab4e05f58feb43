import type { Lexicon } from './lexicon';

export const spanish: Lexicon = {
  tag: 'es',
  months:
    'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre',
  weekdays: 'domingo, lunes, martes, miércoles, jueves, viernes, sábado',
  isDayFirst: true,

  attendance: 'participantes, asistentes, presentes, integrantes, miembros',
  attendanceRemarks: 'presentes',
  absenceFirst: 'ausentes',
  dateLabels: 'fecha',
  noPerson: 'todos, nadie',
  nameParticles: 'de, del, la, el, y',
  conjunctions: 'y',
  deadlineForms: 'antes de(l), hasta( el)',
  ofMonth: 'de',
  ofYear: 'de(l)',
  whoColumns: 'responsable-, integrante-',
  taskTitles: 'tarea(s)',
  taskColumns: 'tarea',
};
