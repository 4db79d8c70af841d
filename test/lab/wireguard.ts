import type { WireguardKeyPair } from '../../src/secrets/wireguard-key.ts';
import { must, shell } from './exec.ts';
import type { Namespace } from './network.ts';

/** Another member of a WireGuard network, as one peer sees it. */
export interface Peer {
  readonly publicKey: string;
  readonly allowed: string;
  readonly endpoint?: string;
}

/** A peer in a namespace without a host: the hub, or somebody's laptop. */
export interface WireguardSpec {
  /** At most 15 characters, unique on this machine: wireguard-go names its socket after it. */
  readonly interface: string;
  readonly keys: WireguardKeyPair;
  readonly address: string;
  readonly port?: number;
  readonly forward?: boolean;
  readonly peers: readonly Peer[];
}

/** Brings up a WireGuard interface in user space, because this machine's kernel has no module for it. */
export async function startWireguard({ name }: Namespace, spec: WireguardSpec): Promise<void> {
  const { interface: device, keys, address, port, forward = false, peers } = spec;
  const configuration = [
    '[Interface]',
    `PrivateKey = ${keys.privateKey}`,
    ...(port === undefined ? [] : [`ListenPort = ${port}`]),
    ...peers.flatMap(({ publicKey, allowed, endpoint }) => [
      '[Peer]',
      `PublicKey = ${publicKey}`,
      `AllowedIPs = ${allowed}`,
      ...(endpoint === undefined ? [] : [`Endpoint = ${endpoint}`, 'PersistentKeepalive = 1']),
    ]),
    '',
  ].join('\n');
  const inside = ['ip', 'netns', 'exec', name];
  await must([...inside, 'env', 'WG_I_PREFER_BUGGY_USERSPACE_TO_POLISHED_KMOD=1', 'wireguard-go', device]);
  // Node gives a socket as standard input, which wg cannot open by name.
  await must([...inside, 'sh', '-c', `cat | wg setconf ${device} /dev/stdin`], { input: configuration });
  await shell(`ip -n ${name} addr add ${address} dev ${device}
    ip -n ${name} link set ${device} up
    ${forward ? `ip netns exec ${name} sysctl -qw net.ipv4.ip_forward=1` : ''}`);
}
