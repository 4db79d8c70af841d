import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../base/caught.ts';
import type { Foreign } from '../base/foreign.ts';
import { isLoopback } from '../base/loopback.ts';
import { packageRoot } from '../base/package-root.ts';
import { readSecret, type SecretStore } from '../secrets/store.ts';
import type { Vantage } from '../tree/manifest-data.ts';
import { answerIn } from './answers/read.ts';
import { SshDestination } from './destination.ts';
import type { DeployedManifest } from './manifests.ts';
import { lastLine, runProgram } from './process.ts';
import { ssh as sshTo } from './ssh.ts';
import { NO_CONNECTION } from './activator.ts';
import type { Login, ProbeTarget, Probe } from './probe-data.ts';
import { mailProbing, type MailProbing } from './mail-probes.ts';
import { PYTHON_HERE, PYTHON_START } from './python-here.ts';
import { sshError } from './ssh-options.ts';

export type { Probe } from './probe-data.ts';

/** What is tried, and from where besides here. */
export interface ProbeRequest {
  readonly listeners: readonly ProbeTarget[];
  readonly logins: readonly Login[];
  readonly vantages: readonly Vantage[];
  readonly sshConfig: string | undefined;
  /** What is tried of mail, once everything else is well. */
  readonly mail?: MailProbing;
}

/** Seconds until a vantage counts as unreachable, that a conversation may take, and that a machine has for all of them, which it holds at the same time. */
const CONNECT = 10;
const ANSWER = 40;
const ALL = CONNECT + ANSWER + 10;

/** What a deploy to a host probes. Gives also why a login is not tried: the operator at hand may not be able to open its password. */
export async function probesOf(
  manifest: Pick<DeployedManifest, 'exposure' | 'probes'>,
  store: SecretStore,
  sshConfig: string | undefined,
): Promise<{ readonly request: ProbeRequest; readonly untried: readonly string[] }> {
  const { exposure, probes } = manifest;
  const listeners = exposure
    .filter(({ protocol, brief }) => protocol === 'tcp' && brief !== true)
    // Only the host itself sees its loopback; ours is another.
    .flatMap(({ name, port, addresses }) =>
      addresses.filter((address) => !isLoopback(address)).map((address) => ({ name, port, address })),
    );
  const logins: Login[] = [];
  const untried: string[] = [];
  for (const { listener, address, secret } of probes?.logins ?? []) {
    try {
      logins.push({ listener, address, password: await readSecret(store, secret) });
    } catch (error) {
      untried.push(`login of ${address} is not tried: ${messageOf(error)}`);
    }
  }
  const mail = mailProbing(listeners, logins, probes?.mail);
  return { request: { listeners, logins, vantages: probes?.vantages ?? [], sshConfig, mail }, untried };
}

/** The machine that the operator is at. */
const HERE: Probe = { name: 'python3', address: 'this machine' };

/** Talks to every listener of a host from here and from each vantage, all at the same time. */
export async function probeAll(request: ProbeRequest): Promise<readonly Probe[]> {
  // All ways before anything is started: one may lead to nowhere.
  const ways = request.vantages.map((vantage) => ({ vantage, way: wayTo(vantage, request) }));
  const here = probeFrom(request, HERE, PYTHON_HERE);
  const elsewhere = ways.map(({ vantage: { name, ssh, port }, way }) =>
    probeFrom(request, { name: 'vantage', address: ssh, port, from: name }, way),
  );
  return (await Promise.all([here, ...elsewhere])).flat();
}

/** Python on a vantage. Throws ExpectedError when it is not the name of a machine. */
function wayTo({ name, ssh, port }: Vantage, { sshConfig }: ProbeRequest): readonly string[] {
  const options = ['-o', 'BatchMode=yes', '-o', `ConnectTimeout=${CONNECT}`, '-p', String(port)];
  const config = sshConfig === undefined ? [] : ['-F', sshConfig];
  return sshTo([...config, ...options], SshDestination.ofName(ssh, `the vantage ${name}`), `python3 -I -c '${PYTHON_START}'`);
}

/** Why nothing at all can be seen from here; undefined when it can. */
export function blindness(probes: readonly Probe[]): string | undefined {
  return probes.find(({ name, from }) => name === HERE.name && from === undefined)?.problem;
}

/** Those that were well before and fail now. What nobody could see before may have failed for long. */
export function newFailures(before: readonly Probe[], now: readonly Probe[]): readonly Probe[] {
  const well = new Set(before.filter(({ problem, untried }) => problem === undefined && untried === undefined).map(keyOf));
  return now.filter((probe) => probe.problem !== undefined && well.has(keyOf(probe)));
}

/** One probe that failed, for people. */
export function failureAsText({ name, address, from, problem }: Probe): string {
  return `${name} at ${address}${from === undefined ? '' : `, seen from ${from}`}: ${problem ?? ''}`;
}

function keyOf({ name, address, port, from }: Probe): string {
  return `${name} ${address} ${port ?? ''} ${from ?? ''}`;
}

/** All that one machine sees, or why it sees nothing. */
async function probeFrom({ listeners, logins }: ProbeRequest, own: Probe, python: readonly string[]): Promise<readonly Probe[]> {
  const program = readFileSync(join(packageRoot, 'host/sent/probe.py'), 'utf8');
  try {
    const { code, stdout, stderr } = await runProgram(python, {
      input: `${JSON.stringify(program)}\n${JSON.stringify({ listeners, logins, seconds: ANSWER })}`,
      seconds: ALL,
    });
    const asked = [...listeners, ...logins.flatMap((login) => triesOf(login, listeners))];
    const rows = code === 0 ? rowsIn(stdout, asked) : undefined;
    if (rows) return [own, ...rows.map((row) => (own.from === undefined ? row : { ...row, from: own.from }))];
    if (code === NO_CONNECTION && own.from !== undefined) return [{ ...own, problem: sshError(stderr) }];
    return [{ ...own, problem: lastLine(stderr) || (code === 0 ? `answered "${said(stdout)}"` : `ended with ${code}`) }];
  } catch (error) {
    return [{ ...own, problem: messageOf(error) }];
  }
}

/** A login goes to each listener of its name (host/sent/probe.py). */
function triesOf({ listener, address }: Login, listeners: readonly ProbeTarget[]): readonly ProbeTarget[] {
  return listeners.filter(({ name }) => name === listener).map((place) => ({ ...place, name: `login of ${address}` }));
}

/** What was asked for, each with what was seen of it; undefined when the answer is another one. */
function rowsIn(text: Foreign, asked: readonly ProbeTarget[]): readonly Probe[] | undefined {
  const answer = answerIn('probes', text);
  const fits =
    answer?.length === asked.length &&
    asked.every(({ name, address, port }, index) => {
      const row = answer[index];
      return row?.name === name && row.address === address && row.port === port;
    });
  if (!answer || !fits) return undefined;
  return asked.map(({ name, address, port }, index) => {
    const problem = answer[index]?.problem ?? undefined;
    return { name, address, port, ...(problem === undefined ? {} : { problem }) };
  });
}

function said(text: Foreign): string {
  return lastLine(text.toString()).slice(0, 200);
}
