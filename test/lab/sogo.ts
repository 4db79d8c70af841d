import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { demoPassword } from './demo.ts';
import { run } from './exec.ts';
import type { Namespace } from './network.ts';
import type { SiteLab } from './site-lab.ts';

/** A request to the host's web server. */
export interface WebRequest {
  readonly method?: string;
  readonly headers?: { readonly [name: string]: string };
  readonly body?: string | Buffer;
  /** With a name and a password, as DAV and ActiveSync are asked. */
  readonly user?: string;
  readonly password?: string;
  /** Where cookies are kept. */
  readonly jar?: string;
  /** Who asks; a member of the VPN unless it is said. */
  readonly by?: Namespace;
}

/** What came back; status 0 when nothing did. */
export interface WebAnswer {
  readonly status: number;
  readonly headers: string;
  readonly body: string;
}

/** Asks the host's web server with curl, by its name, for a path. */
export async function web({ lab, inside, declared, authority }: SiteLab, path: string, request: WebRequest = {}): Promise<WebAnswer> {
  const { method = 'GET', headers = {}, body, user, jar, by = inside } = request;
  const address = declared.memberships[0]?.address ?? '';
  const saved = join(mkdtempSync(join(lab.directory, 'curl-')), 'headers');
  const { stdout } = await run(
    [
      'ip',
      'netns',
      'exec',
      by.name,
      'curl',
      '--silent',
      '--path-as-is',
      '--max-time',
      '60',
      '--request',
      method,
      '--cacert',
      authority.anchor,
      '--resolve',
      `${declared.fqdn}:443:${address}`,
      '--dump-header',
      saved,
      '--write-out',
      '\n%{http_code}',
      ...(user === undefined ? [] : ['--user', `${user}:${request.password ?? demoPassword(user)}`]),
      ...(jar === undefined ? [] : ['--cookie', jar, '--cookie-jar', jar]),
      ...Object.entries(headers).flatMap(([name, value]) => ['--header', `${name}: ${value}`]),
      ...(body === undefined ? [] : ['--data-binary', '@-']),
      `https://${declared.fqdn}${path}`,
    ],
    body === undefined ? {} : { input: body.toString() },
  );
  const end = stdout.lastIndexOf('\n');
  return { status: Number(stdout.slice(end + 1)), body: stdout.slice(0, end), headers: readHeaders(saved) };
}

function readHeaders(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

/** Somebody at SOGo's page. */
export interface Page {
  /** Of the login. */
  readonly status: number;
  /** Asks for a path below the user's own, with what the page sends along. */
  ask(path: string, data?: object): Promise<WebAnswer>;
}

/** Logs in at SOGo's page. */
export async function loginPage(world: SiteLab, user: string, password = demoPassword(user), by?: Namespace): Promise<Page> {
  const jar = join(mkdtempSync(join(world.lab.directory, 'page-')), 'cookies');
  const json = { 'Content-Type': 'application/json' };
  const where = { jar, ...(by === undefined ? {} : { by }) };
  const { status } = await web(world, '/SOGo/connect', {
    ...where,
    method: 'POST',
    headers: json,
    body: JSON.stringify({ userName: user, password }),
  });
  const token = /\tXSRF-TOKEN\t(\S+)/.exec(readHeaders(jar))?.[1] ?? '';
  return {
    status,
    ask: (path, data) =>
      web(world, `/SOGo/so/${user}/${path}`, {
        ...where,
        headers: { ...json, 'X-XSRF-TOKEN': token },
        ...(data === undefined ? {} : { method: 'POST', body: JSON.stringify(data) }),
      }),
  };
}

/** Changes a password as SOGo's page does; gives the status. */
export async function changeOnPage(world: SiteLab, user: string, oldPassword: string, newPassword: string): Promise<number> {
  const body = JSON.stringify({ userName: user, oldPassword, newPassword });
  const headers = { 'Content-Type': 'application/json' };
  return (await web(world, '/SOGo/so/changePassword', { method: 'POST', headers, body })).status;
}

/** Whether a user is let in over CalDAV: 207, or 401. */
export async function davStatus(world: SiteLab, user: string, request: WebRequest = {}): Promise<number> {
  const asked = { method: 'PROPFIND', headers: { Depth: '0' }, user, ...request };
  return (await web(world, `/SOGo/dav/${user}/Calendar/personal/`, asked)).status;
}

/** ActiveSync's first question for folders (MS-ASCMD, WBXML): what is there for a device that knows nothing. */
const FOLDER_SYNC = Buffer.from('03016a00000756520330000101', 'hex');

/** Asks over ActiveSync for the folders of a user. */
export function folderSync(world: SiteLab, user: string, password = demoPassword(user)): Promise<WebAnswer> {
  return web(world, `/Microsoft-Server-ActiveSync?Cmd=FolderSync&User=${user}&DeviceId=lab1&DeviceType=lab`, {
    method: 'POST',
    user,
    password,
    headers: { 'Content-Type': 'application/vnd.ms-sync.wbxml', 'MS-ASProtocolVersion': '14.1' },
    // Its bytes are below 128.
    body: FOLDER_SYNC.toString('latin1'),
  });
}
