import { createHost, type LabHost } from './host.ts';
import { createNamespace, createNetwork, type Namespace } from './network.ts';
import { registerLab, removeLab, sweepLabs } from './registry.ts';

/** A private world of hosts and networks on this machine, without any way out. Needs root and Debian. */
export interface Lab {
  readonly id: string;
  readonly directory: string;
  /** A namespace on the lab's internet, for clients that need no host. */
  namespace(name: string, addresses: readonly string[]): Promise<Namespace>;
  /** A host that is ready to be prepared and booted. */
  host(
    name: string,
    spec: { readonly base: string; readonly addresses: readonly string[]; readonly docker?: string; readonly ownDisk?: boolean },
  ): Promise<LabHost>;
  /** Ends and removes everything the lab made. */
  readonly close: () => Promise<void>;
}

/** Makes an empty lab, after removing what killed ones left behind; it is removed when the process is interrupted. */
export async function createLab(): Promise<Lab> {
  await sweepLabs();
  const registered = registerLab();
  const { id, directory } = registered;
  const network = await createNetwork(id);
  const hosts: LabHost[] = [];
  const namespace: Lab['namespace'] = (name, addresses) => createNamespace(network, name, addresses);
  const close = async (): Promise<void> => {
    process.off('SIGINT', onSignal).off('SIGTERM', onSignal);
    await Promise.all(hosts.map((host) => host.stop()));
    await removeLab(id);
  };
  const onSignal = (): void => void removeLab(id).finally(() => process.exit(130));
  process.on('SIGINT', onSignal).on('SIGTERM', onSignal);
  return {
    id,
    directory,
    namespace,
    async host(name, { addresses, ...spec }) {
      const host = await createHost({ name, lab: registered, namespace: await namespace(name, addresses), ...spec });
      hosts.push(host);
      return host;
    },
    close,
  };
}
