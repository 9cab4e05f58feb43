import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isPlaceholder } from '../../../src/notes/recognisers/placeholders';

const PLACEHOLDERS = [
  ...[
    '',
    '-',
    '—',
    '…',
    '...',
    'None.',
    '*None*',
    'none this time',
    'none, first meeting!',
    'None - too early',
  ],
  ...['n/a', 'TBD?', '(none)', 'None at this time', 'none so far', 'Nothing to report', 'Nothing yet'],
  ...['no action items', 'No new action items this week', 'No action items were recorded.', 'no open tasks'],
  ...['There were no action items', 'add action items here', 'Add your items here', 'new task', '<task>'],
  // What is left of a snippet.
  ...['@: what to do by Friday', '@ann: what to do by end of week', '@ann, @bo and @cem: what to do'],
];

const TASKS = [
  ...['Add tests for the tasks view', 'New colours for overdue items', 'list all tasks without a home'],
  ...['new time for the call, as Lima is asleep', 'add a time zone to the invitation', 'Add unit tests'],
  ...['Add a task for the roof', 'New item list for the shop', 'add items that came back to the next sprint'],
  ...["no more 'action needed' mails at night", 'None of the lights work, call Bo', 'nothing works: mend it'],
  ...[
    'your desk needs cleaning',
    'no smoking signs for the hall',
    'none of us has the key, @ann',
    'note the time',
  ],
  ...['@ann: ask what to do by Friday', '@ann: what to do with the old tent', '@ann: TBD', '@ann:'],
];

describe('a line that stands in for a task', () => {
  for (const text of PLACEHOLDERS) it(JSON.stringify(text), () => assert.ok(isPlaceholder(text)));
});

describe('a task that only begins like one', () => {
  for (const text of TASKS) it(JSON.stringify(text), () => assert.ok(!isPlaceholder(text)));
});
