import { describe, expect, test } from 'vitest';
import { marksOf } from '../../src/deploy/mail-probes.ts';
import { newFailures, type Probe } from '../../src/deploy/probes.ts';
import { linesWithPrograms } from './programs.ts';

/** What a reply to a probe's mail means: a fault of the host's, or something that may be otherwise in a minute. */
const REPLIES = [
  ['451 4.3.0 <x>: Temporary lookup failure', 'problem'],
  ['451 4.3.5 Server configuration error', 'problem'],
  ['452 4.3.1 Insufficient system storage', 'problem'],
  ['450 4.1.1 <x>: Recipient address rejected: unknown', 'problem'],
  ['454 4.7.1 <x>: Relay access denied', 'problem'],
  // Postfix, when its milter does not answer.
  ['451 4.7.1 Service unavailable - try again later', 'problem'],
  ['550 5.1.1 <x>: Recipient address rejected', 'problem'],
  ['554 5.7.1 no', 'problem'],
  ['450 4.7.1 <unknown[192.0.2.1]>: Client host rejected: Greylisted', 'untried'],
  ['450 4.7.1 <unknown[192.0.2.1]>: Client host rejected: Access denied', 'problem'],
  ['450 4.2.0 Greylisted', 'untried'],
  ['451 4.7.1 Try again later', 'untried'],
  ['450 Greylisted for 60 seconds', 'untried'],
  ['450 4.7.1 Error: too much mail from 192.0.2.1', 'untried'],
  ['421 4.7.0 Too many connections', 'untried'],
  ['452 4.2.2 Mailbox full', 'untried'],
] as const;

test('a probe judges a reply by its second number, on the host and from outside alike', () => {
  const program = `
import json
from sent import mail_from_outside
from watch import mail_probe
for reply in json.loads(sys.argv[2]):
    print(" ".join([*mail_probe.verdict(reply), *mail_from_outside.verdict(int(reply[:3]), reply[4:].encode())]))
`;
  const said = linesWithPrograms(program, JSON.stringify(REPLIES.map(([reply]) => reply)));
  expect(said).toEqual(REPLIES.map(([, meaning]) => `${meaning} ${meaning}`));
});

describe('a probe of mail on a host', () => {
  /** Plays Postfix and Dovecot, and prints what came of it, what was run, and whether the mark of an unfinished probe is left. */
  const played = (host: object): unknown =>
    JSON.parse(
      linesWithPrograms(
        `
import json, tempfile, time
from watch import mail_probe
host = json.loads(sys.argv[2])
directory = tempfile.mkdtemp()
class Release:
    name, manifest = "one", {"host": "mail1", "probes": host.get("probes", {"mail": "ana@example.org"}), "exposure": []}
    def path(self, part): return directory + "/" + part
class Paths:
    def at(self, path): return "/bin/sh" if path in host["programs"] else "/nonexistent"
runs, stored, queue = [], bool(host.get("stored")), host.get("queue", [])
def run(argv, text="", timeout=600):
    global stored, queue
    runs.append(os.path.basename(argv[0]) + " " + argv[1])
    if argv[0] == "systemctl": return (0 if host.get("active", True) else 3), "", ""
    if host.get("deaf") and argv[0].endswith("doveadm"): return 75, "", "no"
    if argv[0].endswith("sendmail"): return 0, "", ""
    if argv[0] == "postqueue": return 0, "".join(json.dumps(row) + "\\n" for row in queue), ""
    if argv[0] == "postcat": return 0, "X-Sitec-Probe: one.before\\n", ""
    if argv[0] == "postsuper": queue = []
    if argv[1] == "expunge": stored = argv[4:] != ["mailbox", "INBOX", "uid", "7"]
    return 0, json.dumps([{"mailbox": "INBOX", "uid": 7, "hdr.x-sitec-probe": "one.before"}] if stored else []), ""
mail_probe.run, mail_probe.own_release, mail_probe.STORED = run, Release, 0.1
found = mail_probe.probe(Paths(), "one.before")
print(json.dumps({"found": found, "runs": runs, "left": os.listdir(directory)}))
`,
        JSON.stringify(host),
      ).at(-1) ?? '',
    );
  const BOTH = ['/usr/sbin/sendmail', '/usr/bin/doveadm'];
  const waiting = (reason: string): object => ({
    queue_id: 'Q1',
    recipients: [{ address: 'ana@example.org', delay_reason: reason }],
  });

  test('is stored and deleted', () => {
    expect(played({ programs: BOTH, stored: true })).toMatchObject({
      found: {},
      left: [],
      runs: expect.arrayContaining(['doveadm expunge']) as unknown,
    });
  });

  test('is untried without Postfix, with one that does not run, and without a mailbox for it', () => {
    expect(played({ programs: [] })).toMatchObject({ found: { untried: 'Postfix does not run here' }, runs: [] });
    expect(played({ programs: BOTH, active: false })).toMatchObject({ found: { untried: 'Postfix does not run here' } });
    expect(played({ programs: BOTH, probes: null })).toMatchObject({ found: { untried: 'the site names no mailbox for it' }, runs: [] });
  });

  test('that is not stored is a problem with its reason, or untried when that asks for patience, and is deleted from the queue', () => {
    const deleted = { left: [], runs: expect.arrayContaining(['postsuper -d']) as unknown };
    const fault = played({ programs: BOTH, queue: [waiting('delivery temporarily suspended: 451 4.3.0 no table')] });
    expect(fault).toMatchObject({ ...deleted, found: { problem: expect.stringContaining('4.3.0 no table') as string } });
    const grey = played({ programs: BOTH, queue: [waiting('host said: 451 4.7.1 Greylisted')] });
    expect(grey).toMatchObject({ ...deleted, found: { untried: expect.stringContaining('Greylisted') as string } });
    const full = played({ programs: BOTH, queue: [waiting('dovecot-lmtp said: 452 4.2.2 <ana@example.org> Quota exceeded')] });
    expect(full).toMatchObject({ ...deleted, found: { untried: expect.stringContaining('4.2.2') as string } });
    // A Dovecot that cannot write: mail is lost to readers until it is mended.
    const readOnly = played({
      programs: BOTH,
      queue: [waiting('dovecot-lmtp said: 451 4.2.0 <ana@example.org> Internal error occurred.')],
    });
    expect(readOnly).toMatchObject({ ...deleted, found: { problem: expect.stringContaining('4.2.0') as string } });
    expect(played({ programs: BOTH })).toMatchObject({ found: { problem: 'handed over, and not stored within 0 s' } });
  });

  test('leaves its mark where Dovecot does not say whether something is left', () => {
    expect(played({ programs: BOTH, deaf: true })).toMatchObject({ left: ['mail-probe'] });
  });

  test('without Dovecot here, one that has left the queue is well', () => {
    expect(played({ programs: ['/usr/sbin/sendmail'] })).toMatchObject({ found: {}, left: [] });
  });
});

test('what was untried before is no measure, and what is untried now is no failure', () => {
  const mail = (more: object): Probe => ({ name: 'mail on the host', address: 'ana@example.org', ...more });
  const [well, untried, bad] = [mail({}), mail({ untried: 'greylisted' }), mail({ problem: 'not stored' })];
  expect(newFailures([untried], [bad])).toEqual([]);
  expect(newFailures([bad], [bad])).toEqual([]);
  expect(newFailures([well], [untried])).toEqual([]);
  expect(newFailures([well], [bad])).toEqual([bad]);
});

test('each way marks its own mail, so that neither takes the one of the other out of the mailbox that both go to', () => {
  for (const moment of ['before', 'after'] as const) {
    const { onHost, outside } = marksOf('20261130-one', moment);
    // A host compares how the mark begins; IMAP's SEARCH HEADER finds it anywhere (RFC 9051, 6.4.4).
    expect({ host: outside.startsWith(onHost), outside: onHost.includes(outside) }).toEqual({ host: false, outside: false });
    expect([onHost, outside].every((mark) => mark.startsWith('20261130-one.') && mark.endsWith(`.${moment}`))).toBe(true);
  }
});
