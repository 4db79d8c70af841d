import { compareBy, type HostSide } from './change.ts';
import { defineMeaning } from './meaning.ts';
import { say } from './sentence.ts';

/** Debian packages. */
export const packages = defineMeaning<{ readonly change: 'install' | 'unneeded'; readonly package: string }>({
  name: 'packages',
  title: 'Packages',
  find: ({ host, before, after }) => {
    const { gone, come } = compareBy(namesIn(before, host), namesIn(after, host), (name) => name);
    return [
      ...come.map((name) => ({ change: 'install' as const, package: name })),
      ...gone.map((name) => ({ change: 'unneeded' as const, package: name })),
    ];
  },
  tell: (items) => {
    const of = (change: string): readonly string[] => items.filter((item) => item.change === change).map((item) => item.package);
    return {
      lines: [
        ...(of('install').length > 0 ? [say`to install: ${of('install')}`] : []),
        ...(of('unneeded').length > 0 ? [say`no longer needed: ${of('unneeded')}`] : []),
      ],
    };
  },
});

function namesIn(side: HostSide | undefined, host: string): readonly string[] {
  return (side?.texts.get(`${host}/packages`) ?? '').split('\n').filter((name) => name !== '');
}
