import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { verify } from '../src/commands/site/verify.ts';
import { ANY, makePlace, restore, run, USAGE, VERBS, type Call, type Place } from './every-verb.ts';
import { sitec } from './sites.ts';

/** Asks this process, which answers every question with no such name. */
let resolver = '';
let place: Place;
const socket = createSocket('udp4');
beforeAll(async () => {
  socket.on('message', (question, { port, address }) => {
    const answer = Buffer.from(question);
    answer.writeUInt16BE(0x81_83, 2);
    socket.send(answer, port, address);
  });
  await new Promise<void>((done) => socket.bind(0, '127.0.0.1', done));
  place = makePlace();
  resolver = `127.0.0.1:${socket.address().port}`;
});
afterEach(() => restore(place));
afterAll(() => socket.close());

/** Plays a call; the document that it prints has to be all of standard output. */
async function played(call: Call): Promise<object> {
  call.before?.(place);
  const { code, stdout, stderr } = await run(place, call, resolver, '--json');
  expect({ args: call.args, code, stderr: code === (call.code ?? 0) ? '' : stderr }).toEqual({
    args: call.args,
    code: call.code ?? 0,
    stderr: '',
  });
  const data: unknown = JSON.parse(stdout);
  expect(stdout).toBe(`${JSON.stringify(data, null, 1)}\n`);
  expect(data).toMatchObject(call.says);
  return data as object;
}

test('each verb of the help is played here', () => {
  const verbsIn = (...words: readonly string[]): readonly string[] => {
    const [, list = ''] = sitec([...words, '--help']).stdout.split('Commands:\n');
    return [...list.matchAll(/^ {2}([a-z]+)/gm)].flatMap(([, name = '']) => (name === 'help' ? [] : [[...words, name].join(' ')]));
  };
  const families = ['secrets', 'keys'];
  const all = [...verbsIn().filter((verb) => !families.includes(verb)), ...families.flatMap((family) => verbsIn(family))];
  expect(all.length).toBeGreaterThan(25);
  expect(Object.keys(VERBS).toSorted()).toEqual(all.toSorted());
});

test('docs/json.md says of each verb what its document holds', () => {
  const rows = new Map(
    [...readFileSync('docs/json.md', 'utf8').matchAll(/^\| `([a-z ]+)` \| (.*) \|$/gm)].map(([, verb = '', says = '']) => [verb, says]),
  );
  expect(Object.keys(VERBS).filter((verb) => !rows.has(verb))).toEqual([]);
  for (const [verb, { answers }] of Object.entries(VERBS))
    for (const key of Object.keys(answers?.says ?? {})) expect(rows.get(verb), `${verb}: ${key}`).toContain(`\`${key}`);
});

describe.each(Object.entries(VERBS))('%s --json is one document', (verb, { answers, fails, misused }) => {
  if (answers)
    test('when it answers', async () => {
      expect(await played(answers)).not.toHaveProperty('error');
    });

  if (fails)
    test('when it fails, and ends as it does without', async () => {
      await played(fails);
      expect((await run(place, fails, resolver)).code).toBe(fails.code);
    });

  test('when it is called the wrong way', async () => {
    await played(misused);
    const nosuch = { error: { kind: 'usage', message: "unknown option '--nosuch'" } };
    await played({ args: [...verb.split(' '), '--nosuch'], code: 2, says: nosuch });
  });
});

test.each([
  [[], 2, USAGE],
  [['secrets'], 2, USAGE],
  [['bild'], 2, { error: { kind: 'usage', message: expect.stringContaining('Did you mean build?') as string } }],
  [['--help'], 0, { help: ANY }],
  [['help', 'build'], 0, { help: ANY }],
  [['--version'], 0, { version: ANY }],
])('without a verb, or with none of ours: %j', async (args, code, says) => {
  await played({ args, code, says });
});

vi.mock('../src/verify/debian-root.ts', () => ({ debianRoot: () => '/nonexistent' }));
vi.mock('../src/verify/project.ts', () => ({
  askParsers: () =>
    Promise.resolve([{ validator: 'postfix', code: 1, lines: ['postconf: warning: /etc/postfix/main.cf: undefined parameter: nosuch'] }]),
}));
vi.mock('../src/verify/versions.ts', async (original) => ({ ...(await original<object>()), installedVersions: () => new Map() }));

test('verify answers with what the daemons say', async () => {
  const said: object[] = [];
  vi.spyOn(process, 'getuid').mockReturnValue(0);
  const { site } = place;
  const [print, tell] = [(text: string) => expect(text).toBe(''), () => undefined];
  const context = { directory: site, file: join(site, 'site.yaml'), json: true, workspace: undefined, print, tell };
  const appearance = { colour: false, columns: undefined };
  const output = { terminal: false, ...appearance };
  const code = await verify({ ...context, appearance, output, answer: (data) => said.push(data) }, undefined);
  expect({ code, said }).toMatchObject({ code: 1, said: [{ findings: expect.arrayContaining([ANY]) as object[], versions: [] }] });
  expect(said).toMatchObject([
    {
      findings: [
        { host: 'mail1', by: 'postfix', generated: ANY },
        { host: 'mail1', by: 'postfix' },
      ],
    },
  ]);
});
