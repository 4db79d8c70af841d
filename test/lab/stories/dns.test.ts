import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { txt } from '../../../src/formats/quote.ts';
import { dnsText } from '../../dns/text.ts';
import { sites } from '../../sites.ts';
import { run, type Result } from '../exec.ts';
import { createLab, type Lab } from '../lab.ts';
import type { Namespace } from '../network.ts';
import { ask, startNsd, type NameServer, type Zones } from '../nsd.ts';

let lab: Lab;
let asker: Namespace;
const temporary = mkdtempSync(join(tmpdir(), 'sitec-dns-story-'));

beforeAll(async () => {
  lab = await createLab();
  asker = await lab.namespace('asker', ['192.0.2.66', '2001:db8:ffff::66']);
});

afterAll(async () => {
  await lab?.close();
  rmSync(temporary, { recursive: true, force: true });
});

/** A line of a committed zone file. */
interface Line {
  readonly zone: string;
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

/** Every record that a site commits; what belongs elsewhere is in the zone of its last two labels. */
function committed(site: string): readonly Line[] {
  const folder = join(site, 'generated/_dns');
  return readdirSync(folder).flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(';'))
      .map((text) => {
        const [name = '', , , type = ''] = text.split(' ');
        return {
          zone: file.endsWith('.zone') ? file.replace(/\.zone$/, '') : name.split('.').slice(-3, -1).join('.'),
          name: name.replace(/\.$/, ''),
          type,
          text,
        };
      }),
  );
}

/** The committed files, byte for byte, and the others' zones with what is for them. */
function zonesOf(site: string, change: (line: Line) => readonly string[] = ({ text }) => [text]): Zones {
  const lines = committed(site);
  return new Map(
    [...new Set(lines.map(({ zone }) => zone))].map((zone) => [
      zone,
      lines
        .filter((line) => line.zone === zone)
        .flatMap(change)
        .map((text) => `${text}\n`)
        .join(''),
    ]),
  );
}

function sitecDns(site: string, ...args: readonly string[]): Promise<Result> {
  return run(['ip', 'netns', 'exec', asker.name, process.execPath, resolve('dist/src/cli.js'), '-C', resolve(site), ...args], {
    env: { ...process.env, NO_COLOR: '1' },
  });
}

interface Row {
  readonly state: string;
  readonly name: string;
  readonly type: string;
  readonly found: readonly string[];
}

async function rows(site: string, { address }: NameServer): Promise<{ code: number; rows: readonly Row[] }> {
  const { code, stdout, stderr } = await sitecDns(site, '--json', 'dns', '--resolver', address);
  expect(stderr).toBe('');
  return { code, rows: (JSON.parse(stdout) as { records: readonly Row[] }).records };
}

/** Another value of the same kind. */
function altered({ type, text }: Line): string {
  switch (type) {
    case 'A':
      return text.replace(/\S+$/, '192.0.2.99');
    case 'AAAA':
      return text.replace(/\S+$/, '2001:db8::99');
    case 'MX':
      return text.replace(/\S+ \S+$/, '20 mx.elsewhere.example.');
    case 'SRV':
      return text.replace(/\d+ \S+$/, '1143 mx.elsewhere.example.');
    case 'TLSA':
      return text.replace(/.{4}$/, '0000');
    case 'PTR':
      return text.replace(/\S+$/, 'customer.provider.example.');
    default:
      return text.replace(/"$/, '; x"');
  }
}

const BREAKS: readonly (readonly [state: string, change: (line: Line) => readonly string[]])[] = [
  ['missing', () => []],
  ['different', (line) => [altered(line)]],
  ['surplus', (line) => [line.text, altered(line)]],
];

describe.each(sites.map((site, index) => [site, `198.51.100.${53 + index}`] as const))('%s', (site, address) => {
  let server: NameServer;

  beforeAll(async () => {
    server = await startNsd(
      lab,
      `dns${address.split('.')[3]}`,
      address,
      asker,
      new Map([...zonesOf(site).keys()].map((zone) => [zone, ''])),
    );
    const folder = join(site, 'generated/_dns');
    const whole = readdirSync(folder)
      .filter((file) => file.endsWith('.zone'))
      .map((file) => [file.replace(/\.zone$/, ''), readFileSync(join(folder, file), 'utf8')] as const);
    await server.publish(new Map([...zonesOf(site), ...whole]));
  });

  test('what is committed, byte for byte below an SOA and an NS, is what the site wants', async () => {
    const { code, rows: found } = await rows(site, server);
    expect(found.filter(({ state }) => state !== 'right')).toEqual([]);
    expect(found.map(({ name, type }) => `${name} ${type}`).toSorted()).toEqual(
      [...new Set(committed(site).map(({ name, type }) => `${name} ${type}`))].toSorted(),
    );
    expect(code).toBe(0);
  });

  test('keys of DKIM arrive whole, though they are longer than a string of the DNS', async () => {
    const { rows: found } = await rows(site, server);
    const keys = found.filter(({ name }) => name.includes('._domainkey.'));
    expect(keys.length).toBeGreaterThan(0);
    for (const {
      name,
      found: [text = ''],
    } of keys) {
      const [selector = '', domain = ''] = name.split('._domainkey.');
      expect(text.length).toBeGreaterThan(255);
      expect(text).toBe(readFileSync(join(site, `keys/dkim/${domain}.${selector}.pub`), 'utf8').trim());
    }
  });

  test.each(BREAKS)('every record that is %s is told', async (state, change) => {
    await server.publish(zonesOf(site, change));
    const { code, rows: found } = await rows(site, server);
    expect(code).toBe(1);
    expect(found.filter((row) => row.state !== state)).toEqual([]);
    await server.publish(zonesOf(site));
  });
});

describe("of this repository's site", () => {
  let server: NameServer;

  beforeAll(async () => {
    server = await startNsd(lab, 'dns9', '198.51.100.9', asker, zonesOf('.'));
  });

  test.each(
    committed('.').map((line, index) => [line.type, line.name, ...(BREAKS[index % BREAKS.length] ?? ['', () => []]), index] as const),
  )('%s %s alone is %s', async (type, name, state, change, index) => {
    await server.publish(zonesOf('.', (line) => (line.text === committed('.')[index]?.text ? change(line) : [line.text])));
    const { code, rows: found } = await rows('.', server);
    expect(found.filter((row) => row.state !== 'right')).toMatchObject([{ type, name, state }]);
    expect(code).toBe(1);
  });

  test('a person is told both values, and how much it matters', async () => {
    await server.publish(
      zonesOf('.', (line) => (line.text.includes('v=spf1 mx') ? [line.text, altered(line)] : line.type === 'SRV' ? [] : [line.text])),
    );
    const { code, stdout, stderr } = await sitecDns('.', 'dns', 'testdomain.local.', '--resolver', server.address);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toContain(`surplus    TXT  testdomain.local  (required: who sends mail from testdomain.local)
           wanted  v=spf1 mx -all
           found   v=spf1 mx -all
           found   v=spf1 mx -all; x
`);
    expect(stdout).toContain(
      'missing    SRV  _submissions._tcp.testdomain.local  (recommended: where programs find submissions for testdomain.local)\n           wanted  0 1 465 mail.example.org.\n',
    );
    expect(stdout).toMatch(/of the others, 1 is required and \d are recommended\n$/);
  });

  test("what others put at the same names is nobody's business, and neither is how a provider writes it", async () => {
    await server.publish(
      zonesOf('.', (line) => {
        if (line.text.includes('v=spf1 mx')) return [line.text, line.text.replace(/".*"/, '"verification=x"')];
        return line.name.startsWith('_dmarc.') ? [line.text.replaceAll('; ', ';').replace(/"$/, ';"')] : [line.text];
      }),
    );
    expect(await rows('.', server)).toMatchObject({ code: 0 });
  });

  test('a key that the site does not name any more is told as long as it is published', async () => {
    const directory = join(temporary, 'forgotten');
    for (const part of ['site.yaml', 'secrets', 'keys', 'generated']) cpSync(part, join(directory, part), { recursive: true });
    cpSync('keys/dkim/testdomain.local.s2026a.pub', join(directory, 'keys/dkim/testdomain.local.s2020a.pub'));
    await server.publish(zonesOf('.'));
    expect(await rows(directory, server)).toMatchObject({ code: 0 });
    await server.publish(
      zonesOf('.', (line) => (line.name.startsWith('s2026a.') ? [line.text, line.text.replace('s2026a', 's2020a')] : [line.text])),
    );
    const { code, rows: found } = await rows(directory, server);
    expect(found.filter(({ state }) => state !== 'right')).toMatchObject([
      { state: 'surplus', name: 's2020a._domainkey.testdomain.local' },
    ]);
    expect(code).toBe(1);
  });

  test('a resolver that is not there, or that knows only some zones, is no finding', async () => {
    const nobody = await sitecDns('.', 'dns', '--resolver', '192.0.2.99');
    expect(nobody).toMatchObject({ code: 3, stdout: '', stderr: 'sitec: 192.0.2.99 does not answer (ETIMEOUT); nothing is known\n' });
    const other = await sitecDns('test/sites/native', 'dns', '--resolver', server.address);
    expect(other).toMatchObject({ code: 3 });
    expect(other.stderr).toMatch(/^sitec: 198\.51\.100\.9 did not answer for \d+ of \d+ records\n$/);
  });

  test("without a resolver's address, the system's is asked", async () => {
    await server.publish(zonesOf('.'));
    const file = join(temporary, 'resolv.conf');
    writeFileSync(file, `nameserver ${server.address}\n`);
    const script = `mount --bind ${file} /etc/resolv.conf && exec ${process.execPath} ${resolve('dist/src/cli.js')} dns`;
    expect(await run(['ip', 'netns', 'exec', asker.name, 'sh', '-c', script])).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/all \d+ records are as the site wants them\n$/) as string,
    });
  });
});

test("any text of a TXT record arrives unchanged through nsd, having passed its and BIND's parsers", async () => {
  const texts = fc.sample(dnsText, { numRuns: 500, seed: 20261121 });
  const records = texts.map((text, index) => `t${index}.text.test. 3600 IN TXT ${txt(text)}\n`).join('');
  const { address } = await startNsd(lab, 'dnstxt', '198.51.100.7', asker, new Map([['text.test', records]]));
  const arrived = await ask(asker, { resolver: address, names: texts.map((_, index) => `t${index}.text.test`), type: 'TXT' });
  expect(arrived).toEqual(texts.map((text) => [text]));
});
