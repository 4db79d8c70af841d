import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { UsageError } from '../../diagnostics.ts';

/** What a new site is made from. */
export interface Answers {
  readonly fqdn: string;
  readonly addresses: readonly string[];
  readonly domain: string;
  readonly operator: string;
  /** The operator's SSH public key, one line. */
  readonly key: string;
}

/** What was said on the command line. */
export type Given = { readonly [Answer in keyof Answers]?: Answers[Answer] | undefined };

interface Question {
  readonly option: string;
  readonly prompt: string;
  readonly guess: string | undefined;
}

/** The answers that a site needs: given, else asked for at a terminal, else guessed. Throws UsageError naming every option that is missing. */
export async function collectAnswers(given: Given): Promise<Answers> {
  const missing: string[] = [];
  const answer = process.stdin.isTTY ? askAtTerminal : guessOrFail(missing);
  const fqdn = given.fqdn ?? (await answer({ option: '--fqdn', prompt: "the host's full name", guess: undefined }));
  const addresses = given.addresses ?? words(await answer({ option: '--address', prompt: 'its public addresses, IPv4 and IPv6', guess: undefined }));
  const domain = given.domain ?? (await answer({ option: '--domain', prompt: 'the first mail domain', guess: parentOf(fqdn) }));
  const operator = given.operator ?? (await answer({ option: '--operator', prompt: 'your short name, for the account and the first mailbox', guess: accountName() }));
  const key = given.key ?? (await answer({ option: '--key', prompt: 'your SSH public key', guess: ownKey() }));
  if (missing.length > 0) throw new UsageError(`say ${missing.join(', ')}, or run this at a terminal to be asked`);
  return { fqdn, addresses, domain, operator, key };
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
  const files = readdirSync(folder).filter((name) => name.endsWith('.pub')).toSorted((a, b) => Number(b.includes('ed25519')) - Number(a.includes('ed25519')));
  const [first] = files;
  return first === undefined ? undefined : readFileSync(join(folder, first), 'utf8').trim();
}
