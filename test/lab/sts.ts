import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run, until } from './exec.ts';
import type { Namespace } from './network.ts';
import type { Authority } from './pki.ts';

/** What the lab's policy server is told. */
export interface PolicyRequest {
  readonly key: string;
  readonly chain: string;
  /** By domain. */
  readonly policies: { readonly [domain: string]: string };
}

/** The text of a policy that is enforced (RFC 8461, section 3.2). */
export function enforce(...servers: readonly string[]): string {
  return ['version: STSv1', 'mode: enforce', ...servers.map((server) => `mx: ${server}`), 'max_age: 86400', ''].join('\r\n');
}

/** Serves the policies of domains, each at its own name; it ends with the lab. */
export async function servePolicies({ name }: Namespace, authority: Authority, policies: PolicyRequest['policies']): Promise<void> {
  const [first = '', ...others] = Object.keys(policies).map((domain) => `mta-sts.${domain}`);
  const request: PolicyRequest = { ...(await authority.issue(first, ...others)), policies };
  const program = join(process.cwd(), 'dist', 'test', 'lab', 'clients', 'policies.js');
  spawn('ip', ['netns', 'exec', name, process.execPath, program, JSON.stringify(request)], { stdio: 'ignore', detached: true }).unref();
  await until(
    'the policies are served',
    async () => (await run(['ip', 'netns', 'exec', name, 'ss', '-Hltn', 'sport = :443'])).stdout !== '',
    20,
  );
}
