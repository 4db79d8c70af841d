import type { SecretKind } from './index-file.ts';

/** Where the public half of a secret lies below keys/; undefined for a kind that has none. */
export function publicKeyPath(name: string, kind: SecretKind): string | undefined {
  const [, owner = name, ...rest] = name.split('/');
  switch (kind) {
    case 'given':
    case 'password':
    case 'mailboxes':
    case 'tsig':
      return undefined;
    case 'wireguard':
      return `wireguard/${owner}.pub`;
    case 'age-identity':
      return `hosts/${owner}.age.pub`;
    case 'ssh-host-key':
      return `hosts/${owner}.ssh_host_ed25519_key.pub`;
    case 'dkim':
    case 'tls':
      return `${kind}/${[owner, ...rest].join('.')}.pub`;
  }
}
