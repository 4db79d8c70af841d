import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../base/diagnostics.ts';
import { line, QuoteError } from '../../formats/quote.ts';
import { askUntil } from './ask.ts';
import { problemsWith } from './problems.ts';
import type { Given, SiteAnswers } from './site-answers.ts';

interface Question {
  readonly option: string;
  readonly prompt: string;
  readonly guess: string | undefined;
  /** The answer as a part of all. */
  readonly read: (text: string) => Partial<SiteAnswers>;
}

/** Gets an answer, or what stands for one that is missing. */
type GetAnswer = (question: Question, before: Given) => Promise<string>;

/**
 * The answers that a site needs: given, else asked for at a terminal, where each is checked before the next question, else guessed. Throws UsageError
 * naming every option that is missing, or one that is no line of a file.
 */
export async function collectAnswers(given: Given): Promise<SiteAnswers> {
  const missing: string[] = [];
  const answer = process.stdin.isTTY ? askAtTerminal : guessOrFail(missing);
  const fqdn =
    given.fqdn ??
    (await answer({ option: '--fqdn', prompt: "the host's full name", guess: undefined, read: (text) => ({ fqdn: text }) }, given));
  const addresses =
    given.addresses ??
    words(
      await answer(
        {
          option: '--address',
          prompt: 'its public addresses, IPv4 and IPv6',
          guess: undefined,
          read: (text) => ({ addresses: words(text) }),
        },
        { ...given, fqdn },
      ),
    );
  const domain =
    given.domain ??
    (await answer(
      { option: '--domain', prompt: 'the first mail domain', guess: parentOf(fqdn), read: (text) => ({ domain: text }) },
      { ...given, fqdn, addresses },
    ));
  const operator =
    given.operator ??
    (await answer(
      {
        option: '--operator',
        prompt: 'your short name, for the account and the first mailbox',
        guess: accountName(),
        read: (text) => ({ operator: text }),
      },
      { ...given, fqdn, addresses, domain },
    ));
  const key =
    given.key ??
    (await answer(
      { option: '--key', prompt: 'your SSH public key', guess: ownKey(), read: (text) => ({ key: text }) },
      { ...given, fqdn, addresses, domain, operator },
    ));
  if (missing.length > 0) throw new UsageError(`say ${missing.join(', ')}, or run this at a terminal to be asked`);
  const said = { '--fqdn': [fqdn], '--address': addresses, '--domain': [domain], '--operator': [operator], '--key': [key] };
  for (const [option, texts] of Object.entries(said))
    for (const text of texts) {
      const problem = lineProblem(text.trim(), option === '--key');
      if (problem !== undefined) throw new UsageError(`${option} ${problem}`);
    }
  return { fqdn, addresses, domain, operator, key: key.trim() };
}

/** Why a text is no part of a line of site.yaml. It is not repeated: it may be a private key. */
function lineProblem(text: string, isKey: boolean): string | undefined {
  if (text.includes('PRIVATE KEY') || text.includes('AGE-SECRET-KEY'))
    return 'is a private key, which belongs in no site; say the public one, which ssh-keygen writes beside it as .pub';
  const lines = text.split('\n').length;
  if (lines > 1) return `holds ${lines} lines; one line, please${isKey ? ': one public key, and others in site.yaml afterwards' : ''}`;
  try {
    line(text);
    return undefined;
  } catch (error) {
    if (error instanceof QuoteError) return error.message;
    throw error;
  }
}

/** Asks until the compiler has nothing against the answer; what was given on the command line is not its fault. */
function askAtTerminal({ option, prompt, guess, read }: Question, before: Given): Promise<string> {
  const known = givenOnly(before);
  const earlier = new Set(problemsWith(known));
  return askUntil(prompt, guess, (text) => {
    const problem = lineProblem(text, option === '--key');
    if (problem !== undefined) return [`this ${problem}`];
    return problemsWith({ ...known, ...read(text) }).filter((message) => !earlier.has(message));
  });
}

function givenOnly(given: Given): Partial<SiteAnswers> {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function guessOrFail(missing: string[]): GetAnswer {
  return ({ option, guess }) => {
    if (guess === undefined) missing.push(option);
    return Promise.resolve(guess ?? '');
  };
}

function words(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter(Boolean);
}

/** mail.example.org receives for example.org. */
function parentOf(fqdn: string): string | undefined {
  const parent = fqdn.split('.').slice(1).join('.');
  return parent.includes('.') ? parent : undefined;
}

function accountName(): string | undefined {
  const { username } = userInfo();
  return /^[a-z][a-z0-9-]{0,30}$/.test(username) && username !== 'root' ? username : undefined;
}

/** The operator's own public key, an Ed25519 one first. */
function ownKey(): string | undefined {
  const folder = join(homedir(), '.ssh');
  if (!existsSync(folder)) return undefined;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.pub'))
    .toSorted((a, b) => Number(b.includes('ed25519')) - Number(a.includes('ed25519')));
  const [first] = files;
  return first === undefined ? undefined : readFileSync(join(folder, first), 'utf8').trim();
}
