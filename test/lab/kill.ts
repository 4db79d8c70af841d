import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../src/base/package-root.ts';
import { until } from './exec.ts';
import type { LabHost } from './host.ts';

/** How a Python program on a host ends at a point of its own. */
interface Order {
  /** A pattern of its command line, as Python is given it; other programs are left alone. */
  readonly program: string;
  /** Before which of its changes, from 0; none of them unless said. */
  readonly at?: number;
  /** It is killed there unless it shall stand still there, for a power cut, or stop until it gets SIGCONT. */
  readonly action?: 'kill' | 'hold' | 'stop';
}

/** Where a program was ended. */
export interface Fired {
  readonly pid: number;
  readonly at: number;
  /** What it was about to do. */
  readonly point: string;
}

/**
 * Ends Python programs of a host right before the n-th change that they make: a file opened to be written, renamed, removed, synced …,
 * or a command started. The programs need nothing for it, however they are started, unless without `site` (-S).
 */
export interface KillPoints {
  /** For the next such program, also after a boot; it is an order for one death. */
  arm(order: Order): void;
  /** Where it happened; undefined as long as it has not. */
  fired(): Fired | undefined;
  /** Waits until it has happened. */
  reached(): Promise<Fired>;
  /** What the last such program has passed, in order: as many as there are numbers to choose from, when it came to its end. */
  passed(): readonly string[];
  /** Takes the order back, and forgets what happened: also needed after a power cut, which may bring a carried out order back. */
  disarm(): void;
}

const NEVER = -1;

/** Makes every Python program of a host one that can be ended so, also while the host is down. */
export function killPoints({ name, root }: LabHost): KillPoints {
  const home = join(root, 'var/lib/kill-points');
  const modules = join(root, 'usr/lib/python3/dist-packages');
  copyFileSync(join(packageRoot, 'test/lab/kill_points.py'), join(modules, 'kill_points.py'));
  writeFileSync(join(modules, 'kill_points.pth'), 'import sys; sys.dont_write_bytecode = True; import kill_points\n');
  const read = (file: string): string => (existsSync(join(home, file)) ? readFileSync(join(home, file), 'utf8') : '');
  const disarm = (): void => {
    rmSync(home, { recursive: true, force: true });
    mkdirSync(home, { mode: 0o700 });
  };
  const fired = (): Fired | undefined => {
    const text = read('fired');
    return text.endsWith('}') ? (JSON.parse(text) as Fired) : undefined;
  };
  return {
    arm({ program, at = NEVER, action = 'kill' }) {
      disarm();
      writeFileSync(join(home, 'order.json'), JSON.stringify({ program, at, action }));
    },
    fired,
    async reached() {
      await until(`a program of ${name} is where it shall end`, async () => fired() !== undefined);
      return fired() ?? { pid: 0, at: NEVER, point: '' };
    },
    passed: () => read('points').split('\n').filter(Boolean),
    disarm,
  };
}
