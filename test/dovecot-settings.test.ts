import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { compileSite } from '../src/compile.ts';
import { checkDovecotSetting, parseDovecotConf } from '../src/services/dovecot/setting-problems.ts';
import { outputOf } from '../src/tree/output.ts';
import { sites } from './sites.ts';

test.each(sites)('%s: the dovecot.conf of every host has only variables that Dovecot has', (site) => {
  const texts = [...outputOf(compileSite(resolve(site)).trees)].filter(([path]) => path.endsWith('/dovecot.conf'));
  expect(texts.length).toBeGreaterThan(0);
  const problems = texts.flatMap(([path, { content }]) =>
    parseDovecotConf(content).flatMap(({ setting, value, line }) =>
      checkDovecotSetting(setting, value).map(({ message }) => `${path}:${line}: ${setting}: ${message}`),
    ),
  );
  expect(problems).toEqual([]);
});

test('a variable of one setting is none of another', () => {
  expect(checkDovecotSetting('quota_status_overquota', '%{error}')).toEqual([]);
  expect(checkDovecotSetting('quota_status_nouser', '%{error}')).toMatchObject([{ code: 'unknown-variable' }]);
});
