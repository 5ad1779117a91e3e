import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/check-content.ts';
import { readAndKeepContent } from '../content/kept-content.ts';
import { today } from '../domain/days.ts';
import { ContentError, formatReport } from '../report/formats.ts';
import { isError } from '../report/problems.ts';

/** Stops a build that meets a mistake in `content/`, with one report of all of them. */
export function contentCheck(): AstroIntegration {
  return {
    name: 'fontes:check-content',
    hooks: {
      'astro:config:setup': ({ command, logger, addWatchFile }) => {
        addWatchFile(new URL('content/site.json', `file://${process.cwd()}/`));
        const problems = checkContent(readAndKeepContent(process.cwd()), today());
        const errors = problems.filter(isError);
        if (errors.length === 0) return;
        // An author who writes with the site open sees the report and goes on; a build stops.
        if (command === 'dev') logger.error(`\n${formatReport(errors)}`);
        else if (command === 'build') throw new ContentError(errors);
      },
    },
  };
}
