import { at } from '../decoder';
import type { Host } from './hosts';
import { UNREADABLE, type Result } from './model';
import { login } from './decode/fields';
import { Connection, type ConnectionOptions } from './transport/connection';

/** Asks a host for the login of a token. Fails with `signedOut` if the host does not accept it. Rejects if `signal` aborts. */
export async function ownerOfToken(
  access: { readonly host: Host; readonly token: string },
  options: Pick<ConnectionOptions, 'fetch' | 'now' | 'timeouts'>,
  signal: AbortSignal,
): Promise<Result<string>> {
  const connection = new Connection({ ...options, ...access, onStatus: () => undefined });
  const answer = await connection.rest('GET /user', {}, signal);
  if (!answer.ok) return answer;
  const owner = at('login', login)(answer.value.data);
  return owner === undefined ? UNREADABLE : { ok: true, value: owner };
}
