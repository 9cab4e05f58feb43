import assert from 'node:assert/strict';
import { findChromium } from './chromium';
import { Session, SetUpError } from './session';

describe('the search for a Chromium', () => {
  const chosen = process.env.CHROME_PATH;

  afterEach(() => {
    if (chosen === undefined) delete process.env.CHROME_PATH;
    else process.env.CHROME_PATH = chosen;
  });

  it('takes the one that CHROME_PATH names', async () => {
    process.env.CHROME_PATH = process.execPath;
    assert.equal(await findChromium(new Session()), process.execPath);
  });

  it('says so where CHROME_PATH names none', async () => {
    process.env.CHROME_PATH = '/no/such/chrome';
    await assert.rejects(
      findChromium(new Session()),
      (error) => error instanceof SetUpError && error.message.includes('/no/such/chrome'),
    );
  });
});
