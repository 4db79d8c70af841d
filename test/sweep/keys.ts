import { childrenOf, readSchemas, resolveReference, wholeOf, type Part, type Schema } from '../../scripts/schema-files.ts';

/** A key that a site file may hold, with what its schema says. */
export interface Key {
  /** The names that lead to it; `*` is any name of a map. */
  readonly steps: readonly string[];
  readonly schema: Schema;
  /** Whether it is a map of other keys, and says nothing itself. */
  readonly holds: boolean;
}

/** Every key that a site file may hold, parents before children; the settings under a service's `extra` are its daemon's. */
export function everyKey(): readonly Key[] {
  return below(wholeOf('site.schema.json', schemas), []);
}

const schemas = readSchemas('.');

function below(part: Part, steps: readonly string[]): readonly Key[] {
  const whole = resolveReference(part, schemas);
  if (steps.at(-1) === 'extra') return [];
  return childrenOf(whole).flatMap((child) => {
    if (child.keyword === 'anyOf') return below(child, steps);
    if (child.keyword !== 'properties' && child.keyword !== 'additionalProperties') return [];
    const at = [...steps, child.keyword === 'properties' ? child.name : '*'];
    const keys = below(child, at);
    const { schema } = resolveReference(child, schemas);
    return [{ steps: at, schema, holds: keys.length > 0 }, ...keys];
  });
}

/** Other values than those that the schemas name, by the end of a key's steps: names that the sites have, and second ones. */
const MORE: { readonly [end: string]: readonly unknown[] } = {
  'networks.*.wireguard.hub.address': ['10.100.0.2', '10.9.0.2'],
  'networks.*.wireguard.interface': ['wg7'],
  'networks.*.members.*': ['10.100.0.77', '10.9.0.77'],
  'hosts.*.addresses.*': ['10.100.0.26', '10.9.0.51'],
  'hosts.*.timezone': ['Europe/Vienna'],
  'hosts.*.files.*.mode': ['0755'],
  'hosts.*.files.*.owner': ['vmail'],
  'hosts.*.files.*.reload': [['postfix']],
  'hosts.*.files.*.restart': [['postfix']],
  'hosts.*.services.certificates.acme.caa': ['ca.example.org'],
  'hosts.*.services.certificates.dns.server': ['203.0.113.54'],
  'hosts.*.services.certificates.dane.key': ['k2030'],
  'hosts.*.services.certificates.dane.published': [['k2033']],
  'hosts.*.services.disk-quota': [{}],
  'hosts.*.services.tls-policies': [{}],
  'hosts.*.services.postfix.smarthost.host': ['smtp2.provider.example'],
  'domains.*.host': ['nosuch'],
  'domains.*.relay.tls': ['encrypt'],
  'domains.*.smarthost.host': ['smtp2.provider.example'],
  'domains.*.aliases.*': [['postmaster'], ['ana@elsewhere.example']],
  'domains.*.mailboxes.*.mayAlsoSendAs': [['postmaster']],
  'probes.vantages.*.ssh': ['other@192.0.2.67'],
  'alerts.relay.to': [['other@elsewhere.example']],
};

/** Values of a key, at last its default: what its schema names, examples, and what lies beside its default. */
export function valuesOf({ steps, schema }: Key): readonly unknown[] {
  const { type, enum: words = [], examples = [], default: standard } = schema;
  const found = [
    ...words,
    ...(type === 'boolean' ? [true, false] : []),
    ...(MORE[steps.join('.')] ?? []),
    ...examples,
    ...beside(schema),
    ...(standard === undefined ? [] : [standard]),
  ];
  return found.filter((value, index) => found.findIndex((other) => same(other, value)) === index);
}

/** The next number, also in front of a unit; a list without its last; a word that is a letter longer. */
function beside({ default: standard, minimum = 1, type }: Schema): readonly unknown[] {
  if (typeof standard === 'number') return [standard + 1];
  if (Array.isArray(standard)) return standard.length > 0 ? [standard.slice(0, -1)] : [];
  if (typeof standard === 'string')
    return [/^[0-9]/.test(standard) ? standard.replace(/^[0-9]+/, (number) => String(Number(number) + 1)) : `${standard}x`];
  return type === 'integer' ? [minimum] : [];
}

/** Whether two values of a site file say the same. */
export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
