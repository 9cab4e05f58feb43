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

  // What notes, their files and folders are called, and other files and folders.
  meetings: `reunión, reuniones, acta(s), minuta(s), junta(s), asamblea(s), retrospectiva(s), sesión, sesiones,
    orden del día`,
  minutesFolders: 'actas, acta, minutas, reuniones, actas de reunión, notas de reunión',
  otherFolders:
    'convocatorias, artículos, noticias, entradas, guías, tutoriales, decisiones, diario, plantillas',
  otherFiles: 'léeme, leeme, inicio, índice, licencia, contribuir',
  otherPages: 'guía, manual, tutorial, estatutos, requisitos, reglamento, política de',
  templates: 'plantilla(s)',
  datedLists: 'registro de cambios, calendario, hoja de ruta, cronograma, novedades',
};
