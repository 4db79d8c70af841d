import { createHash } from 'node:crypto';
import { byText } from '../base/by-text.ts';
import { commandInside } from '../contract/commands.ts';
import type { HostContributions } from '../contract/contributed.ts';
import type { Contributed } from '../contract/contribution.ts';
import { ofKind } from '../contract/roots.ts';
import { rowsOf, type RowsOf } from '../contract/rows.ts';
import { findPlaceholders } from '../secrets/placeholder.ts';
import { FORMAT, type Manifest, type ManifestEntry } from './manifest-data.ts';
import type { Artifact, Entry, HostTree } from './tree.ts';

/** The manifest of a host, `generated/<host>/manifest.json`: everything that git and rsync do not know of a tree. */
export function manifestOf(tree: HostTree, input: HostContributions): Artifact {
  const { host, contributions } = input;
  const rows = rowsOf(input);
  const [identity] = rows('host-identity');
  const manifest: Manifest = {
    format: FORMAT,
    host: host.name,
    ...(identity === undefined ? {} : { identity }),
    entries: tree.entries.map(describeEntry),
    artifacts: [...tree.artifacts.map(({ path }) => path), `${host.name}/manifest.json`].toSorted(),
    units: rows('unit').toSorted(byText(({ unit }) => unit)),
    daemons: rows('daemon').toSorted(byName),
    derive: rows('derive').toSorted(byName),
    validators: rows('validator').toSorted(byName),
    exposure: rows('firewall').toSorted(byText(({ protocol, port }) => `${protocol} ${String(port).padStart(5, '0')}`)),
    ...probesOf(rows),
    certificates: rows('certificate').toSorted(byText(({ directory }) => directory)),
    roles: rows('database-role').toSorted(byName),
    users: rows('user').toSorted(byName),
    absentUsers: rows('absent-user').toSorted(),
    data: rows('data').toSorted(byName),
    ...seedOf(contributions),
    moves: rows('rename'),
  };
  const origins = [{ service: 'manifest', paths: [['hosts', host.name]] }];
  return { path: `${host.name}/manifest.json`, content: `${JSON.stringify(manifest, null, 1)}\n`, origins };
}

const byName = byText<{ readonly name: string }>(({ name }) => name);

/** Nothing where the site names neither. */
function probesOf(rows: RowsOf): Pick<Manifest, 'probes'> {
  const [logins, vantages, [mail]] = [rows('probe-login'), rows('vantage'), rows('probe-mail')];
  if (mail !== undefined) return { probes: { logins, vantages, mail } };
  return logins.length + vantages.length === 0 ? {} : { probes: { logins, vantages } };
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

function seedOf(contributions: readonly Contributed[]): Pick<Manifest, 'seed'> {
  const [database] = ofKind(contributions, 'database');
  if (!database) return {};
  const after = ofKind(contributions, 'after-seed').map(({ root, command }) => commandInside(root, command, contributions));
  return { seed: { client: database.client, dump: database.dump, schema: database.schema, steps: database.steps, after } };
}
