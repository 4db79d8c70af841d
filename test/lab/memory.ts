import type { LabHost } from './host.ts';

/** Every process with its unit or container and what it has of the memory, shared pages divided among those who share them (proc_pid_smaps_rollup(5)). */
const PROCESSES = `for process in /proc/[0-9]*; do
  unit=$(sed -n 's#^\\(0:\\|[0-9]*:name=systemd\\):.*/\\([^/]*\\)$#\\2#p' "$process/cgroup" 2>/dev/null | head -n 1)
  sed -n "s#^Pss: *\\([0-9]*\\) kB#$unit \\1#p" "$process/smaps_rollup" 2>/dev/null
done; true`;

/** MiB of memory by unit; a container's is called \`container\`. */
export async function memoryByUnit(host: LabHost): Promise<{ readonly [unit: string]: number }> {
  const found: { [unit: string]: number } = {};
  for (const line of (await host.must(['sh', '-c', PROCESSES])).split('\n').filter(Boolean)) {
    const [name = '', kib = '0'] = line.split(' ');
    const unit = /^(docker-)?[0-9a-f]{64}(\.scope)?$/.test(name) ? 'container' : name;
    found[unit] = (found[unit] ?? 0) + Number(kib) / 1024;
  }
  return found;
}
