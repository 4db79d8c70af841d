import { sitAtDesk, type OperatorDesk } from './operator.ts';
import { startSiteLab, type SiteLab, type WorldOptions } from './site-lab.ts';

/** A booted site, and an operator in its VPN who has a clone of it. */
export async function startDeskLab(
  directory: string,
  options?: WorldOptions,
): Promise<{ readonly world: SiteLab; readonly desk: OperatorDesk }> {
  const world = await startSiteLab(directory, options);
  try {
    return { world, desk: await sitAtDesk(world, directory) };
  } catch (error) {
    await world.close();
    throw error;
  }
}
