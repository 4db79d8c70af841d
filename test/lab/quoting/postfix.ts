import type { LabHost } from '../host.ts';
import { numbered, PLACE, pythonOn, scriptOn, type Reader } from './reader.ts';

/** What Postfix's programs need in a main.cf of their own, and what keeps them from asking daemons that do not run. */
export const MAIN =
  'compatibility_level = 3.10\nmyhostname = mail.example.org\ninet_interfaces = 127.0.0.1\nlocal_recipient_maps =\nalias_maps =\n';

/** smtpd greets with all values; postconf would do, if it did not make one blank of several when it prints. */
const GREETING = `import socket, subprocess
ours, theirs = socket.socketpair()
subprocess.Popen(['/usr/lib/postfix/sbin/smtpd', '-S'], stdin=theirs, stdout=theirs, env={'MAIL_CONFIG': '${PLACE}/postfix', 'PATH': '/usr/bin'})
theirs.close()
ours.settimeout(10)
greeting = b''
while not greeting.endswith(b'<end>\\r\\n'):
  more = ours.recv(65536)
  if not more: sys.exit('smtpd does not start')
  greeting += more
print(json.dumps(greeting.decode()))`;

/** main.cf, as smtpd has a parameter: expanded. */
export const mainCf: Reader = (host, quoted) =>
  greeting(host, `${MAIN}${numbered(quoted, (value, index) => `p${index} = ${value}`)}${banner(quoted.length)}`);

/** A greeting that holds so many parameters. */
export function banner(count: number): string {
  return `smtpd_banner = ESMTP ${Array.from({ length: count }, (_, index) => `<value ${index}>\${p${index}}`).join('')}<end>\n`;
}

/** What smtpd says of its parameters with a main.cf that has such a banner. */
export async function greeting(host: LabHost, main: string): Promise<readonly string[]> {
  writeMain(host, main);
  const said = await pythonOn<string>(host, GREETING);
  return said
    .slice(0, said.lastIndexOf('<end>'))
    .split(/<value [0-9]+>/)
    .slice(1);
}

/** Options of a service in master.cf. */
export const masterCf: Reader = async (host, quoted) => {
  writeMain(host, MAIN);
  host.write(`${PLACE}/postfix/master.cf`, `smtp inet n - y - - smtpd\n${numbered(quoted, (value, index) => `    -o p${index}=${value}`)}`);
  const names = quoted.map((_, index) => `smtp/inet/p${index}`).join(' ');
  return (await scriptOn(host, `postconf -c ${PLACE}/postfix -Ph ${names} 2>/dev/null`)).split('\n').slice(0, quoted.length);
};

/** A table's own file. SQLite's shares its parser with PostgreSQL's, and `result_format` comes back as the answer, in which `%` has a meaning. */
export const tableCf: Reader = async (host, quoted) => {
  writeMain(host, MAIN);
  for (const [index, value] of quoted.entries()) {
    host.write(
      `${PLACE}/table.${index}`,
      `dbpath = ${PLACE}/empty.sqlite\nquery = SELECT 'x'\nresult_format = ${value.replaceAll('%', '%%')}\n`,
    );
  }
  const answers = await scriptOn(
    host,
    `: >empty.sqlite; for i in $(seq 0 ${quoted.length - 1}); do postmap -c ${PLACE}/postfix -q x sqlite:${PLACE}/table.$i; done`,
  );
  return answers.split('\n').slice(0, quoted.length);
};

function writeMain(host: LabHost, text: string): void {
  host.write(`${PLACE}/postfix/main.cf`, text);
  host.write(`${PLACE}/postfix/master.cf`, '');
}
