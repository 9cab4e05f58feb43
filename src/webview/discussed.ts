import { element } from './element';
import type { Discussed } from './messages';

/** So many meetings are in sight from the start. */
const LATEST = 5;

/** The meetings, the latest ones in sight. */
export function discussedSection({ title, meetings, earlier }: Discussed): HTMLElement {
  const section = element('section', { className: 'discussed' }, element('h2', {}, title));
  section.append(list(meetings.slice(0, LATEST)));
  const rest = meetings.slice(LATEST);
  if (rest.length > 0) section.append(element('details', {}, element('summary', {}, earlier), list(rest)));
  return section;
}

function list(meetings: Discussed['meetings']): HTMLElement {
  const rows = meetings.map(({ text, detail, note, line }) => {
    const button = element('button', { className: 'link', title: detail }, element('bdi', {}, text));
    button.dataset.note = note;
    button.dataset.line = String(line);
    return element('li', {}, button);
  });
  return element('ul', {}, ...rows);
}
