import type { History } from './history';
import type { PanelMessage } from './panelMessages';

/** A picture of the panel's style sheet, by its name there, and the theme's colour for it. */
export interface Icon {
  readonly name: string;
  /** Such as `--vscode-charts-green`. */
  readonly color: string;
}

/** A text, and what is to be shown with it. All texts are untrusted and shown as they stand. */
export interface Item {
  readonly text: string;
  /** HTTPS. */
  readonly url?: string | undefined;
  readonly icon?: Icon | undefined;
  /** Address of a picture. */
  readonly avatar?: string | undefined;
  /** Six hexadecimal digits: it is shown as a label. */
  readonly label?: string | undefined;
  /** ISO: it is a time. */
  readonly time?: string | undefined;
}

export interface Fact {
  readonly term: string;
  readonly items: readonly Item[];
  /** Of parts of a whole. */
  readonly progress?: { readonly total: number; readonly completed: number } | undefined;
  /** What may be done about it. */
  readonly act?: { readonly send: 'assign'; readonly title: string } | undefined;
}

/** The meetings that discussed what is shown. */
export interface Discussed {
  /** `Discussed in 4 meetings` */
  readonly title: string;
  /** Newest first. */
  readonly meetings: readonly {
    readonly text: string;
    /** Distinguishes it from others of the same name. */
    readonly detail: string;
    /** Address of its note, and the line there, from 0 on. */
    readonly note: string;
    readonly line: number;
  }[];
  /** Said of all but the first few. */
  readonly earlier: string;
}

/** What may be written below what is shown. */
export interface IssueActions {
  /** What was typed before, here or in a panel that is gone. */
  readonly draft: string;
  /** Another number where `draft` goes before what is typed: that was sent. */
  readonly revision: number;
  readonly isSending: boolean;
  readonly label: string;
  readonly hint: string;
  readonly comment: string;
  readonly change: {
    readonly send: 'close' | 'reopen';
    readonly title: string;
    /** Where there are words to be sent with it. */
    readonly withComment: string;
  } | null;
}

/** The author and the time. */
interface Byline {
  readonly author: Item;
  readonly written: Item;
}

export interface Comment extends Byline {
  /** As GitHub rendered it. */
  readonly html: string;
  /** Of its place on GitHub. */
  readonly url: string;
}

/** How far it is with what is shown. */
export interface Notice {
  readonly kind: 'busy' | 'done' | 'failed';
  readonly text: string;
  readonly step: { readonly send: PanelMessage['kind']; readonly title: string } | null;
}

/** What the panel says by itself; `{0}` and `{1}` stand for what it knows. */
export interface Words {
  readonly opened: string;
  readonly details: string;
  readonly description: string;
  readonly noComments: string;
  readonly comments: string;
  readonly oneMore: string;
  readonly more: string;
  readonly commented: string;
  /** In the place of a comment that cannot be shown. */
  readonly onGitHub: string;
  readonly video: string;
  readonly audio: string;
  readonly done: string;
  readonly notDone: string;
  readonly image: string;
  readonly noImage: string;
  readonly showPicture: string;
}

/** All that the panel shows at a time. */
export interface Page {
  readonly history: History;
  /** Such as `octo-org/hello-world#12`. */
  readonly name: string;
  /** Of its page on GitHub. */
  readonly url: string;
  /** The name where the title is not known. */
  readonly title: string;
  readonly state: Item | null;
  readonly opened: Byline | null;
  readonly facts: readonly Fact[];
  /** null where it is not known. */
  readonly thread: {
    /** As GitHub rendered it. */
    readonly html: string;
    /** What is said where that shows nothing. */
    readonly empty: string;
    readonly comments: readonly Comment[];
    /** How many comments there are besides those. */
    readonly more: number;
  } | null;
  /** null where no meeting did, or it is not known yet. */
  readonly discussed: Discussed | null;
  /** null where nothing can be written. */
  readonly acts: IssueActions | null;
  readonly notice: Notice;
  /** Hosts whose links may be references. */
  readonly hosts: readonly string[];
  /** Where pictures come from that are shown unasked, as sources of a content security policy. */
  readonly pictures: readonly string[];
  /** Of times, as a BCP 47 tag. */
  readonly language: string;
  readonly words: Words;
}

/** What the script keeps, also while the panel is hidden and over a restart. */
export interface PanelState {
  readonly history: History;
  /** How far down each entry was read, by id, in CSS pixels. */
  readonly scroll: Readonly<Record<number, number>>;
  /** Address of the picture that the reader has asked for, for which the page is loaded anew. */
  readonly picture?: string | undefined;
}
