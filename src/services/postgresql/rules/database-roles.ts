import { errorAt, type Diagnostic, type SitePath } from '../../../base/diagnostics.ts';
import type { Rule } from '../../../site/rules/rule.ts';

/** Names that PostgreSQL keeps for itself, its superuser, words of pg_hba.conf, and a schema that is there already. */
const TAKEN = new Set(['postgres', 'public', 'none', 'all', 'information_schema']);

/** Databases that every cluster has, and words of pg_hba.conf that stand for several (PostgreSQL 17, section 20.1). */
const TAKEN_DATABASES = new Set(['postgres', 'template0', 'template1', 'all', 'replication', 'sameuser', 'samerole', 'samegroup']);

/** A database or a role that the site names is a new one of its own: others PostgreSQL has already, refuses to make, or takes for everybody, and a webmail that is an administrator could do anything. */
export const databaseRoles: Rule = (site) =>
  site.hosts.flatMap(({ name, services: { postgresql } }) => {
    if (!postgresql) return [];
    const { administrators, webmail } = postgresql;
    const path: SitePath = ['hosts', name, 'services', 'postgresql'];
    const reserved = [
      ...reservedDatabase(postgresql.database, [...path, 'database']),
      ...administrators.flatMap((role, index) => reservedName(role, [...path, 'administrators', index])),
    ];
    return webmail === undefined
      ? reserved
      : [...reserved, ...reservedName(webmail, [...path, 'webmail']), ...administratorToo(webmail, administrators, path)];
  });

function reservedDatabase(database: string, path: SitePath): readonly Diagnostic[] {
  if (!TAKEN_DATABASES.has(database) && !database.startsWith('pg_')) return [];
  const help = ['for example: mailserver'];
  return [errorAt(path, 'reserved-name', `"${database}" is a name of PostgreSQL's own, which no database of the site can have`, { help })];
}

function reservedName(role: string, path: SitePath): readonly Diagnostic[] {
  return TAKEN.has(role) || role.startsWith('pg_')
    ? [errorAt(path, 'reserved-name', `"${role}" is a name of PostgreSQL's own, which no role of the site can have`)]
    : [];
}

function administratorToo(webmail: string, administrators: readonly string[], path: SitePath): readonly Diagnostic[] {
  const index = administrators.indexOf(webmail);
  if (index === -1) return [];
  return [
    errorAt(
      [...path, 'webmail'],
      'reserved-name',
      `"${webmail}" is an administrator, and a webmail must not be able to do what people can`,
      {
        related: [{ path: [...path, 'administrators', index], message: 'an administrator since here' }],
        help: ['give the webmail a role of its own, such as "sogo"'],
      },
    ),
  ];
}
