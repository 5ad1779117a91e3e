import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setInterval } from 'node:timers';

/** What a command has cost. */
export interface Cost {
  seconds: number;
  /** Processor time, which says the same when the machine does other things too; 0 where /proc is not there. */
  processor: number;
  /** The most memory that it and the processes it started held at once, in bytes; 0 where /proc is not there. */
  memory: number;
  output: string;
}

const sampleEvery = 200;

/** Runs a script with Node and measures it. Rejects with its output if it fails. */
export function measure(
  cwd: string,
  args: readonly string[],
  environment: Record<string, string> = {},
): Promise<Cost> {
  const started = performance.now();
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let memory = 0;
  let processor = 0;
  const sampling = setInterval(() => {
    const now = sumOfTree(child.pid ?? 0);
    memory = Math.max(memory, now.resident);
    processor = Math.max(processor, now.processor);
  }, sampleEvery);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk.toString();
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(sampling);
      const seconds = (performance.now() - started) / 1000;
      if (code === 0) resolve({ seconds, processor, memory, output });
      else
        reject(new Error(`${args.join(' ')} ended with ${String(code)}:\n${output.slice(-3000)}`));
    });
  });
}

interface Used {
  /** Resident memory in bytes. */
  resident: number;
  /** Seconds of the processor, with those of its children that have ended. */
  processor: number;
}

interface ProcessFacts extends Used {
  parent: number;
}

/** The clock ticks of Linux in a second. */
const ticks = 100;

/** What a process and all that descend from it use. */
function sumOfTree(root: number): Used {
  const all = processes();
  const isInTree = (id: number): boolean => {
    if (id === root) return true;
    const parent = all.get(id)?.parent;
    return parent !== undefined && parent > 1 && isInTree(parent);
  };
  const sum: Used = { resident: 0, processor: 0 };
  for (const [id, { resident, processor }] of all) {
    if (!isInTree(id)) continue;
    sum.resident += resident;
    sum.processor += processor;
  }
  return sum;
}

function processes(): Map<number, ProcessFacts> {
  const found = new Map<number, ProcessFacts>();
  for (const name of listProcesses()) {
    try {
      const status = readFileSync(`/proc/${name}/status`, 'utf8');
      const read = (field: string): number =>
        Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
      // After the name, which may hold spaces; its fields are counted from the third of proc(5).
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      const processor = stat.slice(11, 15).reduce((sum, each) => sum + Number(each), 0) / ticks;
      found.set(Number(name), {
        parent: read('PPid'),
        resident: read('VmRSS') * 1024,
        processor,
      });
    } catch {
      // It has ended since the folder was listed.
    }
  }
  return found;
}

function listProcesses(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  } catch {
    return [];
  }
}
