import { describe, expect, test } from 'vitest';
import { postfixSettings } from '../src/formats/settings-in.ts';
import { sites } from './sites.ts';
import { choicesOf, combine, randomNumbers, type Combination } from './sweep/combine.ts';
import { benchOf } from './sweep/compile.ts';
import { withValue } from './sweep/data.ts';
import { saidTwice, settingsSeen } from './sweep/twice.ts';

/** Each says half of all there is to say; of N, a pair of choices is in one with a probability of 1 - 0.75 ** N. More of them: PAIRS=100 npx vitest run test/pairs.test.ts */
const COMBINATIONS = Number(process.env['PAIRS'] ?? '2');

/** In milliseconds, on a machine that does other things as well. */
const PATIENCE = 60_000 * Math.max(5, COMBINATIONS);

describe.each(sites)('%s', (site) => {
  const bench = benchOf(site);

  test('no setting stands twice in any file of a daemon', () => {
    const { files } = bench.compile(bench.data);
    expect(settingsSeen(files).size).toBeGreaterThan(0);
    expect([...settingsSeen(files)].filter(([path, count]) => count === 0 && !path.endsWith('.inc'))).toEqual([]);
    expect(saidTwice(files)).toEqual([]);
  });

  test(
    'nor does one whatever else is said with it, and all that is allowed together compiles',
    () => {
      const [choices, random] = [choicesOf(bench), randomNumbers(13)];
      const made = Array.from({ length: COMBINATIONS }, (): Combination => combine(bench, choices, random));
      for (const combination of made) {
        expect(combination.made.files.size).toBeGreaterThan(0);
        expect(saidTwice(combination.made.files), JSON.stringify(combination.chosen.map(({ place }) => place.join('.')))).toEqual([]);
      }
      expect(Math.min(...made.map(({ chosen }) => chosen.length))).toBeGreaterThan(20);
    },
    PATIENCE,
  );
});

test('a smarthost beside the policies of others: one list, the own next hop first, which hears the name that its certificate must have', () => {
  const bench = benchOf('test/sites/native');
  const smarthost = { host: 'smtp.provider.example', user: 'ben', tls: 'verify' };
  const { files } = bench.compile(withValue(bench.data, ['hosts', 'mail', 'services', 'postfix', 'smarthost'], smarthost));
  const main = postfixSettings(files.get('mail/rootfs/etc/postfix/main.cf') ?? '');
  expect(main.filter(({ name }) => /policy_maps|CAfile/.test(name)).map(({ value }) => value)).toEqual([
    '/etc/ssl/certs/ca-certificates.crt',
    'texthash:/etc/postfix/tls_policy, socketmap:inet:127.0.0.1:8462:dane, socketmap:inet:127.0.0.1:8461:postfix',
  ]);
  expect(files.get('mail/rootfs/etc/postfix/tls_policy')).toContain('[smtp.provider.example]:587 verify servername=hostname\n');
});

test('what it looks for is found', () => {
  const twice = (path: string, text: string): readonly string[] => saidTwice(new Map([[path, text]]));
  expect(twice('m/rootfs/etc/postfix/main.cf', 'a = 1\n b\nc = 2\na = 3\n')).toEqual(['m/rootfs/etc/postfix/main.cf: a']);
  expect(
    twice('m/rootfs/etc/postfix/master.cf', 'smtp unix - - y - - smtp\n    -o a=1\n    -o a=2\nrelay unix - - y - - smtp\n    -o a=1\n'),
  ).toHaveLength(1);
  expect(twice('m/rootfs/etc/postfix/block/recipients', 'ana@a.example 550 no\nAna@a.example 550 no\nb@a.example 550 no\n')).toHaveLength(
    1,
  );
  expect(twice('m/rootfs/etc/dovecot/dovecot.conf', 'protocol imap {\n  a = 1\n}\na = 1\nprotocol imap {\n  a = 2\n}\n')).toHaveLength(1);
  expect(twice('m/rootfs/etc/ssh/sshd_config.d/10-sitec.conf', 'Port 1\nListenAddress ::\nListenAddress 0.0.0.0\nport 2\n')).toHaveLength(
    1,
  );
  expect(twice('m/rootfs/etc/postgresql/17/main/conf.d/sitec.conf', "port = 1\nPORT 2\nwork_mem = '1MB'\n")).toHaveLength(1);
  expect(twice('m/rootfs/etc/unbound/unbound.conf.d/sitec.conf', 'server:\n    prefetch: yes\n    prefetch: no\n')).toHaveLength(1);
  expect(twice('m/rootfs/etc/redis/redis.conf', 'port 0\nmaxmemory 64mb\nport 1\n')).toHaveLength(1);
  expect(twice('m/rootfs/etc/rspamd/local.d/actions.conf', 'reject = 1; greylist = 2;\nreject = 3;\n')).toHaveLength(1);
});
