/** What may stand before a marker, the marker, and what may follow it: together some marked lines and many that only look so. */
const BEFORE = [
  ...[
    '',
    'we said ',
    'we said, ',
    'it; ',
    'we (',
    '(',
    '[',
    '-> ',
    'it => ',
    'it – ',
    '1.2 ',
    '✅ ',
    'DONE ',
  ],
  ...['Ada -> ', '@ada ', '@ada: ', '@ada, @bo ', 'AB ', 'AB: ', 'generative ', 'Generative ', 'the '],
];
const MARKER = [
  ...['AI', 'AP', 'A.I.', 'AI-17', 'AIs', 'ai', 'ACTION', 'ACTION 60.4', 'Action'],
  ...['Action item', 'action item', 'TODO', 'ToDo', 'To do'],
];
const BEHIND = [
  ...[
    '',
    ':',
    ': do it',
    ' - do it',
    ' -> do it',
    ' @ada',
    ' @ada to do it',
    ' @ada: do it',
    ': @ada - do it',
  ],
  ...[' (@ada): do it', ' (Ada): do it', ' (maybe)', ' remove the label', ' Remove the label', ' policy'],
  ...[' policy: ours', ' will change all', ' is here', ' is to land it', ' for @ada: it', ' for Ada'],
  ...[
    ' Ada to do it',
    ' Ada writes it',
    ' Ada tries it',
    ' Ada: write',
    ' Ada and Bo to write',
    ' Ada Brandt to do',
  ],
  ...[
    ' all: read',
    ' everyone should read',
    ' tools',
    ' Working Group to meet',
    ' on Monday',
    ' to write it',
  ],
  ...[
    ' to the moon',
    '-generated',
    "'s day",
    ', we think',
    '. Then',
    '?',
    ': @scope/package is',
    ' @scope/package',
  ],
];

/** Pairs of what may stand before and behind, and of markers and what may stand behind; brackets closed. */
export function markedLines(): string[] {
  const lines = (befores: readonly string[], markers: readonly string[]) =>
    befores.flatMap((before) => {
      const close = before.endsWith('(') ? ')' : before.endsWith('[') ? ']' : '';
      return markers.flatMap((marker) => BEHIND.map((behind) => before + marker + behind + close));
    });
  return [...lines(BEFORE, ['AI', 'TODO']), ...lines(['', 'we (', 'it => '], MARKER)];
}
