import type { Contribution } from '../../contract/contribution.ts';
import { enabled, restart } from '../../contract/kinds/daemons.ts';
import { file } from '../../contract/kinds/files.ts';
import { HOST_ROOT } from '../../contract/root.ts';
import { MIB } from '../../site/units.ts';
import { namesOf } from './domains.ts';
import type { Shown } from './shown.ts';

const PROGRAM = '/usr/local/lib/sitec/autodiscover';
const SETTINGS = '/etc/sitec/autodiscover.json';
const SOCKET = '/run/sitec-autodiscover.sock';
const [LISTENING, ANSWERING] = ['sitec-autodiscover.socket', 'sitec-autodiscover@.service'];

/** Seconds in which a program that starts for each question must have answered. */
const TIMEOUT = 10;

/** What answers Outlook: a program that systemd starts for each question, as nobody, without a network. */
export function autodiscoverUnits(): readonly Contribution[] {
  return [
    file(HOST_ROOT, PROGRAM, { format: 'words', mode: 0o755, data: {} }),
    file(HOST_ROOT, `/etc/systemd/system/${LISTENING}`, { format: 'systemd', data: { socket: SOCKET }, notify: restart('autodiscover') }),
    file(HOST_ROOT, `/etc/systemd/system/${ANSWERING}`, {
      format: 'systemd',
      data: { program: PROGRAM, settings: SETTINGS, timeout: TIMEOUT },
    }),
    ...enabled(LISTENING),
    {
      kind: 'daemon',
      root: HOST_ROOT,
      name: 'autodiscover',
      unit: LISTENING,
      impact: { restart: 'Outlook asks again' },
    },
    {
      kind: 'sandbox',
      unit: ANSWERING,
      capabilities: [],
      families: ['none'],
      calls: ['@system-service'],
      writable: [],
      except: { PrivateNetwork: 'yes', PrivateUsers: 'yes', ProcSubset: 'pid', UMask: '0077' },
    },
  ];
}

/** The way to it for the domains of a host, and what it answers; Outlook writes the path with capitals or without. */
export function autodiscover(domains: readonly string[], { from, account }: Shown): readonly Contribution[] {
  const { label, incoming, outgoing, mobile } = account;
  const settings = { domains, label, incoming, outgoing, mobile: mobile && `https://${mobile.host}${mobile.path}` };
  return [
    file(HOST_ROOT, SETTINGS, { format: 'bare', text: `${JSON.stringify(settings, null, 1)}\n` }),
    ...domains.map((domain): Contribution => ({
      kind: 'web-location',
      name: namesOf(domain).autodiscover,
      from,
      match: { caseless: '/autodiscover/autodiscover.xml' },
      answer: { type: 'proxy', to: { socket: SOCKET }, timeout: TIMEOUT },
      methods: ['POST'],
      // The program itself refuses what is much less, so that a request that is too long gets one kind of answer.
      maxBody: MIB,
    })),
  ];
}
