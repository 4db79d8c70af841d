import { createHash } from 'node:crypto';
import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import { exposureOf, type FirewallContribution } from '../contract/firewall.ts';
import type { DaemonContribution } from '../contract/kinds/daemons.ts';
import type { Grant } from '../contract/database.ts';
import { HOST_ROOT } from '../contract/root.ts';
import { findPlaceholders } from '../secrets/placeholder.ts';
import { commandInside, commandsOf } from '../contract/daemon-commands.ts';
import { FORMAT, type Listener, type Manifest, type ManifestDaemon, type ManifestEntry, type ManifestGrant } from './manifest-data.ts';
import { ofKind } from '../contract/roots.ts';
import { byText } from '../base/by-text.ts';
import type { Artifact, Entry, HostTree } from './tree.ts';

/** The manifest of a host, `generated/<host>/manifest.json`: everything that git and rsync do not know of a tree. */
export function manifestOf(tree: HostTree, input: HostContributions): Artifact {
  const { host, contributions } = input;
  const manifest: Manifest = {
    format: FORMAT,
    host: host.name,
    ...identityOf(contributions),
    entries: tree.entries.map(describeEntry),
    artifacts: [...tree.artifacts.map(({ path }) => path), `${host.name}/manifest.json`].toSorted(),
    units: ofKind(contributions, 'unit')
      .map(({ unit, state, origin }) => ({ unit, state, service: origin.service }))
      .toSorted(byText(({ unit }) => unit)),
    daemons: ofKind(contributions, 'daemon')
      .map((daemon) => describeDaemon(daemon, contributions))
      .toSorted(byText(({ name }) => name)),
    derive: ofKind(contributions, 'derive')
      .filter(({ root }) => root === HOST_ROOT)
      .map(({ name, script, files }) => ({ name, script, files }))
      .toSorted(byText(({ name }) => name)),
    validators: ofKind(contributions, 'validator')
      .filter(({ root }) => root === HOST_ROOT)
      .map(({ name, script, inDrift }) => ({ name, script, ...(inDrift ? { inDrift } : {}) }))
      .toSorted(byText(({ name }) => name)),
    exposure: ofKind(contributions, 'firewall')
      .map((firewall) => describeExposure(firewall, input))
      .toSorted(byText(({ protocol, port }) => `${protocol} ${String(port).padStart(5, '0')}`)),
    ...probesOf(contributions),
    certificates: ofKind(contributions, 'certificate')
      .map(({ directory, names, source, existing }) => ({ directory, names, source, existing }))
      .toSorted(byText(({ directory }) => directory)),
    roles: ofKind(contributions, 'database-role')
      .map(({ name, connectionLimit, readOnly, ownSchema, grants }) => ({
        name,
        connectionLimit,
        readOnly,
        ...(ownSchema ? { ownSchema } : {}),
        grants: grants.map(grantOf),
      }))
      .toSorted(byText(({ name }) => name)),
    users: ofKind(contributions, 'user')
      .map(({ name, uid, login }) => ({ name, ...(uid === undefined ? {} : { uid }), login }))
      .toSorted(byText(({ name }) => name)),
    absentUsers: ofKind(contributions, 'absent-user')
      .map(({ name }) => name)
      .toSorted(),
    data: ofKind(contributions, 'data')
      .map(({ name, path }) => ({ name, path }))
      .toSorted(byText(({ name }) => name)),
    ...seedOf(contributions),
    moves: ofKind(contributions, 'rename').map(({ from, to }) => ({ from, to })),
  };
  const origins = [{ service: 'manifest', paths: [['hosts', host.name]] }];
  return { path: `${host.name}/manifest.json`, content: `${JSON.stringify(manifest, null, 1)}\n`, origins };
}

function grantOf(grant: Grant): ManifestGrant {
  return grant.privilege === 'EXECUTE' ? { privilege: grant.privilege, table: `function ${grant.function}(text)` } : grant;
}

/** Nothing where the site names neither. */
function probesOf(contributions: readonly Contributed[]): Pick<Manifest, 'probes'> {
  const logins = ofKind(contributions, 'probe-login').map(({ listener, address, secret }) => ({ listener, address, secret }));
  const vantages = ofKind(contributions, 'vantage').map(({ name, ssh, port }) => ({ name, ssh, port }));
  const [mail] = ofKind(contributions, 'probe-mail').map(({ address }) => address);
  if (mail !== undefined) return { probes: { logins, vantages, mail } };
  return logins.length + vantages.length === 0 ? {} : { probes: { logins, vantages } };
}

/** Nothing before the keys are made. */
function identityOf(contributions: readonly Contributed[]): Pick<Manifest, 'identity'> {
  const [identity] = ofKind(contributions, 'host-identity');
  if (!identity || (identity.age.length === 0 && identity.ssh === undefined)) return {};
  return { identity: { age: identity.age, ...(identity.ssh === undefined ? {} : { ssh: identity.ssh }) } };
}

/** SHA-256 of a text in UTF-8, in lower-case hexadecimal. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function describeEntry(entry: Entry): ManifestEntry {
  const service = [...new Set(entry.origins.map((origin) => origin.service))].join(' ');
  if (entry.type === 'symlink') return { path: entry.path, type: entry.type, target: entry.target, service };
  const { path, owner, group } = entry;
  const mode = entry.mode.toString(8).padStart(4, '0');
  if (entry.type === 'directory') return { path, type: entry.type, owner, group, mode, service };
  const secrets = [...new Set(findPlaceholders(entry.content).map(({ name }) => name))].toSorted();
  return {
    path,
    type: entry.type,
    owner,
    group,
    mode,
    sha256: sha256(entry.content),
    service,
    ...(entry.notify.length > 0 ? { notify: entry.notify } : {}),
    ...(secrets.length > 0 ? { secrets } : {}),
    ...(entry.mounted ? { mounted: true as const } : {}),
    ...(entry.untilConfirmed === undefined ? {} : { untilConfirmed: entry.untilConfirmed }),
  };
}

function describeDaemon(daemon: Contributed<DaemonContribution>, contributions: readonly Contributed[]): ManifestDaemon {
  const { name, impact, unban, reliesOn, origin } = daemon;
  return {
    name,
    service: origin.service,
    ...commandsOf(daemon, contributions),
    ...(impact ? { impact } : {}),
    ...(unban ? { unban } : {}),
    ...(reliesOn ? { reliesOn } : {}),
  };
}

function describeExposure(firewall: Contributed<FirewallContribution>, { host }: HostContributions): Listener {
  const { listen, openings } = exposureOf(host, firewall);
  const addresses = listen.includes('*') ? [...host.publicAddresses, ...host.memberships.map(({ address }) => address)] : listen;
  return {
    protocol: firewall.protocol,
    port: firewall.port,
    service: firewall.origin.service,
    name: firewall.comment,
    addresses,
    from: [...new Set(openings.map(({ source }) => source))],
    who: firewall.from,
    ...(firewall.brief ? { brief: true } : {}),
  };
}

function seedOf(contributions: readonly Contributed[]): Pick<Manifest, 'seed'> {
  const [database] = ofKind(contributions, 'database');
  if (!database) return {};
  const after = ofKind(contributions, 'after-seed').map(({ root, command }) => commandInside(root, command, contributions));
  return { seed: { client: database.client, dump: database.dump, schema: database.schema, steps: database.steps, after } };
}
