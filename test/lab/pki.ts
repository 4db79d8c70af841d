import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { shell } from './exec.ts';

/** A certificate authority that only the lab trusts. */
export interface Authority {
  /** The trust anchor, for clients. */
  readonly anchor: string;
  /** Makes a key and a chain for a name, and more names if there are, as files. */
  issue(name: string, ...more: readonly string[]): Promise<{ readonly key: string; readonly chain: string }>;
}

/** Makes an authority in a directory. */
export async function createAuthority(directory: string): Promise<Authority> {
  const folder = join(directory, 'pki');
  mkdirSync(folder);
  const anchor = join(folder, 'ca.pem');
  await shell(`openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 3650 -subj '/CN=Lab CA' \
    -addext basicConstraints=critical,CA:TRUE -addext keyUsage=critical,keyCertSign,cRLSign -keyout ${folder}/ca.key -out ${anchor} 2>/dev/null`);
  return {
    anchor,
    async issue(name, ...more) {
      const [key, chain] = [join(folder, `${name}.key`), join(folder, `${name}.pem`)];
      await shell(`openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 90 -subj /CN=${name} \
        -addext subjectAltName=${[name, ...more].map((each) => `DNS:${each}`).join(',')} -addext basicConstraints=critical,CA:FALSE \
        -CA ${anchor} -CAkey ${folder}/ca.key -keyout ${key} -out ${chain} 2>/dev/null; cat ${anchor} >>${chain}`);
      return { key, chain };
    },
  };
}
