import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../base/diagnostics.ts';
import { line, QuoteError } from '../../formats/quote.ts';

/** What a new site is made from. */
export interface SiteAnswers {
  readonly fqdn: string;
  readonly addresses: readonly string[];
  readonly domain: string;
  readonly operator: string;
  /** The operator's SSH public key, one line. */
  readonly key: string;
}

/** What was said on the command line. */
export type Given = { readonly [Answer in keyof SiteAnswers]?: SiteAnswers[Answer] | undefined };

interface Question {
  readonly option: string;
  readonly prompt: string;
  readonly guess: string | undefined;
}

/** The answers that a site needs: given, else asked for at a terminal, else guessed. Throws UsageError naming every option that is missing, or one that is no line of a file. */
export async function collectAnswers(given: Given): Promise<SiteAnswers> {
  const missing: string[] = [];
  const answer = process.stdin.isTTY ? askAtTerminal : guessOrFail(missing);
  const fqdn = given.fqdn ?? (await answer({ option: '--fqdn', prompt: "the host's full name", guess: undefined }));
  const addresses =
    given.addresses ?? words(await answer({ option: '--address', prompt: 'its public addresses, IPv4 and IPv6', guess: undefined }));
  const domain = given.domain ?? (await answer({ option: '--domain', prompt: 'the first mail domain', guess: parentOf(fqdn) }));
  const operator =
    given.operator ??
    (await answer({ option: '--operator', prompt: 'your short name, for the account and the first mailbox', guess: accountName() }));
  const key = given.key ?? (await answer({ option: '--key', prompt: 'your SSH public key', guess: ownKey() }));
  if (missing.length > 0) throw new UsageError(`say ${missing.join(', ')}, or run this at a terminal to be asked`);
  const said = { '--fqdn': [fqdn], '--address': addresses, '--domain': [domain], '--operator': [operator], '--key': [key] };
  for (const [option, texts] of Object.entries(said)) for (const text of texts) refuseOtherThanLine(option, text.trim());
  return { fqdn, addresses, domain, operator, key: key.trim() };
}

/** Each answer becomes part of a line of site.yaml. It is not repeated: it may be a private key. */
function refuseOtherThanLine(option: string, text: string): void {
  if (text.includes('PRIVATE KEY') || text.includes('AGE-SECRET-KEY'))
    throw new UsageError(
      `${option} is a private key, which belongs in no site; say the public one, which ssh-keygen writes beside it as .pub`,
    );
  const lines = text.split('\n').length;
  if (lines > 1)
    throw new UsageError(
      `${option} holds ${lines} lines; one line, please${option === '--key' ? ': one public key, and others in site.yaml afterwards' : ''}`,
    );
  try {
    line(text);
  } catch (error) {
    throw error instanceof QuoteError ? new UsageError(`${option} ${error.message}`) : error;
  }
}

async function askAtTerminal({ prompt, guess }: Question): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    const answer = (await terminal.question(`${prompt}${guess === undefined ? '' : ` [${guess}]`}: `)).trim();
    if (answer === '' && guess === undefined) return await askAtTerminal({ option: '', prompt, guess });
    return answer === '' ? (guess ?? '') : answer;
  } finally {
    terminal.close();
  }
}

function guessOrFail(missing: string[]): (question: Question) => Promise<string> {
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
