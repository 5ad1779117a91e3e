import MagnesiumPlug from './MagnesiumPlug.astro';
import MemoryLoop from './MemoryLoop.astro';
import MuscleCycle from './MuscleCycle.astro';
import NightChemistry from './NightChemistry.astro';
import UprightBrainFlow from './UprightBrainFlow.astro';
import WhereSerotoninWorks from './WhereSerotoninWorks.astro';

/** The drawing of each figure, by its id. */
export const figureDrawings: Record<string, typeof MemoryLoop | undefined> = {
  'magnesium-plug': MagnesiumPlug,
  'memory-loop': MemoryLoop,
  'muscle-cycle': MuscleCycle,
  'night-chemistry': NightChemistry,
  'upright-brain-flow': UprightBrainFlow,
  'where-serotonin-works': WhereSerotoninWorks,
};
