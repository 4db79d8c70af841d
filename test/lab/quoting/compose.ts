import { compileSite } from '../../../src/compile.ts';
import { emitContainers } from '../../../src/emitters/containers.ts';
import type { LabHost } from '../host.ts';
import { PLACE, scriptOn, type Reader } from './reader.ts';

/** Compose prints `$` doubled, so that what it prints can be read again. */
async function environment(host: LabHost, file: string): Promise<readonly string[]> {
  const { services } = JSON.parse(await scriptOn(host, `docker-compose -f ${file} config --format json`)) as {
    readonly services: { readonly [name: string]: { readonly environment: { readonly [name: string]: string } } };
  };
  const [service] = Object.values(services);
  return Object.entries(service?.environment ?? {})
    .toSorted(([a], [b]) => Number(a.slice(1)) - Number(b.slice(1)))
    .map(([, value]) => value.replaceAll('$$', '$'));
}

/** An env_file, as compose gives its variables to a container. */
export const envFile: Reader = (host, quoted) => {
  host.write(`${PLACE}/env`, quoted.map((value, index) => `P${index}=${value}\n`).join(''));
  host.write(`${PLACE}/env.yml`, 'services:\n  a:\n    image: x\n    env_file: env\n');
  return environment(host, 'env.yml');
};

/** YAML as compose reads it: `$` begins a variable, and `$$` is one. */
export const composeYaml: Reader = (host, quoted) => {
  host.write(
    `${PLACE}/values.yml`,
    `services:\n  a:\n    image: x\n    environment:\n${quoted.map((value, index) => `      P${index}: ${value.replaceAll('$', '$$$$')}\n`).join('')}`,
  );
  return environment(host, 'values.yml');
};

/** The compose file that sitec writes for a container with such an environment; the values are not quoted before. */
export const containerEnvironment: Reader = (host, values) => {
  const [compiled] = compileSite(process.cwd()).hosts;
  if (!compiled) throw new Error('the site of the repository does not compile');
  const given = Object.fromEntries(values.map((value, index) => [`P${index}`, value]));
  const contributions = compiled.contributions.map((made) =>
    made.kind === 'container' ? { ...made, environment: given, environmentFiles: [] } : made,
  );
  const file = emitContainers({ ...compiled, contributions }).find((made) => made.kind === 'file' && made.format === 'yaml');
  host.write(`${PLACE}/project.yml`, file && 'text' in file ? file.text : '');
  return environment(host, 'project.yml');
};
