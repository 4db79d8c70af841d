import { X509Certificate } from 'node:crypto';
import { run } from './exec.ts';
import type { Namespace } from './network.ts';

/** A door with TLS behind it. */
export interface TlsDoor {
  readonly address: string;
  readonly port: number;
  /** The protocol that asks for TLS; TLS from the first byte without. */
  readonly starttls?: 'smtp' | 'imap';
  readonly name: string;
  readonly anchor: string;
  /** TLSA records, as a zone has them, in the place of the anchor. */
  readonly tlsa?: readonly string[];
}

/** What was shown there. */
export interface Shown {
  /** openssl's verdict on chain, time and name, `0 (ok)` when all is well. */
  readonly verdict: string;
  readonly serial: string;
  readonly names: string;
  /** How a TLSA record matched, in openssl's words. */
  readonly dane: string;
}

/** Looks at the certificate behind a door, with openssl as the client. */
export async function shown({ name: namespace }: Namespace, { address, port, starttls, name, anchor, tlsa }: TlsDoor): Promise<Shown> {
  const trusted = tlsa
    ? ['-dane_tlsa_domain', name, ...tlsa.flatMap((record) => ['-dane_tlsa_rrdata', record])]
    : ['-CAfile', anchor, '-verify_hostname', name];
  const door = ['-connect', `${address}:${port}`, '-servername', name, ...(starttls === undefined ? [] : ['-starttls', starttls])];
  const { stdout } = await run(['ip', 'netns', 'exec', namespace, 'timeout', '20', 'openssl', 's_client', ...door, ...trusted], {
    input: '',
  });
  const [pem] = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/.exec(stdout) ?? [];
  if (pem === undefined) return { verdict: `no certificate: ${stdout}`, serial: '', names: '', dane: '' };
  const { serialNumber, subjectAltName = '' } = new X509Certificate(pem);
  const find = (pattern: RegExp): string => pattern.exec(stdout)?.[1] ?? '';
  return {
    verdict: find(/Verify return code: (.*)/),
    serial: serialNumber,
    names: subjectAltName,
    dane: find(/^DANE (TLSA .*)$/m).replace(/ \.\.\.[0-9a-f]+ /, ' '),
  };
}
