import { resolve } from 'node:path';
import { demoPassword } from './demo.ts';
import { startSiteLab } from './site-lab.ts';

/** `npm run lab [DIRECTORY]`: a site's host and the world around it, for a person to play with until Ctrl-C. */
const { host, firstBoot, outside, inside, declared } = await startSiteLab(resolve(process.argv[2] ?? '.'));
const mailboxes = declared.domains.flatMap((domain) => domain.mailboxes.map(({ address }) => `${address}  ${demoPassword(address)}`));
process.stdout.write(`${declared.fqdn} is ${firstBoot}.
enter the host:        nsenter -t $(pgrep -P $(pgrep -f machine=${host.namespace.name})) -m -p -u -i -n
be on the internet:    ip netns exec ${outside.name} bash
be in the VPN:         ip netns exec ${inside.name} bash
the host's files:      ${host.root}
mailboxes and their passwords:
${mailboxes.map((line) => `  ${line}`).join('\n')}
Ctrl-C ends it and removes everything.
`);
const alive = setInterval(() => undefined, 60_000);
process.once('SIGINT', () => clearInterval(alive));
process.once('SIGTERM', () => clearInterval(alive));
