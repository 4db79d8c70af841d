/** SQL for the parts of an address. */
interface AddressParts {
  readonly local: string;
  /** With the `+`; nothing when there is none. */
  readonly detail: string;
  readonly domain: string;
}

/**
 * The parts of the address that a SQL expression gives, in words that PostgreSQL and SQLite have in common: neither has the other's split_part() or instr().
 * What trims one end takes a set of characters: all that are no `@`, from the right, leave what ends with the last one.
 */
export function addressParts(address: string): AddressParts {
  const upToAt = `rtrim(${address}, replace(${address}, '@', ''))`;
  const name = `rtrim(${upToAt}, '@')`;
  const detail = `ltrim(${name}, replace(${name}, '+', ''))`;
  return {
    local: `substr(${name}, 1, length(${name}) - length(${detail}))`,
    detail,
    domain: `substr(${address}, length(${upToAt}) + 1)`,
  };
}
