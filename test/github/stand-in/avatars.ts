import { createHash } from 'node:crypto';

/** A small picture with the initials of a login, in a colour of its own. */
export function avatar(login: string): string {
  const initials = login
    .split(/[^a-z0-9]+/i)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
    .slice(0, 2);
  const hue = Math.round(
    (createHash('sha256').update(login.toLowerCase()).digest().readUInt8(0) / 256) * 360,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="80" height="80" viewBox="0 0 80 80">
<rect width="80" height="80" fill="hsl(${hue} 45% 40%)"/>
<text x="40" y="53" font-family="sans-serif" font-size="36" fill="#fff" text-anchor="middle">${initials}</text>
</svg>
`;
}
