import { readFileSync } from 'node:fs';
import { request as plain } from 'node:http';
import { request as secure } from 'node:https';
import type { HttpAnswer, HttpRequest } from '../http.ts';

/** One HTTP request from standard input (an HttpRequest) to standard output (an HttpAnswer); no connection is an answer. */
const wanted = JSON.parse(readFileSync(0, 'utf8')) as HttpRequest;
process.stdout.write(JSON.stringify(await ask(wanted)));

function ask({ url, method, anchor, name }: HttpRequest): Promise<HttpAnswer> {
  const request = url.startsWith('https:') ? secure : plain;
  return new Promise((resolve) => {
    const asked = request(
      url,
      {
        method,
        timeout: 5000,
        ...(anchor === undefined ? {} : { ca: readFileSync(anchor, 'utf8') }),
        ...(name === undefined ? {} : { servername: name }),
      },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (body += chunk));
        response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
      },
    );
    asked.on('timeout', () => asked.destroy(new Error('no answer')));
    asked.on('error', ({ message }) => resolve({ status: 0, body: message }));
    asked.end();
  });
}
