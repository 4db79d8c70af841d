import { chmodSync, existsSync, mkdirSync, readdirSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExpectedError, hasErrors } from '../../base/diagnostics.ts';
import { compileSite } from '../../compile.ts';
import { whileLocked } from '../../base/site-lock.ts';
import { displayPath } from '../../base/display-path.ts';
import { createSecret, type SecretStore } from '../../secrets/store.ts';
import { issueCertificates } from '../keys/issue.ts';
import { neededSecrets } from '../../tree/missing-secrets.ts';
import { beforeEnd, inTemporary } from '../../base/temporary.ts';
import { build } from '../site/build.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { collectAnswers, type SiteAnswers, type Given } from './answers.ts';
import { whatIsNext } from './next.ts';
import { makeRecipients } from './recipients.ts';
import { siteFiles, type SiteFiles } from './site-files.ts';
import { DRAFT, finishInterrupted, moveToPlace } from './place.ts';
import { placeTool, type Tool } from './tool.ts';
import { tellDiagnostics } from '../../terminal/tell-diagnostics.ts';

/** What the command line says of a new site. */
export interface InitOptions extends Omit<Given, 'addresses'> {
  readonly address?: readonly string[];
  readonly sitec?: string;
}

/**
 * `sitec init`: a new site with its keys, secrets and output, complete or not at all: it is made beside its place and moved there, and the next `init`
 * finishes or forgets what a killed one left. Files that are there already are never overwritten.
 */
export async function init(context: Context, store: SecretStore, { sitec, address: addresses, ...given }: InitOptions): Promise<Outcome> {
  const { directory } = context;
  const says = existsSync(directory) ? await whileLocked(directory, () => finishInterrupted(directory)) : undefined;
  if (says !== undefined) {
    context.tell('an init that was interrupted had made everything, and is finished now\n');
    context.answer({ directory, finished: true, says });
    context.print(says);
    return 0;
  }
  refuseExisting(directory, ['site.yaml', 'keys', 'secrets', 'generated']);
  const answers = await collectAnswers({ ...given, addresses });
  const { files, leftOut, tool } = siteFiles(directory, answers, sitec);
  refuseExisting(directory, [...files.keys(), ...packedBy(tool)]);
  const highest = mkdirSync(directory, { recursive: true });
  const { done } = beforeEnd(() => removeEmpty(directory, highest));
  try {
    return await whileLocked(directory, () =>
      inTemporary(join(directory, DRAFT), (draft) => make(context, store, { answers, files, leftOut, tool, draft })),
    );
  } finally {
    done();
    removeEmpty(directory, highest);
  }
}

function packedBy(tool: Tool | undefined): readonly string[] {
  return tool?.packed === undefined ? [] : [tool.packed];
}

interface Making {
  readonly answers: SiteAnswers;
  readonly files: SiteFiles;
  readonly leftOut: readonly string[];
  readonly tool: Tool | undefined;
  /** The directory that it is made in. */
  readonly draft: string;
}

async function make(context: Context, store: SecretStore, { answers, files, leftOut, tool, draft }: Making): Promise<Outcome> {
  placeFiles(draft, files);
  const drafted: Context = { ...context, directory: draft, file: join(draft, 'site.yaml'), print: () => undefined };
  if (!isValid(drafted, join(context.directory, 'site.yaml'))) return 1;
  if (tool) placeTool(tool, draft);
  const { operator, domain } = answers;
  const recipients = await makeRecipients({ operator, domain, identity: store.identity }, draft);
  await createSecrets(drafted, { ...store, directory: draft });
  // Warnings were told already, of the file that it becomes.
  const [said, found]: [string[], object[]] = [[], []];
  if ((await build({ ...drafted, tell: (text) => said.push(text), answer: (data) => found.push(data) })) === 1) {
    context.tell(`${said.join('')}nothing was made\n`);
    for (const data of found) context.answer(data);
    return 1;
  }
  const says = whatIsNext({ directory: context.directory, answers, files: [...files.keys(), ...packedBy(tool)], leftOut, recipients });
  refuseExisting(context.directory, [...files.keys(), 'keys', 'secrets', 'generated']);
  const names = [...files.keys(), ...packedBy(tool), 'keys', 'secrets', 'generated'];
  context.print(moveToPlace(draft, context.directory, { names, says }));
  context.answer({ directory: context.directory, made: names, recipients, says });
  return 0;
}

/** Removes the directories that were made for nothing, from the innermost to the highest. */
function removeEmpty(directory: string, highest: string | undefined): void {
  if (highest === undefined || readdirSync(directory).length > 0) return;
  rmdirSync(directory);
  if (directory !== highest) removeEmpty(dirname(directory), highest);
}

function refuseExisting(directory: string, names: readonly string[]): void {
  const there = names.filter((name) => existsSync(join(directory, name)));
  if (there.length > 0) throw new ExpectedError(`${directory} already holds ${there.join(', ')}; init never overwrites anything`);
}

function placeFiles(directory: string, files: SiteFiles): void {
  for (const [path, { content, executable = false }] of files) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    if (executable) chmodSync(file, 0o755);
  }
}

/** Whether the answers make a site, which is shown as the file that it would be; keys and secrets are still to come, so that their absence does not count. */
function isValid(drafted: Context, file: string): boolean {
  const compiled = compileSite(drafted.directory, drafted.file);
  const lacking = new Set<string>(['too-few-recipients', 'missing-secret']);
  const diagnostics = compiled.diagnostics.filter(({ code }) => !lacking.has(code));
  if (diagnostics.length === 0) return true;
  const source = { ...compiled.loaded.source, file: displayPath(file) };
  tellDiagnostics(drafted, { ...compiled, diagnostics, loaded: { ...compiled.loaded, source } }, 'nothing was made', false);
  return !hasErrors(diagnostics);
}

/** The hosts' identities first: the others are encrypted to them. An authority is made with its certificates. */
async function createSecrets(context: Context, store: SecretStore): Promise<void> {
  const needed = neededSecrets(compileSite(context.directory, context.file).hosts).filter(({ kind }) => kind !== 'authority');
  for (const secret of [...needed].toSorted((a, b) => Number(b.kind === 'age-identity') - Number(a.kind === 'age-identity')))
    await createSecret(store, secret);
  await issueCertificates(context, store);
}
