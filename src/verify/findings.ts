import type { DiagnosticCode } from '../base/diagnostic-codes.ts';
import { groupBy } from '../base/group-by.ts';
import { locate, locateLine, type Located } from './locate.ts';
import type { RootPlan } from './plan.ts';
import type { Said } from './project.ts';

/** Something that a daemon would refuse, or accept and not do, with the place it comes from. */
export interface Finding {
  readonly host: string;
  /** The parser, such as `postfix`. */
  readonly by: string;
  /** `daemon-refuses`, or the code of what parsers accept silently. */
  readonly code: DiagnosticCode;
  readonly message: string;
  readonly at?: Located;
}

/** What a parser said, once, without the summaries that follow when it has named a place. */
export function parserFindings(plan: RootPlan, said: readonly Said[]): readonly Finding[] {
  return withoutConsequences(plan, said).flatMap(({ validator, lines }) => {
    const files = plan.validators.find(({ name }) => name === validator)?.files ?? [];
    const messages = [...new Set(lines.map((line) => line.replace(/^\/usr\/s?bin\//, '')))];
    const findings = messages
      .filter((message) => !isEcho(message, plan))
      .map((message) => withPlace({ host: plan.host, by: validator, code: 'daemon-refuses', message }, locate(message, files, plan)));
    const exact = findings.filter(({ at }) => at?.exact);
    return onePerSource(exact.length > 0 ? exact : findings);
  });
}

/** What is in force cannot be known of a file that its daemon does not read: the daemon's own parser has told why. */
function withoutConsequences({ validators }: RootPlan, said: readonly Said[]): readonly Said[] {
  const of = (name: string): RootPlan['validators'][number] | undefined => validators.find((validator) => validator.name === name);
  const complaining = said.filter(({ lines }) => lines.length > 0).map(({ validator }) => of(validator));
  const refused = new Set(complaining.flatMap((found) => (found?.inDrift ? [] : (found?.files ?? []))));
  return said.filter(({ validator }) => {
    const asked = of(validator);
    return !asked?.inDrift || !asked.files.some((file) => refused.has(file));
  });
}

/** A loop in a template repeats its fault in every round. */
function onePerSource(findings: readonly Finding[]): readonly Finding[] {
  const groups = groupBy(findings, ({ at, message }) => (at ? JSON.stringify(at.source) : message));
  return [...groups.values()].flatMap(([first, ...others]) =>
    first ? [others.length === 0 ? first : { ...first, message: `${first.message} (and ${others.length} more from the same line)` }] : [],
  );
}

/**
 * Findings for people: what comes from one place stands there once, by however many parsers and on however many hosts it is found. The first
 * that found it speaks.
 */
export function toldOnce(findings: readonly Finding[]): readonly Finding[] {
  const groups = groupBy(findings, ({ at, host, by, message }) => JSON.stringify(at?.source ?? [host, by, message]));
  return [...groups.values()].map(([first, ...others]) => {
    const elsewhere = [...new Set(others.map(({ host }) => host))].filter((host) => host !== first.host);
    return elsewhere.length === 0 ? first : { ...first, message: `${first.message} (also on ${elsewhere.join(', ')})` };
  });
}

/** A line of the file itself, which parsers show beside what they say of it. */
function isEcho(message: string, plan: RootPlan): boolean {
  return plan.files.some(({ content }) => content.split('\n').some((line) => line.trim() === message.trim()));
}

/** What the parsers accept without a word, in the rendered files: templates and raw settings alike. */
export function silentFindings(plan: RootPlan): readonly Finding[] {
  return plan.settings.flatMap(({ name, settings: { files, check } = {} }) => {
    if (!files || !check) return [];
    return plan.files
      .filter(({ path }) => files.named.test(path))
      .flatMap((file) =>
        files
          .parse(file.content)
          .flatMap(({ setting, value, line }) =>
            check(setting, value).map(({ code, message }) =>
              withPlace({ host: plan.host, by: name, code, message: naming(setting, message) }, locateLine(file, line)),
            ),
          ),
      );
  });
}

/** A message with the setting that it is about, which some say themselves. */
function naming(setting: string, message: string): string {
  return message.split(/[^\w.-]+/).includes(setting) ? message : `${setting}: ${message}`;
}

function withPlace(finding: Omit<Finding, 'at'>, at: Located | undefined): Finding {
  return at ? { ...finding, at } : finding;
}
