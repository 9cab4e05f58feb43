/**
 * Drawings on a square of 16, in strokes; `dot` is filled. One for each icon that `stateLook` names, like the codicon of this
 * name; preview.css and the icons of the panel are drawn alike.
 */
const DRAWINGS: Readonly<Record<string, string>> = {
  issues: '<circle cx="8" cy="8" r="6.2"/><circle class="dot" cx="8" cy="8" r="1.7"/>',
  'issue-closed': '<circle cx="8" cy="8" r="6.2"/><path d="m5 8.3 2.2 2.1 3.9-4.3"/>',
  'issue-draft':
    '<circle cx="8" cy="8" r="6.2" stroke-dasharray="3.2 3.29"/><circle class="dot" cx="8" cy="8" r="1.2"/>',
  'circle-slash': '<circle cx="8" cy="8" r="6.2"/><path d="m4.2 11.8 7.6-7.6"/>',
  'git-pull-request':
    '<circle cx="3.5" cy="3.2" r="1.8"/><circle cx="3.5" cy="12.8" r="1.8"/><circle cx="12.5" cy="12.8" r="1.8"/>' +
    '<path d="M3.5 5v6m9 0V5.4q0-2-2-2H7.6M9.8 1 7.4 3.4l2.4 2.4"/>',
  'git-pull-request-draft':
    '<circle cx="3.5" cy="3.2" r="1.8"/><circle cx="3.5" cy="12.8" r="1.8"/><circle cx="12.5" cy="12.8" r="1.8"/>' +
    '<path d="M3.5 5v6m9-.6V8.6m0-2.4V4.4"/>',
  'git-pull-request-closed':
    '<circle cx="3.5" cy="3.2" r="1.8"/><circle cx="3.5" cy="12.8" r="1.8"/><circle cx="12.5" cy="12.8" r="1.8"/>' +
    '<path d="M3.5 5v6m9 0V7.6m-2.3-6.2 4.6 4.6m0-4.6-4.6 4.6"/>',
  'git-merge':
    '<circle cx="4" cy="3.2" r="1.8"/><circle cx="4" cy="12.8" r="1.8"/><circle cx="12.3" cy="8.6" r="1.8"/>' +
    '<path d="M4 5v6m0-5.6q.8 3.2 6.4 3.2"/>',
  'comment-discussion':
    '<path d="M1.6 2.2h8.8v6.4H6.2L3.8 10.8V8.6H1.6zM12.4 5.6h2v6.2h-2v2.2l-2.4-2.2H6.6"/>',
};

/** A colour as decorations take it from a manifest or from settings. */
const COLOR = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;

/** The side of a drawing, and how far from each other drawings begin. */
const SIDE = 16;
const STEP = 19;

interface Icon {
  readonly icon: string;
  readonly color: string;
}

/**
 * Icons side by side as an image: a `data:` URI. It has no size, so that it fills what is laid out for it. Codicons could not be
 * used: decorations show images, or text in the editor's font.
 */
export function stateIcons(icons: readonly Icon[]): string {
  const shapes = icons.map(({ icon, color }, index) => {
    const drawn = shapesOf(icon, COLOR.test(color) ? color : 'gray');
    return index === 0 ? drawn : `<g transform="translate(${index * STEP})">${drawn}</g>`;
  });
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE * iconsWidth(icons.length)} ${SIDE}" fill="none" ` +
    `stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">${shapes.join('')}</svg>`;
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}

/** How wide so many icons are, by the width of one. */
export const iconsWidth = (count: number): number => 1 + ((count - 1) * STEP) / SIDE;

/** What is drawn of an icon in a colour. */
export function shapesOf(icon: string, paint: string): string {
  const drawing = DRAWINGS[icon] ?? DRAWINGS.issues ?? '';
  return `<g stroke="${paint}">${drawing.replace('class="dot"', `fill="${paint}" stroke="none"`)}</g>`;
}
