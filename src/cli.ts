import './cli/engine';
import { version } from '../package.json';
import { completionFor } from './cli/completion';
import { helpFor } from './cli/help';
import { reasonOf, say } from './cli/messages';
import { readOptions, UsageError } from './cli/options';
import { isOutputError, print } from './cli/output';

/** Does what the arguments ask for; gives the exit status. Throws a `UsageError` or an `OutputError`. */
async function main(args: string[]): Promise<number> {
  const options = readOptions(args);
  switch (options.command) {
    case 'help':
      return done(helpFor(options.of));
    case 'version':
      return done(`${version}\n`);
    case 'completion':
      return done(completionFor(options.shell));
    default:
      // What reads notes is a file of its own, which takes a moment to load and is compiled only once by a node that remembers it.
      return (await import('./commandLine')).runCommand(options);
  }
}

async function done(text: string): Promise<number> {
  await print([text]);
  return 0;
}

async function run(): Promise<number> {
  try {
    return await main(process.argv.slice(2));
  } catch (error) {
    if (error instanceof UsageError) {
      say(error.message);
      say('Try: meeting-notes --help');
      return 2;
    }
    if (!isOutputError(error)) throw error;
    say(`The output could not be written: ${reasonOf(error.cause)}`);
    return 1;
  }
}

// There is nobody left to tell.
process.stderr.on('error', () => undefined);
void run().then((status) => {
  process.exitCode = status;
});
