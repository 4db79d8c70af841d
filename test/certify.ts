import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { authorityCertificate, serverCertificate } from '../src/secrets/internal-authority.ts';
import { tlsKeyPair } from '../src/secrets/tls-key.ts';
import { healthName } from '../src/site/health-name.ts';

/**
 * Gives a copy of system A a certificate of an authority of its own that also vouches for other names and addresses of the host: an edit of these is then
 * one change, and not the certificate's as well.
 */
export async function certifyWidely(directory: string, names: readonly string[], addresses: readonly string[]): Promise<void> {
  const { privateKey } = await tlsKeyPair();
  const permitted = { names, networks: ['127.0.0.0/8', '10.100.0.0/24'] };
  const certificate = authorityCertificate(privateKey, 'sitec authority 1 of mail.example.org', permitted, new Date());
  const publicKey = readFileSync(join(directory, 'keys/internal/mail1.pub'), 'utf8').trim();
  const subject = { title: 'mail1', names: names.flatMap((name) => [name, healthName(name)]), addresses: ['127.0.0.1', ...addresses] };
  writeFileSync(join(directory, 'keys/authority/1.crt'), certificate);
  writeFileSync(join(directory, 'keys/internal/mail1.crt'), serverCertificate({ certificate, privateKey }, publicKey, subject, new Date()));
}
