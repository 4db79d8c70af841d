import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { demoPassword } from './demo.ts';
import { until } from './exec.ts';
import { judge, type Attempt, type Found, type Verdict } from './ledger.ts';
import { inboxRequest } from './mail.ts';
import type { Namespace } from './network.ts';
import type { SiteLab } from './site-lab.ts';
import { runClient } from './smtp.ts';

/** Where messages are offered, by whom, for whom. */
export interface Door {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  /** The name that the certificate must carry. */
  readonly certificate: string;
  readonly anchor: string;
  readonly user?: string;
  readonly password?: string;
  readonly from: string;
  readonly to: string;
}

/** What one client does. */
export interface FlowRequest {
  readonly door: Door;
  /** What this flow's messages are told by from those of others. */
  readonly run: string;
  readonly perSecond: number;
  /** Seconds until a client gives a message up. */
  readonly patience: number;
  readonly atOnce: number;
}

/** A steady flow of numbered messages into a site, while something is done to its host. */
export interface Flow {
  /** What the subjects of its messages begin with. */
  readonly run: string;
  /** How many were accepted until now. */
  accepted(): number;
  /** Does what ends deliveries in the middle: only then may a message be there twice that nobody offered twice. */
  cut<Result>(action: () => Promise<Result>): Promise<Result>;
  /** Ends the flow, waits until each message is decided and delivered, looks for them over IMAP, and says what became of them. */
  end(): Promise<Verdict>;
}

const OUTSIDER = 'friend@elsewhere.example';
const [READER, WRITER] = ['alice@testdomain.local', 'bob@testdomain.local'];
const PATIENCE = 240;

/** Starts it: half of the messages come from outside to port 25, half are submitted by a user. Its mailboxes are alice's and bob's. */
export function startFlow(world: SiteLab, { perSecond = 4 }: { readonly perSecond?: number } = {}): Flow {
  const run = `flow-${randomBytes(3).toString('hex')}`;
  const attempts: Attempt[] = [];
  const cuts: { readonly from: number; readonly to: number }[] = [];
  const common = { host: world.declared.publicAddresses[0] ?? '', certificate: world.declared.fqdn, anchor: world.authority.anchor };
  const doors: readonly (readonly [Namespace, Door])[] = [
    [world.foreign.host.namespace, { ...common, name: 'smtp', port: 25, from: OUTSIDER, to: READER }],
    [world.outside, { ...common, name: 'submission', port: 587, user: WRITER, password: demoPassword(WRITER), from: WRITER, to: READER }],
  ];
  const clients = doors.map(([from, door]) =>
    startClient(from, { door, run, perSecond: perSecond / doors.length, patience: PATIENCE, atOnce: 10 }, (attempt) =>
      attempts.push(attempt),
    ),
  );
  return {
    run,
    accepted: () => attempts.filter(({ outcome }) => outcome === 'accepted').length,
    async cut(action) {
      const from = Date.now();
      const result = await action();
      cuts.push({ from, to: Date.now() });
      return result;
    },
    async end() {
      await Promise.all(clients.map((client) => client.end()));
      await emptyQueue(world);
      return judge({ attempts, cuts, ...(await delivered(world, run)) });
    },
  };
}

/** Waits until nothing is on its way inside the host, or says what is. */
async function emptyQueue({ host }: SiteLab): Promise<void> {
  let queue = '';
  const isEmpty = async (): Promise<boolean> => {
    await host.run(['postqueue', '-f']);
    queue = (await host.must(['postqueue', '-j'])).trim();
    return queue === '';
  };
  await until('the queue is empty', isEmpty).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${queue}`);
  });
}

/** What lies in the users' mailboxes, and what anybody was told about it. */
async function delivered(world: SiteLab, run: string): Promise<{ readonly copies: readonly Found[]; readonly bounces: readonly string[] }> {
  const found = (await Promise.all([READER, WRITER].map((user) => everythingOf(world, user)))).flat();
  const told = [...found.map(({ text }) => text), ...world.foreign.received().filter((text) => /^From:.*mailer-daemon@/im.test(text))];
  const named = new RegExp(`${run}-[a-z]+-[0-9]+`, 'g');
  return {
    copies: found.filter(({ subject }) => subject.startsWith(run)),
    bounces: [...new Set(told.flatMap((text) => text.match(named) ?? []))],
  };
}

/** All of a user's mail. After a power cut Dovecot repairs its indexes while it is asked, and drops sessions over it: then a client comes again. */
async function everythingOf(world: SiteLab, user: string): Promise<readonly Found[]> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return JSON.parse(await runClient(world.inside, 'tally', inboxRequest(world, user))) as readonly Found[];
    } catch (error) {
      if (attempt === 3) throw error;
    }
  }
}

/** A client in a namespace that goes on until it is told to end, and then until each of its messages is decided. */
function startClient({ name }: Namespace, request: FlowRequest, heard: (attempt: Attempt) => void): { end(): Promise<void> } {
  const program = join(process.cwd(), 'dist', 'test', 'lab', 'clients', 'flow.js');
  const child = spawn('ip', ['netns', 'exec', name, process.execPath, program], { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve, reject) =>
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`the client of ${request.door.name} ended with ${code}`)))),
  );
  createInterface({ input: child.stdout }).on('line', (line) => heard(JSON.parse(line) as Attempt));
  child.stdin.write(`${JSON.stringify(request)}\n`);
  return {
    end() {
      child.stdin.end();
      return ended;
    },
  };
}
