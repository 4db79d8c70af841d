import type { SecretKind } from './index-file.ts';

/** The command that gives a secret of this kind another value: what a host is known by is replaced in steps. */
export function newValueCommand(name: string, kind: SecretKind): string {
  const [, owner = name] = name.split('/');
  switch (kind) {
    case 'given':
      return `sitec secrets set ${name}`;
    case 'age-identity':
      return `sitec keys replace ${owner} age`;
    case 'ssh-host-key':
      return `sitec keys replace ${owner} ssh`;
    case 'authority':
      return 'sitec keys certificates --new-authority';
    case 'password':
    case 'mailboxes':
    case 'wireguard':
    case 'dkim':
    case 'tls':
    case 'internal-tls':
    case 'tsig':
      return `sitec secrets rotate ${name}`;
  }
}
