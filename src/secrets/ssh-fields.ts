const LENGTH_BYTES = 4;

/** The first length-prefixed fields of bytes, all of them unless a number is given (RFC 4251, section 5); undefined when they end before they should. */
export function fieldsOf(bytes: Buffer, most = Number.POSITIVE_INFINITY): readonly Buffer[] | undefined {
  const fields: Buffer[] = [];
  let at = 0;
  while (at < bytes.length && fields.length < most) {
    if (at + LENGTH_BYTES > bytes.length) return undefined;
    const end = at + LENGTH_BYTES + bytes.readUInt32BE(at);
    if (end > bytes.length) return undefined;
    fields.push(bytes.subarray(at + LENGTH_BYTES, end));
    at = end;
  }
  return fields.length === most || most === Number.POSITIVE_INFINITY ? fields : undefined;
}
