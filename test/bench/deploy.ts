import { startSiteLab } from '../lab/site-lab.ts';
import { foundNothingToDo, PLAYBOOK, writePlaybook } from './ansible.ts';
import { row, say } from './print.ts';
import { CLONE, createWorkplace, REPOSITORY, type Workplace } from './workplace.ts';

const ROUNDS = 3;
const TREE = `${CLONE}/generated/mail1/`;
const RELEASE = '/var/lib/bench/release/';
const RSYNC = ['rsync', '--archive', '--delete', '--rsync-path=sudo -n rsync'] as const;

/** Something that an operator does about a host that is as it should be. */
interface Contender {
  readonly name: string;
  readonly argv: readonly string[];
  /** Whether it found what it should: nothing. */
  readonly isRight: (output: string) => boolean;
}

/** sitec, as the operator calls it. */
const SITEC = ['node', `${REPOSITORY}/dist/src/cli.js`, '-C', CLONE, 'deploy'];

/**
 * `npm run bench:deploy [-- --quick] [-- COMMAND…]`: what it takes to find out that a host is as it should be, in the lab, in turns: the least there
 * can be, sitec, another command of the operator's if one is given, and Ansible with the same files, which takes most of the time and is left out with `--quick`.
 */
async function main(args: readonly string[]): Promise<void> {
  const quick = args[0] === '--quick';
  const command = quick ? args.slice(1) : args;
  const site = process.cwd();
  const world = await startSiteLab(site);
  try {
    const operator = await createWorkplace(world, site, quick ? [] : ['ansible-core']);
    await world.host.must(['mkdir', '-p', RELEASE]);
    await operator.must([...RSYNC, TREE, `${world.declared.name}:${RELEASE}`]);
    // Once before it counts, so that nothing is left to do.
    await operator.must(SITEC, { timeout: 600 });
    if (!quick) {
      writePlaybook(operator, world, site);
      await operator.must(PLAYBOOK, { timeout: 600 });
    }
    if (command.length > 0) await operator.must(command, { timeout: 600 });
    const floor: Contender = {
      name: 'ssh true, rsync -n',
      argv: [
        'sh',
        '-c',
        `ssh mail1 true && ${RSYNC.map((word) => `'${word}'`).join(' ')} --dry-run --itemize-changes ${TREE} mail1:${RELEASE}`,
      ],
      isRight: (output) => output === '',
    };
    const given: readonly Contender[] =
      command.length === 0 ? [] : [{ name: command.join(' ').slice(-28), argv: command, isRight: () => true }];
    const sitec: Contender = { name: 'sitec deploy', argv: SITEC, isRight: (output) => output.includes('nothing to do') };
    const ansible: Contender = { name: 'ansible-playbook', argv: PLAYBOOK, isRight: foundNothingToDo };
    await race(operator, [floor, sitec, ...given, ...(quick ? [] : [ansible])]);
  } finally {
    await world.close();
  }
}

async function race(operator: Workplace, contenders: readonly Contender[]): Promise<void> {
  const times = new Map<string, number[]>(contenders.map(({ name }) => [name, []]));
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (const contender of contenders) times.get(contender.name)?.push(await timeOf(operator, contender));
  }
  say('\nA host that is as it should be');
  for (const [name, values] of times) row(name, values, times.get(contenders[0]?.name ?? ''));
}

async function timeOf(operator: Workplace, { name, argv, isRight }: Contender): Promise<number> {
  const start = process.hrtime.bigint();
  const output = await operator.must(argv, { timeout: 600 });
  const end = process.hrtime.bigint();
  if (!isRight(output)) throw new Error(`${name} found something to do:\n${output.slice(-2000)}`);
  return Number(end - start) / 1e6;
}

await main(process.argv.slice(2));
