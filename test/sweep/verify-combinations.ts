import { parserFindings, silentFindings } from '../../src/verify/findings.ts';
import { debianRoot } from '../../src/verify/debian-root.ts';
import { planVerification, type RootPlan } from '../../src/verify/plan.ts';
import { askParsers } from '../../src/verify/project.ts';
import { choicesOf, combine, randomNumbers, type Combination } from './combine.ts';
import { benchOf } from './compile.ts';

/**
 * Lets the daemons' own parsers read combinations of what the committed sites can say: node dist/test/sweep/verify-combinations.js NUMBER SITE…
 * Needs root and mmdebstrap, as `sitec verify` does, whose root it makes once for each site.
 */
async function main(count: number, sites: readonly string[]): Promise<number> {
  let found = 0;
  // A root per site: a package that only another site asks for would take user numbers there.
  for (const site of sites) found += await verify(site, count);
  return found === 0 ? 0 : 1;
}

async function verify(site: string, count: number): Promise<number> {
  const bench = benchOf(site);
  const [choices, random] = [choicesOf(bench), randomNumbers(7)];
  const made = Array.from({ length: count }, (_, index) => ({ index, combination: combine(bench, choices, random) }));
  const plans = made.map(({ combination }) => plansOf(combination));
  const roots = rootsOf(plans.flat());
  let found = 0;
  for (const { index, combination } of made) {
    for (const plan of plans[index] ?? []) {
      const said = await askParsers(plan, roots.get(plan.root) ?? '');
      const findings = [...parserFindings(plan, said), ...silentFindings(plan)];
      found += findings.length;
      const title = `${site} ${index} ${plan.host} (${plan.root}): ${combination.chosen.length} choices, ${plan.validators.length} parsers`;
      process.stdout.write(`${title}, ${findings.length} findings\n`);
      for (const { by, message, at } of findings) process.stdout.write(`  ${by}: ${message} ${at?.generated ?? ''}:${at?.line ?? ''}\n`);
      if (findings.length > 0)
        process.stdout.write(
          `  ${combination.chosen.map(({ place, value }) => `${place.join('.')}=${JSON.stringify(value)}`).join('\n  ')}\n`,
        );
    }
  }
  process.stdout.write(`${site}: ${made.length} combinations, ${plans.flat().length} roots, ${found} findings\n`);
  return found;
}

/** A Debian root for the host and for each container: a package of one would take user numbers in another. */
function rootsOf(plans: readonly RootPlan[]): ReadonlyMap<string, string> {
  return new Map(
    [...new Set(plans.map(({ root }) => root))].map((root) => {
      const packages = plans.filter((plan) => plan.root === root).flatMap((plan) => plan.packages);
      return [root, debianRoot([...new Set(packages)].toSorted(), (text) => void process.stderr.write(text))];
    }),
  );
}

function plansOf({ made: { hosts, trees, services } }: Combination): readonly RootPlan[] {
  return hosts.flatMap((host, index) => {
    const tree = trees[index];
    return tree ? planVerification(host, tree, services) : [];
  });
}

const [count = '2', ...sites] = process.argv.slice(2);
process.exitCode = await main(Number(count), sites);
