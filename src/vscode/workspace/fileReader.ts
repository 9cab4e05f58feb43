import { CachedNote } from '../../notes/cache/cachedNote';
import { fingerprint } from '../../notes/cache/fingerprint';
import { decodeText, isBinary } from '../../notes/fileText';
import { shownBy, type Shown } from '../../notes/minutes';
import { read } from '../../notes/reading';
import type { ReadOptions } from './noteFiles';

/** A file that is to be read. It can be sent to another thread, and so can the answer. */
export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly options: Pick<ReadOptions, 'context' | 'place'>;
  /** The fingerprint of a text that is known: the same text is not read again. */
  readonly known: string | undefined;
  /** Many more are to be read. */
  readonly isOfMany: boolean;
}

export interface ReadAnswer {
  /** The fingerprint of the text. */
  readonly content: string;
  /** What the text says, its note packed; null where the text is known, or is none. */
  readonly says: { readonly shown: Shown; readonly packed: string } | null;
}

/** Reads a file. */
export function readFile({ bytes, options, known }: ReadRequest): ReadAnswer {
  const text = decodeText(bytes);
  const content = fingerprint(text);
  if (content === known || isBinary(text)) return { content, says: null };
  const reading = read(text, { ...options.context, repository: null });
  const { packed } = CachedNote.of(reading);
  return { content, says: { shown: shownBy(reading.note, options.place), packed } };
}

/** What a thread that reads sends: that it has begun, an answer, or why there is none. */
export type ReaderMessage = 'begun' | ReadAnswer | { readonly failed: string };

/** Answers each request that comes, in their order, in a thread of its own. */
export function serveReader(port: MessagePort): void {
  const send = (message: ReaderMessage) => port.postMessage(message);
  port.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
    try {
      send(readFile(data));
    } catch (error) {
      send({ failed: String(error) });
    }
  };
  send('begun');
}
