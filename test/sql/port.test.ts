import { expect, test } from 'vitest';
import { ofKind } from '../../src/contract/roots.ts';
import { benchOf } from '../sweep/compile.ts';
import { withValue } from '../sweep/data.ts';

test.each(['test/sites/native', 'test/sites/containers'])(
  '%s: with a port of its own, PostgreSQL is asked there, also by the validator and for dumps',
  (site) => {
    const bench = benchOf(site);
    const host = site.endsWith('native') ? 'mail' : 'stack';
    const { hosts } = bench.compile(withValue(bench.data, ['hosts', host, 'services', 'postgresql', 'port'], 5433));
    const contributions = hosts.flatMap((one) => one.contributions);
    const [database] = ofKind(contributions, 'database');
    expect(database?.client).toContain('--port=5433');
    expect(database?.dump).toContain('--port=5433');
    const [validator] = ofKind(contributions, 'validator').filter(({ name }) => name === 'postgresql');
    const asked = (validator?.script ?? '').split('\n').filter((line) => line.includes(' psql '));
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((line) => !line.includes('--port=5433'))).toEqual([]);
  },
);
