import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { readSecret, type SecretStore } from '../secrets/store.ts';
import type { Vantage, WrittenManifest } from '../target/manifest-data.ts';
import { runProgram } from './process.ts';

/** What came of one probe. */
export interface Probe {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  /** The vantage that it was made from; undefined where the operator is. */
  readonly from?: string;
  /** Undefined when all is well. */
  readonly problem?: string;
}

/** What is tried, and from where besides here. */
export interface ProbeRequest {
  readonly listeners: readonly Place[];
  readonly logins: readonly Login[];
  readonly vantages: readonly Vantage[];
  readonly sshConfig: string | undefined;
}

interface Place {
  readonly name: string;
  readonly address: string;
  readonly port: number;
}

interface Login {
  /** The name of the listener that takes it. */
  readonly listener: string;
  readonly address: string;
  readonly password: string;
}

/** Python reads the program from the first line that it is given: it lies nowhere but here, and what is asked shows in no argument. */
const START = 'import json,sys;exec(json.loads(sys.stdin.readline()))';

/** Seconds until a vantage counts as unreachable, and until its answer must be there. */
const CONNECT = 10;
const ANSWER = 40;

/** What a deploy to a host probes. Gives also why a login is not tried: the operator at hand may not be able to open its password. */
export async function probesOf(manifest: WrittenManifest, store: SecretStore, sshConfig: string | undefined): Promise<{ readonly request: ProbeRequest; readonly untried: readonly string[] }> {
  const { exposure = [], probes } = manifest;
  const listeners = exposure
    .filter(({ protocol, brief }) => protocol === 'tcp' && brief !== true)
    .flatMap(({ name, port, addresses }) => addresses.map((address) => ({ name, port, address })));
  const logins: Login[] = [];
  const untried: string[] = [];
  for (const { listener, address, secret } of probes?.logins ?? []) {
    try {
      logins.push({ listener, address, password: await readSecret(store, secret) });
    } catch (error) {
      untried.push(`no login of ${address} is tried: ${(error as Error).message}`);
    }
  }
  return { request: { listeners, logins, vantages: probes?.vantages ?? [], sshConfig }, untried };
}

/** Talks to every listener of a host from here and from each vantage, all at the same time. */
export async function probeAll(request: ProbeRequest): Promise<readonly Probe[]> {
  const here = probeFrom(request, ['python3', '-I', '-c', START]);
  const elsewhere = request.vantages.map(async ({ name, ssh, port }) => {
    const options = ['-o', 'BatchMode=yes', '-o', `ConnectTimeout=${CONNECT}`, '-p', String(port)];
    const config = request.sshConfig === undefined ? [] : ['-F', request.sshConfig];
    try {
      const probes = await probeFrom(request, ['ssh', ...config, ...options, ssh, `python3 -I -c '${START}'`]);
      return probes.map((probe) => ({ ...probe, from: name }));
    } catch (error) {
      return [{ name: 'vantage', address: ssh, port, from: name, problem: (error as Error).message }];
    }
  });
  return (await Promise.all([here, ...elsewhere])).flat();
}

/** Those that fail now and did not before. */
export function newFailures(before: readonly Probe[], now: readonly Probe[]): readonly Probe[] {
  const failed = new Set(before.filter(({ problem }) => problem !== undefined).map(keyOf));
  return now.filter((probe) => probe.problem !== undefined && !failed.has(keyOf(probe)));
}

/** One probe that failed, for people. */
export function failureAsText({ name, address, from, problem }: Probe): string {
  return `${name} at ${address}${from === undefined ? '' : `, seen from ${from}`}: ${problem ?? ''}`;
}

function keyOf({ name, address, from }: Probe): string {
  return `${name} ${address} ${from ?? ''}`;
}

async function probeFrom({ listeners, logins }: ProbeRequest, python: readonly string[]): Promise<readonly Probe[]> {
  const program = readFileSync(join(packageRoot, 'host/probe.py'), 'utf8');
  const { code, stdout, stderr } = await runProgram(python, { input: `${JSON.stringify(program)}\n${JSON.stringify({ listeners, logins })}`, seconds: ANSWER });
  if (code !== 0) throw new Error(stderr.trim().split('\n').at(-1) ?? `ended with ${code}`);
  const answer = JSON.parse(stdout) as readonly (Omit<Probe, 'problem'> & { readonly problem: string | null })[];
  return answer.map(({ problem, ...probe }) => (problem === null ? probe : { ...probe, problem }));
}
