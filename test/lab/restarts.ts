import { NOT_RESTARTED, OF_DEBIAN } from '../restart-policies.ts';
import type { SiteLab } from './site-lab.ts';

/** What systemd would do about the end of each daemon of a host that runs: those that it would leave, without a reason, and those of which Debian's unit says something else than is written down. */
export async function leftAlone({ host, manifest }: SiteLab): Promise<readonly string[]> {
  const units = [...new Set([...manifest.daemons.map(({ unit }) => unit), ...manifest.units.map(({ unit }) => unit)])].filter((unit) =>
    unit.endsWith('.service'),
  );
  const output = await host.must(['systemctl', 'show', '--property=Id,MainPID,Restart,DropInPaths', ...units]);
  return output.split('\n\n').flatMap((block) => {
    const values = new Map(block.split('\n').map((line) => [line.split('=')[0] ?? '', line.slice(line.indexOf('=') + 1)] as const));
    const [unit = '', restart = ''] = [values.get('Id'), values.get('Restart')];
    if (values.get('MainPID') === '0' || unit in NOT_RESTARTED) return [];
    if (restart === 'no') return [`${unit} is left alone`];
    const changed = values.get('DropInPaths')?.includes('10-sitec.conf') ?? false;
    return changed || OF_DEBIAN[unit] === undefined || OF_DEBIAN[unit] === restart ? [] : [`${unit} has Restart=${restart}`];
  });
}
