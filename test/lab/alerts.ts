import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, until } from './exec.ts';
import type { Lab } from './lab.ts';
import type { Authority } from './pki.ts';

/** What the lab's listener is told. */
export interface AlertRequest {
  readonly key: string;
  readonly chain: string;
  /** Where each alert is written, a line of JSON each. */
  readonly file: string;
  /** Who submits a mail must know it. */
  readonly password: string;
}

/** An alert as it arrived. */
export interface Alert {
  readonly by: 'webhook' | 'relay';
  readonly body: string;
  readonly url?: string;
  readonly authorization?: string;
  readonly to?: string;
}

/** Somebody elsewhere who is told. */
export interface AlertListener {
  /** All that came so far. */
  received(): readonly Alert[];
}

/** Its name and address. */
export const ALERTS_NAME = 'alerts.elsewhere.example';
export const ALERTS_ADDRESSES: readonly string[] = ['198.51.100.90', '2001:db8:ffff::90'];

/** Listens for alerts, by HTTPS and by SMTP with TLS; it ends with the lab. */
export async function listenForAlerts(lab: Lab, authority: Authority, password: string): Promise<AlertListener> {
  const { name } = await lab.namespace('alerts', ALERTS_ADDRESSES);
  const file = join(lab.directory, 'alerts.jsonl');
  const request: AlertRequest = { ...(await authority.issue(ALERTS_NAME)), file, password };
  const program = join(process.cwd(), 'dist', 'test', 'lab', 'clients', 'alerts.js');
  spawn('ip', ['netns', 'exec', name, process.execPath, program, JSON.stringify(request)], { stdio: 'ignore', detached: true }).unref();
  await until(
    'somebody listens for alerts',
    async () => (await run(['ip', 'netns', 'exec', name, 'ss', '-Hltn', 'sport = :465'])).stdout !== '',
    20,
  );
  return {
    received: () =>
      existsSync(file)
        ? readFileSync(file, 'utf8')
            .split('\n')
            .filter(Boolean)
            .map((line) => JSON.parse(line) as Alert)
        : [],
  };
}
