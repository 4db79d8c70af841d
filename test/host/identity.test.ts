import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { expect, test } from 'vitest';
import { demoSshKey } from '../lab/demo.ts';
import { writePrograms } from '../programs.ts';
import { fakeHost, type FakeHost } from './fake-host.ts';
import { linesWithPrograms } from './programs.ts';

const FILES = [{ path: '/etc/a.conf', text: 'a\n' }];
const OPTIONS = { overwrite: [], allowDisable: 0, diffs: true, validate: false };

interface Keys {
  readonly line: string;
  readonly recipient: string;
}

async function ageKeys(): Promise<Keys> {
  const line = await generateX25519Identity();
  return { line, recipient: await identityToRecipient(line) };
}

const [OLD, NEW] = await Promise.all([ageKeys(), ageKeys()]);
const [OLD_SSH, NEW_SSH] = [demoSshKey('old'), demoSshKey('new')];

/** A host with the old identity and the old SSH host key, whose age-keygen knows the keys of this test. */
function host(): FakeHost {
  const self = fakeHost();
  self.live('/var/lib/sitec/identity', `${OLD.line}\n`, '0600');
  self.live('/etc/ssh/ssh_host_ed25519_key', OLD_SSH.privateKey, '0600');
  writePrograms(join(self.root, '../bin'), {
    'age-keygen': `case $(cat) in ${OLD.line}) echo ${OLD.recipient} ;; ${NEW.line}) echo ${NEW.recipient} ;; esac`,
  });
  self.units({ 'ssh.service': {} });
  self.confirmed({ files: FILES });
  return self;
}

function identityFile({ root }: FakeHost): string {
  return readFileSync(join(root, 'var/lib/sitec/identity'), 'utf8');
}

test('another identity is added once, beside the one that opens what is there', () => {
  const self = host();
  const staged = self.stage({ files: FILES });
  expect(self.run(['identity', staged], { age: `${NEW.line}\n` })).toMatchObject({ code: 0, answer: { added: true } });
  expect(self.run(['identity', staged], { age: NEW.line })).toMatchObject({ code: 0, answer: { added: false } });
  expect(identityFile(self)).toBe(`${OLD.line}\n${NEW.line}\n`);
});

test.each(['', 'AGE-SECRET-KEY-1X\nAGE-SECRET-KEY-1Y', '# a comment'])('%j is no identity, and changes nothing', (age) => {
  const self = host();
  expect(self.run(['identity', self.stage({ files: FILES })], { age })).toMatchObject({ code: 3, answer: { error: { kind: 'identity' } } });
  expect(identityFile(self)).toBe(`${OLD.line}\n`);
});

test.each([
  { name: 'both are named', age: [NEW.recipient, OLD.recipient], left: [OLD.line, NEW.line] },
  { name: 'the new one alone is named', age: [NEW.recipient], left: [NEW.line] },
  { name: 'neither is named: nothing could be opened any more', age: ['age1other'], left: [OLD.line, NEW.line] },
  { name: 'none is named: the release is of before', age: [], left: [OLD.line, NEW.line] },
])('a confirmed release drops the identities that it does not name: $name', ({ age, left }) => {
  const self = host();
  const staged = self.stage({ files: FILES, identity: { age } });
  self.run(['identity', staged], { age: NEW.line });
  expect(self.run(['record', staged], OPTIONS)).toMatchObject({ code: 0 });
  expect(identityFile(self)).toBe(left.map((line) => `${line}\n`).join(''));
});

test('another SSH host key is a reload of sshd in the plan, and the one in place is none', () => {
  const self = host();
  const verbs = (ssh: string): unknown => self.plan(self.stage({ files: FILES, identity: { age: [], ssh } })).verbs;
  expect(verbs(`${OLD_SSH.publicKey.split(' ').slice(0, 2).join(' ')} a comment`)).toEqual([]);
  expect(verbs(NEW_SSH.publicKey)).toMatchObject([{ daemon: 'ssh', verb: 'reload', because: ['/etc/ssh/ssh_host_ed25519_key'] }]);
});

/** What becomes of a key that waits: whether the release is refused, and what lies in place afterwards. */
const PLACES = `
import json
from release import identity, release
from base.paths import Paths
from base.command import Refusal
class Journal:
    def say(self, *_, **__): pass
identity.files.prepare_file = lambda paths, path, content, *_: open(paths.at(path) + ".new", "wb").write(content)
identity.files.put_in_place = lambda paths, path: os.rename(paths.at(path) + ".new", paths.at(path))
paths, manifest = Paths(sys.argv[2]), json.loads(sys.argv[3])
try:
    identity.require_key(paths, manifest)
    print(json.dumps(identity.key_paths(paths, manifest)))
    identity.place_key(paths, manifest, Journal())
except Refusal as refusal:
    print(refusal.kind)
`;

test.each([
  {
    name: 'it is the one that the release names',
    sent: NEW_SSH,
    named: NEW_SSH,
    says: /"\/etc\/ssh\/ssh_host_ed25519_key"/,
    shows: NEW_SSH,
  },
  { name: 'nothing was sent', sent: undefined, named: NEW_SSH, says: /^identity$/, shows: OLD_SSH },
  { name: 'another one was sent', sent: demoSshKey('other'), named: NEW_SSH, says: /^identity$/, shows: OLD_SSH },
  { name: 'the release goes on with the key in place', sent: NEW_SSH, named: OLD_SSH, says: /^\[\]$/, shows: OLD_SSH },
])('a key that was sent is put in place by the release that names it: $name', ({ sent, named, says, shows }) => {
  const self = host();
  if (sent) self.run(['identity', self.stage({ files: FILES })], { age: OLD.line, ssh: sent.privateKey });
  const [said] = linesWithPrograms(PLACES, self.root, JSON.stringify({ identity: { age: [], ssh: named.publicKey } }));
  expect(said).toMatch(says);
  expect(readFileSync(join(self.root, 'etc/ssh/ssh_host_ed25519_key'), 'utf8')).toBe(shows.privateKey);
});

/** The networks in which a host gets another key. */
const REKEYED = `
from apply import private_networks
from base.paths import Paths
class Filled:
    def content(self, path): return sys.argv[3].encode()
rows = [{"path": "/etc/wireguard/wg0.conf", "action": "write"}, {"path": "/etc/motd", "action": "write"}]
print(private_networks.rekeyed(Paths(sys.argv[2]), Filled(), rows))
`;

test.each([
  { name: 'another key', after: '[Interface]\nPrivateKey = two\n', found: "['wg-quick@wg0.service']" },
  { name: 'another hub', after: '[Interface]\nPrivateKey = one\n[Peer]\nPublicKey = three\n', found: '[]' },
])('the hub is waited for when the host gets another key in a network: $name', ({ after, found }) => {
  const self = host();
  self.live('/etc/wireguard/wg0.conf', '[Interface]\nPrivateKey = one\n', '0600');
  expect(linesWithPrograms(REKEYED, self.root, after)).toEqual([found]);
});
