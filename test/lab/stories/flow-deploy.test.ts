import { afterAll, beforeAll, expect, test } from 'vitest';
import { idle, leftovers } from '../attempt.ts';
import { deployedSteps } from '../deployed.ts';
import { until } from '../exec.ts';
import { startFlow } from '../flow.ts';
import { killPoints, type KillPoints } from '../kill.ts';
import { sitAtDesk, type OperatorDesk } from '../operator.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';

/** Rounds of two deploys, a rollback and a kill: ten are what is promised; fewer for a quick look. */
const ROUNDS = Number(process.env['SITEC_ROUNDS'] ?? '10');
/** At least so many messages for each round. */
const MESSAGES = 200;
const MINUTES = 60_000;
const APPLY = 'activator apply ';

let world: SiteLab;
let desk: OperatorDesk;
let points: KillPoints;

beforeAll(async () => {
  world = await startSiteLab(process.cwd());
  desk = await sitAtDesk(world, process.cwd());
  points = killPoints(world.host);
});

afterAll(() => world?.close());

/** What changes with each deploy: Postfix, a listener, the firewall and rows; then delivery and the filter. */
const EDITS: readonly ((number: number) => (text: string) => string)[] = [
  (number) => (text) =>
    text
      .replace(
        /^ {6}postfix:\n(?: {8}extra:.*\n)?/m,
        `      postfix:\n        extra: { smtpd_client_connection_count_limit: ${40 + number} }\n`,
      )
      .replace(/submissions: \{ from: \[[a-z]+\] \}/, `submissions: { from: [${number % 2 === 0 ? 'internet' : 'vpn'}] }`)
      .replace(/sales: \[.*\]/, number % 2 === 0 ? 'sales: [alice, bob]' : 'sales: [alice]'),
  (number) => (text) =>
    text
      .replace(/^ {6}dovecot:\n(?: {8}extra:.*\n)?/m, `      dovecot:\n        extra: { mail_max_keyword_length: ${40 + number} }\n`)
      .replace(/rspamd: \{ .*\}/, `rspamd: { userSettings: true, extra: { mx_check.conf: "enabled = false; # ${number}\\n" } }`),
];

test(
  `${ROUNDS * MESSAGES} messages through ${ROUNDS * 2} deploys, ${ROUNDS} rollbacks and ${ROUNDS} kills: each is delivered once`,
  async () => {
    const flow = startFlow(world, { perSecond: 4 });
    const verbs: string[] = [];
    let length = 0;
    const kept = async (): Promise<void> => void verbs.push(...(await deployedSteps(world.host)).verbs);
    for (let round = 1; round <= ROUNDS; round += 1) {
      // The first one is counted: later the attempt that is killed is such a one.
      points.arm({ program: APPLY });
      for (const edit of EDITS) {
        await desk.edit('site.yaml', edit(round));
        const done = await desk.sitec(['deploy']);
        expect(done.code, done.stdout + done.stderr).toBe(0);
        await kept();
        length ||= points.passed().length;
        points.disarm();
      }
      expect(await desk.sitec(['rollback'])).toMatchObject({ code: 0 });
      await kept();
      await desk.edit('site.yaml', EDITS[0]?.(101 + round) ?? String);
      points.arm({ program: APPLY, at: Math.floor((0.9 * round * length) / ROUNDS) });
      await desk.sitec(['deploy', '--no-confirm', '--window', '1m']);
      await idle(world.host);
      expect(points.fired()).toBeDefined();
      points.disarm();
      await kept();
      if ((await leftovers(world.host)) !== '') await desk.sitec(['rollback']);
      await until('enough messages were accepted', async () => flow.accepted() >= round * MESSAGES, 240);
    }
    const verdict = await flow.end();
    process.stdout.write(`${JSON.stringify(verdict)}\n${JSON.stringify(tally(verbs))}\n`);
    expect(verdict).toMatchObject({ refused: [], givenUp: [], lost: [], doubled: [], bounced: [], strange: [], accepted: verdict.offered });
    expect(verdict.offered).toBeGreaterThanOrEqual(ROUNDS * MESSAGES);
  },
  90 * MINUTES,
);

function tally(names: readonly string[]): { readonly [name: string]: number } {
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((other) => other === name).length]));
}
