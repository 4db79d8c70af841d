import type { SiteLab } from './site-lab.ts';

/** Asks the mail database as its owner; gives rows as lines, columns with a bar between them. */
export function psql({ host, manifest: { seed } }: Pick<SiteLab, 'host' | 'manifest'>, sql: string): Promise<string> {
  return host.must([...(seed?.client ?? []), '--tuples-only', '--no-align', `--dbname=${seed?.steps.at(-1)?.database ?? ''}`], {
    input: `${sql};\n`,
  });
}
