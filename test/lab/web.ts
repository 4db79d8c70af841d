import { must, type Result } from './exec.ts';

/** What a web server answered; status 0, and curl's words as the body, when it did not. */
export interface WebAnswer {
  readonly status: number;
  /** By their names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

const MARK = '\n--status ';

/** Asks with curl, which `place` runs somewhere in the lab. */
export async function curl(
  place: (argv: readonly string[]) => Promise<Result>,
  url: string,
  options: readonly string[],
): Promise<WebAnswer> {
  const argv = [
    'curl',
    '--silent',
    '--show-error',
    '--max-time',
    '20',
    '--path-as-is',
    '--include',
    '--write-out',
    `${MARK}%{http_code}`,
    ...options,
    url,
  ];
  const { stdout, stderr } = await place(argv);
  const [text = '', status = ''] = stdout.split(MARK);
  const [head = '', ...body] = text.split('\r\n\r\n');
  const headers = head.split('\r\n').flatMap((line) => {
    const [, name, value = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
    return name === undefined ? [] : [[name.toLowerCase(), value] as const];
  });
  return { status: Number(status), headers: new Map(headers), body: status === '000' ? stderr : body.join('\r\n\r\n') };
}

/** What Python makes of XML, as a flat list of `name=text`. */
export async function readXml(xml: string): Promise<readonly string[]> {
  const script =
    'import sys, xml.etree.ElementTree as E\nfor e in E.fromstring(sys.stdin.buffer.read()).iter():\n  print(e.tag.rpartition("}")[2] + "=" + (e.text or "").strip())';
  return (await must(['python3', '-I', '-c', script], { input: xml })).split('\n').filter(Boolean);
}

/** The texts of all elements of a name, of what `readXml` gives. */
export function valuesOf(read: readonly string[], name: string): readonly string[] {
  return read.flatMap((line) => (line.startsWith(`${name}=`) ? [line.slice(name.length + 1)] : []));
}

/** What Outlook asks (MS-OXDSCLI). */
export function question(address: string, schema = 'outlook/responseschema/2006a'): string {
  const place = 'http://schemas.microsoft.com/exchange/autodiscover';
  const asked = `<EMailAddress>${address}</EMailAddress><AcceptableResponseSchema>${place}/${schema}</AcceptableResponseSchema>`;
  return `<?xml version="1.0" encoding="utf-8"?><Autodiscover xmlns="${place}/outlook/requestschema/2006"><Request>${asked}</Request></Autodiscover>`;
}
