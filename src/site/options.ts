import type { ServicesFile } from './site.generated.ts';

/** What the schemas of several services have in common. */
interface CommonOptions {
  readonly runtime?: 'native' | 'docker';
  readonly image?: string;
  readonly limits?: { readonly memory?: string; readonly cpus?: number };
}

/** What a host says of a service, by the service's name; undefined when it does not have it. */
export function optionsOf(services: ServicesFile, service: string): CommonOptions | undefined {
  return Object.entries(services).find(([name]) => name === service)?.[1] as CommonOptions | undefined;
}

/** The value of one of its keys, which may be anything that the schema allows. */
export function optionOf(services: ServicesFile, service: string, key: string): unknown {
  return Object.entries(optionsOf(services, service) ?? {}).find(([name]) => name === key)?.[1];
}
