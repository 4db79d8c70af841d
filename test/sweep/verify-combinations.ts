import { parserFindings, silentFindings } from '../../src/verify/findings.ts';
import { debianRoot } from '../../src/verify/debian-root.ts';
import { planVerification, type RootPlan } from '../../src/verify/plan.ts';
import { askParsers } from '../../src/verify/project.ts';
import { choicesOf, combine, randomNumbers, type Combination } from './combine.ts';
import { benchOf } from './compile.ts';

/**
 * Lets the daemons' own parsers read combinations of what the committed sites can say: node dist/test/sweep/verify-combinations.js NUMBER SITE…
 * Needs root and mmdebstrap, as `sitec verify` does, whose root it makes once for all of them.
 */
async function main(count: number, sites: readonly string[]): Promise<number> {
  const made = sites.flatMap((site) => {
    const bench = benchOf(site);
    const [choices, random] = [choicesOf(bench), randomNumbers(7)];
    return Array.from({ length: count }, (_, index) => ({ site, index, combination: combine(bench, choices, random) }));
  });
  const plans = made.map(({ combination }) => plansOf(combination));
  const packages = [...new Set(plans.flat().flatMap((plan) => plan.packages))].toSorted();
  const root = debianRoot(packages, (text) => void process.stderr.write(text));
  let found = 0;
  for (const [index, { site, index: number, combination }] of made.entries()) {
    for (const plan of plans[index] ?? []) {
      const said = await askParsers(plan, root);
      const findings = [...parserFindings(plan, said), ...silentFindings(plan)];
      found += findings.length;
      const title = `${site} ${number} ${plan.host} (${plan.root}): ${combination.chosen.length} choices, ${plan.validators.length} parsers`;
      process.stdout.write(`${title}, ${findings.length} findings\n`);
      for (const { by, message, at } of findings) process.stdout.write(`  ${by}: ${message} ${at?.generated ?? ''}:${at?.line ?? ''}\n`);
      if (findings.length > 0)
        process.stdout.write(
          `  ${combination.chosen.map(({ place, value }) => `${place.join('.')}=${JSON.stringify(value)}`).join('\n  ')}\n`,
        );
    }
  }
  process.stdout.write(`${made.length} sites, ${plans.flat().length} roots, ${found} findings\n`);
  return found === 0 ? 0 : 1;
}

function plansOf({ made: { hosts, trees, services } }: Combination): readonly RootPlan[] {
  return hosts.flatMap((host, index) => {
    const tree = trees[index];
    return tree ? planVerification(host, tree, services) : [];
  });
}

const [count = '2', ...sites] = process.argv.slice(2);
process.exitCode = await main(Number(count), sites);
