import { compareBy } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say, words } from './sentence.ts';

/** Zone files, and the list of what belongs into zones of others. */
const FOLDER = '_dns/';

/** A record: what identifies it, and what it says. */
interface Record {
  readonly name: string;
  readonly type: string;
  readonly data: string;
  /** The zone that it belongs into; undefined for one of others. */
  readonly zone?: string;
}

/** What must be published in the public DNS, and what must be removed from it. */
export const dnsRecords = defineMeaning<Record & { readonly change: 'publish' | 'remove' }>({
  name: 'dns',
  title: 'Public DNS',
  ofHostsThatLeft: true,
  find: ({ files }) =>
    files
      .filter(({ path }) => path.startsWith(FOLDER))
      .flatMap(({ path, before, after }) => {
        const zone = /^_dns\/(.+)\.zone$/.exec(path)?.[1];
        const where = zone === undefined ? {} : { zone };
        const { gone, come } = compareBy(
          recordsIn(before?.text),
          recordsIn(after?.text),
          ({ name, type, data }) => `${name} ${type} ${data}`,
        );
        return [
          ...come.map((record) => ({ ...record, ...where, change: 'publish' as const })),
          ...gone.map((record) => ({ ...record, ...where, change: 'remove' as const })),
        ];
      }),
  tell: (items) => ({
    lines: items.map(({ change, name, type, data, zone }) => {
      const where = zone === undefined ? words('in a zone of others') : say`in ${zone}`;
      return change === 'publish'
        ? say`${where}, to be published: ${name} ${type} ${data}`
        : say`${where}, to be taken out: ${name} ${type} ${data}`;
    }),
  }),
});

/** Records stand on a line each; comments begin with a semicolon (RFC 1035, section 5.1). */
function recordsIn(text = ''): readonly Record[] {
  return text.split('\n').flatMap((line) => {
    const [, name = '', type = '', data = ''] = /^([^\s;]\S*) \d+ IN (\S+) (.*)$/.exec(line) ?? [];
    return name === '' ? [] : [{ name, type, data }];
  });
}
