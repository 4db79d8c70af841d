import { readFileSync } from 'node:fs';
import type { LabHost } from '../host.ts';
import { envFile } from './compose.ts';
import { connectionUri, serviceFile, sqlLiterals, sqlRows } from './databases.ts';
import { dovecotFields } from './dovecot.ts';
import { tableCf } from './postfix.ts';
import { PLACE, pythonOn, scriptOn, type Reader } from './reader.ts';

/** A key that wg takes is one that it makes a public key of. */
const wireguard: Reader = async (host, quoted) => {
  host.write(`${PLACE}/keys`, quoted.map((key) => `${key}\n`).join(''));
  return (
    await scriptOn(
      host,
      'while read -r key; do printf "%s\\n" "$key" | wg pubkey >/dev/null && printf "%s\\n" "$key" || echo refused; done <keys',
    )
  )
    .split('\n')
    .slice(0, -1);
};

/** certbot reads its files with configobj, and a key is what dnspython can decode. */
const tsig: Reader = (host, quoted) => {
  const program = `import configobj, dns.tsigkeyring
def read(quoted):
  value = configobj.ConfigObj(['secret = ' + quoted])['secret']
  try: dns.tsigkeyring.from_text({'key': value})
  except Exception: return 'refused'
  return value
print(json.dumps([read(quoted) for quoted in json.load(sys.stdin)]))`;
  return pythonOn<readonly string[]>(host, program, JSON.stringify(quoted));
};

/** The formats of host/release/fill.py, and who reads them. */
export const filled: { readonly [format: string]: Reader } = {
  bare: serviceFile,
  uri: connectionUri,
  postfix: tableCf,
  dovecot: dovecotFields,
  sql: sqlLiterals,
  'sql-rows': sqlRows,
  dotenv: envFile,
  wireguard,
  tsig,
};

/** What host/release/fill.py makes of secrets with the host's own Python; undefined where it refuses one. */
export async function quotedByFill(host: LabHost, format: string, secrets: readonly string[]): Promise<readonly (string | undefined)[]> {
  host.write(`${PLACE}/fill.py`, readFileSync('host/release/fill.py', 'utf8'));
  const program = `sys.path.insert(0, '.')
import fill
def quoted(value):
  try: return fill.quote(value, '${format}', 'mailboxes/example.org')
  except fill.Unfit: return None
print(json.dumps([quoted(value) for value in json.load(sys.stdin)]))`;
  const found = await pythonOn<readonly (string | null)[]>(host, program, JSON.stringify(secrets));
  return found.map((text) => text ?? undefined);
}
