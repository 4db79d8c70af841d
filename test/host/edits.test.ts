import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { compileSite } from '../../src/compile.ts';
import type { Plan } from '../../src/deploy/plan-data.ts';
import { layOutRelease } from '../../src/deploy/release.ts';
import { loadIndex, saveIndex } from '../../src/secrets/index-file.ts';
import { outputOf } from '../../src/target/output.ts';
import { copyOfSite, scratchDirectory } from '../sites.ts';

/** An edit of site A: its name, from, to, and what happens to the host's daemons, units, users, packages and rows; nothing else does. */
type Edit = readonly [name: string, from: string | RegExp, to: string, expected: readonly string[]];

const EDITS: readonly Edit[] = [
  ['a comment', /$/, '# a comment\n', []],
  ['ssh for the bastion alone', /from: \[vpn\] \}\n      certificates/, 'from: [bastion] }\n      certificates', ['reload ssh', 'restart ufw']],
  ['ssh at another port', 'port: 2288', 'port: 2299', ['reload ssh', 'restart ufw']],
  ['a raw setting of ssh', 'ssh: { port: 2288, from: [vpn] }', 'ssh: { port: 2288, from: [vpn], extra: { MaxAuthTries: 2 } }', ['reload ssh']],
  ['mail from the VPN alone', 'smtp: { from: [internet] }', 'smtp: { from: [vpn] }', ['restart postfix', 'restart ufw']],
  ['submission from the VPN alone', 'submission: { from: [internet] }', 'submission: { from: [vpn] }', ['restart postfix', 'restart ufw']],
  ['submissions for one more', 'submissions: { from: [internet] }', 'submissions: { from: [vpn, bastion] }', ['restart postfix', 'restart ufw']],
  ['a raw setting of Postfix', 'postfix:\n', 'postfix:\n        extra: { smtpd_client_connection_count_limit: 20 }\n', ['reload postfix']],
  ['smaller messages', 'postfix:\n', 'postfix:\n        messageSize: 10MiB\n', ['reload postfix']],
  ['IMAPS for the internet', 'imaps: { from: [vpn] }', 'imaps: { from: [internet] }', ['reload dovecot', 'restart ufw']],
  ['IMAPS for the bastion alone', 'imaps: { from: [vpn] }', 'imaps: { from: [bastion] }', ['restart ufw']],
  ['no IMAP', '        imap: { from: [vpn] }\n', '', ['reload dovecot', 'restart ufw']],
  ['no POP3', '        pop3s: { from: [vpn] }\n', '', ['none package dovecot-pop3d', 'reload dovecot', 'restart ufw']],
  ['no ManageSieve', '        sieve: { from: [vpn] }\n', '', ['none package dovecot-managesieved', 'reload dovecot', 'restart ufw']],
  ['a raw setting of Dovecot', 'dovecot:\n', 'dovecot:\n        extra: { mail_max_userip_connections: 5 }\n', ['reload dovecot']],
  ['another score of Rspamd', 'rspamd: {}', 'rspamd: { reject: 20 }', ['reload rspamd']],
  ['less memory for PostgreSQL', 'memory: 2GiB', 'memory: 1GiB', ['restart postgresql']],
  ['less processor for PostgreSQL', 'cpus: 1.5', 'cpus: 1', ['restart postgresql']],
  ['fewer shared buffers', 'sharedBuffers: 512MiB', 'sharedBuffers: 256MiB', ['restart postgresql']],
  ['PostgreSQL for the bastion alone', 'from: [vpn]\n        sharedBuffers', 'from: [bastion]\n        sharedBuffers', ['reload postgresql', 'restart ufw']],
  ['no administrator of the database', 'administrators: [mailadmin]', 'administrators: []', ['reload postgresql', 'seed']],
  ['another image of PostgreSQL', 'image: postgres:17-alpine', 'image: postgres:17.2-alpine', ['restart postgresql']],
  ['another address of a member', 'bastion: 10.100.0.30', 'bastion: 10.100.0.33', []],
  ['one more member', 'wazuh: 10.100.0.31', 'wazuh: 10.100.0.31\n      other: 10.100.0.32', []],
  ['another port of the hub', 'endpoint: 144.202.76.243:51820', 'endpoint: 144.202.76.243:51821', ['restart wg-quick@wg0.service']],
  ['another key of the hub', 'publicKey: LcVy1Z9ynnPvC0jFCLo8l08+HDzKhtoKvgVJfT/ski4=', 'publicKey: c068jVpdkVUrS82DTwyW6ZtkC+btQuwtc2pS/h+PbQw=', ['restart wg-quick@wg0.service']],
  ['another address in the VPN', 'vpn: 10.100.0.25', 'vpn: 10.100.0.26', ['restart postgresql', 'reload dovecot', 'reload postfix', 'reload ssh', 'restart ufw', 'restart wg-quick@wg0.service']],
  ['no IPv6', 'public: [203.0.113.25, "2001:db8::25"]', 'public: [203.0.113.25]', []],
  ['one resolver', 'resolvers: [9.9.9.9, 149.112.112.112]', 'resolvers: [9.9.9.9]', ['restart postfix']],
  ['another name of the host', 'fqdn: mail.example.org', 'fqdn: mx.example.org', ['reload dovecot', 'reload postfix']],
  ['another time zone', 'fqdn: mail.example.org', 'fqdn: mail.example.org\n    timezone: Europe/Berlin', []],
  ['one more name in the certificate', 'certificates: {}', 'certificates: { names: [imap.example.org] }', []],
  ['more room for a mailbox', 'bob: {}', 'bob: { quota: 3GiB }', ['seed']],
  ['one more mailbox', '      bob: {}\n', '      bob: {}\n      carol: {}\n', ['seed']],
  ['fewer readers of an alias', 'sales: [alice, bob]', 'sales: [alice]', ['seed']],
  ['one more alias', 'aliases:\n', 'aliases:\n      info: [alice]\n', ['seed']],
  ['a stricter DMARC policy', 'dmarc: { policy: quarantine }', 'dmarc: { policy: reject }', []],
  ['one more operator', 'operators:\n', 'operators:\n  eva:\n    uid: 1001\n    keys: [ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIOrPUJVqSdzoVvcKfZr4uWwQMEOcHgeMi7WakkASBnWN eva]\n', ['add eva', 'reload postfix', 'reload ssh']],
  ['another comment of a key', 'phalkonadmin@demo', 'phalkonadmin@laptop', []],
  ['no filter', '      rspamd: {}\n', '', ['none package iproute2', 'none package redis-server', 'none package rspamd', 'disable+stop redis-server.service', 'disable+stop rspamd.service', 'reload dovecot', 'reload postfix']],
  ['more hardware', 'hardware: { cpus: 2, memory: 4GiB, disk: 80GiB }', 'hardware: { cpus: 4, memory: 8GiB, disk: 80GiB }', []],
];

const plans: Plan[] = [];

/** Values that every format takes; `age` is a program here that decrypts nothing. */
const VALUES: { readonly [kind: string]: string } = {
  wireguard: `${'A'.repeat(43)}=`,
  dkim: '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n',
  mailboxes: 'alice:{SHA512-CRYPT}x\n',
  password: 'secret of nobody',
};

beforeAll(() => {
  const site = copyOfSite();
  const text = readFileSync(join(site, 'site.yaml'), 'utf8');
  const bin = join(scratchDirectory(), 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'age'), '#!/bin/sh\ncat\n');
  chmodSync(join(bin, 'age'), 0o755);
  const root = scratchDirectory();
  const stage = (edited: string): string => {
    writeFileSync(join(site, 'site.yaml'), edited);
    const target = join(root, 'releases', String(plans.length), createHash('sha256').update(edited).digest('hex').slice(0, 12));
    build(site);
    layOutRelease({ directory: site, host: 'mail1', commit: 'c0ffee0', by: 'ana' }, target);
    decrypt(target);
    return target;
  };
  const confirmed = stage(text);
  const staged = EDITS.map(([name, from, to]) => {
    const edited = text.replace(from, to);
    if (edited === text) throw new Error(`${name}: ${String(from)} is not in site.yaml`);
    return stage(edited);
  });
  const { status, stdout, stderr } = spawnSync('python3', ['-I', '-B', resolve('test/host/plans-of-edits.py'), resolve('host'), root, confirmed, ...staged], { encoding: 'utf8', maxBuffer: 2 ** 27, env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` } });
  if (status !== 0) throw new Error(stderr);
  plans.push(...stdout.trim().split('\n').map((line) => JSON.parse(line) as Plan));
});

/** Writes generated/ as `sitec build` does; secrets that are missing are made up. */
function build(site: string): void {
  const compiled = compileSite(site);
  if (compiled.trees.length === 0) throw new Error(`${compiled.diagnostics.map(({ message, code }) => `${code}: ${message}`).join('\n')}\n${readFileSync(join(site, 'site.yaml'), 'utf8')}`);
  rmSync(join(site, 'generated'), { recursive: true });
  for (const [path, { content }] of outputOf(compiled.trees)) {
    mkdirSync(dirname(join(site, 'generated', path)), { recursive: true });
    writeFileSync(join(site, 'generated', path), content);
  }
}

/** Puts plain values in the place of the encrypted ones. */
function decrypt(release: string): void {
  const index = [...loadIndex(release)].map(([name, entry]) => {
    const value = VALUES[entry.kind] ?? '';
    writeFileSync(join(release, 'secrets', `${name}.age`), value);
    return [name, { ...entry, sha256: createHash('sha256').update(value).digest('hex') }] as const;
  });
  saveIndex(release, new Map(index));
}

/** What a plan does besides writing files. */
function doings({ verbs, units, users, packages, seed, derive, undecided }: Plan): readonly string[] {
  return [
    ...packages.map(({ package: name, action }) => `${action} package ${name}`),
    ...users.map(({ user, group, action }) => `${action} ${user ?? group ?? ''}`),
    ...units.map(({ unit, action }) => `${action.join('+')} ${unit}`),
    ...derive.map(({ name }) => `derive ${name}`),
    ...verbs.map(({ verb, daemon }) => `${verb} ${daemon}`),
    ...(seed ? ['seed'] : []),
    ...undecided.map((name) => `undecided ${name}`),
  ];
}

test.each(EDITS.map(([name, , , expected], index) => ({ name, expected, index })))('$name', ({ expected, index }) => {
  const plan = plans[index];
  expect(plan ? doings(plan) : undefined).toEqual(expected);
});
