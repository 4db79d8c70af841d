import { expect, test } from 'vitest';
import { fakeHost } from './fake-host.ts';

test.each([
  ['Debian 12', 'PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nID=debian\nVERSION_ID="12"\n', 'Debian GNU/Linux 12 (bookworm)'],
  ['another system', "# a comment with = in it\nID=ubuntu\nVERSION_ID='13'\nPRETTY_NAME='Ubuntu'\n", 'Ubuntu'],
  ['nothing at all', '', 'a system without a name'],
])('%s is not what a release is for (A-HOST-02, X-20)', (_, text, name) => {
  const host = fakeHost();
  const release = { files: [{ path: '/etc/a', text: 'a' }] };
  host.confirmed(release);
  host.live('/etc/os-release', text);
  const staged = host.stage(release);
  expect(host.run(['plan', staged], { overwrite: [] })).toMatchObject({
    code: 3,
    answer: { error: { kind: 'system', message: `this host runs ${name}, and releases are for Debian 13` } },
  });
});
