import { generateKeyPairSync } from 'node:crypto';
import { authorityCertificate, serverCertificate } from '../../src/secrets/internal-authority.ts';
import { authorityPath, internalPath, permittedIn, subjectOf } from '../../src/site/internal-certificates.ts';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileSite } from '../../src/compile.ts';
import { saveIndex, writeWhole, type SecretKind } from '../../src/secrets/index-file.ts';
import { sshKeyPair } from '../../src/secrets/ssh-key.ts';
import { wireguardKeyPair } from '../../src/secrets/wireguard-key.ts';
import { publicKeyPath } from '../../src/secrets/public-key-path.ts';
import { neededSecrets } from '../../src/tree/missing-secrets.ts';

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN ana@bench';
/** Public halves of nobody's keys: one key under two names is one key. */
const RECIPIENTS: { readonly [operator: string]: string } = {
  ana: 'age1624cj8y77zmqs38axrqzakpt4akt8rh780k37nj2e5y2zr7yaeaq8l7jvq',
  recovery: 'age1nvl5u49d0pews4rlxd6q53z7t7acqpqfjfntvn7cx465yd3ln9js39tf6n',
};
const OPERATORS = Object.keys(RECIPIENTS);

/** A site of `count` hosts in one private network, each with every service and a mail domain of its own. */
export function siteOfHosts(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return [
    `operators: { ana: { keys: [${KEY}] } }`,
    'networks:',
    '  vpn:',
    '    wireguard:',
    '      cidr: 10.0.0.0/8',
    '      hub: { address: 10.255.0.1, endpoint: "198.51.100.1:51820", publicKey: LcVy1Z9ynnPvC0jFCLo8l08+HDzKhtoKvgVJfT/ski4= }',
    '    members: { bastion: 10.255.0.30 }',
    'hosts:',
    ...numbers.flatMap((number) => [
      `  mail${number}:`,
      `    fqdn: mail${number}.example.org`,
      '    hardware: { cpus: 2, memory: 4GiB, disk: 80GiB }',
      `    addresses: { public: [${address(11, number)}], vpn: ${address(10, number + 1)} }`,
      '    resolvers: [9.9.9.9]',
      '    services:',
      '      ssh: { port: 2288, from: [vpn] }',
      '      postfix: {}',
      '      dovecot: { imaps: { from: [vpn] } }',
      '      rspamd: {}',
      '      postgresql: { from: [vpn], administrators: [mailadmin] }',
    ]),
    'domains:',
    ...numbers.flatMap((number) => [
      `  domain${number}.example:`,
      `    host: mail${number}`,
      '    mailboxes: { postmaster: {}, alice: { quota: 2GiB }, bob: {} }',
      '    aliases: { abuse: [postmaster], sales: [alice, bob] }',
    ]),
    '',
  ].join('\n');
}

/** A site of one host and one mail domain with `count` mailboxes, and an alias for every tenth. */
export function siteOfMailboxes(count: number): string {
  const numbers = Array.from({ length: count }, (_, index) => index);
  return [
    `operators: { ana: { keys: [${KEY}] } }`,
    'hosts:',
    '  mail:',
    '    fqdn: mail.example.org',
    '    addresses: [203.0.113.25]',
    '    services: { postfix: {}, dovecot: {}, rspamd: {}, postgresql: {} }',
    'domains:',
    '  example.net:',
    '    mailboxes:',
    '      postmaster: {}',
    ...numbers.map((number) => `      user${number}: ${number % 2 === 0 ? '{}' : '{ quota: 2GiB }'}`),
    '    aliases:',
    '      abuse: [postmaster]',
    ...numbers
      .filter((number) => number % 10 === 0)
      .map((number) => `      team${number}: [user${number}, partner${number}@elsewhere.example]`),
    '',
  ].join('\n');
}

const AGE_RECIPIENT = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

/** Public halves that could be, which are looked at. */
const PUBLIC_HALVES: { readonly [kind in SecretKind]?: string } = {
  'age-identity': AGE_RECIPIENT,
  'ssh-host-key': sshKeyPair('bench').publicKey,
  wireguard: wireguardKeyPair().publicKey,
  dkim: `v=DKIM1; k=rsa; p=${'A'.repeat(392)}`,
};

/** Writes a site into a directory, with keys of its operators, an index of every secret that it needs and public halves; there are no secrets. */
export function writeSite(directory: string, text: string): void {
  mkdirSync(join(directory, 'keys', 'operators'), { recursive: true });
  for (const name of OPERATORS) writeFileSync(join(directory, 'keys', 'operators', `${name}.pub`), `${RECIPIENTS[name]}\n`);
  writeFileSync(join(directory, 'site.yaml'), text);
  const needed = neededSecrets(compileSite(directory).hosts);
  const recipients = (hosts: readonly string[]): readonly string[] => [
    ...OPERATORS.map((name) => `operator:${name}`),
    ...hosts.map((name) => `host:${name}`),
  ];
  saveIndex(
    directory,
    new Map(needed.map(({ name, kind, hosts }) => [name, { kind, recipients: recipients(hosts), revision: '00000000', sha256: '' }])),
  );
  for (const { name, kind } of needed) {
    const path = publicKeyPath(name, kind);
    if (path !== undefined) writeWhole(directory, `keys/${path}`, `${PUBLIC_HALVES[kind] ?? ''}\n`);
  }
  writeCertificates(directory);
}

/** An authority, and a certificate of it for each host, with one key for all. */
function writeCertificates(directory: string): void {
  const { site } = compileSite(directory);
  if (!site) throw new Error('the site of the benchmark is none');
  const pair = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const privateKey = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const certificate = authorityCertificate(privateKey, 'sitec authority 1 of a benchmark', permittedIn(site, site.hosts), new Date());
  writeWhole(directory, `keys/${authorityPath(1)}`, certificate);
  for (const host of site.hosts) {
    writeWhole(directory, `keys/internal/${host.name}.pub`, `${publicKey}\n`);
    writeWhole(
      directory,
      `keys/${internalPath(host.name)}`,
      serverCertificate({ certificate, privateKey }, publicKey, subjectOf(host), new Date()),
    );
  }
}

function address(first: number, number: number): string {
  return [first, number >> 16, (number >> 8) & 255, number & 255].join('.');
}
