import { expect } from 'vitest';
import { until } from './exec.ts';
import type { LabHost } from './host.ts';
import { inbox, message } from './mail.ts';
import type { SiteLab } from './site-lab.ts';

const FRIEND = 'friend@elsewhere.example';

interface Queued {
  readonly queue_name: string;
  readonly recipients: readonly { readonly address: string; readonly delay_reason?: string }[];
}

/** What Postfix has not delivered yet. */
export async function queue(host: LabHost): Promise<readonly Queued[]> {
  return (await host.must(['postqueue', '-j']))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Queued);
}

/** A mail from elsewhere to a user, at an address and with a subject of its own. */
export async function sent(world: SiteLab, user: string, word: string): Promise<{ readonly address: string; readonly subject: string }> {
  const [address, subject] = [user.replace('@', `+${word}@`), `sent for ${word}`];
  await world.foreign.send({ from: FRIEND, to: address }, message(FRIEND, address, subject));
  return { address, subject };
}

/** It is there once, it was scanned, nothing of it is left in a queue, and nobody got a bounce. */
export async function arrivesOnce(world: SiteLab, user: string, subject: string): Promise<void> {
  const copies = async (): Promise<readonly string[]> => (await inbox(world, user)).messages.filter((text) => text.includes(subject));
  await until(`"${subject}" is in the inbox`, async () => (await copies()).length > 0, 90);
  for (const host of [world.host, world.foreign.host])
    await until(`the queue of ${host.name} is empty`, async () => (await queue(host)).length === 0, 90);
  const found = await copies();
  expect(found).toHaveLength(1);
  expect(found[0]?.split('\n')).toContainEqual(expect.stringMatching(`^Authentication-Results: ${world.declared.fqdn};`));
  expect(world.foreign.received().filter((text) => /^Subject: (Undelivered|Delayed) Mail/m.test(text))).toEqual([]);
}
