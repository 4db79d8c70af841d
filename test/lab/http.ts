import type { Namespace } from './network.ts';
import { runClient } from './smtp.ts';

/** One HTTP request. */
export interface HttpRequest {
  readonly url: string;
  readonly method: 'GET' | 'POST';
  readonly anchor?: string;
  /** The name that the certificate must carry, when the URL has an address. */
  readonly name?: string;
}

/** What came back; status 0 with the reason when nothing did. */
export interface HttpAnswer {
  readonly status: number;
  readonly body: string;
}

/** Asks a web server from a namespace. */
export async function http(from: Namespace, request: HttpRequest): Promise<HttpAnswer> {
  return JSON.parse(await runClient(from, 'http', request)) as HttpAnswer;
}
