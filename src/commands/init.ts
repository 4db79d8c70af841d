import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ExpectedError } from '../base/diagnostics.ts';
import { compileSite } from '../compile.ts';
import { shownAs } from '../base/shown-as.ts';
import { createSecret, type SecretStore } from '../secrets/store.ts';
import { writeWhole } from '../secrets/index-file.ts';
import { neededSecrets } from '../tree/missing-secrets.ts';
import { beforeEnd, inTemporary } from '../base/temporary.ts';
import { build } from './build.ts';
import type { Context, Outcome } from './context.ts';
import { collectAnswers, type Answers, type Given } from './init/answers.ts';
import { whatIsNext } from './init/next.ts';
import { makeRecipients } from './init/recipients.ts';
import { siteFiles, type SiteFiles } from './init/site-files.ts';
import { tellDiagnostics } from './tell-diagnostics.ts';

/**
 * `sitec init`: a new site with its keys, secrets and output, complete or not at all: it is made beside its place and moved there.
 * Files that are there already are never overwritten.
 */
export async function init(context: Context, store: SecretStore, given: Given): Promise<Outcome> {
  refuseExisting(context.directory, ['site.yaml', 'keys', 'secrets', 'generated']);
  const answers = await collectAnswers(given);
  const { files, leftOut } = siteFiles(context.directory, answers);
  refuseExisting(context.directory, [...files.keys()]);
  const highest = mkdirSync(context.directory, { recursive: true });
  const { done } = beforeEnd(() => removeEmpty(context.directory, highest));
  try {
    return await inTemporary(join(context.directory, '.sitec-init-'), (draft) => make(context, store, { answers, files, leftOut, draft }));
  } finally {
    done();
    removeEmpty(context.directory, highest);
  }
}

interface Making {
  readonly answers: Answers;
  readonly files: SiteFiles;
  readonly leftOut: readonly string[];
  /** The directory that it is made in. */
  readonly draft: string;
}

async function make(context: Context, store: SecretStore, { answers, files, leftOut, draft }: Making): Promise<Outcome> {
  placeFiles(draft, files);
  const drafted: Context = { ...context, directory: draft, file: join(draft, 'site.yaml'), print: () => undefined };
  if (!isValid(drafted, join(context.directory, 'site.yaml'))) return 1;
  const recipients = await makeRecipients(answers.operator, answers.domain, store.identity);
  for (const { name, recipient } of recipients) writeWhole(draft, `keys/operators/${name}.pub`, `${recipient}\n`);
  await createSecrets(drafted, { ...store, directory: draft });
  if ((await build(drafted)) === 1) return 1;
  for (const name of [...files.keys(), 'keys', 'secrets', 'generated']) move(join(draft, name), join(context.directory, name));
  context.print(whatIsNext({ directory: context.directory, answers, files: [...files.keys()], leftOut, recipients }));
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
  const source = { ...compiled.loaded.source, file: shownAs(file) };
  tellDiagnostics(drafted, { ...compiled, diagnostics, loaded: { ...compiled.loaded, source } }, 'nothing was made', false);
  return false;
}

/** The hosts' identities first: the others are encrypted to them. */
async function createSecrets({ directory, file }: Context, store: SecretStore): Promise<void> {
  const needed = neededSecrets(compileSite(directory, file).hosts);
  for (const secret of [...needed].toSorted((a, b) => Number(b.kind === 'age-identity') - Number(a.kind === 'age-identity')))
    await createSecret(store, secret);
}

function move(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  renameSync(from, to);
}
