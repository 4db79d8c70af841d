import { symlinkSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { join } from 'node:path';
import { execFileSync } from 'node:child_process';
import { afterEach, expect, test, vi } from 'vitest';
import { endAsText } from '../../src/terminal/print-end.ts';
import { runAttempt, type AttemptRequest } from '../../src/deploy/attempt.ts';
import type { Plan } from '../../src/deploy/plan-data.ts';
import { failureAsText, newFailures, probeAll, probesOf, type Probe, type ProbeRequest } from '../../src/deploy/probes.ts';
import { runProgram } from '../../src/deploy/process.ts';
import { ExpectedError } from '../../src/base/diagnostics.ts';
import { writePrograms } from '../programs.ts';
import { scratchDirectory } from '../sites.ts';

const VANTAGE = { name: 'outside', ssh: 'monitor@192.0.2.66', port: 22 };
const NOTHING: ProbeRequest = { listeners: [], logins: [], vantages: [], sshConfig: undefined };

const servers: Server[] = [];

afterEach(() => {
  vi.unstubAllEnvs();
  for (const server of servers.splice(0)) server.close();
});

function probe(name: string, problem?: string, from?: string): Probe {
  return { name, address: '192.0.2.1', port: 1, ...(from === undefined ? {} : { from }), ...(problem === undefined ? {} : { problem }) };
}

/** From now on there are no programs but these shell scripts, and python3 when it is asked for. */
function programs(scripts: { readonly [name: string]: string }, { python }: { readonly python: boolean }): void {
  const bin = join(scratchDirectory(), 'bin');
  writePrograms(bin, scripts);
  if (python)
    symlinkSync(execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' }).trim(), join(bin, 'python3'));
  vi.stubEnv('PATH', bin);
}

/** A server that does this with every connection; gives its port. */
async function serve(talk: Parameters<typeof createServer>[1]): Promise<number> {
  const server = createServer(talk ?? (() => undefined));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

test('a probe that failed before is nobody’s fault', () => {
  const before = [probe('smtp', 'refused'), probe('imaps')];
  expect(newFailures(before, [probe('smtp', 'timeout'), probe('imaps')])).toEqual([]);
  expect(newFailures(before, [probe('smtp'), probe('imaps', 'refused')])).toEqual([probe('imaps', 'refused')]);
});

test('what a vantage sees that could not be asked before is no failure of the attempt; one that is lost with it is', () => {
  const reached = [probe('vantage', undefined, 'outside'), probe('smtp', undefined, 'outside'), probe('imaps', 'refused', 'outside')];
  const lost = [probe('vantage', 'no route', 'outside')];
  expect(newFailures(lost, reached)).toEqual([]);
  expect(newFailures(reached, lost)).toEqual(lost);
  expect(newFailures(lost, lost)).toEqual([]);
});

test('a vantage that is reached says so, and one that is not says why', async () => {
  programs({ ssh: 'for last; do :; done; exec /bin/sh -c "$last"' }, { python: true });
  const port = await serve((socket) => socket.end('220 here\r\n'));
  const request = { ...NOTHING, listeners: [{ name: 'smtp', address: '127.0.0.1', port }], vantages: [VANTAGE] };
  const before = await probeAll(request);
  expect(before.filter(({ from }) => from === 'outside')).toEqual([
    { name: 'vantage', address: VANTAGE.ssh, port: 22, from: 'outside' },
    { name: 'smtp', address: '127.0.0.1', port, from: 'outside' },
  ]);
  programs({ ssh: 'echo "no route to host" >&2; exit 255' }, { python: true });
  const now = await probeAll(request);
  expect(newFailures(before, now)).toEqual([
    { name: 'vantage', address: VANTAGE.ssh, port: 22, from: 'outside', problem: 'no route to host' },
  ]);
  programs({ ssh: 'echo "welcome, stranger"' }, { python: true });
  expect(newFailures(before, await probeAll(request))).toMatchObject([{ name: 'vantage', problem: 'answered "welcome, stranger"' }]);
});

test('without a python3 here that works nothing is begun, and once something is, that is a problem like any other', async () => {
  const before = await probeAll(NOTHING);
  expect(before.map(({ problem }) => problem)).toEqual([undefined]);
  for (const [scripts, problem] of [
    [{}, 'python3 cannot be run; is it installed?'],
    [{ python3: 'echo broken >&2; exit 3' }, 'broken'],
  ] as const) {
    programs(scripts, { python: false });
    const now = await probeAll(NOTHING);
    expect(newFailures(before, now).map(failureAsText)).toEqual([`python3 at this machine: ${problem}`]);
    const attempt = runAttempt({
      plan: { host: 'mail1', release: { id: '20261130T120000Z-c0ffee0-0001' } },
      probing: NOTHING,
    } as unknown as AttemptRequest);
    await expect(attempt).rejects.toThrow(ExpectedError);
    await expect(attempt).rejects.toThrow(`nothing was begun, because no probe could check mail1 from here: ${problem}`);
  }
});

test('a server that drips is not waited for for ever', async () => {
  const port = await serve((socket) => {
    const timer = setInterval(() => socket.write('2'), 100);
    socket.on('close', () => clearInterval(timer)).on('error', () => undefined);
  });
  const input = JSON.stringify({ listeners: [{ name: 'smtp', address: '127.0.0.1', port }], logins: [], seconds: 1 });
  const { code, stdout } = await runProgram(['python3', '-I', 'host/sent/probe.py'], { input, seconds: 20 });
  expect(code).toBe(0);
  expect(JSON.parse(stdout.raw)).toMatchObject([{ name: 'smtp', problem: 'came to no end within 1 s' }]);
});

test('what listens on the loopback is not asked from elsewhere', async () => {
  const listener = (name: string, addresses: readonly string[]) => ({
    name,
    service: name,
    protocol: 'tcp' as const,
    port: 1,
    addresses: [...addresses],
    from: [],
    who: [],
  });
  const exposure = [listener('smtp', ['203.0.113.25', '::1']), listener('postgresql', ['127.0.0.1', '127.8.0.1', '2001:db8::127'])];
  const { request } = await probesOf({ exposure }, { directory: '.', identity: undefined }, undefined);
  expect(request.listeners.map(({ name, address }) => `${name} ${address}`)).toEqual(['smtp 203.0.113.25', 'postgresql 2001:db8::127']);
});

test('the end of a deploy says from where something is not seen', () => {
  const probes = [probe('smtp'), probe('imaps', 'refused', 'outside')];
  expect(endAsText('mail1', { end: 'confirmed', probes }, { release: { id: 'x', commit: 'c0ffee0123' } } as Plan)).toBe(
    'mail1: confirmed, c0ffee0 is in place; these fail, as before the deploy, so the host did not roll back: imaps at 192.0.2.1, seen from outside: refused\n',
  );
});
