import type { LabHost } from './host.ts';

/** Who is banned by each jail, as the kernel has it: the sets of fail2ban's own table. */
export async function banned(host: LabHost): Promise<{ readonly [jail: string]: readonly string[] }> {
  const { code, stdout } = await host.run(['nft', '--json', 'list', 'table', 'inet', 'f2b-table']);
  if (code !== 0) return {};
  const { nftables } = JSON.parse(stdout) as {
    readonly nftables: readonly { readonly set?: { readonly name: string; readonly elem?: readonly string[] } }[];
  };
  const sets = nftables
    .flatMap(({ set }) => (set ? [[set.name.replace(/^addr6?-set-/, ''), set.elem ?? []] as const] : []))
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    sets.map(([jail]) => [
      jail,
      sets
        .filter(([name]) => name === jail)
        .flatMap(([, elements]) => elements)
        .toSorted(),
    ]),
  );
}

/** Lets everybody in again, and forgets their attempts: for stories in which somebody fails on purpose. */
export async function forgive(host: LabHost): Promise<void> {
  await host.must(['fail2ban-client', 'unban', '--all']);
}
