import type { Failure, Lack } from '../model';

/** What GitHub's message says is missing. The first match counts. */
const LACKS: readonly (readonly [words: RegExp, lack: Lack])[] = [
  [/resource not accessible by (?:personal access token|integration)/i, 'permission'],
  [/oauth app access restrictions/i, 'approval'],
  [/\btoken'?s? lifetime\b/i, 'tokenLifetime'],
  [/forbids access via a /i, 'tokenKind'],
  [/\bip allow list\b/i, 'address'],
  [/\barchived\b/i, 'unarchived'],
  [/\b(?:blocked|interactions?)\b/i, 'leave'],
  [
    /\bmust (?:have (?:push|write|admin)|be a collaborator)\b|\bpermissions?\b|\b(?:push|write) access\b|\bcollaborator\b/i,
    'writeAccess',
  ],
];

/** The failure for missing rights, with what is missing if GitHub's message tells. */
export function forbidden(message: string): Extract<Failure, { kind: 'forbidden' }> {
  const lack = LACKS.find(([words]) => words.test(message))?.[1];
  return lack ? { kind: 'forbidden', lack } : { kind: 'forbidden' };
}
