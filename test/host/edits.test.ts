import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { compileSite } from '../../src/compile.ts';
import type { Plan } from '../../src/deploy/plan-data.ts';
import { layOut, makeRelease } from '../../src/deploy/release.ts';
import { loadIndex, saveIndex } from '../../src/secrets/index-file.ts';
import { outputOf } from '../../src/tree/output.ts';
import { certifyWidely } from '../certify.ts';
import { edited } from '../lab/edited.ts';
import type { Edit } from '../lab/edits.ts';
import { edits } from '../lab/edits.ts';
import { copyOfSite, scratchDirectory } from '../sites.ts';

const plans: Plan[] = [];

const PEM = '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n';

/** Values that every format takes; `age` is a program here that decrypts nothing. */
const VALUES: { readonly [kind: string]: string } = {
  wireguard: `${'A'.repeat(43)}=`,
  dkim: PEM,
  'internal-tls': PEM,
  mailboxes: 'alice:{SHA512-CRYPT}x\n',
  password: 'secret of nobody',
};

beforeAll(async () => {
  const site = copyOfSite();
  await certifyWidely(site, ['mail.example.org', 'mx.example.org'], ['10.100.0.25', '10.100.0.26']);
  const text = readFileSync(join(site, 'site.yaml'), 'utf8');
  const bin = join(scratchDirectory(), 'bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'age'), '#!/bin/sh\ncat\n');
  chmodSync(join(bin, 'age'), 0o755);
  const root = scratchDirectory();
  const stage = (said: string): string => {
    writeFileSync(join(site, 'site.yaml'), said);
    const target = join(root, 'releases', String(plans.length), createHash('sha256').update(said).digest('hex').slice(0, 12));
    build(site);
    layOut(makeRelease({ directory: site, host: 'mail1', commit: 'c0ffee0', by: 'ana' }), target);
    decrypt(target);
    return target;
  };
  const confirmed = stage(text);
  const staged = edits.map((edit) => stage(edited(text, edit)));
  const { status, stdout, stderr } = spawnSync(
    'python3',
    ['-I', '-B', resolve('test/host/plans-of-edits.py'), resolve('host'), root, confirmed, ...staged],
    { encoding: 'utf8', maxBuffer: 2 ** 27, env: { ...process.env, PATH: `${bin}:${process.env['PATH'] ?? ''}` } },
  );
  if (status !== 0) throw new Error(stderr);
  plans.push(
    ...stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Plan),
  );
}, 300_000);

/** Writes generated/ as `sitec build` does; secrets that are missing are made up. */
function build(site: string): void {
  const compiled = compileSite(site);
  if (compiled.trees.length === 0)
    throw new Error(
      `${compiled.diagnostics.map(({ message, code }) => `${code}: ${message}`).join('\n')}\n${readFileSync(join(site, 'site.yaml'), 'utf8')}`,
    );
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
  ].toSorted();
}

/** What Postfix asks about mail (postfix.ts). */
const ASKED = ['dovecot', 'rspamd', 'redis', 'postgresql', 'unbound', 'dane-policy', 'mta-sts'];

/** The same in the words of the table; Postfix hears as well that nothing bounces until the confirmation, if it goes by what changes. */
function expected({ daemons, units = [], users = [], unneeded = [], seed }: Edit): readonly string[] {
  const concerned = seed === true || ASKED.some((name) => name in daemons);
  const told = Object.entries({ ...(concerned ? { postfix: 'reload' } : {}), ...daemons }).map(([daemon, verb]) => `${verb} ${daemon}`);
  return [...unneeded.map((name) => `none package ${name}`), ...users, ...units, ...told, ...(seed ? ['seed'] : [])].toSorted();
}

describe('a single edit of site.yaml makes a plan that does exactly this:', () => {
  test.each(edits.map((edit, index) => [edit.name, edit, index] as const))('%s', (_name, edit, index) => {
    const plan = plans[index];
    expect(plan ? doings(plan) : undefined).toEqual(expected(edit));
  });
});
