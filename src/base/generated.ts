/**
 * A module that `npm run compile` writes and git does not keep, such as the validators made of `schema/`.
 * Throws an error that names the command when the file is missing: a fresh clone that runs from `src/` has none yet.
 */
export async function loadGenerated<Module>(path: string, load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    if (!isMissing(error)) throw error;
    throw new Error(`${path} is not generated yet; run: npm run generate`, { cause: error });
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
