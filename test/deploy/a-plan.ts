import type { Plan } from '../../src/deploy/plan-data.ts';

/** The attempt of `A_PLAN`. */
export const ID = '20261130T120000Z-c0ffee0-0001';

/** A plan as a host makes it, for a host `mail1` on which nothing is to be done. */
export const A_PLAN: Plan = {
  format: 1,
  host: 'mail1',
  release: { id: ID, host: 'mail1', commit: 'c0ffee0123', by: 'ana', content: '0'.repeat(64) },
  base: '20261129T120000Z-c0ffee0-0000',
  inSync: 1,
  paths: [],
  packages: [],
  users: [],
  units: [],
  derive: [],
  seed: null,
  moves: [],
  database: [],
  verbs: [],
  undecided: [],
  digest: '1'.repeat(64),
};
