import { continued } from '../../base/visible.ts';
import type { Status, Told } from '../../deploy/answers/answers.generated.ts';
import { askStatus } from '../../deploy/routes.ts';
import type { Context, Outcome } from '../../terminal/context.ts';
import { committedHosts, type HostOptions } from './hosts.ts';
import { askEach } from './side-by-side.ts';

/** How many of the newest attempts are shown. */
const SHOWN = 5;

/** `sitec status [HOST…]`: what hosts know of their releases; findings are attempts that wait or could not be taken back. */
export async function status(context: Context, names: readonly string[], options: HostOptions): Promise<Outcome> {
  const hosts = await committedHosts(context, names, options);
  try {
    const told = await askEach(context, hosts, async ({ routes }) => (await askStatus(routes)).status);
    context.answer({ hosts: told.map(({ host, answer, failed }) => ({ host, ...answer, ...(failed === undefined ? {} : { failed }) })) });
    for (const { host, answer, failed } of told)
      context.print(answer ? statusAsText(host, answer) : `${failed?.startsWith(`${host}: `) ? '' : `${host}: `}${failed ?? ''}\n`);
    return told.some(({ failed }) => failed !== undefined) ? 3 : told.some(({ answer }) => answer?.pending) ? 1 : 0;
  } finally {
    for (const { routes } of hosts) routes.close();
  }
}

function statusAsText(host: string, { confirmed, pending, attempts }: Status): string {
  return [
    `${host}: ${confirmed ? `${describe(confirmed)} is the confirmed release` : 'no release is confirmed'}`,
    ...(pending
      ? [
          `${host}: ${describe(pending)} is ${pending.state}${typeof pending.remaining === 'number' ? `, for ${Math.round(pending.remaining)} s more` : ''}${(pending.problems ?? []).map((problem) => `\n  ${continued(problem)}`).join('')}`,
        ]
      : []),
    ...attempts
      .slice(0, SHOWN)
      .map(
        (attempt) =>
          `  ${attempt.id}  ${attempt.state}${typeof attempt.why === 'string' ? `: ${continued(attempt.why)}` : ''}${attempt.message === undefined || attempt.state !== 'refused' ? '' : `: ${continued(attempt.message)}`}`,
      ),
    '',
  ].join('\n');
}

function describe({ id, by, again }: Told): string {
  return `${id} by ${by ?? 'an unknown operator'}${typeof again === 'string' ? ` (${again} again)` : ''}`;
}
