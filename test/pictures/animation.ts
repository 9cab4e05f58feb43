/** A part of a moving picture that differs from what was shown before, as a WebP picture of its own. */
export interface Frame {
  /** A lossy WebP file without transparency. */
  readonly webp: Buffer;
  /** Even numbers of pixels. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Milliseconds that it is shown. */
  readonly duration: number;
}

const HEADER = 12; // `RIFF`, a length, `WEBP`
const ANIMATED = 0x02;
/** The frame's pixels take the place of those below. */
const NOT_BLENDED = 0x02;

/** Puts frames together to one moving picture that goes on for ever, in the container that https://developers.google.com/speed/webp/docs/riff_container tells. */
export function animate(
  frames: readonly Frame[],
  { width, height }: { width: number; height: number },
): Buffer {
  const header = chunk(
    'VP8X',
    Buffer.concat([Buffer.from([ANIMATED, 0, 0, 0]), uint24(width - 1), uint24(height - 1)]),
  );
  const loop = chunk('ANIM', Buffer.alloc(6));
  const body = Buffer.concat([Buffer.from('WEBP'), header, loop, ...frames.map(frameChunk)]);
  return Buffer.concat([Buffer.from('RIFF'), uint32(body.length), body]);
}

function frameChunk({ webp, left, top, width, height, duration }: Frame): Buffer {
  const head = [left / 2, top / 2, width - 1, height - 1, duration].map(uint24);
  return chunk('ANMF', Buffer.concat([...head, Buffer.from([NOT_BLENDED]), pixelsOf(webp)]));
}

/** The chunk of a WebP file that holds its pixels; a browser puts the colours' profile before it. */
function pixelsOf(webp: Buffer): Buffer {
  for (let at = HEADER; at < webp.length;) {
    const end = at + 8 + webp.readUInt32LE(at + 4);
    if (webp.toString('latin1', at, at + 4) === 'VP8 ') return webp.subarray(at, end + (end % 2));
    at = end + (end % 2);
  }
  throw new Error('It is no lossy WebP picture.');
}

function chunk(name: string, content: Buffer): Buffer {
  const padding = Buffer.alloc(content.length % 2);
  return Buffer.concat([Buffer.from(name), uint32(content.length), content, padding]);
}

function uint32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function uint24(value: number): Buffer {
  return uint32(value).subarray(0, 3);
}
