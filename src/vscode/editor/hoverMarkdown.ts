import vscode = require('vscode');
import { webUrl } from '../../github/decode/fields';
import { escapeMarkdown } from './untrusted';

/** The commands that a hover's links may run. */
const COMMANDS = [
  'meetingNotes.openReference',
  'meetingNotes.openOnGitHub',
  'meetingNotes.copyReference',
  'meetingNotes.refreshReference',
  'meetingNotes.findDiscussed',
  'meetingNotes.refresh',
  'meetingNotes.signIn',
  'workbench.action.openSettings',
] as const;

type HoverCommand = (typeof COMMANDS)[number];

/** A hover of these paragraphs, without the empty ones. All that strangers wrote must have gone through `escapeMarkdown`. */
export function hoverMarkdown(...paragraphs: readonly string[]): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString(paragraphs.filter(Boolean).join('\n\n'), true);
  markdown.supportHtml = true;
  markdown.isTrusted = { enabledCommands: COMMANDS };
  return markdown;
}

/** One paragraph of these lines, without the empty ones. */
export function lines(...texts: readonly string[]): string {
  return texts.filter(Boolean).join('  \n');
}

/** What belongs together in a line, with dots between. */
export function dotted(...texts: readonly string[]): string {
  return texts.filter(Boolean).join(' · ');
}

/** A link whose text is Markdown; the text alone where the address is neither HTTPS nor this machine's own. */
export function webLink(text: string, url: string): string {
  const address = webUrl(url);
  return address === undefined ? text : `[${text}](${escapeUrl(address)})`;
}

/** A link that runs one of our commands. */
export function commandLink(text: string, command: HoverCommand, ...args: readonly unknown[]): string {
  return `[${text}](command:${command}?${escapeUrl(encodeURIComponent(JSON.stringify(args)))})`;
}

/** A codicon in a colour of the theme. */
export function coloredIcon(icon: string, color: string): string {
  return `<span style="color:var(--vscode-${color.replaceAll('.', '-')});">$(${icon})</span>`;
}

/** A label in its colour, six hexadecimal digits, with letters that can be read on it. */
export function labelChip(name: string, color: string): string {
  const text = escapeMarkdown(name, 60);
  if (!/^[\da-f]{6}$/i.test(color)) return text;
  const letters = isBright(color) ? '000000' : 'ffffff';
  return `<span style="color:#${letters};background-color:#${color};border-radius:3px;">&nbsp;${text}&nbsp;</span>`;
}

/** An image of 48 pixels that says nothing more than the text beside it. VS Code shows none that does not come by HTTPS. */
export function avatar(url: string | null): string {
  const address = webUrl(url);
  return address?.startsWith('https:') ? `![](${escapeUrl(address)}|width=48,height=48)` : '';
}

/** Whether black letters stand out better than white ones: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
function isBright(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05);
}

/** What would end a link's address in Markdown, or be markup in it. */
function escapeUrl(url: string): string {
  return url.replace(
    /[()<>|\\*_`]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
}
