import { errorAt, type Diagnostic, type SitePath } from '../base/diagnostics.ts';

const PASSWORDS = new Set(['password', 'passwd', 'passphrase', 'passwordhash', 'pass', 'passwort']);

/** Whether a key is where people look for a place to write a password. */
export function isPassword(key: string): boolean {
  return PASSWORDS.has(key.toLowerCase().replaceAll(/[_-]/g, ''));
}

/** What is said of a key for a password, which site.yaml never has; what stands there is not shown. */
export function explainPassword(path: SitePath): Diagnostic {
  return errorAt(path, 'unknown-key', `unknown key "${String(path.at(-1))}": site.yaml holds no passwords; ${remedy(path)}`, {
    at: 'key',
    secret: true,
  });
}

function remedy([top, name, below, local]: SitePath): string {
  if (top === 'domains' && below === 'mailboxes') return `remove it and run: sitec passwd ${String(local)}@${String(name)}`;
  return top === 'operators'
    ? 'remove it; operators log in with the SSH keys under keys'
    : 'remove it and store it with: sitec secrets set NAME';
}
