import { childrenOf, resolveReference, wholeOf, type Part, type Schemas } from './schema-files.ts';

/** A key of site.yaml, by its path; names that an administrator chooses are words in capitals. */
export interface Key {
  readonly path: string;
  readonly part: Part;
  readonly required: boolean;
}

/** Keys that belong together: those of one entry of a map, or of one service. */
export interface Section {
  readonly path: string;
  readonly part: Part;
  readonly keys: readonly Key[];
}

/** Every key of site.yaml by section, in the order of the schema; the raw settings of daemons are left to their own schemas. */
export function sectionsOf(schemas: Schemas): readonly Section[] {
  return sectionsBelow('', wholeOf('site.schema.json', schemas), schemas);
}

function sectionsBelow(path: string, part: Part, schemas: Schemas): readonly Section[] {
  const later: Section[] = [];
  const collect = (key: Omit<Key, 'required'>): readonly Key[] =>
    keysBelow(key.path, key.part, schemas).flatMap((child) => {
      if (!opensSection(child, schemas)) return [child, ...collect(child)];
      later.push(...sectionsBelow(child.path, child.part, schemas));
      return [];
    });
  const keys = collect({ path, part });
  return [{ path, part, keys }, ...later];
}

/** The keys directly below one, of whichever form its value has. */
export function keysBelow(path: string, part: Part, schemas: Schemas): readonly Key[] {
  if (isRawSettings(part)) return [];
  return formsOf(resolveReference(part, schemas), schemas).flatMap((form) => {
    const { required = [] } = form.schema;
    const children = childrenOf(form);
    const names = children.find(({ keyword }) => keyword === 'propertyNames');
    const placeholder = (names && resolveReference(names, schemas).schema.title) ?? 'NAME';
    return [
      ...children
        .filter(({ keyword }) => keyword === 'properties')
        .map((child) => ({ path: join(path, child.name), part: child, required: required.includes(child.name) })),
      ...children
        .filter(({ keyword }) => keyword === 'additionalProperties')
        .map((child) => ({ path: join(path, placeholder), part: child, required: false })),
    ];
  });
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}

/** A value itself, or the kinds of value that it can be. */
export function formsOf(part: Part, schemas: Schemas): readonly Part[] {
  const forms = childrenOf(part).filter(({ keyword }) => keyword === 'anyOf');
  return forms.length === 0 ? [part] : forms.map((form) => resolveReference(form, schemas));
}

/** Whether the keys below this one have a section of their own. */
function opensSection({ path, part }: Key, schemas: Schemas): boolean {
  const isEntry = /(^|\.)[A-Z]+$/.test(path);
  const isService = part.schema.$ref?.startsWith('services/') ?? false;
  return isService || (isEntry && 'properties' in resolveReference(part, schemas).schema);
}

/** Settings that a daemon documents. */
export function isRawSettings({ schema }: Part): boolean {
  return schema.$ref?.includes('daemons/') ?? false;
}
