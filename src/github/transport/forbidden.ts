import type { Failure, Lack } from '../model';

/** What GitHub's words say is missing; the first that fits. */
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

/** A refusal for lack of rights, with what is lacking where GitHub's message says so. */
export function forbidden(message: string): Extract<Failure, { kind: 'forbidden' }> {
  const lack = LACKS.find(([words]) => words.test(message))?.[1];
  return lack ? { kind: 'forbidden', lack } : { kind: 'forbidden' };
}
