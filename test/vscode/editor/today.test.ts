import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { watchDay } from '../../../src/vscode/editor/today';

const MINUTE = 60_000;
const DAY = 86_400_000;
const noon = new Date(2026, 10, 4, 12).getTime();

describe('the day', () => {
  let turned: number;
  let looks: (() => void)[];
  let stop: () => void;

  /** The clock says so, and a minute has passed. */
  function lookAt(time: number): void {
    mock.timers.setTime(time);
    for (const look of looks) look();
  }

  beforeEach(() => {
    looks = [];
    // What VS Code's host counts goes on whatever the clock says.
    mock.method(globalThis, 'setInterval', (look: () => void, pause: number) => {
      assert.ok(pause <= MINUTE);
      looks.push(look);
    });
    mock.method(globalThis, 'clearInterval', () => (looks = []));
    mock.timers.enable({ apis: ['Date'], now: noon });
    turned = 0;
    stop = watchDay(() => turned++);
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('turns at midnight, once', () => {
    lookAt(noon + DAY / 2 - 1);
    assert.equal(turned, 0);
    lookAt(noon + DAY / 2);
    lookAt(noon + DAY);
    assert.equal(turned, 1);
  });

  for (const [how, days] of [
    ['put forward', 1],
    ['set back', -1],
  ] as const) {
    it(`turns where the clock is ${how}, and again where that is mended`, () => {
      lookAt(noon + days * DAY);
      assert.equal(turned, 1);
      lookAt(noon);
      assert.equal(turned, 2);
    });
  }

  it('turns for nobody after the end', () => {
    stop();
    lookAt(noon + 2 * DAY);
    assert.equal(turned, 0);
  });
});
