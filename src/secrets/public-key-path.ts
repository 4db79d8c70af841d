import type { SecretKind } from './index-file.ts';

/** Where the public half of a secret lies below keys/; undefined for a kind that has none. */
export function publicKeyPath(name: string, kind: SecretKind): string | undefined {
  const [, owner = name, ...rest] = name.split('/');
  switch (kind) {
    case 'given':
    case 'password':
    case 'mailboxes':
    case 'authority':
    case 'tsig':
      return undefined;
    case 'internal-tls':
      return `internal/${owner}.pub`;
    case 'wireguard':
      return `wireguard/${owner}.pub`;
    case 'age-identity':
    case 'ssh-host-key':
      return hostKeyPath(owner, kind);
    case 'dkim':
    case 'tls':
      return `${kind}/${[owner, ...rest].join('.')}.pub`;
  }
}

/** Where the public half of what a host is known by lies below keys/. */
export function hostKeyPath(host: string, kind: 'age-identity' | 'ssh-host-key'): string {
  return kind === 'age-identity' ? `hosts/${host}.age.pub` : `hosts/${host}.ssh_host_ed25519_key.pub`;
}

/** Where the key lies that another one takes the place of, beside that one: both count until the host is known to have the new one. */
export function formerKeyPath(path: string): string {
  return path.replace(/\.pub$/, '.former.pub');
}
