import { randomBytes } from 'node:crypto';
import { UsageError } from '../base/diagnostics.ts';

/** As schema/answers/common.schema.json has it: no other name becomes a part of a path, here or on a host. */
const FORM = /^\d{8}T\d{6}Z-(?:[0-9a-f]{7}|release)-[0-9a-f]{4}$/;

/** A name for an attempt that no other has, and that sorts by time. */
export function newId(commit: string): string {
  const time = new Date().toISOString().replaceAll(/[-:]|\.\d+/g, '');
  return `${time}-${commit.slice(0, 7)}-${randomBytes(2).toString('hex')}`;
}

/** The name of an attempt or release that an operator gave. Throws UsageError for another text. */
export function givenId(text: string): string {
  if (!FORM.test(text)) throw new UsageError(`"${text}" is not the name of a release; sitec status lists them`);
  return text;
}

/** A name that becomes a part of a path here. Throws when it is none: every reader of answers has refused it before. */
export function pathPart(id: string): string {
  if (!FORM.test(id)) throw new Error('this is not the name of an attempt');
  return id;
}
