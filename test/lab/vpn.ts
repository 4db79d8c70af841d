import type { Site } from '../../src/site/site.ts';
import { demoWireguard } from './demo.ts';
import type { Lab } from './lab.ts';
import type { Namespace } from './network.ts';
import { startWireguard } from './wireguard.ts';

/** Those who are in a site's private network. */
export interface Vpn {
  /** A member of the VPN, where operators and mail clients are. */
  readonly inside: Namespace;
  /** The VPN's hub; none where the site has no VPN. */
  readonly hub?: Namespace;
  /** Another member of the VPN, by the name that the site gives it. */
  member(name: string): Promise<Namespace>;
}

const CLIENT = { internet: ['198.51.100.77'], vpn: '10.100.0.50', members: '198.51.100.' };

/** The hub that the site names, at its endpoint, a member behind another provider, and those that the site names once they are asked for. */
export async function joinVpn(lab: Lab, site: Site): Promise<Vpn> {
  const inside = await lab.namespace('inside', CLIENT.internet);
  const [network] = site.networks;
  if (!network) return { inside, member: () => Promise.reject(new Error('the site has no network')) };
  const [endpoint = '', port = '51820'] = network.hub.endpoint.split(':');
  const hubKeys = demoWireguard('hub');
  const prefixLength = network.cidr.split('/')[1] ?? '24';
  const hosts = site.hosts.flatMap(({ name, memberships }) =>
    memberships
      .filter((membership) => membership.network.name === network.name)
      .map(({ address }) => ({ publicKey: site.publicKeys.get(`wireguard/${name}.pub`) ?? '', allowed: `${address}/32` })),
  );
  const people = [['client', CLIENT.vpn] as const, ...network.members].map(([name, address]) => ({
    name,
    address,
    keys: demoWireguard(name),
  }));
  const hub = await lab.namespace('hub', [endpoint]);
  await startWireguard(hub, {
    interface: `${lab.id}hub`,
    keys: hubKeys,
    address: `${network.hub.address}/${prefixLength}`,
    port: Number(port),
    forward: true,
    peers: [...hosts, ...people.map(({ address, keys }) => ({ publicKey: keys.publicKey, allowed: `${address}/32` }))],
  });
  const enter = async (namespace: Namespace, wanted: string): Promise<Namespace> => {
    const person = people.find(({ name }) => name === wanted);
    if (!person) throw new Error(`${network.name} has no member ${wanted}`);
    await startWireguard(namespace, {
      interface: `${lab.id}${wanted}`.slice(0, 15),
      keys: person.keys,
      address: `${person.address}/${prefixLength}`,
      peers: [{ publicKey: hubKeys.publicKey, allowed: network.cidr, endpoint: network.hub.endpoint }],
    });
    return namespace;
  };
  await enter(inside, 'client');
  return {
    inside,
    hub,
    member: async (name) =>
      enter(await lab.namespace(name, [`${CLIENT.members}${100 + people.findIndex((person) => person.name === name)}`]), name),
  };
}
