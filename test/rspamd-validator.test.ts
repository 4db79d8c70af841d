import { expect, test } from 'vitest';
import { ofKind } from '../src/contract/roots.ts';
import { benchOf } from './sweep/compile.ts';
import { withValue } from './sweep/data.ts';

/** What `rspamadm configtest` 3.12 says of the fuzzy module's own servers where no name is answered. */
const UNANSWERED = [
  'address resolution for fuzzy1.rspamd.com failed: Temporary failure in name resolution',
  'address resolution for fuzzy2.rspamd.com failed: Temporary failure in name resolution',
  'cannot read servers definition',
];

/** The lines that the validator of the native site takes for no finding. */
function expectedLines(fuzzy: boolean): readonly string[] {
  const bench = benchOf('test/sites/native');
  const { hosts } = bench.compile(withValue(bench.data, ['hosts', 'mail', 'services', 'rspamd', 'fuzzy'], fuzzy));
  const [validator] = hosts.flatMap(({ contributions }) => ofKind(contributions, 'validator')).filter(({ name }) => name === 'rspamd');
  const pattern = /grep -vE '([^']*)'/.exec(validator?.script ?? '')?.[1] ?? '(?!)';
  return ['syntax OK', ...UNANSWERED, 'cannot read servers definition of mine'].filter((line) => new RegExp(pattern).test(line));
}

test('the servers of the shared collection, which no parser can reach, are no finding where the site asks for them, and one where it does not', () => {
  expect(expectedLines(true)).toEqual(['syntax OK', ...UNANSWERED]);
  expect(expectedLines(false)).toEqual(['syntax OK']);
});

test('the socket for learning is of the group of the mail where Dovecot is, and names no group that is not there elsewhere', () => {
  const ends = (site: string, host: string): string | undefined => {
    const bench = benchOf(site);
    const { files } = bench.compile(withValue(bench.data, ['hosts', host, 'services', 'rspamd'], {}));
    return /mode=0660 (.*)"/.exec(files.get(`${host}/rootfs/etc/rspamd/local.d/worker-controller.inc`) ?? '')?.[1];
  };
  expect(ends('test/sites/native', 'mail')).toBe('owner=_rspamd group=vmail');
  // Only Postfix's front is there, without a mailbox.
  expect(ends('test/sites/containers', 'front')).toBe('owner=_rspamd');
});
