/** Decides where a path leads that one template names from another. */
import nunjucks from 'nunjucks';

/**
 * Finds templates, working each such path out once. A component of GOV.UK names two, each
 * time that it is drawn, which took a tenth of a page with many.
 */
export class TemplateLoader extends nunjucks.FileSystemLoader {
  /** By the template that names a path, and the path; as many as are written in templates. */
  private readonly found = new Map<string, string>();

  override resolve(from: string, to: string): string {
    const key = `${from}\n${to}`;
    const known = this.found.get(key) ?? super.resolve(from, to);
    this.found.set(key, known);
    return known;
  }
}
