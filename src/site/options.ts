import type { ServicesFile } from './site.generated.ts';

/** What a host says of a service, by the service's name; undefined when it does not have it. */
function optionsOf(services: ServicesFile, service: string): object | undefined {
  return Object.entries(services).find(([name]) => name === service)?.[1];
}

/** The value of one of its keys, which may be anything that the schema allows. */
export function optionOf(services: ServicesFile, service: string, key: string): unknown {
  return Object.entries(optionsOf(services, service) ?? {}).find(([name]) => name === key)?.[1];
}
