import type { Content } from '../content/read-content.ts';
import { didYouMean } from '../report/closest.ts';
import type { Problem } from '../report/problems.ts';
import type { Outline } from '../markdown/outline.ts';
import type { Report } from './reporter.ts';

/** The components that authors may use, with the values of their attributes. */
const components: Record<string, Record<string, readonly string[] | 'any'>> = {
  Warning: { id: 'any', kind: ['do', 'do-not'] },
  CareCard: { id: 'any', level: ['emergency', 'soon', 'visit'] },
  Figure: { id: 'any' },
};

/** Judges that each component is known, has its attributes, and an id of its own. */
export function checkComponents(outline: Outline, content: Content, report: Report): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set<string>();
  const figures = content.figures.map((figure) => figure.id);
  const all = [outline.preamble, ...outline.sections].flatMap((section) => section.components);
  for (const component of all) {
    const known = components[component.name];
    if (!known) {
      problems.push(
        report(
          component,
          'unknown-component',
          `unknown component <${component.name}>${didYouMean(component.name, Object.keys(components))}`,
        ),
      );
      continue;
    }
    for (const [name, values] of Object.entries(known)) {
      const value = component.attributes[name];
      if (value === undefined) {
        problems.push(
          report(component, 'component-attribute', `<${component.name}> without ${name}`),
        );
      } else if (values !== 'any' && !values.includes(value)) {
        problems.push(
          report(
            component,
            'component-attribute',
            `${name}="${value}", expected ${values.join(' or ')}`,
          ),
        );
      }
    }
    const names = Object.keys(known);
    for (const name of Object.keys(component.attributes).filter((each) => !names.includes(each))) {
      problems.push(
        report(
          component,
          'component-attribute',
          `<${component.name}> knows no "${name}"${didYouMean(name, names)}`,
        ),
      );
    }
    const id = component.attributes.id ?? '';
    if (ids.has(id)) {
      problems.push(report(component, 'duplicate-id', `the id "${id}" stands on two components`));
    }
    ids.add(id);
    if (component.name === 'Figure' && !content.incomplete && !figures.includes(id)) {
      problems.push(
        report(
          component,
          'component-attribute',
          `unknown figure "${id}"${didYouMean(id, figures)}`,
        ),
      );
    }
  }
  return problems;
}
