import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { PolicyRequest } from '../sts.ts';

/** Serves MTA-STS policies over HTTPS to whoever asks, until it is ended (RFC 8461, section 3.2). */
const { key, chain, policies } = JSON.parse(process.argv[2] ?? '{}') as PolicyRequest;

createServer({ key: readFileSync(key), cert: readFileSync(chain) }, ({ url, headers: { host = '' } }, response) => {
  const policy = url === '/.well-known/mta-sts.txt' ? policies[host.replace(/^mta-sts\./, '')] : undefined;
  response.writeHead(policy === undefined ? 404 : 200, { 'content-type': 'text/plain' }).end(policy);
}).listen(443, '::');
