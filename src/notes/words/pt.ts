import type { Lexicon } from './lexicon';

export const portuguese: Lexicon = {
  tag: 'pt',
  months:
    'janeiro, fevereiro, março, abril, maio, junho, julho, agosto, setembro, outubro, novembro, dezembro',
  weekdays: 'domingo, segunda-feira, terça-feira, quarta-feira, quinta-feira, sexta-feira, sábado',
  monthForms: { 2: 'fev', 4: 'abr', 5: 'mai', 8: 'ago', 12: 'dez' },
  isDayFirst: true,

  attendance: `
    participante(s), presente(s), integrante(s), membro(s), presença(s),
    lista de [presença|presenças|participantes|presentes], pessoas [presentes|participantes],
    membros [presentes|participantes|da equipe], participaram,
    participantes [convocados|presentes|da reunião], convocad[o|a]s, convidad[o|a]s, compareceram,
    estiveram presentes, estavam presentes, quem participou`,
  attendanceEnds: 'presentes, participantes',
  attendanceRemarks:
    'presentes, online, remotos, presenciais, da reunião, na reunião, e ausentes, convocados',
  absenceEnds: 'ausentes',
  absenceFirst: 'faltaram, faltou, não puderam comparecer, justificaram ausência',
  dateLabels: 'data, data da reunião, data e hora, data/horário, dia, quando',
  noPerson: 'todos, todas, ninguém, nenhum, nenhuma, a definir, a confirmar, outros, etc, n(/)a',
  bodies:
    'secretári[o|a], president[e|a], vice-presidente, tesoureir[o|a], diretoria, direção, comitê, comité, comissão, conselho, equipe, equipa, grupo, grupo de trabalho, coordenador(a), diretor(a), vereador(a)',
  honorifics:
    'Sr(.), Sra(.), Sr.ª, Dr., Dra(.), Dr.ª, Prof(a)(.), Prof.ª, Eng., Eng.ª, Vereador(a), Deputad[o|a]',
  ownerLabels: 'responsáve[l|is], encarregad[o|a](s), atribuíd[o|a] a, a cargo( de), quem',
  nameParticles: 'de, da',
  nameJoins: 'dos, e',
  conjunctions: 'e, ou, com',
  deadlineForms: `
    até, antes de, antes d[a|o], para, prazo, no máximo até, o mais tardar, data limite, data-limite,
    vencimento, entrega, prazo final, prazo até`,
  ofMonth: 'de',
  ofYear: 'de',
  whoColumns: 'responsáve[l|i]-, integrante-, quem-, pessoa-, membro-',
  taskTitles: `
    tarefa(s), aç[ão|ões], atividade(s), encaminhamento(s), pendência(s), o quê, o que, demanda(s)`,
  whoColumnsBeside: 'nome(s), por, para, iniciais, equipe, aluno(s), integrantes, membros, participante(s)',
  taskColumns: 'tarefa, ação, atividade, encaminhamento, pendência, descrição, demanda',

  // What notes, their files and folders are called, and other files and folders.
  meetings: `reunião, reuniões, ata(s), retrospectiva(s), retrospetiva(s), assembleia(s), pauta da reunião,
    encontro(s), alinhamento`,
  minutesFolders: 'atas, ata, reuniões, atas de reunião, atas de reuniões',
  otherFolders: 'convocatórias, convites, artigos, notícias, guias, tutoriais, decisões, diário, modelos',
  otherFiles: 'leiame, leia-me, início, índice, licença, contribuindo',
  otherPages: 'guia, manual, tutorial, estatuto, requisitos, regimento',
  templates: 'modelo(s), template(s)',
  datedLists: 'registro de alterações, calendário, cronograma, roteiro, novidades',
  weekdayForms: { 1: 'segunda', 2: 'terça', 3: 'quarta', 4: 'quinta', 5: 'sexta' },
  numberedItems: 'ponto, item, pauta, tópico',
  qualifiers: `
    próximas, próximos, novas, outras, outros, principais, as, os, nossas, lista de, lista das, resumo das,
    resumo dos, membros, pessoas, seguintes, atuais, acompanhamento de`,
  and: 'e',
  absence: `
    ausente(s), ausência(s), ausências justificadas, faltas, faltas justificadas, faltantes,
    justificativa(s), justificad[o|a]s, não compareceram, não participaram, membros ausentes,
    pessoas ausentes, participantes ausentes`,
  taskPhrases:
    'próximos passos, próximas [ações|tarefas|etapas], tarefas, ações [acordadas|pendentes|definidas|a realizar|a tomar]( e [responsáveis|prazos]), itens de ação, encaminhamentos, quem faz o quê, divisão de tarefas',
  tasks: `
    [ações|atividades|tarefas] a serem [tomadas|realizadas|feitas], [objetivos|metas|planejamento|plano|planos] para a [próxima|próximo] [semana|reunião|sprint], planejamento da próxima [sprint|semana], tarefa(s), lista de tarefas, divisão de tarefas, distribuição de tarefas, atribuição de tarefas,
    tarefas e responsáveis, encaminhamento(s), próximos passos, próximas [ações|tarefas|atividades|etapas],
    ações, ação, ações a [realizar|tomar|fazer|executar], ações e responsáveis, ações definidas,
    plano de ação, itens de ação, pontos de ação, pendência(s), pendências anteriores, a fazer,
    o que fazer, por fazer, para fazer, afazeres, atividades, atividades pendentes, atividades a realizar,
    compromissos, deliberações e encaminhamentos, responsabilidades e prazos, quem faz o quê,
    dever de casa, trabalho a fazer, a realizar, demandas`,
  taskSingulars: 'tarefa, ação, encaminhamento, pendência',
  discussions: `
    discussão, discussões, debate, conversa, dúvidas, perguntas, informes, papéis, objetivos,
    assuntos tratados`,
  forWhom: 'para, de, do, da',
  taskRemarks: `
    pendentes, atribuíd[a|o]s, definid[a|o]s, combinad[a|o]s, acordad[a|o]s, propost[a|o]s, sugerid[a|o]s,
    abert[a|o]s, imediat[a|o]s, em aberto, em andamento, a fazer, a realizar, decididas, anteriores,
    urgentes, restantes, futur[a|o]s, individuais, delegadas, assumid[a|o]s, identificad[a|o]s,
    deliberad[a|o]s, [até|desde] …,
    [para|d][a|o|esta|este] [próxim[a|o]|semana|sprint|mês|reunião anterior|última reunião|semana passada] …,
    [para |d][a|o|esta|este] [semana|sprint|mês|reunião|reunião anterior|última reunião|semana passada],
    para (a )próxima [reunião|semana|sprint|sessão|vez], para o próximo [sprint|mês|encontro],
    para a semana que vem, da reunião anterior, da última reunião, para todos, para hoje,
    [e|&|/] [responsáveis|prazos|responsabilidades|datas], por [pessoa|responsável], da semana, da sprint,
    esta semana`,
  untilNext: `
    [para|até] a próxima [reunião|semana|sessão|sprint|vez], para a semana que vem,
    para o próximo [encontro|mês]`,
  reviews: 'revisão, acompanhamento, status, situação, andamento, retomada, repasse',
  doneHeadings: 'feito(s), concluíd[o|a](s), finalizad[o|a](s), realizad[o|a](s), completo(s)',
  finished: `
    tarefas [concluídas|realizadas|finalizadas|feitas|completas], ações [concluídas|realizadas],
    pendências resolvidas`,
  remainderKinds: 'outros, outras',
  remainders: 'assuntos, temas, pontos',
  agenda: `
    pauta, pautas, agenda, ordem do dia, ordem de trabalhos, assuntos, tópicos, pontos a discutir,
    assuntos a tratar, tópicos da reunião, pauta da reunião, tópicos a discutir`,
  agendaQualifiers: 'proposta de',
  decisions: `
    decisão, decisões, deliberaç[ão|ões], resoluç[ão|ões], conclus[ão|ões], acordos, definições, acordado,
    decidido`,
  decisionQualifiers: 'principais, as, resumo das',
  decisionRemarks: 'tomadas, aprovadas, da reunião, alcançadas',
  timeLabels: 'hora, horário, local',
  otherDays: 'próxim[a|o](s), anterior(es), última, último, seguinte(s), prazo, data limite',
  telltales: `
    pauta, encaminhamentos, participantes, tarefas, reunião, ata de, próxima reunião, deliberações,
    assuntos tratados`,
  openItems: 'Tarefas pendentes',
  earlier: 'pendentes, pendências, em aberto, abertas, anterior(es), última, último',
  serialConjunctions: 'e, ou',
  everybody: 'todo mundo, toda a equipe, toda a equipa, todo o grupo',
  everybodyAlone:
    'todos, todas, todes, tod[o|a]s [do grupo|da equipe|da equipa|os membros|os integrantes|os participantes|os presentes|presentes], todos os [membros|integrantes] [do grupo|da equipe|da equipa], equipe toda, grupo todo, equipe completa, grupo completo',
  noTask: 'nenhuma, nenhum, sem tarefas, nada, não há, sem pendências, não se aplica',
  markers: `
    tarefa, ação, a fazer, pendência, encaminhamento, fazer, próximo passo, por fazer, para fazer`,
  markersGiven: 'próximo(s) passo(s), encaminhamento, tarefa(s)',
  markersAlone: 'tarefa(s), aç[ão|ões], a fazer, pendência(s), encaminhamento(s)',
  decisionMarkers: `
    decisão, decidido, decidiu-se, ficou decidido, deliberação, deliberado, acordado, resolução, aprovado,
    foi aprovado, definido`,
  noDecision: 'nenhuma, nenhum, sem decisões',
  done: `
    feit[o|a], concluíd[o|a], finalizad[o|a], realizad[o|a], complet[o|a], pronto, resolvid[o|a]`,
  doneStatus: `
    feit[o|a], concluíd[o|a], finalizad[o|a], realizad[o|a], complet[o|a], fechad[o|a], resolvid[o|a]`,
  doneCells: `
    sim, s, feit[o|a], concluíd[o|a], finalizad[o|a], realizad[o|a], complet[o|a], fechad[o|a],
    resolvid[o|a], pronto`,
  statusLabels: 'estado, situação, andamento',
  articles: 'o, a, ao, à, às, dia, o dia, ao dia, de, do, da, na, no',
  today: 'hoje',
  tomorrow: 'amanhã',
  dayAfterTomorrow: 'depois de amanhã',
  nextWeekday: 'próxima, próximo, esta, este, que vem, seguinte',
  nextWeek: 'próxima semana, a próxima semana, semana que vem, da próxima semana, da semana que vem',
  thisWeek: 'esta semana, desta semana, essa semana',
  endOfWeek: `
    fim da semana, final da semana, o fim da semana, o final da semana, fim desta semana,
    final desta semana, fim de semana`,
  endOfNextWeek: `
    fim da próxima semana, final da próxima semana, o final da próxima semana, final da semana que vem`,
  endOfMonth: 'fim do mês, final do mês, o fim do mês, o final do mês, fim deste mês, final deste mês',
  endOfNextMonth: 'fim do próximo mês, final do próximo mês, o final do próximo mês',
  endOfYear: 'fim do ano, final do ano, o fim do ano, o final do ano',
  endOf: 'fim de, final de, o fim de, o final de',
  calendarWeek: 'semana',
  inDays: 'em, daqui a, dentro de',
  withinDays: 'no prazo de, dentro de',
  numbers: ['um, uma', 'dois, duas', 'três', 'quatro', 'cinco', 'seis'],
  units: { days: 'dia, dias', weeks: 'semana, semanas', months: 'mês, meses' },
  ownerColumns: 'responsáve-, encarregad-, atribuíd-, designad-, dono-, executor-',
  deadlineColumns: 'prazo-, data limite-, data de entrega-, vencimento-, quando-, entrega-, data-',
  dueColumns: 'prazo, data limite, data de entrega, vencimento, quando, deadline, data',
  statusColumns: 'status, estado, situação, feito, concluíd',
  presenceColumns: 'presente, presença, compareceu, participou',
  nameColumns: 'nome, participante, integrante, membro, pessoa, convocad',
  absentCells: 'não, n, ausente, faltou, justificad[o|a]',
  counted: `reunião, ponto, sessão, semana, dia, capítulo, seção, página, pergunta, passo, grupo, sala, parte, anexo,
    tabela, versão, número, opção, fase, encontro`,
  colours: 'cor(es), fundo, borda',
  otherSections: 'notas, discussão, links, anexo(s), transcrição',
  replies: 'sim, não, obrigado, obrigada, olá, ok, certo, exato',
  pointers: 'ver, vide',
};
