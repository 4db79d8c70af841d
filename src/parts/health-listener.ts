import type { HealthListener } from '../contract/kinds/health.ts';
import type { Scope } from '../contract/service.ts';

/** Where the host itself talks to a listener of its own, by who else may reach it. */
export function healthListener({ exposure }: Scope, from: readonly string[], port: number): HealthListener {
  const [address = '127.0.0.1'] = exposure(from).listen;
  return { address: address === '*' ? '127.0.0.1' : address, port };
}
