import { afterAll, beforeAll, expect, test } from 'vitest';
import { sitAtDesk, type OperatorDesk } from '../operator.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

let world: SiteLab;
let desk: OperatorDesk;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
  desk = await sitAtDesk(world, process.cwd());
});

afterAll(() => world?.close());

test('a host that has the tree and no release gets one', async () => {
  const dry = await desk.sitec(['deploy', '--dry-run', 'mail1']);
  console.log(dry.stdout, dry.stderr);
  const done = await desk.sitec(['deploy', 'mail1', '--window', '60s']);
  console.log(done.stdout, done.stderr);
  expect(done.code).toBe(0);
});
