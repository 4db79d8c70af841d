import { compileSite } from '../../compile.ts';
import { ExpectedError } from '../../base/diagnostics.ts';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { loadIndex, writeWhole } from '../../secrets/index-file.ts';
import { authorityCertificate, LEAF_DAYS, serverCertificate } from '../../secrets/internal-authority.ts';
import { isIssuedBy, readCertificate } from '../../secrets/read-certificate.ts';
import { createSecret, readSecret, type SecretStore } from '../../secrets/store.ts';
import { isTlsPublicKey, tlsKeyPair } from '../../secrets/tls-key.ts';
import {
  authoritiesOf,
  authorityPath,
  authoritySecret,
  certificateProblem,
  DAY,
  hasSurplus,
  internalCertificate,
  internalPath,
  internalSecret,
  mayIssue,
  OVERLAP,
  permittedIn,
  RENEWED_BEFORE,
  subjectOf,
  type Authority,
} from '../../site/internal-certificates.ts';
import { loadKeys } from '../../site/load.ts';
import type { Host, Site } from '../../site/site.ts';
import { hostsShowing } from '../../tree/internal-certificates.ts';
import type { Context } from '../../terminal/context.ts';

/** What was made and what went. */
export interface Issued {
  /** Names of secrets. */
  readonly created: readonly string[];
  /** Hosts, each with when its certificate ends. */
  readonly issued: readonly { readonly host: string; readonly ends: Date }[];
  /** Paths of authorities that are trusted from now on, and of those that no longer are. */
  readonly trusted: readonly string[];
  readonly dropped: readonly string[];
}

/** How it is issued. */
export interface IssueOptions {
  /** Another authority takes the place of the one that there is. */
  readonly newAuthority?: boolean;
  /** How long the certificates of hosts are good. */
  readonly days?: number;
  readonly now?: Date;
}

/**
 * Makes what the site's own authority has to: the authority itself, the one that follows it, and the certificates of hosts that are missing, do not
 * fit or end soon. Private keys of authorities are decrypted only where something is issued. Throws ExpectedError when one cannot be.
 */
export async function issueCertificates(
  context: Pick<Context, 'directory' | 'file'>,
  store: SecretStore,
  options: IssueOptions = {},
): Promise<Issued> {
  const { days = LEAF_DAYS, now = new Date() } = options;
  const { site, hosts: contributed } = compileSite(context.directory, context.file);
  if (!site) throw new ExpectedError('the site has errors, so it is not clear which certificates it needs; see: sitec check');
  const hosts = hostsShowing(contributed).map(({ host }) => host);
  requireKeys(store, authoritiesOf(site));
  const created = await createKeys(store, hosts);
  const work: Work = { store, hosts, now, site: () => ({ ...site, ...loadKeys(context.directory) }) };
  const renewed = await withAuthority(work, options.newAuthority === true);
  const current = work.site();
  const issued: { readonly host: string; readonly ends: Date }[] = [];
  for (const host of hosts) {
    const issuer = issuerFor(authoritiesOf(current), host, now);
    if (!needsAnother(current, host, issuer, now)) continue;
    const by = { certificate: issuer.text, privateKey: await renewed.keyOf(issuer.number) };
    const certificate = serverCertificate(by, publicHalf(current, host), subjectOf(host), now, days);
    writeWhole(context.directory, `keys/${internalPath(host.name)}`, certificate);
    issued.push({ host: host.name, ends: readCertificate(certificate)?.ends ?? now });
  }
  return { created: [...created, ...renewed.created], issued, trusted: renewed.trusted, dropped: dropFormer(work) };
}

/** What the command line says of it, for people. */
export function tellIssued({ print, tell }: Context, { created, issued, trusted, dropped }: Issued): void {
  for (const name of created) print(`created ${name}\n`);
  for (const path of trusted) print(`wrote ${path}, which hosts trust from the next deploy on\n`);
  for (const { host, ends } of issued) print(`issued the certificate of ${host}, until ${ends.toISOString().slice(0, 10)}\n`);
  for (const path of dropped) print(`removed ${path}: nothing is left that it has issued\n`);
  if (trusted.length > 0 && issued.length === 0)
    tell(`it issues in ${OVERLAP / DAY} days, when every host trusts it: sitec keys certificates\n`);
}

function publicHalf({ publicKeys }: Site, { name }: Host): string {
  const [path, secret] = [`internal/${name}.pub`, internalSecret(name)];
  const key = publicKeys.get(path) ?? '';
  if (isTlsPublicKey(key)) return key;
  throw new ExpectedError(
    `nothing can be issued: keys/${path} is not the public half of the secret ${secret}; bring it back from git, or make it again: sitec secrets show ${secret} | sitec secrets set ${secret}`,
  );
}

async function createKeys(store: SecretStore, hosts: readonly Host[]): Promise<readonly string[]> {
  const existing = loadIndex(store.directory);
  const missing = hosts.filter(({ name }) => !existing.has(internalSecret(name)));
  for (const { name } of missing) await createSecret(store, { name: internalSecret(name), kind: 'internal-tls', hosts: [name] });
  return missing.map(({ name }) => internalSecret(name));
}

/** A trusted authority that nobody can issue with any more is for people to decide about. */
function requireKeys(store: SecretStore, authorities: readonly Authority[]): void {
  const index = loadIndex(store.directory);
  const lost = authorities.find(({ number }) => !index.has(authoritySecret(number)));
  if (!lost) return;
  const path = `keys/${authorityPath(lost.number)}`;
  throw new ExpectedError(
    `nothing can be issued: secrets/ does not hold the private key of ${path}; bring it back from git, or remove that file, so that another authority is made`,
  );
}

interface Work {
  readonly store: SecretStore;
  /** With what lies below keys/ now. */
  readonly site: () => Site;
  readonly hosts: readonly Host[];
  readonly now: Date;
}

interface Renewed {
  readonly created: readonly string[];
  readonly trusted: readonly string[];
  /** The private key of an authority. */
  readonly keyOf: (number: number) => Promise<string>;
}

/** Makes an authority where there is none, where the last one ends before what it would issue, and where none may vouch for a host. */
async function withAuthority({ store, site: read, hosts, now }: Work, wanted: boolean): Promise<Renewed> {
  const site = read();
  const authorities = authoritiesOf(site);
  const last = authorities.at(-1);
  const late = last === undefined || last.read.ends.getTime() - now.getTime() <= RENEWED_BEFORE + LEAF_DAYS * DAY;
  const narrow = hosts.some((host) => !authorities.some((authority) => mayIssue(authority, host)));
  if (hosts.length === 0 || !(wanted || late || narrow)) return { created: [], trusted: [], keyOf: (one) => readKey(store, one) };
  const number = nextNumber(store, authorities);
  const { privateKey } = await tlsKeyPair();
  await createSecret(store, { name: authoritySecret(number), kind: 'authority', hosts: [] }, privateKey);
  const title = `sitec authority ${number} of ${hosts[0]?.fqdn ?? ''}`.slice(0, 64);
  writeWhole(store.directory, `keys/${authorityPath(number)}`, authorityCertificate(privateKey, title, permittedIn(site, hosts), now));
  return {
    created: [authoritySecret(number)],
    trusted: [`keys/${authorityPath(number)}`],
    keyOf: (one) => (one === number ? Promise.resolve(privateKey) : readKey(store, one)),
  };
}

/** One more than any that there was: a key whose certificate was removed is not trusted again. */
function nextNumber(store: SecretStore, authorities: readonly Authority[]): number {
  const keys = [...loadIndex(store.directory).keys()].map((name) => Number(/^authority\/(\d+)$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...authorities.map(({ number }) => number), ...keys) + 1;
}

function readKey(store: SecretStore, number: number): Promise<string> {
  return readSecret(store, authoritySecret(number));
}

/** The youngest that hosts have trusted for long enough; else the oldest that may, which is the only one at first. */
function issuerFor(authorities: readonly Authority[], host: Host, now: Date): Authority {
  const able = authorities.filter(
    (authority) => mayIssue(authority, host) && authority.read.ends.getTime() - now.getTime() > RENEWED_BEFORE,
  );
  const issuer = able.findLast(({ read }) => now.getTime() - read.begins.getTime() >= OVERLAP) ?? able[0];
  if (!issuer)
    throw new ExpectedError(
      `no authority of keys/authority/ may vouch for ${host.name}; make one: sitec keys certificates --new-authority`,
    );
  return issuer;
}

function needsAnother(site: Site, host: Host, issuer: Authority, now: Date): boolean {
  const current = internalCertificate(site, host.name);
  if (!current || certificateProblem(site, host) !== undefined || hasSurplus(current, host)) return true;
  return current.ends.getTime() - now.getTime() <= RENEWED_BEFORE || !isIssuedBy(current, issuer.read);
}

/** An authority goes when another one has issued for long enough: what it had issued itself is no longer shown anywhere. */
function dropFormer({ store, site: read, hosts, now }: Work): readonly string[] {
  const site = read();
  if (hosts.length === 0) return [];
  const shown = hosts.flatMap(({ name }) => internalCertificate(site, name) ?? []);
  const authorities = authoritiesOf(site);
  const settled = authorities.findLast(({ read: { begins } }) => now.getTime() - begins.getTime() >= 2 * OVERLAP);
  const former = authorities.filter(
    ({ number, read: certificate }) => settled && number < settled.number && !shown.some((one) => isIssuedBy(one, certificate)),
  );
  for (const { number } of former) rmSync(join(store.directory, 'keys', authorityPath(number)));
  return former.map(({ number }) => `keys/${authorityPath(number)}`);
}
