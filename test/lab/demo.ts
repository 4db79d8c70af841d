import { createHash } from 'node:crypto';
import { bech32 } from '@scure/base';
import { sshKeyPair, type SshKeyPair } from '../../src/secrets/ssh-key.ts';
import { wireguardKeyPair, type WireguardKeyPair } from '../../src/secrets/wireguard-key.ts';

/**
 * The demo keys of this repository's sites. They follow from sentences that anybody can read here, so they protect nothing:
 * they let the lab act as the operators without a private key in git. `sitec secrets rotate --all` replaces all that is encrypted.
 */
function demoSeed(purpose: string): Buffer {
  return createHash('sha256').update(`sitec demo, lab only, public knowledge: ${purpose}`).digest();
}

/** An operator's age identity. */
export function demoIdentity(operator: string): string {
  return bech32.encodeFromBytes('age-secret-key-', demoSeed(`age identity of ${operator}`)).toUpperCase();
}

/** A key pair of the VPN's hub or of a client. */
export function demoWireguard(peer: string): WireguardKeyPair {
  return wireguardKeyPair(demoSeed(`WireGuard key of ${peer}`));
}

/** An operator's SSH key. */
export function demoSshKey(operator: string): SshKeyPair {
  return sshKeyPair(`${operator}@demo`, demoSeed(`SSH key of ${operator}`));
}

/** A mailbox's password: with every character that some format could trip over. */
export function demoPassword(address: string): string {
  return `${demoSeed(`password of ${address}`).toString('base64url').slice(0, 12)} '"$%@\\#`;
}
