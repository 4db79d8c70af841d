import { sweepLabs } from './registry.ts';

const removed = await sweepLabs();
process.stdout.write(removed.length === 0 ? 'no lab was left behind\n' : `removed what these labs left behind: ${removed.join(', ')}\n`);
