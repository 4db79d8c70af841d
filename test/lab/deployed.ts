import type { LabHost } from './host.ts';
import type { Manifest } from './manifest.ts';

/** What a journal says was done to the host. */
export interface Journal {
  readonly paths: readonly string[];
  readonly verbs: readonly string[];
  readonly steps: readonly string[];
  /** How long it took from one step to another. */
  seconds(from: string, to: string): number;
}

const MARK = '/run/lab-mark';

/** The journal of the newest attempt, or of one by its name. */
export async function deployedSteps(host: LabHost, attempt?: string): Promise<Journal> {
  const names = (await host.must(['ls', '/var/lib/sitec/releases'])).trim().split('\n');
  const text = await host.must(['cat', `/var/lib/sitec/releases/${attempt ?? names.at(-1) ?? ''}/journal`]);
  const lines = text
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          readonly step: string;
          readonly at: string;
          readonly path?: string;
          readonly action?: string;
          readonly verb?: string;
          readonly daemon?: string;
          readonly units?: readonly string[];
        },
    );
  const time = (step: string): number => Date.parse(lines.findLast((line) => line.step === step)?.at ?? '');
  return {
    seconds: (from, to) => (time(to) - time(from)) / 1000,
    steps: lines.map(({ step }) => step),
    paths: lines
      .filter(({ step, action }) => step === 'path' && action !== 'window')
      .map(({ action, path }) => `${action ?? ''} ${path ?? ''}`),
    verbs: lines.flatMap(({ step, verb, daemon, units = [] }) =>
      step === 'verb' ? [`${verb ?? ''} ${daemon ?? ''}`] : step === 'units' ? units.map((unit) => `${verb ?? ''} ${unit}`) : [],
    ),
  };
}

/** Remembers this moment on the host. */
export async function mark(host: LabHost): Promise<void> {
  await host.must(['sh', '-c', `sleep 1; touch ${MARK}; date +%s.%N >${MARK}; sleep 0.1`]);
}

/** Files and directories that were written since, but for logs, mail and the daemons' own data. */
export async function filesNewerThan(host: LabHost): Promise<readonly string[]> {
  const places = ['/etc', '/opt/mail_server', '/usr', '/var/lib/sitec', '/root', '/home'];
  return (await host.must(['find', ...places, '-newer', MARK, '-not', '-path', '/usr/lib/python3*/__pycache__*']))
    .split('\n')
    .filter(Boolean);
}

/** Jobs of systemd since, as `unit verb`, but for those that a login and its end make, and services that timers start. */
export async function jobsSince(host: LabHost): Promise<readonly string[]> {
  const since = (await host.must(['cat', MARK])).trim();
  const output = await host.must([
    'journalctl',
    '--output=json',
    '--no-pager',
    `--since=@${since}`,
    'JOB_TYPE=restart',
    '+',
    'JOB_TYPE=reload',
    '+',
    'JOB_TYPE=start',
    '+',
    'JOB_TYPE=stop',
  ]);
  const rows = output
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly UNIT?: string; readonly JOB_TYPE?: string; readonly JOB_RESULT?: string });
  const timers = JSON.parse(await host.must(['systemctl', 'list-timers', '--all', '--output=json'])) as readonly {
    readonly activates: string;
  }[];
  const timed = new Set(timers.map(({ activates }) => activates));
  return rows
    .filter(
      ({ UNIT = '', JOB_RESULT }) =>
        JOB_RESULT !== undefined && !/^(session-|user[@-]|sitec-(activate|guard)-)/.test(UNIT) && !timed.has(UNIT),
    )
    .map(({ UNIT = '', JOB_TYPE = '' }) => `${UNIT} ${JOB_TYPE}`);
}

/** Every file of a manifest with what tells whether it was written: inode, time, owner, mode. */
export async function liveFiles(host: LabHost, { entries }: Manifest): Promise<ReadonlyMap<string, string>> {
  const output = await host.must([
    'stat',
    '--format=%n %i %Y %U:%G %a',
    ...entries.filter(({ type }) => type !== 'directory').map(({ path }) => path),
  ]);
  return new Map(
    output
      .trim()
      .split('\n')
      .map((line) => [line.split(' ')[0] ?? '', line]),
  );
}
