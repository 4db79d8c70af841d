import { must, run, shell } from './exec.ts';

/** A network namespace of the lab: no process in it can reach anything outside the lab. */
export interface Namespace {
  readonly name: string;
  readonly addresses: readonly string[];
}

/** The lab's "internet": one switch that every namespace is plugged into. */
export interface Network {
  readonly prefix: string;
  readonly bridge: string;
}

/** Makes the switch, in a namespace of its own. */
export async function createNetwork(prefix: string): Promise<Network> {
  const bridge = `${prefix}-net`;
  await shell(`ip netns add ${bridge}
    ip -n ${bridge} link add br0 type bridge
    ip -n ${bridge} link set br0 up
    ip -n ${bridge} link set lo up`);
  return { prefix, bridge };
}

/**
 * A namespace with these addresses. Every address in the world is looked for on the switch, so it is either in the lab or unreachable.
 */
export async function createNamespace({ prefix, bridge }: Network, name: string, addresses: readonly string[]): Promise<Namespace> {
  const namespace = `${prefix}-${name}`;
  const port = `p${name}`.slice(0, 15);
  const assign = addresses.map((address) =>
    address.includes(':')
      ? `ip -n ${namespace} addr add ${address}/128 dev eth0 nodad`
      : `ip -n ${namespace} addr add ${address}/32 dev eth0`,
  );
  await shell(`ip netns add ${namespace}
    ip -n ${namespace} link add eth0 type veth peer name ${port} netns ${bridge}
    ip -n ${bridge} link set ${port} master br0 up
    ip -n ${namespace} link set lo up
    ip netns exec ${namespace} sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.eth0.accept_dad=0
    ip -n ${namespace} link set eth0 up
    ${assign.join('\n')}
    ip -n ${namespace} route add default dev eth0
    ip -n ${namespace} -6 route add default dev eth0`);
  return { name: namespace, addresses };
}

/** Puts a namespace back to how the kernel makes one, but for its addresses: rules outlive the host that set them. */
export async function flushRules({ name }: Namespace): Promise<void> {
  await must(['ip', 'netns', 'exec', name, 'nft', 'flush', 'ruleset']);
  await run(['ip', '-n', name, 'link', 'del', 'wg0']);
}
