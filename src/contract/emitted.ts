import type { Contributed, Contribution, Origin } from './contribution.ts';

/** Signs what an emitter made with its name and with the places of everything it was made from. */
export function emittedFrom(sources: readonly Contributed[], service: string, made: Contribution): Contributed {
  const paths: Origin['paths'] = [
    ...new Map(sources.flatMap(({ origin }) => origin.paths).map((path) => [JSON.stringify(path), path])).values(),
  ];
  return { ...made, origin: { service, paths } };
}
