import type { Contribution } from '../../contract/contribution.ts';
import { file } from '../../contract/kinds/files.ts';
import type { Scope } from '../../contract/service.ts';
import type { DovecotOptions } from '../../site/site.generated.ts';

/** Where Dovecot finds the programs that it runs. */
export const SCRIPTS = '/usr/local/lib/sitec';

/** Filters that every mailbox has, compiled when they change: a delivery runs without the right to write beside them. */
export function sieve({ quotaWarnings }: DovecotOptions, scope: Scope): readonly Contribution[] {
  const { root } = scope;
  const trainer = scope.optionalEndpoint('trainer');
  const filters = ['junk', ...(trainer ? ['learn-spam', 'learn-ham'] : [])].map((name) => `/etc/dovecot/sieve/${name}.sieve`);
  const learning = trainer ? ['learn-spam', 'learn-ham'] : [];
  const compile = filters.map((path) => `sievec ${path}`).join(' && ');
  return [
    ...filters.map((path) => file(root, path, { format: 'words', data: {} })),
    ...learning.map((name) =>
      file(root, `${SCRIPTS}/sieve/${name}`, {
        format: 'shell',
        mode: 0o755,
        data: {},
      }),
    ),
    ...(trainer
      ? [
          file(root, `${SCRIPTS}/learn.conf`, {
            format: 'shell',
            data: { trainer: trainer.name, server: trainer.type === 'socket' ? trainer.path : `${trainer.host}:${trainer.port}` },
          }),
        ]
      : []),
    ...(quotaWarnings.length > 0
      ? [
          file(root, `${SCRIPTS}/quota-warning`, {
            format: 'shell',
            mode: 0o755,
            data: {},
          }),
        ]
      : []),
    { kind: 'derive', root, name: 'sieve', script: compile, files: filters },
    // What sievec says of a broken dovecot.conf has been said by then; what runs is not compiled again.
    {
      kind: 'validator',
      root,
      name: 'sieve',
      script: `doveconf -n >/dev/null 2>&1 || exit 0\nout=$(mktemp -d)\nfor filter in ${filters.join(' ')}; do sievec "$filter" "$out/filter.svbin"; done\nrm -r "$out"`,
      files: filters,
    },
  ];
}
