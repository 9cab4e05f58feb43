import { Clock } from './clients';
import { startStandIn, type StandIn } from './stand-in';

/** Gives the `describe` around it a GitHub, as at first before each test, and a clock; `take` takes them. */
export function withStandIn(
  take: (fresh: { readonly gitHub: StandIn; readonly clock: Clock }) => unknown,
): void {
  let gitHub: StandIn;
  before(async () => {
    gitHub = await startStandIn();
  });
  beforeEach(() => {
    gitHub.reset();
    take({ gitHub, clock: new Clock() });
  });
  after(() => gitHub.close());
}
