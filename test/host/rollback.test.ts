import { expect, test } from 'vitest';
import { linesWithPrograms } from './programs.ts';

/** Stops what did not run before, where one daemon runs, one is stopping, and one has stopped; prints what systemd is asked to stop. */
const STOPS = `
from apply import rollback

class Journal:
    def say(self, step, **detail):
        pass

STATES = {"runs.service": "active", "stops.service": "deactivating", "stopped.service": "inactive"}
rollback.units.observe = lambda names: {name: {"ActiveState": STATES[name], "UnitFileState": "disabled"} for name in names}
rollback.run = lambda argv, **_: print(*argv[2:]) or (0, "", "")
steps = object.__new__(rollback.Undoing)
steps.__dict__.update(kept={"units": {**dict.fromkeys(STATES, "inactive"), "before.service": "active"}}, journal=Journal())
steps.stop_surplus(10)
`;

test('a rollback waits for daemons that are stopping already, too: until they have, they answer', () => {
  expect(linesWithPrograms(STOPS)).toEqual(['runs.service stops.service']);
});
