/** The name of the secret that is the password of a mailbox with `generatedPassword`. */
export function passwordSecret(address: string): string {
  const [local, domain] = address.split('@');
  return `accounts/${domain}/${local}`;
}
