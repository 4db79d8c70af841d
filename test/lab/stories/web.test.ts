import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSecret } from '../../../src/secrets/store.ts';
import { ACME_ADDRESSES, ACME_DIRECTORY, ACME_NAME, startAcme, trust, type AcmeServer } from '../acme.ts';
import { startBind } from '../bind.ts';
import { demoIdentity, demoPassword } from '../demo.ts';
import { must, run, until } from '../exec.ts';
import { expectedPorts, namedPorts } from '../exposure.ts';
import { openPorts } from '../scan.ts';
import { startSiteLab, type SiteLab } from '../site-lab.ts';
import { shown } from '../tls.ts';
import { startUserResolver, type UserResolver } from '../user-resolver.ts';
import { variant } from '../variant.ts';
import { curl, question, readXml, valuesOf, type WebAnswer } from '../web.ts';

const BIND = '198.51.100.54';
const INSIDE = '10.100.0.50';
const OUTSIDE = '192.0.2.66';
const VPN = '10.100.0.40';
const [V4, V6] = ['203.0.113.40', '2001:db8::40'];
const NAMES = ['autoconfig.example.net', 'autodiscover.example.net', 'mail.example.net', 'mta-sts.example.net'];
const BEN = 'ben@example.net';

const CERTIFICATES = `{ source: acme-dns, acme: { directory: "${ACME_DIRECTORY}", caa: authority.example }, dns: { server: ${BIND}, key: mail-acme, wait: 1s } }`;
const NETWORK = `networks:
  vpn:
    wireguard:
      cidr: 10.100.0.0/24
      hub: { address: 10.100.0.1, endpoint: "144.202.76.243:51820", publicKey: LcVy1Z9ynnPvC0jFCLo8l08+HDzKhtoKvgVJfT/ski4= }
    members: { wazuh: 10.100.0.31 }
hosts:`;

let site: string;
let world: SiteLab;
let user: UserResolver;
let authority: AcmeServer;
let anchor: string;

beforeAll(async () => {
  site = variant('test/sites/native', [
    ['hosts:', NETWORK],
    [`[${V4}, "${V6}"]`, `{ public: [${V4}, "${V6}"], vpn: ${VPN} }`],
    ['dovecot: {}', 'dovecot: { imaps: { from: [vpn] } }'],
    ['services: {', `services: { nginx: {}, clients: { from: [vpn], displayName: "Example & Sons" }, certificates: ${CERTIFICATES},`],
    ['    mailboxes:', '    mtaSts: {}\n    mailboxes:'],
  ]);
  world = await startSiteLab(site, { certified: false, addresses: { [ACME_NAME]: ACME_ADDRESSES } });
  anchor = join(world.lab.directory, 'self-signed.pem');
  writeFileSync(anchor, await world.host.must(['cat', '/etc/ssl/mail/fullchain.pem']));
  user = await startUserResolver(world, readFileSync(join(site, 'generated/_outside/resolver/vpn/mail.conf'), 'utf8'), '9.9.9.9');
});

afterAll(() => world?.close());

/** What curl gets, in the network or on the internet. */
function ask(who: 'user' | 'outside', url: string, options: readonly string[] = []): Promise<WebAnswer> {
  const place = who === 'user' ? user.asUser : (argv: readonly string[]) => run(['ip', 'netns', 'exec', world.outside.name, ...argv]);
  return curl(place, url, ['--cacert', anchor, ...options]);
}

/** The same at a public address, for which the world's DNS has no name. */
function atPublic(url: string, address = V4, options: readonly string[] = []): Promise<WebAnswer> {
  const name = new URL(url).hostname;
  return ask('outside', url, ['--resolve', `${name}:443:${address.includes(':') ? `[${address}]` : address}`, ...options]);
}

test('the host boots, and nginx is up with the pair that the host has signed for all names', async () => {
  expect(world.firstBoot).toBe('running');
  const { names, verdict } = await shown(world.inside, { address: VPN, port: 443, name: 'mail.example.net', anchor });
  expect({ names: names.split(', ').toSorted(), verdict }).toEqual({ names: NAMES.map((name) => `DNS:${name}`), verdict: '0 (ok)' });
});

describe('who reaches what', () => {
  test('the world gets the MTA-STS policy, as text whose lines end as they must, and nothing else of that name', async () => {
    for (const address of [V4, V6]) {
      const policy = await atPublic('https://mta-sts.example.net/.well-known/mta-sts.txt', address);
      expect(policy.status, policy.body).toBe(200);
      expect(policy.headers.get('content-type')).toBe('text/plain');
      expect(policy.body).toBe('version: STSv1\r\nmode: testing\r\nmx: mail.example.net\r\nmax_age: 86400\r\n');
      expect(policy.headers.get('strict-transport-security')).toBe('max-age=31536000');
      expect(policy.headers.get('server')).toBe('nginx');
    }
    for (const path of ['/', '/setup', '/.well-known/', '/.well-known/mta-sts.txt/..%2f..%2fetc/passwd'])
      expect((await atPublic(`https://mta-sts.example.net${path}`)).status, path).toBe(404);
    expect((await atPublic('https://mta-sts.example.net/.well-known/mta-sts.txt', V4, ['--request', 'DELETE'])).status).toBe(405);
  });

  test('at a public address no other name gets a handshake, nor gets there behind one that does', async () => {
    for (const name of ['mail.example.net', 'autoconfig.example.net', 'other.example', 'example.net']) {
      const answer = await atPublic(`https://${name}/setup`);
      expect(answer.status, name).toBe(0);
      expect(answer.body, name).toMatch(/unrecognized name|alert/);
    }
    const behind = await atPublic('https://mta-sts.example.net/setup', V4, ['--header', 'Host: mail.example.net']);
    expect([404, 421]).toContain(behind.status);
  });

  test('in the network the page is there under its name, and the names of others are refused', async () => {
    expect((await ask('user', 'https://mail.example.net/setup')).status).toBe(200);
    expect((await ask('user', 'https://mail.example.net/SOGo')).status).toBe(404);
    expect((await ask('user', 'https://other.example/setup', ['--resolve', `other.example:443:${VPN}`])).status).toBe(0);
    expect((await ask('user', 'https://mta-sts.example.net/', ['--resolve', `mta-sts.example.net:443:${VPN}`])).status).toBe(0);
  });

  test('the ports that are open are those that the site says, from outside and inside, and nobody outside reaches the address of the network', async () => {
    for (const [address, from, namespace, expected] of [
      [V4, OUTSIDE, world.outside, [22, 25, 443, 465, 587]],
      [V6, '2001:db8:ffff::66', world.outside, [22, 25, 443, 465, 587]],
      [VPN, INSIDE, world.inside, [22, 25, 443, 465, 587, 993]],
      [VPN, OUTSIDE, world.outside, [22, 25, 465, 587]],
    ] as const) {
      expect(expectedPorts(world.manifest, address, from), address).toEqual(expected);
      expect(await openPorts(namespace, address, namedPorts(world.manifest)), `${address} from ${from}`).toEqual(expected);
    }
  });
});

/** A login at IMAP and at SMTP as the user, by names that the network's resolver gives. */
async function logsIn(imap: { host: string; port: string }, smtp: { host: string; port: string }): Promise<void> {
  const login = ['--silent', '--show-error', '--max-time', '20', '--cacert', anchor, '--user', `${BEN}:${demoPassword(BEN)}`];
  const read = await user.asUser(['curl', ...login, `imaps://${imap.host}:${imap.port}/`]);
  expect(read, read.stderr).toMatchObject({ code: 0, stdout: expect.stringContaining('INBOX') as unknown });
  const sent = await user.asUser(
    ['curl', ...login, '--mail-from', BEN, '--mail-rcpt', BEN, '--upload-file', '-', `smtps://${smtp.host}:${smtp.port}`],
    {
      input: `From: ${BEN}\r\nTo: ${BEN}\r\nSubject: set up by itself\r\n\r\nThe body.\r\n`,
    },
  );
  expect(sent, sent.stderr).toMatchObject({ code: 0 });
}

describe('programs set themselves up', () => {
  test('Thunderbird finds its file where it looks first, and logs in with what it says', async () => {
    const { status, headers, body } = await ask(
      'user',
      `https://autoconfig.example.net/mail/config-v1.1.xml?emailaddress=${encodeURIComponent(BEN)}`,
    );
    expect({ status, type: headers.get('content-type') }).toEqual({ status: 200, type: 'application/xml' });
    const read = await readXml(body);
    expect(read).toEqual(
      expect.arrayContaining(['domain=example.net', 'displayName=Example & Sons', 'socketType=SSL', 'username=%EMAILADDRESS%']),
    );
    const [hosts, ports] = [valuesOf(read, 'hostname'), valuesOf(read, 'port')];
    await logsIn({ host: hosts[0] ?? '', port: ports[0] ?? '' }, { host: hosts[1] ?? '', port: ports[1] ?? '' });
  });

  const post = (body: string | Buffer, path = '/Autodiscover/Autodiscover.xml'): Promise<WebAnswer> => {
    const file = join(world.lab.directory, 'question');
    writeFileSync(file, body);
    return ask('user', `https://autodiscover.example.net${path}`, [
      '--header',
      'Content-Type: text/xml',
      '--header',
      'Expect:',
      '--data-binary',
      `@${file}`,
    ]);
  };

  test('Outlook is answered in its schema, whatever the case of the path, and logs in with what it is told', async () => {
    for (const path of ['/autodiscover/autodiscover.xml', '/Autodiscover/Autodiscover.xml', '/AutoDiscover/AutoDiscover.xml']) {
      const { status, body } = await post(question(BEN), path);
      expect(status, body).toBe(200);
      const read = await readXml(body);
      expect(read).toEqual(
        expect.arrayContaining(['Action=settings', 'Type=IMAP', 'Type=SMTP', `LoginName=${BEN}`, 'SSL=on', 'DisplayName=Example & Sons']),
      );
      await logsIn(
        { host: valuesOf(read, 'Server')[0] ?? '', port: valuesOf(read, 'Port')[0] ?? '' },
        { host: valuesOf(read, 'Server')[1] ?? '', port: valuesOf(read, 'Port')[1] ?? '' },
      );
    }
  });

  test('who exists cannot be found out', async () => {
    const [known, unknown] = [await post(question(BEN)), await post(question('zed@example.net'))];
    expect(unknown.status).toBe(200);
    expect(unknown.body.replaceAll('zed@', 'ben@')).toBe(known.body);
  });

  test('what is no such question gets 400, and the journal says nothing of it', async () => {
    const cursor = /^-- cursor: (.*)$/m.exec(await world.host.must(['journalctl', '--lines=0', '--show-cursor']))?.[1] ?? '';
    const bodies: readonly (readonly [what: string, body: string | Buffer])[] = [
      ['nothing', ''],
      ['no XML', 'hello'],
      ['a domain of others', question('ben@elsewhere.example')],
      ['no address', question('')],
      ['two addresses', question(`${BEN}</EMailAddress><EMailAddress>alice@example.net`)],
      ['an entity', `<!DOCTYPE a [<!ENTITY b "${BEN}">]>${question('&b;').slice('<?xml version="1.0" encoding="utf-8"?>'.length)}`],
      ['UTF-16', Buffer.from(`\uFEFF${question(BEN)}`, 'utf16le')],
      ['another schema', question(BEN, 'other/responseschema/2006')],
      ['ActiveSync, which is not there', question(BEN, 'mobilesync/responseschema/2006')],
      ['65 KiB', question(BEN) + ' '.repeat(65 * 1024)],
      ['900 KiB', question(BEN) + ' '.repeat(900 * 1024)],
      ['elements in elements', '<a>'.repeat(20_000)],
    ];
    for (const [what, body] of bodies) expect((await post(body)).status, what).toBe(400);
    expect((await ask('user', 'https://autodiscover.example.net/autodiscover/autodiscover.xml')).status).toBe(405);
    await world.host.must(['journalctl', '--sync']);
    const said = await world.host.must(['journalctl', `--after-cursor=${cursor}`, '--output=cat', '--no-pager']);
    const lines = said.split('\n').filter((line) => /autodiscover/i.test(line));
    expect(lines.length).toBeGreaterThanOrEqual(bodies.length);
    expect(lines.filter((line) => !/^10\.100\.0\.50 "(POST|GET) \/[a-z]+\/[a-z]+\.xml HTTP\/2\.0" (400|405) /i.test(line))).toEqual([]);
    expect(said).not.toContain('Traceback');
  });

  test('many questions at once are answered, or refused for now, and the next one is answered', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        ask('user', 'https://autodiscover.example.net/autodiscover/autodiscover.xml', ['--header', 'Expect:', '--data', question(BEN)]),
      ),
    );
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 502)).toEqual([]);
    expect((await post(question(BEN))).status).toBe(200);
    expect(await world.host.must(['systemctl', 'is-active', 'sitec-autodiscover.socket'])).toBe('active\n');
  }, 120_000);

  test("the profile for phones is signed by the host's certificate, a property list with the servers, and the same each time but for its signature", async () => {
    const file = join(world.lab.directory, 'profile.der');
    const { stdout } = await user.asUser([
      'curl',
      '--silent',
      '--cacert',
      anchor,
      '--output',
      file,
      '--write-out',
      '%{http_code} %{content_type}',
      'https://mail.example.net/setup/example.net.mobileconfig',
    ]);
    expect(stdout).toBe('200 application/x-apple-aspen-config');
    const signed = await must(['openssl', 'smime', '-verify', '-inform', 'der', '-in', file, '-CAfile', anchor, '-purpose', 'any']);
    expect(signed.replaceAll('\r\n', '\n')).toBe(
      readFileSync(join(site, 'generated/mail/rootfs/usr/local/share/sitec/profiles/example.net.mobileconfig'), 'utf8'),
    );
    const script = 'import sys, json, plistlib\nprint(json.dumps(plistlib.loads(sys.stdin.buffer.read())))';
    const profile = JSON.parse(await must(['python3', '-I', '-c', script], { input: signed })) as {
      readonly PayloadContent: readonly { readonly [key: string]: unknown }[];
    };
    expect(profile.PayloadContent).toEqual([
      expect.objectContaining({
        PayloadType: 'com.apple.mail.managed',
        IncomingMailServerHostName: 'mail.example.net',
        IncomingMailServerPortNumber: 993,
        OutgoingMailServerPortNumber: 465,
      }),
    ]);
  });

  test('the page loads nothing from elsewhere, has no script, and its code leads to the profile', async () => {
    const { body, headers } = await ask('user', 'https://mail.example.net/setup');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(body).not.toMatch(/<script|javascript:|\son[a-z]+=|https?:\/\/(?!mail\.example\.net)/i);
    expect([...body.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, where]) => where)).toEqual([
      '/setup/style.css',
      '/setup/example.net.mobileconfig',
    ]);
    expect((await ask('user', 'https://mail.example.net/setup/style.css')).headers.get('content-type')).toBe('text/css');
  });
});

describe('certificates', () => {
  test('one certificate for all names comes from an authority while nginx runs, and every reader shows it', async () => {
    const identity = join(world.lab.directory, 'identity');
    writeFileSync(identity, `${demoIdentity('phalkonadmin')}\n`, { mode: 0o600 });
    await startBind(world.lab, BIND, {
      name: 'example.net',
      records: readFileSync(join(site, 'generated/_dns/example.net.zone'), 'utf8'),
      key: {
        name: 'mail-acme',
        secret: await readSecret({ directory: site, identity }, 'tsig/mail'),
        owners: NAMES.map((name) => `_acme-challenge.${name}`),
      },
    });
    authority = await startAcme(world.lab, world.authority, BIND);
    await trust(world.host, world.authority);
    const processes = (): Promise<string> =>
      world.host.must(['systemctl', 'show', '--property=MainPID,NRestarts', 'nginx.service', 'postfix.service', 'dovecot.service']);
    const before = await processes();
    await world.host.must(['systemctl', 'start', 'sitec-certificate-renew.service'], { timeout: 170 });
    anchor = authority.anchor;
    for (const [name, address] of [...NAMES.slice(0, 3).map((inside) => [inside, VPN] as const), ['mta-sts.example.net', V4] as const])
      await until(
        `${name} shows it`,
        async () =>
          (await shown(address === VPN ? world.inside : world.outside, { address, port: 443, name, anchor })).verdict === '0 (ok)',
        30,
      );
    await until(
      '993 shows it',
      async () => (await shown(world.inside, { address: VPN, port: 993, name: 'mail.example.net', anchor })).verdict === '0 (ok)',
      30,
    );
    expect(await processes()).toBe(before);
    expect((await ask('user', 'https://mail.example.net/setup')).status).toBe(200);
  }, 300_000);

  test('the profile is signed by the new one', async () => {
    const file = join(world.lab.directory, 'profile.der');
    await until(
      'it is',
      async () => {
        await user.asUser([
          'curl',
          '--silent',
          '--cacert',
          anchor,
          '--output',
          file,
          'https://mail.example.net/setup/example.net.mobileconfig',
        ]);
        return (await run(['openssl', 'smime', '-verify', '-inform', 'der', '-in', file, '-CAfile', anchor, '-purpose', 'any'])).code === 0;
      },
      30,
    );
  });
});

describe('nginx', () => {
  test('a reload that cannot open a port fails and says who has it, and the old pages stay', async () => {
    const file = '/usr/local/lib/sitec/reload-nginx.conf';
    const servers = '/etc/nginx/sitec-servers.conf';
    const before = [world.host.read(file), world.host.read(servers)] as const;
    await world.host.must([
      'sh',
      '-euc',
      'systemd-run --quiet --unit=squatter python3 -I -c "import socket, time; s = socket.create_server((\'127.0.0.1\', 443)); time.sleep(600)"; until ss -Hltn "src 127.0.0.1:443" | grep -q 443; do sleep 0.2; done',
    ]);
    world.host.write(
      servers,
      before[1].replace(
        'server {',
        'server {\n  listen 127.0.0.1:443 ssl;\n  server_name squatted;\n  ssl_reject_handshake on;\n}\nserver {',
      ),
    );
    world.host.write(file, before[0].replace(/^listeners=.*$/m, "listeners='127.0.0.1:443'"));
    const { code } = await world.host.run(['systemctl', 'reload', 'nginx.service']);
    const said = await world.host.must(['journalctl', '--unit=nginx.service', '--lines=20', '--output=cat', '--no-pager']);
    world.host.write(servers, before[1]);
    world.host.write(file, before[0]);
    await world.host.must(['systemctl', 'stop', 'squatter.service']);
    expect(code, said).not.toBe(0);
    expect(said).toContain('nginx does not listen at 127.0.0.1:443');
    await world.host.must(['systemctl', 'reload', 'nginx.service']);
    expect((await ask('user', 'https://mail.example.net/setup')).status).toBe(200);
  });

  test('the journal has requests without what their queries hold', async () => {
    expect((await ask('user', 'https://mail.example.net/setup?password=swordfish')).status).toBe(200);
    expect((await ask('user', 'https://mail.example.net/nowhere?password=swordfish')).status).toBe(404);
    await world.host.must(['journalctl', '--sync']);
    const said = await world.host.must(['journalctl', '--output=cat', '--no-pager', '--identifier=nginx']);
    expect(said).toMatch(/^10\.100\.0\.50 "GET \/nowhere HTTP\/2\.0" 404 /m);
    expect(await world.host.must(['journalctl', '--output=cat', '--no-pager'])).not.toContain('swordfish');
  });

  test.each([
    ['nginx.service', 2.4],
    ['sitec-profiles.service', 1.5],
    ['sitec-autodiscover@.service', 1.5],
  ])('systemd-analyze security finds %s at %f at most', async (unit, most) => {
    const [, exposure] =
      /Overall exposure level for \S+: ([0-9.]+)/.exec(
        await world.host.must(['systemd-analyze', 'security', '--no-pager', unit.replace('@.', '@x.')]),
      ) ?? [];
    expect(Number(exposure)).toBeLessThanOrEqual(most);
  });

  test('after a cold start all of it is there again', async () => {
    expect(await world.host.restart()).toBe('running');
    await until('the page is there', async () => (await ask('user', 'https://mail.example.net/setup')).status === 200, 30);
    expect((await atPublic('https://mta-sts.example.net/.well-known/mta-sts.txt')).status).toBe(200);
    expect((await ask('user', 'https://autoconfig.example.net/mail/config-v1.1.xml')).status).toBe(200);
  });
});
