import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../base/caught.ts';
import { packageRoot } from '../base/package-root.ts';
import { activatorOf, ask } from './activator.ts';
import { answerIn } from './answers/read.ts';
import type { Connection } from './connection.ts';
import type { Login, ProbeTarget, Probe } from './probe-data.ts';
import { lastLine, runProgram } from './process.ts';
import { PYTHON_HERE } from './python-here.ts';

/** One mail that is handed over on the host, and one by submission where a login is known. */
export interface MailProbing {
  /** The mailbox that the host hands it to; undefined when the site has none for it. */
  readonly onHost: string | undefined;
  readonly outside: Outside | undefined;
}

/** Where a mail is submitted, where it is read, and with which account. */
interface Outside {
  readonly submission: ProbeTarget;
  readonly imaps: ProbeTarget;
  readonly login: Login;
}

/** What a probe of mail came to: {} when the mail was stored. */
interface MailOutcome {
  readonly problem?: string;
  readonly untried?: string;
}

/** Seconds that a submitted mail may take, that its probe may, and that the host has for its own. */
const STORED = 25;
const OUTSIDE = 120;
const ON_HOST = 120;

/** What can be tried of mail, by what listens and who can log in; TLS from the first byte is first (RFC 8314). */
export function mailProbing(listeners: readonly ProbeTarget[], logins: readonly Login[], onHost: string | undefined): MailProbing {
  const named = (wanted: string): ProbeTarget | undefined => listeners.find(({ name }) => name === wanted);
  const submission = named('submissions') ?? named('submission');
  const [login] = logins;
  const imaps = login && named(login.listener);
  return { onHost, outside: submission && imaps && login ? { submission, imaps, login } : undefined };
}

/** When a mail is handed over: before an attempt changes anything, or after it was activated. */
type Moment = 'before' | 'after';

/**
 * The mark of each way's mail. Each begins with the attempt's name, by which both are deleted, and neither holds the other: both may go to one mailbox
 * at the same time, where each way takes its own mail alone.
 */
export function marksOf(id: string, moment: Moment): { readonly onHost: string; readonly outside: string } {
  return { onHost: `${id}.host.${moment}`, outside: `${id}.submission.${moment}` };
}

/**
 * Hands over a mail on each way and sees it stored. `id` is the attempt's name; `activator` is the attempt's own on
 * the host. What could not be tried is `untried`, with the reason: never a problem of the attempt.
 */
export async function probeMail(
  { onHost, outside }: MailProbing,
  connection: Connection,
  activator: string,
  { id, moment }: { readonly id: string; readonly moment: Moment },
): Promise<readonly Probe[]> {
  const marks = marksOf(id, moment);
  const rows: Promise<Probe>[] = [];
  if (onHost !== undefined)
    rows.push(fromHost(connection, activator, marks.onHost).then((came) => ({ name: 'mail on the host', address: onHost, ...came })));
  if (outside)
    rows.push(fromHere(outside, marks.outside).then((came) => ({ name: 'mail by submission', address: outside.login.address, ...came })));
  return Promise.all(rows);
}

/** Whether a probe is one of these. */
export function isMail({ name }: Probe): boolean {
  return name.startsWith('mail ');
}

/** Deletes what is left of an attempt's mail on the host, also after a rollback, when what waited is delivered. Nothing that goes wrong here changes how the attempt ended; gives whether something may be left. */
export async function forgetMail(ways: readonly Connection[], id: string): Promise<boolean> {
  for (const way of ways) {
    const answer = await ask(way, activatorOf(id), ['mail-forget'], 'forgotten', { fresh: true, seconds: ON_HOST }).catch(() => undefined);
    if (answer !== undefined) return answer.left;
  }
  return true;
}

function fromHost(connection: Connection, activator: string, token: string): Promise<MailOutcome> {
  return ask(connection, activator, ['mail', token], 'mail', { fresh: true, seconds: ON_HOST })
    .then(outcomeOf)
    .catch((error: unknown) => ({ untried: messageOf(error).split('\n')[0] ?? '' }));
}

async function fromHere({ submission, imaps, login }: Outside, token: string): Promise<MailOutcome> {
  const program = readFileSync(join(packageRoot, 'host/sent/mail_from_outside.py'), 'utf8');
  const { address, password } = login;
  const request = {
    submission: { ...submission, tls: submission.name === 'submissions' },
    imaps,
    login: { address, password },
    token,
    seconds: STORED,
  };
  try {
    const { code, stdout, stderr } = await runProgram(PYTHON_HERE, {
      input: `${JSON.stringify(program)}\n${JSON.stringify(request)}`,
      seconds: OUTSIDE,
    });
    const answer = code === 0 ? answerIn('mail', stdout.lastLine()) : undefined;
    if (answer) return outcomeOf(answer);
    return { untried: lastLine(stderr) || (code === 0 ? 'it gave no answer' : `ended with ${code}`) };
  } catch (error) {
    return { untried: messageOf(error) };
  }
}

/** A problem goes before what could not be tried. */
function outcomeOf({ problem, untried }: MailOutcome): MailOutcome {
  if (problem !== undefined) return { problem };
  return untried === undefined ? {} : { untried };
}
