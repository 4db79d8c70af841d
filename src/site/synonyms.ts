import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../base/package-root.ts';
import { schemaPart } from './schema-part.ts';

/** What people call a key or a value of site.yaml, by words of other programs and other words for the same; only a word that is allowed at the place is suggested. */
const SYNONYMS: { readonly [word: string]: readonly string[] } = {
  account: ['mailboxes', 'operators'],
  accounts: ['mailboxes', 'operators'],
  acme: ['certificates', 'acme-http'],
  address: ['addresses', 'mailboxes'],
  admin: ['operators'],
  admins: ['operators'],
  alias: ['aliases'],
  catchall: ['aliases'],
  cert: ['certificates'],
  certbot: ['acme-http', 'certificates'],
  cpu: ['cpus'],
  db: ['database'],
  dns: ['resolvers'],
  exposure: ['from'],
  forward: ['aliases'],
  forwards: ['aliases'],
  hostname: ['fqdn'],
  http: ['acme-http'],
  ip: ['addresses', 'address'],
  ips: ['addresses'],
  journald: ['journal'],
  key: ['keys'],
  letsencrypt: ['acme-http', 'certificates'],
  listen: ['from'],
  mail: ['mailboxes'],
  nameservers: ['resolvers'],
  openssh: ['ssh'],
  pubkey: ['keys', 'publicKey'],
  pubkeys: ['keys'],
  ram: ['memory'],
  redirect: ['aliases'],
  server: ['host', 'hosts'],
  servers: ['hosts'],
  size: ['quota'],
  ssl: ['certificates'],
  sshd: ['ssh'],
  storage: ['quota', 'disk'],
  tls: ['certificates'],
  tz: ['timezone'],
  user: ['mailboxes', 'operators', 'user'],
  users: ['mailboxes', 'operators'],
  webroot: ['acme-http'],
};

/** The allowed word that another word stands for, or undefined. */
export function synonymOf(word: string, allowed: readonly string[]): string | undefined {
  const plain = word.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
  const meant = Object.hasOwn(SYNONYMS, plain) ? SYNONYMS[plain] : undefined;
  return allowed.find((name) => namesOfService(name).includes(plain)) ?? meant?.find((name) => allowed.includes(name));
}

/** What people call a service: its schema says so (`alsoCalled`). */
function namesOfService(name: string): readonly unknown[] {
  const file = `services/${name}.schema.json`;
  if (!existsSync(join(packageRoot, 'schema', file))) return [];
  const { alsoCalled } = schemaPart(file);
  return Array.isArray(alsoCalled) ? alsoCalled : [];
}
