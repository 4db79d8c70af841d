import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../../src/base/diagnostics.ts';
import type { HostContributions } from '../../src/contract/contributed.ts';
import { compileLoaded, type Compiled } from '../../src/compile.ts';
import type { SecretEntry, SecretIndex } from '../../src/secrets/index-file.ts';
import { loadSite, type LoadedSite } from '../../src/site/load.ts';
import type { OwnFileText } from '../../src/site/own-files.ts';
import { outputOf } from '../../src/tree/output.ts';
import type { HostTree } from '../../src/tree/tree.ts';
import { createRenderer } from '../../src/tree/render.ts';

/** What a site of a test compiles to: the text of every file, or what is wrong. */
export interface Made {
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
  /** What each host was asked for. */
  readonly hosts: readonly HostContributions[];
  readonly trees: readonly HostTree[];
  readonly services: Compiled['services'];
}

/** A committed site whose site.yaml can be exchanged for other data, in memory; every secret and public half exists that a variant asks for. */
export interface Bench {
  readonly data: unknown;
  /** The data is not changed. */
  compile(data: unknown): Made;
}

/** Reads a site's directory once. */
export function benchOf(site: string): Bench {
  const read = loadSite(resolve(site), resolve(site, 'site.yaml'));
  const loaded: LoadedSite = {
    ...read,
    secrets: new EverySecret(read.secrets),
    publicKeys: new EveryHalf(read.publicKeys),
    ownFiles: new EveryFile(),
  };
  const renderer = createRenderer(loaded.secrets);
  return {
    data: loaded.data,
    compile(data) {
      const { trees, diagnostics, hosts, services } = compileLoaded({ ...loaded, data: structuredClone(data) }, renderer);
      return { files: new Map([...outputOf(trees)].map(([path, { content }]) => [path, content])), diagnostics, hosts, trees, services };
    },
  };
}

const ENTRY: SecretEntry = { kind: 'password', recipients: ['operator:a', 'operator:b'], revision: '00000000', sha256: '' };

/** An index in which no secret is missing. */
class EverySecret extends Map<string, SecretEntry> implements SecretIndex {
  override has(): boolean {
    return true;
  }

  override get(name: string): SecretEntry {
    return super.get(name) ?? ENTRY;
  }
}

/** Public halves of every site, so that others stand for those that a site has not. */
const sites = ['.', ...readdirSync('test/sites').map((name) => `test/sites/${name}`)];
const HALVES = [...new Map(sites.flatMap((site) => [...loadSite(resolve(site), resolve(site, 'site.yaml')).publicKeys]))];

/** Public halves in which none is missing. */
class EveryHalf extends Map<string, string> {
  override has(): boolean {
    return true;
  }

  override get(path: string): string | undefined {
    const others = HALVES.filter(([other]) => kindOf(other) === kindOf(path));
    return super.get(path) ?? others[path.charCodeAt(path.length - '.pub'.length - 1) % others.length]?.[1];
  }
}

/** Files of one's own, each of which is there as soon as it is said. */
class EveryFile extends Map<string, OwnFileText> {
  override get(): OwnFileText {
    return { content: '' };
  }
}

/** `dkim` of `dkim/example.org.s1.pub`, and what follows the host's name in `hosts/mail.age.pub`. */
function kindOf(path: string): string {
  return path.replace(/^hosts\/[^.]+/, 'hosts/').replace(/\/.*?(\.age\.pub|\.ssh_host_ed25519_key\.pub|\.pub)$/, '$1');
}
