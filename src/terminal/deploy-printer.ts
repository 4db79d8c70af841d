import type { DeployResult } from '../deploy/deploy-host.ts';
import type { DeployEvent, Emit } from '../deploy/events.ts';
import type { Context } from './context.ts';
import { findingLines, resultAsData, resultAsText } from './print-end.ts';
import { eventAsText } from './print-event.ts';

/** Shows what happens with one host while it happens, and keeps it for `--json`. */
export interface DeployPrinter {
  readonly emit: Emit;
  /** Shows how it ended, and gives all of it as data. `inPlace` names what is in place where nothing was to be done. */
  readonly end: (result: DeployResult, inPlace: string) => object;
}

/** A printer for one host, which shows what its daemons' parsers say with `findings`: plans and ends go to standard output, everything else to standard error. With `--json`, steps are data alone. */
export function deployPrinter({ json, print, tell }: Context, host: string, findings = findingLines(host)): DeployPrinter {
  const events: DeployEvent[] = [];
  return {
    emit(event) {
      // The plan stands beside the events where nothing came of it, and its paths in the steps elsewhere.
      if (event.event === 'plan') return print(eventAsText(host, event));
      events.push(event);
      if (!json || event.event !== 'step') tell(eventAsText(host, event));
    },
    end(result, inPlace) {
      print(resultAsText(host, result, inPlace, findings));
      return { ...resultAsData(result), events };
    },
  };
}
