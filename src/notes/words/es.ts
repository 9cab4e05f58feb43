import type { Lexicon } from './lexicon';

export const spanish: Lexicon = {
  tag: 'es',
  months:
    'enero, febrero, marzo, abril, mayo, junio, julio, agosto, septiembre, octubre, noviembre, diciembre',
  weekdays: 'domingo, lunes, martes, miércoles, jueves, viernes, sábado',
  isDayFirst: true,

  rosters: 'miembros, integrantes, [miembros|integrantes|componentes] del [grupo|equipo|proyecto], equipo',
  newcomers: 'nuevos, nuevas, antiguos',
  attendanceActs: 'asistieron, asisten, participaron, participan, estuvieron presentes, acudieron',
  attendance: `
    participante(s), asistente(s), asistentas, presente(s), integrante(s), miembro(s), asistencia,
    lista de [asistencia|asistentes|participantes], personas [asistentes|presentes|participantes],
    miembros [asistentes|presentes|del equipo|del grupo], asistieron, asisten, han asistido, participan,
    participaron, convocados, invitados, invitadas, asistencia a la reunión`,
  attendanceEnds: 'presentes, asistentes, participantes',
  attendanceRemarks: `
    presentes, en línea, virtuales, presenciales, en remoto, a la reunión, de la reunión, online, y ausentes`,
  absenceEnds: 'ausentes',
  strongSigns: 'negrita',
  absenceFirst: 'faltaron, no pudieron asistir, con excusa',
  dateLabels: 'fecha, fecha de la reunión, fecha y hora, día, cuándo',
  noPerson:
    'nombre(s), [nombre] [y apellidos|completo], todos, todas, nadie, ninguno, ninguna, por definir, por confirmar, otros, etc, n(/)a',
  bodies:
    'profesor(a)(es), tutor(a)(es), secretari[o|a], presidente(a), vicepresident[e|a], tesorer[o|a], junta directiva, comité, comisión, consejo, equipo, grupo, grupo de trabajo, coordinador(a), director(a), concejal(a), vocal',
  honorifics:
    'Sr(.), Sra(.), Srta(.), D., Dª, D.ª, Dña(.), Don, Doña, Dr., Dra(.), Ing., Lic., Arq., Prof(a).',
  pronouns: 'ella, él',
  headRoles: 'Jefe, Jefa',
  roleJoins: 'de, del',
  ownerLabels: 'responsable(s), encargad[o|a](s), asignad[o|a] a, a cargo( de), quién',
  nameParticles: 'de, del, la, el, y',
  conjunctions: 'y, e, o, u, con',
  deadlineForms: `
    antes de(l), hasta, para, a más tardar, fecha límite, plazo, límite, vence, vencimiento, como máximo,
    entrega, fecha de entrega, a entregar`,
  ofMonth: 'de',
  ofYear: 'de(l)',
  whoColumns: 'responsable-, integrante-, quién-, persona-, miembro-',
  taskTitles: `
    tarea(s), acci[ón|ones], pendiente(s), actividad(es), qué, compromiso(s), descripción de la tarea,
    acuerdo/compromiso`,
  whoColumnsBeside:
    'autor(es), nombre(s), por, para, encargado(s), iniciales, equipo, estudiante(s), integrantes, miembros',
  taskColumns: 'tarea, acción, pendiente, actividad, descripción, compromiso',

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
  monthForms: { 1: 'ene', 4: 'abr', 8: 'ago', 9: 'sept, setiembre', 12: 'dic' },
  numberedItems: 'punto, tema, apartado',
  qualifiers: `
    próximas, próximos, nuevas, otras, otros, principales, las, los, nuestras, lista de, listado de,
    resumen de, siguientes, personas, miembros, lista de personas, relación de, seguimiento de`,
  and: 'y, e',
  absence: `
    ausente(s), ausencia(s), inasistente(s), inasistencias, excusad[o|a]s, justificad[o|a]s,
    ausencias justificadas, personas ausentes, no asistentes, no asisten, no asistieron,
    excusan asistencia, disculpan asistencia, faltas, disculpas, excusas, excusan su [asistencia|ausencia]`,
  taskPhrases:
    'próximos pasos, siguientes pasos, tareas, acciones [acordadas|pendientes|asignadas|definidas|a realizar|a seguir|a tomar]( y [responsables|plazos|fechas]), puntos de acción, compromisos, quién hace qué, reparto de tareas',
  tasks: `
    [división|distribución|reparto] del trabajo, trabajo a realizar, para la siguiente [reunión|sesión|semana], [trabajo|objetivos|plan|planificación|tareas] [para|de] la [próxima|siguiente] semana, [trabajo|objetivos|tareas] [para|de] la [próxima|siguiente] [reunión|sesión], responsabilidades asignadas, tareas a entregar, tarea(s), tareas y responsables, lista de tareas, listado de tareas, reparto de tareas,
    distribución de tareas, asignación de tareas, asignaciones, próximos pasos, siguientes pasos,
    próximas [acciones|tareas], acciones, acción, acciones a [realizar|seguir|tomar|ejecutar],
    acciones y responsables, puntos de acción, plan de acción, pendientes, pendiente,
    cosas por hacer, por hacer, para hacer, a realizar, qué hacer, compromisos,
    acuerdos y compromisos, acuerdos y tareas, deberes, encargos, quién hace qué, trabajo pendiente,
    seguimiento de tareas, lo que [queremos|debemos|tenemos que|vamos a] [lograr|hacer|terminar|realizar](…), actividades pendientes, actividades a realizar, lo que falta( por hacer), falta por hacer, qué falta( por hacer), [tareas|actividades] [de|para] hoy, [acciones|medidas] de mejora, tareas prioritarias`,
  taskSingulars: 'tarea, acción, pendiente',
  discussions: `
    discusión, debate, conversación, temas tratados, preguntas, ruegos, roles, objetivos, noticias, informes`,
  forWhom: 'para, de',
  taskRemarks: `
    de cada …, por [persona|integrante|miembro], pendiente(s), asignad[a|o]s, acordad[a|o]s, propuest[a|o]s, definid[a|o]s, abiert[a|o]s, sugerid[a|o]s,
    recomendad[a|o]s, inmediat[a|o]s, por hacer, por realizar, a realizar, a seguir, a tomar, en curso,
    en proceso, urgentes, adquiridos, anteriores, semanales, restantes, derivad[a|o]s, identificad[a|o]s,
    individuales, grupales, [hasta|antes de(l)|desde] …,
    [para|de] [la|el|esta|este] [próxim[a|o]|siguiente|semana|mes|sprint|reunión anterior|última reunión|sesión anterior|próxima semana|próxima reunión] …,
    [para|de] [la|el|esta|este] [semana|mes|sprint|reunión|reunión anterior|última reunión|semana pasada],
    para la próxima [reunión|semana|sesión|vez], para el próximo [sprint|mes|día|encuentro],
    para la semana que viene, para [cumplir|realizar|entregar|completar|terminar] …, de la reunión anterior, de la última reunión, para todos, para hoy,
    [y|&|/] [responsables|plazos|fechas|responsabilidades|encargados], por [persona|responsable],
    esta semana, próxima semana, propuestas, recomendadas, prioritarias`,
  following: 'siguientes',
  tasksGiven: 'estable, acord, defin, asign, distribu, repart, decid',
  negations: 'no, nadie',
  untilNext: `
    [para|hasta] la próxima [reunión|semana|sesión|vez], para la semana que viene,
    para el próximo [día|encuentro|mes], antes de la próxima reunión`,
  reviews: 'revisión, seguimiento, repaso, estado, revisar',
  doneHeadings: 'hecho(s), completad[o|a](s), realizad[o|a](s), terminad[o|a](s), finalizad[o|a](s)',
  finished: `
    tareas [completadas|realizadas|terminadas|finalizadas|hechas|cumplidas],
    acciones [completadas|realizadas]`,
  remainderKinds: 'otros, otras',
  remainders: 'asuntos, temas, cuestiones',
  agenda: `
    orden del día, agenda, temario, puntos a tratar, temas a tratar, temas, puntos del día,
    puntos de la agenda, puntos del orden del día, asuntos a tratar`,
  agendaQualifiers: 'propuesta de',
  decisions: `
    acuerdo(s), decisión, decisiones, resoluci[ón|ones], conclusi[ón|ones], puntos acordados,
    acuerdos y decisiones, resumen de acuerdos`,
  decisionQualifiers: 'principales, los, las, resumen de',
  decisionRemarks: 'tomad[a|o]s, adoptad[a|o]s, alcanzad[a|o]s, aprobad[a|o]s, de la reunión',
  timeLabels: 'hora, lugar',
  otherDays: 'próxim[a|o](s), anterior(es), última, último, siguiente(s), fecha límite, plazo',
  telltales: `
    orden del día, asistentes, tareas, acuerdos, próxima reunión, ausentes, temas tratados,
    puntos a tratar, lugar:, acta de`,
  openItems: 'Tareas pendientes',
  earlier: 'pendientes, abiert[a|o]s, anterior(es), seguimiento, última, último',
  serialConjunctions: 'y, e, o',
  everybody: 'todo el mundo, todo el equipo, todo el grupo',
  everybodyAlone:
    'todos, todas, todxs, todes, todas las personas, tod[o|a]s l[o|a]s [miembros|integrantes|asistentes|presentes|participantes|del grupo|del equipo], todos los miembros del [grupo|equipo], todos del [grupo|equipo], todos los presentes, equipo completo, grupo completo, el equipo completo',
  exceptions: 'menos, excepto, salvo, a excepción de',
  noTask: 'ninguna, ninguno, sin tareas, nada, no hay, sin pendientes, no aplica',
  markers: `
    tarea, pendiente, acción, por hacer, para hacer, próximo paso, compromiso, acción a realizar`,
  markersGiven: 'próximo(s) paso(s), seguimiento, tarea(s)',
  markersAlone: 'tarea(s), pendiente(s), acci[ón|ones], por hacer',
  decisionMarkers: `
    acuerdo, acordado, se acuerda, se acordó, decisión, decidido, se decide, se decidió, resolución,
    aprobado, se aprueba`,
  noDecision: 'ninguna, ninguno, sin acuerdos',
  done: `
    hech[o|a], terminad[o|a], completad[o|a], realizad[o|a], list[o|a], finalizad[o|a], resuelt[o|a]`,
  doneStatus: `
    hech[o|a], terminad[o|a], completad[o|a], realizad[o|a], finalizad[o|a], cerrad[o|a], cumplid[o|a]`,
  doneCells: `
    sí, hech[o|a], terminad[o|a], completad[o|a], realizad[o|a], finalizad[o|a], cerrad[o|a], cumplid[o|a],
    list[o|a]`,
  statusLabels: 'estado, estatus',
  articles: 'el, la, los, del, al, día, el día',
  today: 'hoy',
  tomorrow: 'mañana',
  dayAfterTomorrow: 'pasado mañana',
  nextWeekday: 'próximo, este, que viene, siguiente',
  nextWeek: `
    la próxima semana, la semana que viene, próxima semana, de la próxima semana, de la semana que viene`,
  thisWeek: 'esta semana, de esta semana',
  endOfWeek: `
    final de semana, fin de semana, final de la semana, finales de semana, fin de la semana,
    finales de la semana, finales de esta semana`,
  endOfNextWeek: 'final de la próxima semana, finales de la próxima semana, fin de la próxima semana',
  endOfMonth: 'fin de mes, final de mes, finales de mes, final del mes, fin del mes, finales de este mes',
  endOfNextMonth: 'final del próximo mes, finales del próximo mes, fin del próximo mes',
  endOfYear: 'fin de año, final de año, finales de año, final del año',
  endOf: 'fin de, final de, finales de',
  calendarWeek: 'semana',
  inDays: 'en, dentro de',
  withinDays: 'en un plazo de, en el plazo de, dentro de',
  numbers: ['un, una', 'dos', 'tres', 'cuatro', 'cinco', 'seis'],
  units: { days: 'día, días', weeks: 'semana, semanas', months: 'mes, meses' },
  ownerColumns: 'responsable-, encargad-, asignad-, a cargo-, dueñ-',
  deadlineColumns: `
    plazo-, fecha límite-, fecha de entrega-, vencimiento-, para cuándo-, cuándo-, fecha-, entrega-`,
  dueColumns: 'plazo, fecha límite, fecha de entrega, vencimiento, cuándo, deadline, fecha',
  statusColumns: 'estado, estatus, hecho, completad, cumplid',
  presenceColumns: 'presente, asistió, asistencia, asiste, asistencias',
  placeColumns: 'afiliación, organización, empresa, institución',
  handleColumns: 'usuario',
  nameColumns: 'nombre, participante, asistente, integrante, miembro, persona',
  givenNameColumns: 'nombre(s) de pila, primer nombre',
  familyNameColumns: 'apellido(s), primer apellido, apellido paterno',
  absentCells: 'no, ausente, excusad[o|a], justificad[o|a], faltó',
  absenceRemarks:
    'enferm[o|a](s), de [vacaciones|baja|viaje], no [asistió|asiste|vino|pudo asistir|presente], faltó',
  counted: `reunión, punto, sesión, semana, día, capítulo, sección, página, pregunta, paso, grupo, sala, parte, anexo,
    tabla, versión, número, resolución, taller, opción, fase, tema`,
  colours: 'color(es), fondo, borde',
  otherSections: 'notas, discusión, enlaces, anexo(s), transcripción',
  replies: 'sí, no, gracias, hola, vale, bueno, claro, exacto',
  pointers: 'ver',
  heldOn: 'se celebró el, tuvo lugar el, se reunió el, celebrada el, realizada el',
  rangeWords: 'al, a, y',
  verbs: `
    actualizar, adaptar, agregar, ajustar, analizar, aplicar, aprobar, arreglar, asignar, asistir, averiguar, ayudar, añadir,
    buscar, cambiar, comenzar, compartir, completar, comprar, comprobar, comunicar, confirmar, conseguir, considerar,
    consultar, contactar, continuar, coordinar, corregir, crear, decidir, definir, desarrollar, determinar, diseñar,
    documentar, elaborar, elegir, eliminar, empezar, encontrar, entregar, enviar, escribir, establecer, estudiar, evaluar,
    explicar, finalizar, generar, gestionar, hablar, hacer, implementar, incluir, informar, iniciar, instalar, integrar,
    investigar, leer, llamar, mandar, mejorar, modificar, montar, mostrar, mover, obtener, organizar, pedir, planificar,
    plantear, poner, preguntar, preparar, presentar, probar, programar, proponer, publicar, realizar, rechazar, recoger,
    redactar, rellenar, repartir, reservar, resolver, reunir, revisar, seguir, seleccionar, solicitar, solucionar, subir,
    terminar, traer, ultimar, validar, verificar, volver`,
};
