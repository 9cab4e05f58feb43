import { element } from './element';
import { readLink } from './links';
import type { Item, Page } from './messages';
import { isFrom } from './pictures';

/** A text with its picture, as a link where it leads somewhere. */
export function item({ text, url, icon, avatar, label, time }: Item, page: Page): HTMLElement {
  const made = url === undefined ? element('span', {}) : linkTo(url, page);
  made.classList.add('item');
  if (icon) {
    made.style.setProperty('--tone', `var(${icon.color})`);
    made.append(element('span', { className: `icon icon-${icon.name}`, ariaHidden: 'true' }));
  }
  if (avatar !== undefined && URL.canParse(avatar) && isFrom(new URL(avatar), page.pictures))
    made.append(element('img', { className: 'avatar', src: avatar, alt: '' }));
  if (label !== undefined) paint(made, label);
  if (time !== undefined) made.append(element('time', { dateTime: time, lang: page.language }, text));
  else made.append(element('bdi', { lang: '' }, text));
  return made;
}

function linkTo(address: string, { url, hosts }: Page): HTMLElement {
  const link = readLink(address, url, hosts);
  if (!link) return element('span', {});
  const made = element('a', { href: link.url });
  if (link.kind === 'reference') made.dataset.reference = '';
  return made;
}

/** In the label's colour, with white letters, or black ones where white would not stand out enough (4.5 : 1). */
function paint(made: HTMLElement, color: string): void {
  made.classList.add('label');
  made.style.setProperty('--label', `#${color}`);
  made.style.setProperty('--label-text', luminance(color) > 0.183 ? '#000' : '#fff');
}

/** By WCAG, from 0 to 1. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
